package fr.cadreia.guard.diagram.oracle;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** Changes of ways: flows, conditions, gateways. */
final class FlowMutations {

    private FlowMutations() {}

    static void retarget(Mutant mutant) {
        Element flow = mutant.pick(mutant.flows());
        flow.setAttribute("targetRef", Parts.way(mutant, Mutant.scope(flow)));
    }

    static void leaveFromElsewhere(Mutant mutant) {
        Element flow = mutant.pick(mutant.flows());
        List<Element> sources = mutant.targets(Mutant.scope(flow)).stream()
                .filter(node -> !node.getLocalName().equals("endEvent"))
                .toList();
        flow.setAttribute("sourceRef", mutant.pick(sources).getAttribute("id"));
    }

    static void remove(Mutant mutant) {
        mutant.diagram().remove(mutant.pick(mutant.flows()).getAttribute("id"));
    }

    /** A second way out of any node, with a condition or not. */
    static void branch(Mutant mutant) {
        Element node = mutant.pick(mutant.nodes(found -> !found.getLocalName().equals("endEvent")
                && !Mutant.isEventSubProcess(found)
                && found.getAttribute("isForCompensation").isEmpty()));
        Element scope = Mutant.scope(node);
        String flow = Parts.connect(mutant, scope, node.getAttribute("id"), Parts.way(mutant, scope));
        if (mutant.chance(0.6)) {
            Parts.setCondition(mutant, mutant.diagram().find(flow), Parts.condition(mutant));
        }
    }

    static void changeCondition(Mutant mutant) {
        Element flow = mutant.pick(mutant.flows().stream()
                .filter(found -> !Mutant.children(found, "conditionExpression").isEmpty())
                .toList());
        Parts.setCondition(mutant, flow, mutant.chance(0.2) ? "" : Parts.condition(mutant));
    }

    static void changeDefault(Mutant mutant) {
        Element gateway = mutant.pick(mutant.nodes(
                node -> Set.of("exclusiveGateway", "inclusiveGateway").contains(node.getLocalName())
                        && mutant.flowsFrom(node.getAttribute("id")).size() > 1));
        if (mutant.chance(0.3)) {
            gateway.removeAttribute("default");
        } else {
            Element flow = mutant.pick(mutant.flowsFrom(gateway.getAttribute("id")));
            gateway.setAttribute("default", flow.getAttribute("id"));
            if (mutant.chance(0.7)) {
                Parts.setCondition(mutant, flow, "");
            }
        }
    }

    static void changeGateway(Mutant mutant) {
        Element gateway = mutant.pick(mutant.nodes(Mutant::isGateway));
        String kind = mutant.any("exclusiveGateway", "parallelGateway", "inclusiveGateway");
        if (kind.equals("parallelGateway")) {
            gateway.removeAttribute("default");
        }
        mutant.diagram().turnInto(gateway.getAttribute("id"), kind);
    }

    static void insert(Mutant mutant) {
        Element flow = mutant.pick(mutant.flows());
        Element scope = Mutant.scope(flow);
        String target = flow.getAttribute("targetRef");
        String node = Parts.addMiddle(mutant, scope);
        flow.setAttribute("targetRef", node);
        Parts.connect(mutant, scope, node, target);
    }

    /** A gateway on a flow, with one or two more ways out. */
    static void fork(Mutant mutant) {
        Element flow = mutant.pick(mutant.flows());
        Element scope = Mutant.scope(flow);
        String target = flow.getAttribute("targetRef");
        String kind = mutant.any("parallelGateway", "parallelGateway", "inclusiveGateway", "exclusiveGateway");
        String gateway = mutant.fresh("Gateway");
        mutant.diagram().add(scope.getAttribute("id"), "<bpmn:" + kind + " id=\"" + gateway + "\" />");
        flow.setAttribute("targetRef", gateway);
        String on = Parts.connect(mutant, scope, gateway, target);
        int ways = 1 + mutant.number(2);
        for (int i = 0; i < ways; i++) {
            String more = Parts.connect(mutant, scope, gateway, Parts.way(mutant, scope));
            if (!kind.equals("parallelGateway")) {
                Parts.setCondition(mutant, mutant.diagram().find(more), Parts.condition(mutant));
            }
        }
        if (!kind.equals("parallelGateway")) {
            mutant.diagram().set(gateway, "default", on);
        }
    }

    /** A gateway on a flow to which others lead too. */
    static void join(Mutant mutant) {
        Element flow = mutant.pick(mutant.flows());
        Element scope = Mutant.scope(flow);
        String target = flow.getAttribute("targetRef");
        String kind = mutant.any("parallelGateway", "inclusiveGateway", "exclusiveGateway");
        String gateway = mutant.fresh("Gateway");
        mutant.diagram().add(scope.getAttribute("id"), "<bpmn:" + kind + " id=\"" + gateway + "\" />");
        flow.setAttribute("targetRef", gateway);
        Parts.connect(mutant, scope, gateway, target);
        List<Element> others = mutant.flows().stream()
                .filter(other -> other != flow
                        && Mutant.scope(other) == scope
                        && !other.getAttribute("sourceRef").equals(gateway))
                .toList();
        mutant.pick(others).setAttribute("targetRef", gateway);
    }

    /** A split and a join around a part of the way. */
    static void block(Mutant mutant) {
        Element first = mutant.pick(mutant.flows());
        Element scope = Mutant.scope(first);
        List<Element> ahead = mutant.flowsFrom(first.getAttribute("targetRef"));
        Element last = mutant.pick(ahead);
        String kind = mutant.any("parallelGateway", "inclusiveGateway");
        String split = mutant.fresh("Split");
        String join = mutant.fresh("Join");
        mutant.diagram()
                .add(
                        scope.getAttribute("id"),
                        "<bpmn:" + kind + " id=\"" + split + "\" /><bpmn:" + kind + " id=\"" + join + "\" />");
        String inside = first.getAttribute("targetRef");
        String after = last.getAttribute("targetRef");
        first.setAttribute("targetRef", split);
        last.setAttribute("targetRef", join);
        Parts.connect(mutant, scope, split, inside);
        Parts.connect(mutant, scope, join, after);
        if (mutant.chance(0.4)) {
            Parts.connect(mutant, scope, split, join);
        } else {
            String other = Parts.addMiddle(mutant, scope);
            Parts.connect(mutant, scope, split, other);
            Parts.connect(mutant, scope, other, join);
        }
    }

    /** Two nodes change places. */
    static void swap(Mutant mutant) {
        Element one = mutant.pick(mutant.nodes(Mutant::isActivity));
        Element other = mutant.pick(mutant.targets(Mutant.scope(one)).stream()
                .filter(node -> node != one && Mutant.isActivity(node))
                .toList());
        String a = one.getAttribute("id");
        String b = other.getAttribute("id");
        for (Element flow : mutant.flows()) {
            for (String end : List.of("sourceRef", "targetRef")) {
                String id = flow.getAttribute(end);
                if (id.equals(a) || id.equals(b)) {
                    flow.setAttribute(end, id.equals(a) ? b : a);
                }
            }
        }
    }

    /** A node is taken out of its way and put into another. */
    static void move(Mutant mutant) {
        Element node = mutant.pick(mutant.nodes(Mutant::isActivity));
        String id = node.getAttribute("id");
        Element out = mutant.pick(mutant.flowsFrom(id));
        mutant.flowsTo(id).forEach(flow -> flow.setAttribute("targetRef", out.getAttribute("targetRef")));
        Element into = mutant.pick(mutant.flows().stream()
                .filter(flow -> flow != out && Mutant.scope(flow) == Mutant.scope(node))
                .toList());
        out.setAttribute("targetRef", into.getAttribute("targetRef"));
        into.setAttribute("targetRef", id);
    }

    /** A choice that passes by a node. */
    static void bypass(Mutant mutant) {
        Element node = mutant.pick(mutant.nodes(Mutant::isActivity));
        Element into = mutant.pick(mutant.flowsTo(node.getAttribute("id")));
        Element out = mutant.pick(mutant.flowsFrom(node.getAttribute("id")));
        Element scope = Mutant.scope(node);
        String gateway = mutant.fresh("Gateway");
        mutant.diagram().add(scope.getAttribute("id"), "<bpmn:exclusiveGateway id=\"" + gateway + "\" />");
        into.setAttribute("targetRef", gateway);
        String on = Parts.connect(mutant, scope, gateway, node.getAttribute("id"));
        String past = Parts.connect(mutant, scope, gateway, out.getAttribute("targetRef"));
        Parts.setCondition(mutant, mutant.diagram().find(past), Parts.condition(mutant));
        mutant.diagram().set(gateway, "default", on);
    }
}
