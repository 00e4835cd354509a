package fr.cadreia.guard.diagram.oracle;

import fr.cadreia.guard.diagram.Edited;
import java.util.List;
import org.w3c.dom.Element;

/** What chance puts into a diagram: tasks, events, whole ways. Each method adds and returns an id, or returns XML. */
final class Parts {

    private static final List<String> WAITED_FOR = List.of("timer", "message", "signal", "conditional");

    private Parts() {}

    static String condition(Mutant mutant) {
        if (mutant.diagram().key().equals("mandatory-path")) {
            return mutant.any(
                    "${flagA}",
                    "${!flagB}",
                    "${outcome == 'generalize'}",
                    "${outcome != 'stop'}",
                    "${outcome == 'generalize' or flagA}",
                    "${outcome == 'generalize' and flagB}",
                    "${outcome == 'extend'}",
                    "${gateOpen}",
                    "${not gateOpen}",
                    "${admissibility == 'admissible'}",
                    "${admissibility == 'toComplete'}",
                    "${reassessmentOutcome == 'keep'}");
        }
        return mutant.any(
                "${flagA}",
                "${!flagB}",
                "${quorate}",
                "${not quorate}",
                "${countStatus == 'counted'}",
                "${countStatus == 'noQuorum'}",
                "${resultStep == 'adopted'}",
                "${resultStep == 'sentBack' or resultStep == 'adopted'}",
                "${resultStep == 'nextMotion'}",
                "${outcome == 'sentBack'}",
                "${outcome != 'stop'}");
    }

    /** @param kind that something waits for */
    static String definition(Mutant mutant, String kind) {
        return switch (kind) {
            case "conditional" ->
                "<bpmn:conditionalEventDefinition><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">"
                        + mutant.any("${flagA}", "${flagB}", "${!flagA}", condition(mutant))
                        + "</bpmn:condition></bpmn:conditionalEventDefinition>";
            case "error" -> mutant.any(Edited.definition("error"), "<bpmn:errorEventDefinition />");
            case "escalation" -> escalation(mutant);
            case "compensation" -> "<bpmn:compensateEventDefinition />";
            case "terminate" -> "<bpmn:terminateEventDefinition />";
            case "cancel" -> "<bpmn:cancelEventDefinition />";
            case "none" -> "";
            default -> Edited.definition(kind);
        };
    }

    private static String escalation(Mutant mutant) {
        boolean path = mutant.diagram().key().equals("mandatory-path");
        return path && mutant.chance(0.4)
                ? "<bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" />"
                : Edited.definition("escalation");
    }

    static String waitedFor(Mutant mutant) {
        return mutant.pick(WAITED_FOR);
    }

    static String addEnd(Mutant mutant, Element scope) {
        String id = mutant.fresh("End");
        String kind = mutant.any(
                "none",
                "none",
                "none",
                "none",
                "terminate",
                "escalation",
                "escalation",
                "error",
                "signal",
                "compensation");
        mutant.diagram()
                .add(
                        scope.getAttribute("id"),
                        "<bpmn:endEvent id=\"" + id + "\">"
                                + (kind.equals("error") ? Edited.definition(kind) : definition(mutant, kind))
                                + "</bpmn:endEvent>");
        return id;
    }

    /** A thing in the middle of a way. */
    static String addMiddle(Mutant mutant, Element scope) {
        String id = mutant.fresh("Node");
        String xml = switch (mutant.number(10)) {
            case 0 -> "<bpmn:manualTask id=\"" + id + "\" />";
            case 1, 2, 3 -> userTask(id, "legal", "legal");
            case 4 -> "<bpmn:receiveTask id=\"" + id + "\" messageRef=\"New_message\" />";
            case 5 ->
                "<bpmn:intermediateCatchEvent id=\"" + id + "\">" + definition(mutant, waitedFor(mutant))
                        + "</bpmn:intermediateCatchEvent>";
            case 6 ->
                "<bpmn:intermediateThrowEvent id=\"" + id + "\">"
                        + definition(mutant, mutant.any("escalation", "signal", "compensation", "none"))
                        + "</bpmn:intermediateThrowEvent>";
            case 7 -> serviceTask(mutant, id);
            default -> subProcess(mutant, id);
        };
        mutant.diagram().add(scope.getAttribute("id"), xml);
        return id;
    }

    static String userTask(String id, String form, String groups) {
        return "<bpmn:userTask id=\"" + id + "\" camunda:candidateGroups=\"" + groups + "\" camunda:formRef=\"" + form
                + "\" camunda:formRefBinding=\"latest\" />";
    }

    private static String serviceTask(Mutant mutant, String id) {
        String delegate = switch (mutant.diagram().key()) {
            case "mandatory-path" -> mutant.any("qualifyProposal", "computeDataGate", "suspendUse", "closeDataGate");
            case "reassessment" -> "markReassessmentLate";
            default -> mutant.any("checkQuorum", "countVotes");
        };
        return "<bpmn:serviceTask id=\"" + id + "\" camunda:delegateExpression=\"${" + delegate + "}\" />";
    }

    /** Start, something or nothing, end. */
    private static String subProcess(Mutant mutant, String id) {
        String start = mutant.fresh("Start");
        String task = mutant.fresh("Task");
        String end = mutant.fresh("End");
        String kind = mutant.any("none", "none", "none", "terminate", "escalation");
        String body = mutant.chance(0.6) ? userTask(task, "legal", "legal") : "<bpmn:manualTask id=\"" + task + "\" />";
        return "<bpmn:subProcess id=\"" + id + "\"><bpmn:startEvent id=\"" + start + "\" />" + body
                + "<bpmn:endEvent id=\""
                + end + "\">" + definition(mutant, kind) + "</bpmn:endEvent>" + flow(mutant, start, task)
                + flow(mutant, task, end) + "</bpmn:subProcess>";
    }

    static String flow(Mutant mutant, String from, String to) {
        return "<bpmn:sequenceFlow id=\"" + mutant.fresh("Flow") + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\" />";
    }

    /** Where a new way leads: an end, an earlier place or any other, at once or after something. */
    static String way(Mutant mutant, Element scope) {
        String goal = goal(mutant, scope);
        while (mutant.chance(0.4)) {
            String before = addMiddle(mutant, scope);
            connect(mutant, scope, before, goal);
            goal = before;
        }
        return goal;
    }

    private static String goal(Mutant mutant, Element scope) {
        double dice = mutant.number(100) / 100.0;
        if (dice < 0.3) {
            return addEnd(mutant, scope);
        }
        List<Element> targets = mutant.targets(scope);
        if (dice < 0.6) {
            List<Element> merges = targets.stream()
                    .filter(target -> target.getAttribute("id").contains("Merge"))
                    .toList();
            return merges.isEmpty()
                    ? addEnd(mutant, scope)
                    : mutant.pick(merges).getAttribute("id");
        }
        return mutant.pick(targets).getAttribute("id");
    }

    static String connect(Mutant mutant, Element scope, String from, String to) {
        String id = mutant.fresh("Flow");
        mutant.diagram()
                .add(
                        scope.getAttribute("id"),
                        "<bpmn:sequenceFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\" />");
        return id;
    }

    static void setCondition(Mutant mutant, Element flow, String condition) {
        Mutant.children(flow, "conditionExpression").forEach(flow::removeChild);
        if (!condition.isEmpty()) {
            mutant.diagram()
                    .add(
                            flow.getAttribute("id"),
                            "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + condition
                                    + "</bpmn:conditionExpression>");
        }
    }
}
