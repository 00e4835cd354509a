package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowGraphBuilder;
import fr.cadreia.guard.diagram.flow.ProcessModel;
import fr.cadreia.guard.diagram.flow.StructuredBlocks;
import fr.cadreia.guard.diagram.path.PathSearch;
import fr.cadreia.guard.diagram.path.Steps;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.Order;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.source.DeployedNames;

/**
 * A process under examination, with the results that all rules share.
 *
 * @param holdings the names that its tasks may use
 * @param graph in which the join of a block gives what its branches earned
 * @param ways in which every branch leads on, whatever joins it
 */
public record ExaminedProcess(
        ProcessModel process,
        Requirements requirements,
        ProcessRequirement requirement,
        DeployedNames holdings,
        Steps steps,
        StructuredBlocks blocks,
        FlowGraph graph,
        FlowGraph ways,
        PathSearch search) {

    public static ExaminedProcess of(ProcessModel process, Requirements requirements, DeployedNames holdings) {
        ProcessRequirement requirement = requirements.process(process.key()).orElseThrow();
        Steps steps = new Steps(process, requirement);
        StructuredBlocks blocks = StructuredBlocks.of(process);
        FlowGraph graph = FlowGraphBuilder.build(process, steps.placed(), steps.touched(), blocks);
        return new ExaminedProcess(
                process,
                requirements,
                requirement,
                holdings,
                steps,
                blocks,
                graph,
                FlowGraphBuilder.build(process, steps.placed()),
                PathSearch.run(graph, steps));
    }

    /** Returns the French name of a step or a service, in quotation marks; the end has none. */
    String nameOf(String code) {
        return code.equals(Order.END) ? "la fin" : "«\u00a0" + requirement.nameOf(code) + "\u00a0»";
    }
}
