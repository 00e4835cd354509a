package fr.cadreia.guard.evidence;

import fr.cadreia.dossier.Step;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.people.Role;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A step of the mandatory path and what proves it.
 *
 * @param form that its task asks for; empty for the committee's decision, which an examination proves
 * @param groups of which its author must be; empty for the committee's decision
 */
record StepRule(Step step, String form, Set<Role> groups) {

    static StepRule of(StepRequirement required) {
        return new StepRule(
                Step.of(required.step()).orElseThrow(),
                required.form() == null ? "" : required.form(),
                required.groups().stream()
                        .map(group -> Role.of(group).orElseThrow())
                        .collect(Collectors.toSet()));
    }

    boolean is(Step other) {
        return step == other;
    }

    /** Tells whether the step is done on behalf of the case's organisation. */
    boolean isRequesters() {
        return !groups.isEmpty() && groups.stream().allMatch(Role::isRequester);
    }

    /** Returns in French: "Experts IA". */
    String who() {
        return groups.stream().map(Role::label).sorted().collect(Collectors.joining(" ou "));
    }

    /** Returns the French name in quotation marks. */
    String name() {
        return "«\u00a0" + step.label() + "\u00a0»";
    }
}
