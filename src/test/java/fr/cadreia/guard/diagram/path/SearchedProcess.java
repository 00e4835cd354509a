package fr.cadreia.guard.diagram.path;

import fr.cadreia.guard.diagram.WrittenRequirement;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowGraphBuilder;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.ProcessModel;
import fr.cadreia.guard.diagram.flow.StructuredBlocks;
import fr.cadreia.guard.diagram.flow.WrittenProcess;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A process of a few elements whose ways are searched for what they lack: two steps, a goal that is watched until a stop. */
final class SearchedProcess {

    static final String STEPS = """
            key: p
            steps:
              - {step: one, delegate: doOne, form: one-form}
              - {step: two, delegate: doTwo}
              - {step: goal, delegate: doGoal}
              - {step: watch, delegate: doWatch}
              - {step: stop, delegate: doStop}
              - {step: hand, form: hand-form}
            """;

    static final ProcessRequirement TO_GOAL = WrittenRequirement.of(STEPS + "order: {steps: [one, two], before: goal}");

    static final ProcessRequirement TO_END = WrittenRequirement.of(STEPS + "order: {steps: [one, two], before: end}");

    static final ProcessRequirement WATCHED = WrittenRequirement.of(STEPS
            + "order: {steps: [one], before: goal}\n"
            + "stop: {step: stop, message: halt}\n"
            + "watch: {after: goal, by: watch, timer: t}");

    static final String START = "<startEvent id=\"S\" />";
    static final String ONE = service("One", "doOne");
    static final String TWO = service("Two", "doTwo");
    static final String GOAL = service("Goal", "doGoal");
    static final String WATCH = service("Watch", "doWatch");
    static final String STOP = service("Stop", "doStop");
    static final String ALL = START + ONE + TWO + GOAL;

    static final String TERMINATE = "<endEvent id=\"E\"><terminateEventDefinition /></endEvent>";

    static PathSearch search(ProcessRequirement requirement, ProcessModel model) {
        Steps steps = new Steps(model, requirement);
        return PathSearch.run(graph(model, steps), steps);
    }

    static FlowGraph graph(ProcessModel model, Steps steps) {
        return FlowGraphBuilder.build(model, steps.placed(), steps.touched(), StructuredBlocks.of(model));
    }

    /** What is found, as {@code KIND place: what is missing by the way there}. */
    static List<String> findings(ProcessRequirement requirement, String content) {
        return search(requirement, WrittenProcess.of(content)).findings().stream()
                .map(finding ->
                        finding.kind() + " " + finding.at().map(FlowNode::id).orElse("END") + ": "
                                + finding.missing() + " by "
                                + finding.path().stream().map(Problem.Place::id).collect(Collectors.joining(" ")))
                .toList();
    }

    static String service(String id, String delegate) {
        return "<serviceTask id=\"" + id + "\" camunda:delegateExpression=\"${" + delegate + "}\" />";
    }

    static String flow(String from, String to, String condition) {
        return "<sequenceFlow id=\"" + from + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\"><conditionExpression>${" + condition + "}</conditionExpression></sequenceFlow>";
    }

    static String reminder(String of) {
        return "<boundaryEvent id=\"B\" attachedToRef=\"" + of + "\" cancelActivity=\"false\"><timerEventDefinition />"
                + "</boundaryEvent>";
    }

    private SearchedProcess() {}
}
