package fr.cadreia.dossier.steps.proposal;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.CaseTexts;
import fr.cadreia.dossier.KnownAnswers.Known;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.SimilarCases;
import fr.cadreia.dossier.StepView;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class ProposalStep extends CaseStep<Proposal> {

    private static final Set<String> QUESTIONS = Arrays.stream(Proposal.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());

    private final SimilarCases similar;
    private final CaseTexts texts;
    private final ProposalLength length;

    ProposalStep(CaseRecords records, SimilarCases similar, CaseTexts texts, ProposalLength length) {

        super(Proposal.class, records);
        this.similar = similar;
        this.texts = texts;
        this.length = length;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.PROPOSAL);
    }

    /**
     * Starts from the last proposal. Before the first, from the known facts on the use, and from the usual answers of
     * the organisation: its public policy, its delegation and the person to ask.
     */
    @Override
    protected Answers startFrom(StepContext step) {
        Answers last = super.startFrom(step);
        Answers known =
                records().known(step.caseReference()).map(Known::answers).orElse(Answers.NONE);
        List<String> kinds = Proposal.dataKinds(known);
        Answers first = ofOrganisation(step).with(known.only(QUESTIONS));
        // Today is not proposed, unlike for an event that somebody reports as it happens.
        return Answers.NONE
                .with(Proposal.IN_USE_SINCE, "")
                .with(!last.isEmpty() ? last : kinds.isEmpty() ? first : first.with(Proposal.DATA_KINDS, kinds));
    }

    private Answers ofOrganisation(StepContext step) {
        return records()
                .cases()
                .find(step.caseReference())
                .flatMap(found -> records().documents().newestOf(found.organisation(), formId()))
                .map(document -> document.answers().only(Proposal.ALIKE))
                .orElse(Answers.NONE);
    }

    private static List<FactLine> rows(Known known) {
        return known.source().entrySet().stream()
                .map(told -> new FactLine(told.getKey(), told.getValue()))
                .toList();
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE.with(
                "knownBefore",
                records().known(step.caseReference()).map(ProposalStep::rows).orElse(List.of()));
    }

    @Override
    protected ShownValues shownOnly(StepContext step) {
        return ShownValues.NONE
                .with("closeCases", closeCases(step))
                .with("announced", "Encore " + length.afterName() + ".");
    }

    /** A case that may be the same need. */
    private record CloseCase(String reference, String title, String organisation) {}

    private List<CloseCase> closeCases(StepContext step) {
        return people().find(step.actor()).stream()
                .flatMap(person -> similar.to(step.caseReference(), person).stream())
                .map(found -> new CloseCase(found.reference(), found.title(), found.organisation()))
                .toList();
    }

    @Override
    protected List<FieldError> faults(StepContext step, Proposal proposal) {
        return proposal.unreadTrade().stream()
                .map(line -> FieldError.of(
                        Proposal.JOBS_CONCERNED,
                        "«\u00a0" + line
                                + "\u00a0» ne donne pas un métier après son nombre d’agents. Écrivez un métier par"
                                + " ligne, le nombre en chiffres d’abord, par exemple «\u00a06 juristes\u00a0»."))
                .toList();
    }

    @Override
    protected ProcessVariables complete(StepContext step, Proposal proposal) {
        texts.keep(step.caseReference(), proposal.summary(), proposal.product());
        return ProcessVariables.NONE;
    }

    @Override
    public List<String> pastDates() {
        return List.of(Proposal.IN_USE_SINCE);
    }
}
