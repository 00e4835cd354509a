package fr.cadreia.dossier.evidence;

import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.closing.ExperimentClosing;
import fr.cadreia.dossier.steps.gate.DataGateConfirmation;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.steps.opinion.HrOpinion;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.proposal.Proposal.Change;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.dossier.steps.secondreading.SecondReading;
import fr.cadreia.engine.FormId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
     * @param voted whether the committee has voted
     */
    static List<RuleElement> of(int rule, Map<String, StepDocument> latest, boolean voted) {
        Asked<Proposal> proposal = Asked.of(Step.PROPOSAL, latest, Proposal.class);
        Asked<ExperimentProtocol> protocol = Asked.of(Step.EXPERIMENT_PROTOCOL, latest, ExperimentProtocol.class);
        Asked<Assessment> bilan = Asked.of(Step.ASSESSMENT, latest, Assessment.class);
        return switch (rule) {
            case 1 ->
                List.of(
                        proposal.text("politique publique nommée", Proposal::policy),
                        bilan.text("bénéfice mesuré", Assessment::benefits),
                        proposal.element(HUMAN_CHANNEL, RuleElement::humanChannel));
            case 2 ->
                List.of(proposal.element(
                        "partenaires associés",
                        said -> !said.partners().isBlank()
                                ? State.FOUND
                                : said.humanChannelKept() != null ? State.LACKING : State.NOT_ASKED));
            case 3 ->
                List.of(
                        proposal.text("solution plus sobre examinée", Proposal::lighterAlternative),
                        bilan.answer("énergie mesurée ou motif donné", Assessment::energyMeasurable),
                        bilan.answer("comparaison faite au bilan", Assessment::soberEquivalent));
            case 4 ->
                List.of(
                        protocol.text("contrôle humain décrit", ExperimentProtocol::humanControl),
                        protocol.text("voie de contestation décrite", ExperimentProtocol::objection),
                        bilan.answer("contrôle humain éprouvé", Assessment::humanControlWorked));
            case 5 ->
                List.of(
                        done(
                                "contrôle de confidentialité confirmé",
                                Step.DATA_GATE,
                                latest,
                                DataGateConfirmation.class),
                        protocol.text("personnes informées", ExperimentProtocol::noticeToUsers));
            case 6 ->
                List.of(
                        done("instruction par les experts", Step.REVIEW, latest, ExpertReview.class),
                        done("seconde lecture", Step.SECOND_READING, latest, SecondReading.class));
            case JOBS ->
                List.of(
                        proposal.said()
                                                .filter(said -> said.changeExpected() == Change.NONE)
                                                .isPresent()
                                        && !latest.containsKey(FormId.of(HrOpinion.class))
                                ? new RuleElement(HR_OPINION, Step.DATA_GATE, State.NOT_ASKED)
                                : done(HR_OPINION, Step.DATA_GATE, latest, HrOpinion.class),
                        protocol.text(TRAINING_ANNOUNCED, ExperimentProtocol::trainingBefore));
            case 8 ->
                List.of(
                        done("expérimentation menée", Step.EXPERIMENT_CLOSING, latest, ExperimentClosing.class),
                        done("bilan dressé", Step.ASSESSMENT, latest, Assessment.class));
            case 9 ->
                List.of(new RuleElement(
                        "vote du comité, le quorum étant réuni",
                        Step.COMMITTEE_DECISION,
                        voted ? State.FOUND : State.LACKING));
            default ->
                List.of(Asked.of(Step.GENERALIZATION, latest, Generalization.class)
                        .answer("réévaluation datée", Generalization::nextReassessment));
        };
    }

    private static State humanChannel(Proposal proposal) {
        if (proposal.humanChannelKept() == null) {
            return State.NOT_ASKED;
        }
        return switch (proposal.humanChannelKept()) {
            case YES -> State.FOUND;
            case NO -> State.LACKING;
            case NOT_APPLICABLE -> State.NOT_ASKED;
        };
    }

    private static RuleElement done(String what, Step step, Map<String, StepDocument> latest, Class<?> type) {
        return new RuleElement(what, step, latest.containsKey(FormId.of(type)) ? State.FOUND : State.LACKING);
    }

    /**
     * What a step's document answers. A form takes no document without the obligatory answers that it asks for: one that is
     * not in it was not asked, since the case's track, or another answer, hid the question.
     *
     * @param said empty as long as the step is to come
     */
    private record Asked<D>(Step step, Optional<D> said) {

        static <D> Asked<D> of(Step step, Map<String, StepDocument> latest, Class<D> type) {
            return new Asked<>(
                    step, Optional.ofNullable(latest.get(FormId.of(type))).map(document -> document.as(type)));
        }

        /** @param answer an obligatory one */
        private RuleElement text(String what, Function<D, String> answer) {
            return element(what, document -> answer.apply(document).isBlank() ? State.NOT_ASKED : State.FOUND);
        }

        /** @param answer an obligatory one */
        private RuleElement answer(String what, Function<D, Object> answer) {
            return element(what, document -> answer.apply(document) == null ? State.NOT_ASKED : State.FOUND);
        }

        private RuleElement element(String what, Function<D, State> state) {
            return new RuleElement(what, step, said.map(state).orElse(State.LACKING));
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
