package fr.cadreia.guard.diagram.oracle;

import fr.cadreia.guard.diagram.Edited;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Changes of what may happen: borders, event sub-processes, links, throws, ends, starts, compensation. */
final class EventMutations {

    private static final List<String> CAUGHT =
            List.of("timer", "message", "signal", "conditional", "error", "escalation");

    private EventMutations() {}

    static void border(Mutant mutant) {
        Element host = mutant.pick(mutant.hosts());
        Element scope = Mutant.scope(host);
        String kind = mutant.pick(CAUGHT);
        boolean interrupting = kind.equals("error") || mutant.chance(0.5);
        String id = mutant.fresh("Boundary");
        mutant.diagram()
                .add(
                        scope.getAttribute("id"),
                        "<bpmn:boundaryEvent id=\"" + id + "\" attachedToRef=\"" + host.getAttribute("id")
                                + "\" cancelActivity=\"" + interrupting + "\">" + Parts.definition(mutant, kind)
                                + "</bpmn:boundaryEvent>");
        Parts.connect(mutant, scope, id, Parts.way(mutant, scope));
    }

    static void interruptOrNot(Mutant mutant) {
        if (mutant.chance(0.6)) {
            Element boundary =
                    mutant.pick(mutant.nodes(node -> node.getLocalName().equals("boundaryEvent")));
            boolean goesOn = boundary.getAttribute("cancelActivity").equals("false");
            boundary.setAttribute("cancelActivity", String.valueOf(goesOn));
        } else {
            Element start = mutant.pick(mutant.nodes(
                    node -> node.getLocalName().equals("startEvent") && Mutant.isEventSubProcess(Mutant.scope(node))));
            boolean goesOn = start.getAttribute("isInterrupting").equals("false");
            start.setAttribute("isInterrupting", String.valueOf(goesOn));
        }
    }

    static void eventSubProcess(Mutant mutant) {
        Element scope = mutant.pick(mutant.scopes());
        String kind = mutant.pick(CAUGHT);
        boolean interrupting = kind.equals("error") || mutant.chance(0.5);
        String id = mutant.fresh("EventSub");
        String start = mutant.fresh("Start");
        mutant.diagram()
                .add(
                        scope.getAttribute("id"),
                        "<bpmn:subProcess id=\"" + id + "\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"" + start
                                + "\" isInterrupting=\"" + interrupting + "\">" + Parts.definition(mutant, kind)
                                + "</bpmn:startEvent></bpmn:subProcess>");
        Element inside = mutant.diagram().find(id);
        Element end = mutant.diagram().find(Parts.addEnd(mutant, inside));
        Parts.connect(mutant, inside, start, Parts.way(mutant, inside));
        if (mutant.flowsTo(end.getAttribute("id")).isEmpty()) {
            inside.removeChild(end);
        }
    }

    /** A flow leads to a link, whose other half leads anywhere. */
    static void link(Mutant mutant) {
        Element flow = mutant.pick(mutant.flows());
        Element scope = Mutant.scope(flow);
        String name = mutant.fresh("L");
        String thrown = mutant.fresh("Throw");
        String caught = mutant.fresh("Catch");
        String link = "<bpmn:linkEventDefinition name=\"" + name + "\" />";
        mutant.diagram()
                .add(
                        scope.getAttribute("id"),
                        "<bpmn:intermediateThrowEvent id=\"" + thrown + "\" name=\"" + name + "\">" + link
                                + "</bpmn:intermediateThrowEvent><bpmn:intermediateCatchEvent id=\"" + caught
                                + "\" name=\"" + name + "\">" + link + "</bpmn:intermediateCatchEvent>");
        String target = mutant.chance(0.4) ? flow.getAttribute("targetRef") : Parts.way(mutant, scope);
        flow.setAttribute("targetRef", thrown);
        Parts.connect(mutant, scope, caught, target);
    }

    static void changeEnd(Mutant mutant) {
        Element end = mutant.pick(mutant.nodes(node -> node.getLocalName().equals("endEvent")));
        Element scope = Mutant.scope(end);
        String other = Parts.addEnd(mutant, scope);
        mutant.flowsTo(end.getAttribute("id")).forEach(flow -> flow.setAttribute("targetRef", other));
        scope.removeChild(end);
    }

    static void secondStart(Mutant mutant) {
        Element process = mutant.diagram().find(mutant.diagram().key());
        String id = mutant.fresh("Start");
        String kind = mutant.any("message", "signal", "conditional");
        mutant.diagram()
                .add(
                        process.getAttribute("id"),
                        "<bpmn:startEvent id=\"" + id + "\">" + Parts.definition(mutant, kind) + "</bpmn:startEvent>");
        Parts.connect(mutant, process, id, Parts.way(mutant, process));
    }

    /** Something that undoes an activity, and something that asks for it. */
    static void compensation(Mutant mutant) {
        Element host = mutant.pick(mutant.hosts());
        Element scope = Mutant.scope(host);
        String boundary = mutant.fresh("Compensate");
        String handler = Parts.addMiddle(mutant, scope);
        if (!Mutant.isActivity(mutant.diagram().find(handler))) {
            throw new Mutant.Inapplicable();
        }
        mutant.diagram()
                .set(handler, "isForCompensation", "true")
                .add(
                        scope.getAttribute("id"),
                        "<bpmn:boundaryEvent id=\"" + boundary + "\" attachedToRef=\"" + host.getAttribute("id")
                                + "\"><bpmn:compensateEventDefinition /></bpmn:boundaryEvent><bpmn:association id=\""
                                + mutant.fresh("Association") + "\" associationDirection=\"One\" sourceRef=\""
                                + boundary + "\" targetRef=\"" + handler + "\" />");
        Element flow = mutant.pick(mutant.flows());
        String thrower = mutant.fresh("Throw");
        String target = flow.getAttribute("targetRef");
        mutant.diagram()
                .add(
                        Mutant.scope(flow).getAttribute("id"),
                        "<bpmn:intermediateThrowEvent id=\"" + thrower + "\"><bpmn:compensateEventDefinition />"
                                + "</bpmn:intermediateThrowEvent>");
        flow.setAttribute("targetRef", thrower);
        Parts.connect(mutant, Mutant.scope(flow), thrower, target);
    }

    /** An end that is thrown, and an event on the border of what it stands in. */
    static void throwOut(Mutant mutant) {
        Element sub = mutant.pick(mutant.nodes(node -> Mutant.isSubProcess(node) && !Mutant.isEventSubProcess(node)));
        boolean cancel = sub.getLocalName().equals("transaction") && mutant.chance(0.7);
        String kind = cancel ? "cancel" : mutant.any("error", "escalation");
        String definition = cancel ? "<bpmn:cancelEventDefinition />" : Edited.definition(kind);
        String end = mutant.fresh("End");
        mutant.diagram()
                .add(sub.getAttribute("id"), "<bpmn:endEvent id=\"" + end + "\">" + definition + "</bpmn:endEvent>");
        Element flow = mutant.pick(mutant.flows().stream()
                .filter(found -> Mutant.scope(found) == sub)
                .toList());
        String gateway = mutant.fresh("Gateway");
        String target = flow.getAttribute("targetRef");
        mutant.diagram().add(sub.getAttribute("id"), "<bpmn:exclusiveGateway id=\"" + gateway + "\" />");
        flow.setAttribute("targetRef", gateway);
        mutant.diagram().set(gateway, "default", Parts.connect(mutant, sub, gateway, target));
        Parts.setCondition(
                mutant, mutant.diagram().find(Parts.connect(mutant, sub, gateway, end)), Parts.condition(mutant));
        String boundary = mutant.fresh("Boundary");
        boolean interrupting = !kind.equals("escalation") || mutant.chance(0.6);
        Element scope = Mutant.scope(sub);
        mutant.diagram()
                .add(
                        scope.getAttribute("id"),
                        "<bpmn:boundaryEvent id=\"" + boundary + "\" attachedToRef=\"" + sub.getAttribute("id")
                                + "\" cancelActivity=\"" + interrupting + "\">" + definition + "</bpmn:boundaryEvent>");
        Parts.connect(mutant, scope, boundary, Parts.way(mutant, scope));
    }

    /** A flow waits for the first of two things, of which one leads on. */
    static void await(Mutant mutant) {
        Element flow = mutant.pick(mutant.flows().stream()
                .filter(found -> !Set.of("eventBasedGateway", "boundaryEvent")
                        .contains(mutant.diagram()
                                .find(found.getAttribute("sourceRef"))
                                .getLocalName()))
                .toList());
        Element scope = Mutant.scope(flow);
        String gateway = mutant.fresh("Gateway");
        String target = flow.getAttribute("targetRef");
        mutant.diagram().add(scope.getAttribute("id"), "<bpmn:eventBasedGateway id=\"" + gateway + "\" />");
        flow.setAttribute("targetRef", gateway);
        for (String goal : List.of(target, Parts.way(mutant, scope))) {
            String event = mutant.fresh("Catch");
            mutant.diagram()
                    .add(
                            scope.getAttribute("id"),
                            "<bpmn:intermediateCatchEvent id=\"" + event + "\">"
                                    + Parts.definition(mutant, mutant.any("timer", "message", "signal"))
                                    + "</bpmn:intermediateCatchEvent>");
            Parts.connect(mutant, scope, gateway, event);
            Parts.connect(mutant, scope, event, goal);
        }
    }
}
