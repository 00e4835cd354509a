package fr.cadreia.guard.evidence;

import fr.cadreia.dossier.Step;
import fr.cadreia.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A step of the mandatory path and what proves it.
 *
 * @param form that its task asks for; empty for the committee's decision, which an examination proves
 * @param groups of which one must have done it
 */
record StepRule(Step step, String form, Set<Role> groups) {

    private static final Set<Role> REQUESTERS = EnumSet.of(Role.AGENTS, Role.COMMUNES);

    /** In the order of the path, up to the generalisation. */
    static final List<StepRule> PATH = List.of(
            new StepRule(Step.PROPOSAL, "proposal", REQUESTERS),
            new StepRule(Step.REVIEW, "review", EnumSet.of(Role.AI_EXPERTS)),
            new StepRule(Step.DATA_GATE, "data-gate", EnumSet.of(Role.DPO)),
            new StepRule(Step.EXPERIMENT_PROTOCOL, "experiment-protocol", REQUESTERS),
            new StepRule(Step.EXPERIMENT_CLOSING, "experiment-closing", REQUESTERS),
            new StepRule(Step.ASSESSMENT, "assessment", REQUESTERS),
            new StepRule(Step.SECOND_READING, "second-reading", EnumSet.of(Role.AI_EXPERTS)),
            new StepRule(Step.COMMITTEE_DECISION, "", EnumSet.of(Role.COMMITTEE_CHAIR)),
            new StepRule(Step.GENERALIZATION, "generalization", REQUESTERS));

    /** @return the step's place in the path, or empty for a step that needs no proof */
    static Optional<Integer> placeOf(Step step) {
        for (int place = 0; place < PATH.size(); place++) {
            if (PATH.get(place).step == step) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    static int place(Step step) {
        return placeOf(step).orElseThrow();
    }

    boolean isRequesters() {
        return groups.equals(REQUESTERS);
    }

    /** French: "Experts IA". */
    String who() {
        return groups.stream().map(Role::label).collect(Collectors.joining(" ou "));
    }

    /** French name in quotation marks. */
    String name() {
        return "« " + step.label() + " »";
    }
}
