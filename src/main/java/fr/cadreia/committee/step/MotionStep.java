package fr.cadreia.committee.step;

import fr.cadreia.committee.Examination;
import fr.cadreia.committee.Motion;
import fr.cadreia.committee.Quorum;
import fr.cadreia.committee.session.ConvenedWith;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.document.Assessment;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One motion at a time, prefilled from the recommendation. */
@Component
class MotionStep extends CommitteeStep {

    private final ConvenedWith convened;
    private final TrialLimit limit;

    MotionStep(Dossier dossier, Examination examination, ConvenedWith convened, TrialLimit limit) {
        super("motion", dossier, examination);
        this.limit = limit;
        this.convened = convened;
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
                .map(session -> examination().quorum(step.caseReference(), step.processInstanceId(), isSecond(step)));
    }

    /** Who was there when the presence sheet was given may have left since. */
    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        return quorum(step)
                .filter(quorum -> !quorum.isReached())
                .map(quorum -> List.of(FieldError.of(
                        "motion",
                        "quorum " + quorum.words()
                                + ". Aucun projet d’avis n’est mis aux voix sans quorum : attendez qu’un"
                                + " membre arrive et que le secrétariat le note à la page de la séance ; si elle est levée, "
                                + impediment()
                                        .whatFollows(step.caseReference(), step.processInstanceId(), isSecond(step))
                                + ".")))
                .orElse(List.of());
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        return recommended(step)
                .filter(motion -> allowed(step).contains(motion))
                .map(motion -> Map.<String, Object>of("motion", motion.code()))
                .orElse(Map.of());
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        Map<String, Object> helpers = new HashMap<>();
        List<Map<String, Object>> options = new ArrayList<>();
        allowed(step).forEach(motion -> options.add(Map.of("value", motion.code(), "label", motion.label())));
        helpers.put("motionOptions", options);
        String refusal = refusal(step).orElse(null);
        helpers.put("trialRefusal", refusal);
        helpers.put("motionOptionsLimit", refusal);
        helpers.put("motionProposed", recommended(step).map(Motion::code).orElse(null));
        return helpers;
    }

    @Override
    protected Optional<String> returnReason(StepContext step) {
        return latest(step, "result")
                .filter(result -> latest(step, "motion")
                        .filter(motion -> motion.id() < result.id())
                        .isPresent())
                .map(result -> "Le projet d’avis « "
                        + examination()
                                .motion(step.caseReference(), step.processInstanceId())
                                .label() + " » n’a pas été adopté le "
                        + FrenchText.day(result.writtenAt()) + ", selon "
                        + people().name(result.author()) + " : "
                        + result.answers().text("reasons"));
    }

    /** An experimentation is extended once, or as often as the settings say. */
    private List<Motion> allowed(StepContext step) {
        List<Motion> motions = new ArrayList<>(Motion.allowedFor(subject(step)));
        if (extensions(step.caseReference())
                >= dossier().settings(step.caseReference()).get(Setting.EXTENSIONS)) {
            motions.remove(Motion.EXTEND);
        }
        if (refusal(step).isPresent()) {
            motions.remove(Motion.GENERALIZE);
        }
        return motions;
    }

    private Optional<String> refusal(StepContext step) {
        return subject(step).equals(REASSESSMENT) ? Optional.empty() : limit.refusal(step.caseReference());
    }

    private long extensions(String caseReference) {
        long extensions = 0;
        String motion = "";
        for (StepDocument document : dossier().documents().of(caseReference)) {
            switch (document.form()) {
                case "motion" -> motion = document.answers().text("motion");
                case "experiment-protocol" -> {
                    extensions += motion.equals(Motion.EXTEND.code()) ? 1 : 0;
                    motion = "";
                }
                case "generalization" -> extensions = 0;
                default -> {
                    // The other steps say nothing of extensions.
                }
            }
        }
        return extensions;
    }

    private Optional<Motion> recommended(StepContext step) {
        String form = subject(step).equals(REASSESSMENT) ? REASSESSMENT : "assessment";
        return dossier()
                .documents()
                .latest(step.caseReference(), form, Assessment.class)
                .flatMap(assessment -> Motion.of(assessment.recommendation()));
    }
}
