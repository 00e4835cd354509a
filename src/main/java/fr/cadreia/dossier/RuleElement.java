package fr.cadreia.dossier;

import java.util.List;
import java.util.Map;

/**
 * Something that a rule of the framework asks for.
 *
 * @param what French
 * @param bringing the step that brings it
 * @param state whether it stands in the case
 */
record RuleElement(String what, Step bringing, State state) {

    /** Whether something that a rule asks for stands in a case. */
    enum State {
        FOUND,
        LACKING,
        /** The case's track did not ask for it, or nothing in the case calls for it. */
        NOT_ASKED
    }

    static final int JOBS = 7;
    static final String TRAINING_ANNOUNCED = "formation prévue";

    private static final String HUMAN_CHANNEL = "voie humaine maintenue";
    private static final String HR_OPINION = "avis ressources humaines, si des métiers changent";

    /**
     * @param rule from 1
     * @param latest the newest document of each form
     */
    static List<RuleElement> of(int rule, Map<String, StepDocument> latest) {
        Asked proposal = new Asked(Step.PROPOSAL, latest.get("proposal"));
        Asked protocol = new Asked(Step.EXPERIMENT_PROTOCOL, latest.get("experiment-protocol"));
        Asked bilan = new Asked(Step.ASSESSMENT, latest.get("assessment"));
        return switch (rule) {
            case 1 ->
                List.of(
                        proposal.answer("politique publique nommée", "policy"),
                        bilan.answer("bénéfice mesuré", "benefits"),
                        proposal.is("humanChannelKept", "notApplicable")
                                ? new RuleElement(HUMAN_CHANNEL, Step.PROPOSAL, State.NOT_ASKED)
                                : proposal.answer(HUMAN_CHANNEL, "humanChannelKept", "no"));
            case 2 -> List.of(proposal.optional("partenaires associés", "partners", "humanChannelKept"));
            case 3 ->
                List.of(
                        proposal.answer("solution plus sobre examinée", "lighterAlternative"),
                        bilan.answer("énergie mesurée ou motif donné", "energyMeasurable"),
                        bilan.answer("comparaison faite au bilan", "soberEquivalent"));
            case 4 ->
                List.of(
                        protocol.answer("contrôle humain décrit", "humanControl"),
                        protocol.answer("voie de contestation décrite", "objection"),
                        bilan.answer("contrôle humain éprouvé", "humanControlWorked"));
            case 5 ->
                List.of(
                        done("contrôle de confidentialité confirmé", Step.DATA_GATE, latest, "data-gate"),
                        protocol.answer("personnes informées", "noticeToUsers"));
            case 6 ->
                List.of(
                        done("instruction par les experts", Step.REVIEW, latest, "review"),
                        done("seconde lecture", Step.SECOND_READING, latest, "second-reading"));
            case JOBS ->
                List.of(
                        proposal.is("changeExpected", "none") && !latest.containsKey("opinion-hr")
                                ? new RuleElement(HR_OPINION, Step.DATA_GATE, State.NOT_ASKED)
                                : done(HR_OPINION, Step.DATA_GATE, latest, "opinion-hr"),
                        protocol.answer(TRAINING_ANNOUNCED, "trainingBefore"));
            case 8 ->
                List.of(
                        done("expérimentation menée", Step.EXPERIMENT_CLOSING, latest, "experiment-closing"),
                        done("bilan dressé", Step.ASSESSMENT, latest, "assessment"));
            case 9 ->
                List.of(done("vote du comité, le quorum étant réuni", Step.COMMITTEE_DECISION, latest, "vote-closing"));
            default ->
                List.of(new Asked(Step.GENERALIZATION, latest.get("generalization"))
                        .answer("réévaluation datée", "nextReassessment"));
        };
    }

    private static RuleElement done(String what, Step step, Map<String, StepDocument> latest, String form) {
        return new RuleElement(what, step, latest.containsKey(form) ? State.FOUND : State.LACKING);
    }

    /**
     * What a step's document answers. A form takes no document without the obligatory answers that it asks for: one that is
     * not in it was not asked, since the case's track, or another answer, hid the question.
     *
     * @param document null as long as the step is to come
     */
    private record Asked(Step step, StepDocument document) {

        private boolean holds(String field) {
            return document != null && !document.answers().text(field).isBlank();
        }

        private boolean is(String field, String value) {
            return document != null && document.answers().is(field, value);
        }

        /** @param field an obligatory one */
        private RuleElement answer(String what, String field) {
            return answer(what, field, "");
        }

        /** @param lacking the answer that says that it is not there */
        private RuleElement answer(String what, String field, String lacking) {
            State answered = is(field, lacking) ? State.LACKING : State.FOUND;
            return element(what, holds(field) ? answered : State.NOT_ASKED);
        }

        /** @param beside an obligatory field that the form asks for under the same condition */
        private RuleElement optional(String what, String field, String beside) {
            return element(what, holds(field) ? State.FOUND : holds(beside) ? State.LACKING : State.NOT_ASKED);
        }

        private RuleElement element(String what, State state) {
            return new RuleElement(what, step, document == null ? State.LACKING : state);
        }
    }

    boolean isFound() {
        return state == State.FOUND;
    }

    boolean isAsked() {
        return state != State.NOT_ASKED;
    }

    /** What this very step or a later one brings is not missing. */
    boolean isToCome(Step now) {
        return state == State.LACKING && now.compareTo(bringing) <= 0;
    }

    /** French, with a mark for what is there and what is not. */
    String words(Step now) {
        if (!isAsked()) {
            return "sans objet\u00a0: " + what;
        }
        return isToCome(now)
                ? "à venir\u00a0: " + what + " (" + when(now) + ")"
                : (isFound() ? "✓\u00a0" : "✗\u00a0") + what;
    }

    private String when(Step now) {
        if (bringing == now) {
            return "à cette étape";
        }
        return bringing == Step.GENERALIZATION
                ? "à la généralisation, si elle est décidée"
                : "à l’étape «\u00a0" + bringing.label() + "\u00a0»";
    }
}
