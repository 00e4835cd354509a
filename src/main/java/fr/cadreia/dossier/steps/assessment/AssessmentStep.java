package fr.cadreia.dossier.steps.assessment;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.EnergyScale;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.qualification.LightTrack;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol.PlannedIndicator;
import fr.cadreia.dossier.steps.protocol.ExtensionLimits;
import fr.cadreia.dossier.trial.Indicator;
import fr.cadreia.dossier.trial.ReassessmentCause;
import fr.cadreia.dossier.trial.ReassessmentCause.Cause;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The bilan, and its repetition in service: the protocol's indicators measured, the same questions asked. Below the
 * framework's minimum a bilan recommends to stop or to extend, and nothing else.
 */
@Component
class AssessmentStep extends CaseStep<Assessment> {

    /** The step of the re-evaluation's own process that measures. */
    private static final String MEASURE = "measure";

    /** The answers that people must think over or certify each time. */
    private static final Set<String> ANEW = Set.of(
            Assessment.RECOMMENDATION,
            Assessment.RECOMMENDATION_IN_SERVICE,
            Assessment.RECOMMENDATION_REASON,
            "accessibilityChecked",
            "accessibilityWhyNot",
            "dataProtectionChecked",
            "dataProtectionWhyNot");

    private final SolutionIncidents incidents;
    private final Trials trials;
    private final ExtensionLimits extensions;
    private final ReassessmentCause causes;
    private final EnergyScale energy;
    private final GatheredAnswers.Source gathered;

    AssessmentStep(
            CaseRecords records,
            SolutionIncidents incidents,
            Trials trials,
            ExtensionLimits extensions,
            ReassessmentCause causes,
            EnergyScale energy,
            GatheredAnswers.Source gathered) {
        super(Assessment.class, records);
        this.gathered = gathered;
        this.energy = energy;
        this.incidents = incidents;
        this.trials = trials;
        this.extensions = extensions;
        this.causes = causes;
    }

    private static boolean isReassessment(StepContext step) {
        return step.step().equals(MEASURE);
    }

    @Override
    public StepView view() {
        return StepView.PLAIN.concluding(
                Assessment.RECOMMENDATION, Assessment.RECOMMENDATION_IN_SERVICE, Assessment.RECOMMENDATION_REASON);
    }

    @Override
    protected StepView view(StepContext step) {
        return isReassessment(step)
                ? view().showing(
                                Essential.USE,
                                Essential.GENERALIZATION,
                                Essential.RECOMMENDATION,
                                Essential.TARGETS,
                                Essential.GATHERED)
                        .opening(SectionKind.INDICATORS)
                : view().showing(Essential.USE, Essential.TRIAL, Essential.DONE)
                        .opening(SectionKind.PROTOCOL, SectionKind.INDICATORS);
    }

    @Override
    protected String rowStep(StepContext step) {
        return isReassessment(step) ? Step.REASSESSMENT.code() : super.rowStep(step);
    }

    /**
     * Returns the answers of this round only: an assessment that was sent back is completed. An earlier round is shown
     * beside the form, and measured anew. What was gathered stands as it is now.
     */
    @Override
    protected Answers startFrom(StepContext step) {
        return GatheredAnswers.into(
                begunOrPlanned(step), gathered.of(step.caseReference(), round(step)), measuresSatisfaction(step));
    }

    private Answers begunOrPlanned(StepContext step) {
        return records()
                .documents()
                .latest(step.caseReference(), step.formId())
                .filter(ofThisRound(step))
                .map(document -> document.answers().without(ANEW))
                .orElseGet(() -> planned(step));
    }

    /** Returns how each indicator was to be measured: that was asked before. */
    private Answers planned(StepContext step) {
        Answers planned = Answers.NONE;
        for (PlannedIndicator indicator : protocol(step).stream()
                .flatMap(protocol -> protocol.indicators().stream())
                .toList()) {
            planned = planned.withAnswered("indicator" + indicator.number() + "How", indicator.method());
        }
        return planned;
    }

    private Optional<ExperimentProtocol> protocol(StepContext step) {
        return records().documents().latest(step.caseReference(), ExperimentProtocol.class);
    }

    @Override
    protected ShownValues shownOnly(StepContext step) {
        return ShownValues.NONE.with(
                "lighterAlternative",
                records()
                        .documents()
                        .latest(step.caseReference(), Proposal.class)
                        .map(Proposal::lighterAlternative));
    }

    /**
     * Closes what is being gathered and adds its result, and the carbon, which follows from the energy where nobody says
     * otherwise.
     */
    @Override
    protected Answers kept(StepContext step, Answers answers, Assessment assessment) {
        List<GatheredAnswers> closed = gathered.close(step.actor(), step.caseReference(), round(step));
        return GatheredAnswers.into(withCarbon(answers, assessment), closed, measuresSatisfaction(step));
    }

    private Answers withCarbon(Answers answers, Assessment assessment) {
        return assessment.energyKwh() == null || assessment.carbonKg() != null
                ? answers
                : answers.with("carbonKg", energy.carbonKg(assessment.energyKwh()));
    }

    /** Tells whether a document is of this round: a round begins with a protocol, a re-evaluation with its process. */
    private Predicate<StepDocument> ofThisRound(StepContext step) {
        long begun = begun(step);
        return document -> document.id() > begun && document.processInstanceId().equals(step.processInstanceId());
    }

    /** Returns the document of the protocol; 0 for none. */
    private long begun(StepContext step) {
        return records()
                .documents()
                .latestDocument(step.caseReference(), ExperimentProtocol.class)
                .map(StepDocument::id)
                .orElse(0L);
    }

    /** Returns the name of this round, by which what was gathered for it is found again. */
    private String round(StepContext step) {
        return step.processInstanceId() + "/" + begun(step);
    }

    private boolean measuresSatisfaction(StepContext step) {
        return protocol(step).stream()
                .flatMap(protocol -> protocol.named().stream())
                .anyMatch(indicator -> indicator.number() == ExperimentProtocol.SATISFACTION);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Map<Integer, String> labels = protocol(step).stream()
                .flatMap(protocol -> protocol.named().stream())
                .collect(Collectors.toMap(Indicator::number, Indicator::label));
        List<GatheredAnswers> answers = gathered.of(step.caseReference(), round(step));
        ShownValues helpers = ShownValues.NONE
                .with("isGathered", GatheredAnswers.isMarked(answers))
                .with("nobodyAnswered", GatheredAnswers.isEmpty(answers))
                .with("incidentsSince", incidents.since(step.caseReference(), ofThisRound(step)))
                .with("isLight", LightTrack.holds(records(), step.caseReference()))
                .with("isReassessment", isReassessment(step));
        for (int number = 1; number <= Indicator.PLACES; number++) {
            helpers = helpers.with("indicator" + number + "Label", labels.get(number));
        }
        return isReassessment(step)
                ? helpers.with(
                        "reassessmentCause", causes.of(step.caseReference()).map(Cause::words))
                : helpers.with("trialRefusal", refusal(step)).with("extensionLimit", extension(step));
    }

    @Override
    protected List<FieldError> faults(StepContext step, Assessment assessment) {
        return Stream.concat(
                        refusal(step)
                                .filter(why -> assessment.recommendation() == Motion.GENERALIZE)
                                .map(why -> FieldError.of(Assessment.RECOMMENDATION, why))
                                .stream(),
                        gathered.of(step.caseReference(), round(step)).stream()
                                .filter(GatheredAnswers::unsized)
                                .map(one -> FieldError.of(
                                        one.field(),
                                        "des réponses sont venues\u00a0: indiquez d’abord, sur la page «\u00a0Retours"
                                                + " recueillis\u00a0» du dossier, combien de personnes ont été"
                                                + " sollicitées.")))
                .toList();
    }

    private Optional<String> refusal(StepContext step) {
        return trials.standing(step.caseReference()).flatMap(TrialStanding::refusal);
    }

    /**
     * Returns the remaining extension in words; empty once the experimentation was extended as often as the settings
     * say.
     */
    private Optional<String> extension(StepContext step) {
        int rounds = trials.of(step.caseReference()).rounds().size();
        return rounds > records().settings(step.caseReference()).get(Setting.EXTENSIONS)
                ? Optional.empty()
                : extensions.of(step.caseReference()).words();
    }
}
