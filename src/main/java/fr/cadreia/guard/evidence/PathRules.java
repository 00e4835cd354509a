package fr.cadreia.guard.evidence;

import fr.cadreia.dossier.Step;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The steps to prove, in their order: those that the framework demands of the diagram, and the generalisation itself. */
record PathRules(List<StepRule> steps) {

    private static final String PATH = "mandatory-path";
    private static final Map<String, PathRules> BY_FRAMEWORK = new ConcurrentHashMap<>();

    /** @param framework the version that the case is pinned to */
    static PathRules of(String framework) {
        return BY_FRAMEWORK.computeIfAbsent(
                framework,
                version -> read(Requirements.of(version).process(PATH).orElseThrow()));
    }

    private static PathRules read(ProcessRequirement path) {
        List<String> codes = new ArrayList<>(path.order().steps());
        codes.add(path.order().before());
        return new PathRules(codes.stream()
                .map(code -> StepRule.of(path.step(code).orElseThrow()))
                .toList());
    }

    StepRule at(int place) {
        return steps.get(place);
    }

    int placeOf(Step step) {
        return place(rule -> rule.is(step)).orElseThrow();
    }

    Optional<Integer> place(Predicate<StepRule> which) {
        for (int place = 0; place < steps.size(); place++) {
            if (which.test(steps.get(place))) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
