package fr.cadreia.guard.web;

import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A problem as pages show it.
 *
 * @param rule French name of the rule
 * @param pathIds of the elements on the path, separated by spaces
 */
record ProblemView(Problem problem, String rule, String pathIds) {

    static List<ProblemView> of(List<Problem> problems) {
        return problems.stream().map(ProblemView::of).toList();
    }

    private static ProblemView of(Problem problem) {
        String rule = Arrays.stream(Rule.values())
                .filter(candidate -> candidate.code().equals(problem.code()))
                .map(Rule::label)
                .findFirst()
                .orElse("");
        String ids = problem.path().stream().map(Problem.Place::id).collect(Collectors.joining(" "));
        return new ProblemView(problem, rule, ids);
    }

    /** Tells whether a drawing can show the problem. */
    public boolean onDrawing() {
        return !problem.element().isEmpty() || !pathIds.isEmpty();
    }
}
