package fr.cadreia.dossier.steps.generalization;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.LastDay;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.LightTrack;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.trial.NextReassessment;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.CaseEvent.Generalized;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CrossChecks;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class GeneralizationStep extends CaseStep<Generalization> {

    /**
     * Answers of the protocol and of the closing, whose records need the trial, which needs this step's.
     *
     * @param users null where the closing did not say it
     */
    private record AnsweredBefore(String trainingBefore, String humanControl, BigDecimal users) {}

    private final Qualification qualification;
    private final Duties duties;
    private final GeneralizationEvidence evidence;
    private final NextReassessment next;

    GeneralizationStep(
            CaseRecords records,
            Qualification qualification,
            Duties duties,
            GeneralizationEvidence evidence,
            NextReassessment next) {
        super(Generalization.class, records);
        this.duties = duties;
        this.qualification = qualification;
        this.evidence = evidence;
        this.next = next;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.GENERALIZATION)
                .showing(Essential.DECISION, Essential.RECOMMENDATION, Essential.OPINIONS, Essential.SOBER_OPTION)
                .opening(SectionKind.RESULT, SectionKind.AUTHORITY_ACT);
    }

    @Override
    protected Answers startFrom(StepContext step) {
        return asked(step.caseReference())
                .with(super.startFrom(step))
                .with(
                        Generalization.NEXT_REASSESSMENT,
                        latest(step.caseReference()).toString());
    }

    /** Returns what earlier steps said: who it is for, who uses it, how people are trained and who watches it. */
    private Answers asked(String reference) {
        StepDocuments documents = records().documents();
        Optional<Proposal> proposal = documents.latest(reference, Proposal.class);
        List<AnsweredBefore> before = documents.of(reference).stream()
                .map(StepDocument::answers)
                .map(answers -> answers.as(AnsweredBefore.class))
                .toList();
        return Answers.NONE
                .with(
                        Generalization.SCOPE,
                        records()
                                .people()
                                .organisationName(
                                        records().cases().get(reference).organisation()))
                .with(
                        Generalization.START_DATE,
                        effect(reference)
                                .filter(records().today()::isBefore)
                                .orElseGet(records()::today)
                                .toString())
                .withAnswered(
                        Generalization.USER_COUNT,
                        last(before, AnsweredBefore::users)
                                .filter(users -> users.signum() > 0)
                                .orElse(null))
                .withAnswered(
                        Generalization.TRAINING_PLAN,
                        last(before, AnsweredBefore::trainingBefore).orElse(null))
                .withAnswered(
                        Generalization.REGISTER_TEXT,
                        proposal.map(Proposal::summary).orElse(""))
                .withAnswered(
                        Generalization.MONITORING,
                        last(before, AnsweredBefore::humanControl).orElse(null));
    }

    private static <T> Optional<T> last(List<AnsweredBefore> before, Function<AnsweredBefore, T> answer) {
        return before.stream()
                .map(answer)
                .filter(given -> given != null && !given.toString().isEmpty())
                .reduce((earlier, later) -> later);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE
                .with("latestReassessment", latest(step.caseReference()))
                .with("isLight", LightTrack.holds(records(), step.caseReference()))
                .with("lightUsers", records().settings(step.caseReference()).get(Setting.LIGHT_USERS))
                .with("gateComputed", gateIsOpen(step) ? "open" : "closed");
    }

    private boolean gateIsOpen(StepContext step) {
        return qualification.closedGate(step.caseReference()).isEmpty();
    }

    /**
     * Checks the service, and the law's duties where the authority has decided. The guard refuses a case without that
     * act, and says which step it lacks: a missing duty would hide it.
     */
    @Override
    protected List<FieldError> faults(StepContext step, Generalization service) {
        List<FieldError> errors = new ArrayList<>(dates(step.caseReference(), service));
        users(step, service).ifPresent(errors::add);
        gate(step).ifPresent(errors::add);
        if (effect(step.caseReference()).isPresent()) {
            errors.addAll(duties.faults(
                    step.caseReference(),
                    Step.GENERALIZATION,
                    formId(),
                    Answers.NONE.with(Generalization.NOTICE_PUBLISHED, service.noticePublished())));
        }
        return errors;
    }

    /** Checks the order of the act, the service and its next re-evaluation. */
    private List<FieldError> dates(String reference, Generalization service) {
        return Stream.of(
                        notTooLate(reference, service),
                        notPast(service),
                        withinTheYear(service),
                        notBeforeTheAct(reference, service),
                        CrossChecks.notBefore(
                                Generalization.NEXT_REASSESSMENT,
                                service.nextReassessment(),
                                service.startDate(),
                                "la mise en service"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FieldError> notTooLate(String reference, Generalization service) {
        LocalDate begins = service.startDate();
        LocalDate latest = begins.isAfter(records().today()) && begins.isAfter(counted(reference))
                ? next.latest(reference, begins)
                : latest(reference);
        return service.nextReassessment().isAfter(latest)
                ? Optional.of(FieldError.of(
                        Generalization.NEXT_REASSESSMENT,
                        "au plus tard le " + FrenchText.day(latest)
                                + " pour ce niveau de risque\u00a0; plus tôt est permis."))
                : Optional.empty();
    }

    /**
     * Returns the last day of the re-evaluation; for a service that begins today or has begun, it is counted from the
     * act, as the extract says.
     */
    private LocalDate latest(String reference) {
        return next.latest(reference, counted(reference));
    }

    private LocalDate counted(String reference) {
        return effect(reference).orElseGet(records()::today);
    }

    private Optional<FieldError> notPast(Generalization service) {
        return service.nextReassessment().isBefore(records().today())
                ? Optional.of(FieldError.of(
                        Generalization.NEXT_REASSESSMENT, "cette date est passée\u00a0: indiquez une date à venir."))
                : Optional.empty();
    }

    private Optional<FieldError> withinTheYear(Generalization service) {
        return CrossChecks.notAfter(
                Generalization.START_DATE,
                service.startDate(),
                records().today().plusYears(1),
                "mettez en service dans l’année qui suit la décision");
    }

    /** Refuses a service before the act: a solution that the authority has not decided on yet serves nobody. */
    private Optional<FieldError> notBeforeTheAct(String reference, Generalization service) {
        return effect(reference)
                .flatMap(effect -> CrossChecks.notBefore(
                        Generalization.START_DATE,
                        service.startDate(),
                        effect,
                        "la date d’effet de l’acte de l’autorité"));
    }

    /** Returns the day from which the authority's act has effect. */
    private Optional<LocalDate> effect(String reference) {
        return RecordedEvent.last(records().journal().of(reference), AuthorityDecided.class)
                .map(decided -> decided.event().effect());
    }

    private Optional<FieldError> users(StepContext step, Generalization service) {
        int most = records().settings(step.caseReference()).get(Setting.LIGHT_USERS);
        return LightTrack.holds(records(), step.caseReference()) && service.userCount() > most
                ? Optional.of(FieldError.of(
                        Generalization.USER_COUNT,
                        "ce dossier a suivi le parcours allégé, pour " + most
                                + " utilisateurs au plus\u00a0: réduisez "
                                + "ce nombre, ou demandez sur la page du dossier de reprendre l’instruction, pour suivre le "
                                + "parcours complet."))
                : Optional.empty();
    }

    private Optional<FieldError> gate(StepContext step) {
        return gateIsOpen(step)
                ? Optional.empty()
                : Optional.of(
                        new FieldError(
                                "",
                                "",
                                "La confidentialité n’est plus conforme\u00a0: reprenez la proposition depuis la page du dossier."));
    }

    @Override
    protected ProcessVariables complete(StepContext step, Generalization service) {
        // The evidence is demanded whichever way the case came here: a diagram, a moved token or a form of another
        // task.
        evidence.demand(step.caseReference(), step.processInstanceId());
        records()
                .change(
                        step.caseReference(),
                        step.actor(),
                        new Generalized(service.nextReassessment()),
                        dossier -> dossier.using(UseState.GENERALIZED));
        return ProcessVariables.NONE
                .with(PathVariables.NEXT_REASSESSMENT, LastDay.endOf(service.nextReassessment()))
                .with(PathVariables.MAINTAINED_UNTIL, null);
    }
}
