package fr.cadreia.committee.steps.motion;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.PublicBallot;
import fr.cadreia.committee.examination.Quorum;
import fr.cadreia.committee.session.ConvenedWith;
import fr.cadreia.committee.steps.CommitteeStep;
import fr.cadreia.committee.steps.TrialLimit;
import fr.cadreia.committee.steps.result.ExaminationResult;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.event.Motion;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.assessment.Reassessment;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.protocol.ExtensionLimit;
import fr.cadreia.dossier.summary.Essential;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.StepView;
import fr.cadreia.dossier.trial.TrialMinimum;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FieldOption;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.ShownValues;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.Setting;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One motion at a time, prefilled from the recommendation. */
@Component
class MotionStep extends CommitteeStep<MotionPut> {

    private final ConvenedWith convened;
    private final TrialLimit limit;
    private final Trials trials;

    MotionStep(CaseRecords records, Examinations examinations, ConvenedWith convened, TrialLimit limit, Trials trials) {
        super(MotionPut.class, records, examinations);
        this.limit = limit;
        this.trials = trials;
        this.convened = convened;
    }

    @Override
    public StepView view() {
        return StepView.named("Projet d’avis mis aux voix")
                .showing(
                        Essential.RECOMMENDATION,
                        Essential.TARGETS,
                        Essential.OPINIONS,
                        Essential.SECOND_READING,
                        Essential.SOBER_OPTION,
                        Essential.TRIAL)
                .opening(SectionKind.OPINIONS, SectionKind.INDICATORS);
    }

    @Override
    protected List<FactLine> session(StepContext step) {
        List<FactLine> rows = super.session(step);
        quorum(step).ifPresent(quorum -> rows.add(new FactLine("Quorum", quorum.words())));
        return rows;
    }

    @Override
    protected List<FactLine> ownEssentials(StepContext step) {
        List<FactLine> lines = new ArrayList<>(super.ownEssentials(step));
        quorum(step).ifPresent(quorum -> lines.add(new FactLine("Quorum", quorum.words())));
        return lines;
    }

    /** Empty outside a session: those who answer a written consultation are counted at its close. */
    private Optional<Quorum> quorum(StepContext step) {
        return convened.session(step.caseReference(), step.processInstanceId())
                .map(session -> examination(step).quorum(isSecond(step)));
    }

    @Override
    protected List<FieldError> faults(StepContext step, MotionPut put) {
        return Stream.of(missedQuorum(step), publicBallot(step, put.ballot()), extension(step, put))
                .flatMap(List::stream)
                .toList();
    }

    /** An experimentation is extended for as long as one may last, and all of them together, at most. */
    private List<FieldError> extension(StepContext step, MotionPut put) {
        ExtensionLimit left = limit.extension(step.caseReference());
        return put.motion() != Motion.EXTEND || put.months() >= left.least() && put.months() <= left.months()
                ? List.of()
                : List.of(FieldError.of(
                        MotionPut.EXTENSION_MONTHS,
                        "une prolongation dure " + left.least() + " mois au moins, et ici " + left.months()
                                + " mois au plus."));
    }

    /** A quarter of those who are there demand it. */
    private List<FieldError> publicBallot(StepContext step, PublicBallot ballot) {
        if (!ballot.isDemanded()) {
            return List.of();
        }
        if (consultedUntil(step).isPresent()) {
            return List.of(
                    FieldError.of(MotionPut.PUBLIC_BALLOT, "une consultation écrite n’admet pas de scrutin public."));
        }
        if (!present(step).containsAll(ballot.demandedBy())) {
            return List.of(FieldError.of(
                    MotionPut.PUBLIC_BALLOT, "le scrutin public se demande par des membres présents, sans déport."));
        }
        long needed = PublicBallot.needed(votingBody(step).attending());
        return ballot.demandedBy().size() >= needed
                ? List.of()
                : List.of(FieldError.of(
                        MotionPut.PUBLIC_BALLOT,
                        "le scrutin public se demande par le quart des membres présents au moins, soit " + needed
                                + "."));
    }

    private Set<String> present(StepContext step) {
        Set<String> present = new LinkedHashSet<>(votingBody(step).present());
        present.removeAll(votingBody(step).recused());
        return present;
    }

    /** Who was there when the presence sheet was given may have left since. */
    private List<FieldError> missedQuorum(StepContext step) {
        return quorum(step)
                .filter(quorum -> !quorum.isReached())
                .map(quorum -> List.of(FieldError.of(
                        MotionPut.MOTION,
                        "quorum " + quorum.words()
                                + ". Aucun projet d’avis n’est mis aux voix sans quorum\u00a0: attendez qu’un"
                                + " membre arrive et que le secrétariat le note à la page de la séance\u00a0; si elle est levée, "
                                + impediment()
                                        .whatFollows(step.caseReference(), step.processInstanceId(), isSecond(step))
                                + ".")))
                .orElse(List.of());
    }

    @Override
    protected Answers startFrom(StepContext step) {
        List<Motion> allowed = allowed(step);
        Answers start = Answers.NONE.withAnswered(
                MotionPut.MOTION,
                recommended(step).filter(allowed::contains).map(Motion::code).orElse(""));
        return allowed.contains(Motion.EXTEND) ? start.with(MotionPut.EXTENSION_MONTHS, proposedMonths(step)) : start;
    }

    private int proposedMonths(StepContext step) {
        ExtensionLimit left = limit.extension(step.caseReference());
        int usual = TrialMinimum.proposedMonths(
                trials.of(step.caseReference()).next(), records().settings(step.caseReference()));
        return Math.max(left.least(), Math.min(left.months(), usual));
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Set<String> present = present(step);
        Optional<String> refusal = refusal(step);
        return ShownValues.NONE
                .with(
                        "motionOptions",
                        allowed(step).stream()
                                .map(motion -> new FieldOption(motion.code(), motion.label()))
                                .toList())
                .with(
                        "presentOptions",
                        memberOptions(step).stream()
                                .filter(member -> present.contains(member.value()))
                                .toList())
                .with("written", consultedUntil(step).isPresent())
                .with("trialRefusal", refusal)
                .with("motionOptionsLimit", refusal)
                .with(
                        "extensionLimit",
                        mayExtend(step) ? limit.extension(step.caseReference()).words() : Optional.empty())
                .with("motionProposed", recommended(step).map(Motion::code));
    }

    @Override
    protected Optional<String> returnReason(StepContext step) {
        return document(step, ExaminationResult.class)
                .filter(result -> document(step, MotionPut.class)
                        .filter(motion -> motion.id() < result.id())
                        .isPresent())
                .map(result -> "Le projet d’avis «\u00a0"
                        + examination(step).motion().label() + "\u00a0» n’a pas été adopté le "
                        + FrenchText.day(result.writtenAt()) + ", selon "
                        + people().name(result.author()) + "\u00a0: "
                        + result.as(ExaminationResult.class).reasons());
    }

    /** An experimentation is extended once, or as often as the settings say. */
    private boolean mayExtend(StepContext step) {
        return subject(step).motions().contains(Motion.EXTEND)
                && extensions(step.caseReference())
                        < records().settings(step.caseReference()).get(Setting.EXTENSIONS);
    }

    private List<Motion> allowed(StepContext step) {
        List<Motion> motions = new ArrayList<>(subject(step).motions());
        if (!mayExtend(step) || limit.extension(step.caseReference()).months() == 0) {
            motions.remove(Motion.EXTEND);
        }
        if (refusal(step).isPresent()) {
            motions.remove(Motion.GENERALIZE);
        }
        return motions;
    }

    private Optional<String> refusal(StepContext step) {
        return isReassessed(step) ? Optional.empty() : limit.refusal(step.caseReference());
    }

    private long extensions(String caseReference) {
        long extensions = 0;
        boolean extended = false;
        for (StepDocument document : records().documents().of(caseReference)) {
            if (document.is(MotionPut.class)) {
                extended = document.as(MotionPut.class).motion() == Motion.EXTEND;
            } else if (document.is(ExperimentProtocol.class)) {
                extensions += extended ? 1 : 0;
                extended = false;
            } else if (document.is(Generalization.class)) {
                extensions = 0;
            }
        }
        return extensions;
    }

    private Optional<Motion> recommended(StepContext step) {
        Class<?> form = isReassessed(step) ? Reassessment.class : Assessment.class;
        return records()
                .documents()
                .latestDocument(step.caseReference(), form)
                .map(document -> document.as(Assessment.class).recommendation());
    }
}
