package fr.cadreia.dossier.evidence;

import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.assessment.Assessment.HumanControl;
import fr.cadreia.dossier.steps.closing.ExperimentClosing;
import fr.cadreia.dossier.steps.gate.DataGateConfirmation;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.steps.opinion.DpoOpinion;
import fr.cadreia.dossier.steps.opinion.HrOpinion;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.dossier.steps.opinion.Opinion.Position;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.proposal.Proposal.Change;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.steps.review.ExpertReview;
import fr.cadreia.dossier.steps.review.ExpertReview.Admissibility;
import fr.cadreia.dossier.steps.secondreading.SecondReading;
import fr.cadreia.dossier.steps.secondreading.SecondReading.Agreement;
import fr.cadreia.dossier.trial.Indicator;
import fr.cadreia.kernel.form.FormId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A thing that a rule of the framework asks for.
 *
 * @param what French
 * @param bringing the step that brings it
 * @param state whether it stands in the case
 */
record RuleElement(String what, Step bringing, State state) {

    /** The state of an element in a case. It must be there and be good: an answered question is not enough. */
    enum State {
        FOUND,
        LACKING,
        /** To come at any step: no event so far can have brought it yet. */
        TO_COME,
        /** Not asked: the case's track did not ask for it, or nothing in the case calls for it. */
        NOT_ASKED
    }

    static final int JOBS = 7;
    static final String TRAINING_ANNOUNCED = "formation prévue";

    private static final String HUMAN_CHANNEL = "voie humaine maintenue";
    private static final String HR_OPINION = "avis ressources humaines non défavorable, si des métiers changent";
    private static final String DPO_OPINION = "avis du délégué à la protection des données non défavorable";
    private static final int BENEFIT = 1;

    /**
     * @param rule from 1
     * @param latest the newest document of each form
     * @param tried whether the experimentation met the framework's demands
     * @param voted whether the committee has voted
     * @param late whether a re-evaluation was not finished at its date
     */
    static List<RuleElement> of(
            int rule, Map<String, StepDocument> latest, boolean tried, boolean voted, boolean late) {
        Asked<Proposal> proposal = Asked.of(Step.PROPOSAL, latest, Proposal.class);
        Asked<ExperimentProtocol> protocol = Asked.of(Step.EXPERIMENT_PROTOCOL, latest, ExperimentProtocol.class);
        Asked<Assessment> bilan = Asked.of(Step.ASSESSMENT, latest, Assessment.class);
        return switch (rule) {
            case 1 ->
                List.of(
                        policy(proposal, Asked.of(Step.REVIEW, latest, ExpertReview.class)),
                        bilan.element("cible du bénéfice atteinte", measured -> benefit(protocol.said(), measured)),
                        proposal.element(HUMAN_CHANNEL, RuleElement::humanChannel));
            case 2 ->
                // Few cases have partners: a case without any says nothing about the rule; calls for projects serve it.
                List.of(protocol.text("partenaires associés", ExperimentProtocol::partners));
            case 3 ->
                List.of(
                        proposal.text("solution plus sobre examinée", Proposal::lighterAlternative),
                        bilan.holds("énergie mesurée ou estimée", Assessment::energyMeasurable),
                        bilan.holds(
                                "rien de plus sobre à bénéfice égal", bilanSaid -> not(bilanSaid.soberEquivalent())));
            case 4 ->
                List.of(
                        protocol.text("contrôle humain décrit", ExperimentProtocol::humanControl),
                        protocol.text("voie de contestation décrite", ExperimentProtocol::objection),
                        bilan.holds("contrôle humain éprouvé, et qui a fonctionné", RuleElement::controlled));
            case 5 ->
                List.of(
                        Asked.of(Step.DATA_GATE, latest, DataGateConfirmation.class)
                                .holds("contrôle de confidentialité confirmé", DataGateConfirmation::gateConfirmed),
                        opinion(DPO_OPINION, latest, DpoOpinion.class)
                                .orElse(new RuleElement(DPO_OPINION, Step.DATA_GATE, State.NOT_ASKED)),
                        protocol.text("personnes informées", ExperimentProtocol::noticeToUsers));
            case 6 ->
                List.of(
                        Asked.of(Step.REVIEW, latest, ExpertReview.class)
                                .holds(
                                        "instruction par les experts, dossier recevable",
                                        review -> review.admissibility() == Admissibility.ADMISSIBLE),
                        Asked.of(Step.SECOND_READING, latest, SecondReading.class)
                                .holds(
                                        "seconde lecture en accord avec le bilan",
                                        reading -> reading.agreement() == Agreement.AGREE));
            case JOBS ->
                List.of(
                        opinion(HR_OPINION, latest, HrOpinion.class)
                                .orElseGet(() -> new RuleElement(
                                        HR_OPINION,
                                        Step.DATA_GATE,
                                        proposal.said()
                                                        .filter(said -> said.changeExpected() == Change.NONE)
                                                        .isPresent()
                                                ? State.NOT_ASKED
                                                : State.LACKING)),
                        protocol.text(TRAINING_ANNOUNCED, ExperimentProtocol::trainingBefore));
            case 8 ->
                List.of(
                        Asked.of(Step.EXPERIMENT_CLOSING, latest, ExperimentClosing.class)
                                .holds("expérimentation assez longue et assez utilisée", closing -> tried),
                        done("bilan dressé", Step.ASSESSMENT, latest, Assessment.class));
            case 9 ->
                List.of(new RuleElement(
                        "vote du comité, le quorum étant atteint",
                        Step.COMMITTEE_DECISION,
                        voted ? State.FOUND : State.TO_COME));
            default -> {
                boolean dated = latest.containsKey(FormId.of(Generalization.class));
                yield List.of(
                        new RuleElement("réévaluation datée", Step.GENERALIZATION, dated ? State.FOUND : State.TO_COME),
                        // A late element does not count as "still to come", whatever the step.
                        new RuleElement(
                                "réévaluation faite à sa date", Step.PROPOSAL, late ? State.LACKING : State.NOT_ASKED));
            }
        };
    }

    /** Returns the element of the policy served, which the experts name where the proposal does not. */
    private static RuleElement policy(Asked<Proposal> proposal, Asked<ExpertReview> review) {
        return proposal.element(
                "politique publique nommée",
                said -> said.policy().isEmpty()
                                && review.said()
                                        .map(ExpertReview::policy)
                                        .orElse("")
                                        .isEmpty()
                        ? State.LACKING
                        : State.FOUND);
    }

    /** Returns the state of the benefit: the protocol's first indicator is that of the benefit. */
    private static State benefit(Optional<ExperimentProtocol> protocol, Assessment measured) {
        return protocol.stream()
                .flatMap(plan -> plan.named().stream())
                .filter(indicator -> indicator.number() == BENEFIT)
                .findFirst()
                .flatMap(Indicator::goal)
                .map(goal -> measured.indicators().stream()
                        .filter(found -> found.number() == BENEFIT && found.measured() != null)
                        .anyMatch(found -> goal.isReached(found.measured())))
                .map(reached -> reached ? State.FOUND : State.LACKING)
                .orElse(State.NOT_ASKED);
    }

    private static Boolean controlled(Assessment measured) {
        return measured.humanControlWorked() == null ? null : measured.humanControlWorked() == HumanControl.YES;
    }

    private static Boolean not(Boolean holds) {
        return holds == null ? null : !holds;
    }

    /**
     * Returns the element of an opinion. Nothing of a confidential opinion shows here; people who may read it read the
     * opinion. Empty where none was given.
     */
    private static Optional<RuleElement> opinion(String what, Map<String, StepDocument> latest, Class<?> form) {
        return Optional.ofNullable(latest.get(FormId.of(form)))
                .map(document -> document.as(Opinion.class))
                .map(opinion -> opinion.confidential()
                        ? new RuleElement(what + " (confidentiel, non compté)", Step.DATA_GATE, State.NOT_ASKED)
                        : new RuleElement(
                                what,
                                Step.DATA_GATE,
                                opinion.position() == Position.UNFAVOURABLE ? State.LACKING : State.FOUND));
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
     * The answers of a step's document. A form takes no document without the obligatory answers that it asks for. A
     * missing answer was not asked, since the case's track, or another answer, hid the question.
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

        /** @param good whether an obligatory answer is good; null where it was not asked */
        private RuleElement holds(String what, Function<D, Boolean> good) {
            return element(what, document -> {
                Boolean found = good.apply(document);
                return found == null ? State.NOT_ASKED : found ? State.FOUND : State.LACKING;
            });
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

    /** Tells whether it is still to come: an element that this very step or a later one brings is not missing. */
    boolean isToCome(Step now) {
        return state == State.TO_COME || state == State.LACKING && now.compareTo(bringing) <= 0;
    }

    /** Returns French words, with a mark for present and missing elements. */
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
