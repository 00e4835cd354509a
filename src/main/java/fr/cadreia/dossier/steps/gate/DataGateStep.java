package fr.cadreia.dossier.steps.gate;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.Duties.Duty;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.dossier.qualification.Qualification.GateCriterion;
import fr.cadreia.dossier.steps.opinion.DpoOpinion;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.DataGateConfirmed;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The DPO confirms what is computed; nobody can open a closed gate. A gate that is closed only for a missing proof
 * waits: the answer is refused until the proof is given, and no step is lost.
 */
@Component
class DataGateStep extends CaseStep<DataGateConfirmation> {

    private static final String REVIEW = FormId.of(ExpertReview.class);

    /** The review's questions that the gate looks at, for one line each. */
    private static final Map<String, String> SHORT_LABELS = Map.of(
            ExpertReview.PERSONAL_DATA, "Données personnelles",
            ExpertReview.CRITICAL_DATA, "Données sensibles pour l’activité",
            ExpertReview.CONFIDENTIALITY_GUARANTEE, "Garantie de confidentialité",
            ExpertReview.DATA_REUSED, "Données réutilisées");

    private final Qualification qualification;
    private final Duties duties;
    private final FormTexts texts;

    DataGateStep(CaseRecords records, Qualification qualification, Duties duties, FormTexts texts) {
        super(DataGateConfirmation.class, records);
        this.qualification = qualification;
        this.duties = duties;
        this.texts = texts;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.DATA_GATE)
                .concluding("gateReason")
                .showing(Essential.OPINIONS)
                .opening(SectionKind.OPINIONS);
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return Answers.NONE;
    }

    @Override
    public ShownValues helpers(StepContext step) {
        List<Duty> missing = missing(step);
        String computed = !qualification.excludedByGate(step.caseReference()).isEmpty()
                ? "closed"
                : missing.isEmpty() ? "open" : "waiting";
        return ShownValues.NONE
                .with("gateComputed", computed)
                .with("lawfulBasisMissing", lawfulBasisMissing(step))
                .with("gateMissing", missing.stream().map(Duty::code).collect(Collectors.joining(" ")));
    }

    /** Tells whether personal data are used, and no opinion has said yet on which basis. */
    private boolean lawfulBasisMissing(StepContext step) {
        boolean personal = qualification.gateCriteria(step.caseReference()).stream()
                .filter(criterion -> criterion.field().equals(ExpertReview.PERSONAL_DATA))
                .anyMatch(criterion -> !criterion.answer().equals("none"));
        return personal
                && records()
                        .documents()
                        .latest(step.caseReference(), DpoOpinion.class)
                        .map(DpoOpinion::lawfulBasis)
                        .filter(basis -> !basis.isEmpty() && !basis.equals("none"))
                        .isEmpty();
    }

    @Override
    public List<String> pastDates() {
        return List.of("dpiaDate", "consultationDate");
    }

    /** Lists the missing parts of a proof, where nothing else closes the gate. */
    @Override
    protected List<FieldError> faults(StepContext step, DataGateConfirmation confirmation) {
        if (!qualification.excludedByGate(step.caseReference()).isEmpty()) {
            return List.of();
        }
        Answers given = given(confirmation);
        return missing(step).stream()
                .flatMap(
                        duty -> duty.lacking(formId(), given).stream()
                                .map(
                                        field -> FieldError.of(
                                                field,
                                                duty.missing()
                                                        + ". Le contrôle attend ici, rien n’est perdu\u00a0: revenez avec la référence et la date.")))
                .toList();
    }

    private static Answers given(DataGateConfirmation confirmation) {
        return Answers.NONE
                .with("dpiaReference", confirmation.dpiaReference())
                .with("dpiaDate", Objects.toString(confirmation.dpiaDate(), ""))
                .with("consultationReference", confirmation.consultationReference())
                .with("consultationDate", Objects.toString(confirmation.consultationDate(), ""));
    }

    private List<Duty> missing(StepContext step) {
        return duties.missing(step.caseReference(), Step.DATA_GATE);
    }

    /** Returns the answers that the gate looks at, and the reasons that close it. */
    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        Stream<FactLine> owed = missing(step).stream().map(duty -> new FactLine(duty.article(), duty.missing()));
        Stream<FactLine> criteria = qualification.gateCriteria(step.caseReference()).stream()
                .map(criterion -> new FactLine(
                        SHORT_LABELS.getOrDefault(criterion.field(), texts.label(REVIEW, criterion.field())),
                        answer(criterion) + (criterion.closing().isEmpty() ? "" : "\u00a0; non conforme")));
        return Stream.concat(owed, criteria).toList();
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        return List.of(SummarySection.table(
                "criteria",
                "Ce que le contrôle regarde",
                List.of("Critère", "Réponse", "Effet"),
                qualification.gateCriteria(step.caseReference()).stream()
                        .map(criterion ->
                                List.of(texts.label(REVIEW, criterion.field()), answer(criterion), effect(criterion)))
                        .toList()));
    }

    private String answer(GateCriterion criterion) {
        return criterion.answer().isEmpty()
                ? "Sans réponse"
                : texts.value(REVIEW, criterion.field(), new Answers(Map.of(criterion.field(), criterion.answer())));
    }

    private static String effect(GateCriterion criterion) {
        return criterion.closing().isEmpty()
                ? "Conforme"
                : "Ferme le contrôle\u00a0: " + String.join("\u00a0; ", criterion.closing());
    }

    @Override
    protected Event event(StepContext step, DataGateConfirmation confirmation) {
        return new DataGateConfirmed(isOpen(step, confirmation));
    }

    @Override
    protected ProcessVariables complete(StepContext step, DataGateConfirmation confirmation) {
        return ProcessVariables.NONE.with(PathVariables.GATE_OPEN, isOpen(step, confirmation));
    }

    private boolean isOpen(StepContext step, DataGateConfirmation confirmation) {
        Answers given = given(confirmation);
        return qualification.excludedByGate(step.caseReference()).isEmpty()
                && missing(step).stream()
                        .allMatch(duty -> duty.lacking(formId(), given).isEmpty());
    }
}
