package fr.cadreia.dossier;

import fr.cadreia.engine.Answers;
import java.util.List;
import java.util.Map;

/**
 * Something that a rule of the framework asks for.
 *
 * @param what French
 * @param bringing the step that brings it
 * @param found whether it stands in the case
 */
record RuleElement(String what, Step bringing, boolean found) {

    static final int JOBS = 7;
    static final String TRAINING_ANNOUNCED = "formation prévue";

    /**
     * @param rule from 1
     * @param latest the newest document of each form
     */
    static List<RuleElement> of(int rule, Map<String, StepDocument> latest) {
        Answers proposal = answers(latest, "proposal");
        Answers protocol = answers(latest, "experiment-protocol");
        Answers bilan = answers(latest, "assessment");
        return switch (rule) {
            case 1 ->
                List.of(
                        proposed("politique publique nommée", has(proposal, "policy")),
                        assessed("bénéfice mesuré", has(bilan, "benefits")),
                        proposed(
                                "voie humaine maintenue",
                                !proposal.is("humanChannelKept", "no")
                                        && !proposal.values().isEmpty()));
            case 2 -> List.of(proposed("partenaires associés", has(proposal, "partners")));
            case 3 ->
                List.of(
                        proposed("solution plus sobre examinée", has(proposal, "lighterAlternative")),
                        assessed("énergie mesurée ou motif donné", has(bilan, "energyMeasurable")),
                        assessed(
                                "comparaison faite au bilan",
                                has(bilan, "comparisonLighter") || has(bilan, "soberEquivalent")));
            case 4 ->
                List.of(
                        planned("contrôle humain décrit", has(protocol, "humanControl")),
                        planned("voie de contestation décrite", has(protocol, "objection")),
                        assessed("contrôle humain éprouvé", has(bilan, "humanControlWorked")));
            case 5 ->
                List.of(
                        new RuleElement(
                                "contrôle de confidentialité confirmé",
                                Step.DATA_GATE,
                                latest.containsKey("data-gate")),
                        planned("personnes informées", has(protocol, "noticeToUsers")));
            case 6 ->
                List.of(
                        new RuleElement("instruction par les experts", Step.REVIEW, latest.containsKey("review")),
                        new RuleElement("seconde lecture", Step.SECOND_READING, latest.containsKey("second-reading")));
            case JOBS ->
                List.of(
                        new RuleElement(
                                "avis ressources humaines, si des métiers changent",
                                Step.DATA_GATE,
                                proposal.is("changeExpected", "none") || latest.containsKey("opinion-hr")),
                        planned(TRAINING_ANNOUNCED, has(protocol, "trainingBefore")));
            case 8 ->
                List.of(
                        new RuleElement(
                                "expérimentation menée",
                                Step.EXPERIMENT_CLOSING,
                                latest.containsKey("experiment-closing")),
                        assessed("bilan dressé", latest.containsKey("assessment")));
            case 9 ->
                List.of(new RuleElement(
                        "vote du comité, le quorum étant réuni",
                        Step.COMMITTEE_DECISION,
                        latest.containsKey("vote-closing")));
            default ->
                List.of(new RuleElement(
                        "réévaluation datée",
                        Step.GENERALIZATION,
                        has(answers(latest, "generalization"), "nextReassessment")));
        };
    }

    private static RuleElement proposed(String what, boolean found) {
        return new RuleElement(what, Step.PROPOSAL, found);
    }

    private static RuleElement planned(String what, boolean found) {
        return new RuleElement(what, Step.EXPERIMENT_PROTOCOL, found);
    }

    private static RuleElement assessed(String what, boolean found) {
        return new RuleElement(what, Step.ASSESSMENT, found);
    }

    /** What this very step or a later one brings is not missing. */
    boolean isToCome(Step now) {
        return !found && now.compareTo(bringing) <= 0;
    }

    /** French, with a mark for what is there and what is not. */
    String words(Step now) {
        return isToCome(now)
                ? "à venir\u00a0: " + what + " (" + when(now) + ")"
                : (found ? "✓\u00a0" : "✗\u00a0") + what;
    }

    private String when(Step now) {
        if (bringing == now) {
            return "à cette étape";
        }
        return bringing == Step.GENERALIZATION
                ? "à la généralisation, si elle est décidée"
                : "à l'étape «\u00a0" + bringing.label() + "\u00a0»";
    }

    private static boolean has(Answers answers, String field) {
        return !answers.text(field).isBlank();
    }

    private static Answers answers(Map<String, StepDocument> latest, String form) {
        StepDocument document = latest.get(form);
        return document == null ? new Answers(Map.of()) : document.answers();
    }
}
