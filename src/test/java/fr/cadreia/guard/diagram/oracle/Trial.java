package fr.cadreia.guard.diagram.oracle;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.ProcessEngineException;
import org.w3c.dom.Element;

/**
 * One mutant before the guard, and then on the engine.
 *
 * @param runs that could be started
 * @param goals how often a run reached the goal
 * @param violations what was seen and must not be
 */
record Trial(
        String key,
        long seed,
        Mutant mutant,
        List<Problem> problems,
        int runs,
        int goals,
        List<String> violations,
        String trace) {

    /** Runs the mutant only if the guard accepts it; the engine must then accept it too. */
    static Trial ofAccepted(StockEngine stock, String key, long seed, int runs) {
        Mutant mutant = Mutations.of(key, seed);
        List<Problem> problems = mutant.diagram().problems();
        return problems.isEmpty()
                ? deployed(stock, key, seed, mutant, problems, runs)
                : idle(key, seed, mutant, problems);
    }

    /** Runs the mutant only if the guard refuses it and the engine accepts it all the same. */
    static Trial ofRefused(StockEngine stock, String key, long seed, int runs) {
        Mutant mutant = Mutations.of(key, seed);
        List<Problem> problems = mutant.diagram().problems();
        if (problems.isEmpty()) {
            return idle(key, seed, mutant, problems);
        }
        try {
            return deployed(stock, key, seed, mutant, problems, runs);
        } catch (ProcessEngineException e) {
            return idle(key, seed, mutant, problems);
        }
    }

    private static Trial idle(String key, long seed, Mutant mutant, List<Problem> problems) {
        return new Trial(key, seed, mutant, problems, 0, 0, List.of(), "");
    }

    private static Trial deployed(
            StockEngine stock, String key, long seed, Mutant mutant, List<Problem> problems, int runs) {
        String deployment = stock.deploy(key, mutant.diagram().xml());
        try {
            return run(stock, key, seed, mutant, problems, deployment, runs);
        } finally {
            stock.undeploy(deployment);
        }
    }

    private static Trial run(
            StockEngine stock,
            String key,
            long seed,
            Mutant mutant,
            List<Problem> problems,
            String deployment,
            int runs) {
        Plan plan = new Plan(mutant.diagram());
        String definition = stock.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        List<String> starts = starts(mutant.diagram());
        List<String> violations = new ArrayList<>();
        String trace = "";
        int goals = 0;
        int started = 0;
        for (int run = 0; run < runs && violations.isEmpty(); run++) {
            Optional<Judge> seen = Walk.of(stock, plan, definition, starts, new Random(seed * 1000 + run));
            if (seen.isPresent()) {
                started++;
                goals += seen.get().goals();
                violations.addAll(seen.get().violations());
                trace = seen.get().trace();
            }
        }
        return new Trial(key, seed, mutant, problems, started, goals, violations, trace);
    }

    /** What the starts of the process wait for. */
    private static List<String> starts(Edited diagram) {
        List<String> starts = new ArrayList<>();
        for (Element element : diagram.elements()) {
            if (element.getLocalName().equals("startEvent")
                    && Mutant.scope(element).getLocalName().equals("process")) {
                String kind = "none";
                for (String other : List.of("message", "signal", "conditional")) {
                    if (!Mutant.children(element, other + "EventDefinition").isEmpty()) {
                        kind = other;
                    }
                }
                starts.add(kind);
            }
        }
        return starts.isEmpty() ? List.of("none") : starts;
    }

    boolean isAccepted() {
        return problems.isEmpty();
    }

    String summary() {
        return key + ", seed " + seed + ", " + mutant.story() + ": " + violations;
    }

    String report() {
        return summary() + "\n" + trace + "\n" + mutant.diagram().xml();
    }
}
