package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.Holdings;
import fr.cadreia.guard.diagram.Requirements;
import fr.cadreia.guard.diagram.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowGraphBuilder;
import fr.cadreia.guard.diagram.flow.ProcessModel;
import fr.cadreia.guard.diagram.path.PathSearch;
import fr.cadreia.guard.diagram.path.Steps;

/**
 * A process under examination, with what was found out about it once for all rules.
 *
 * @param holdings what its tasks may name
 */
public record Subject(
        ProcessModel process,
        Requirements requirements,
        ProcessRequirement requirement,
        Holdings holdings,
        Steps steps,
        FlowGraph graph,
        PathSearch search) {

    public static Subject of(ProcessModel process, Requirements requirements, Holdings holdings) {
        ProcessRequirement requirement = requirements.process(process.key()).orElseThrow();
        Steps steps = new Steps(process, requirement);
        FlowGraph graph = FlowGraphBuilder.build(process, steps.placed());
        return new Subject(process, requirements, requirement, holdings, steps, graph, PathSearch.run(graph, steps));
    }

    /** French name of a step, in quotation marks. */
    String nameOf(String step) {
        return "« " + requirement.step(step).map(found -> found.name()).orElse(step) + " »";
    }
}
