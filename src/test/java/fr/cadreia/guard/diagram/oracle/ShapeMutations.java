package fr.cadreia.guard.diagram.oracle;

import fr.cadreia.guard.diagram.source.Xml;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Changes of what elements are: sub-processes around them, repetition, type, marks, mappings. */
final class ShapeMutations {

    private ShapeMutations() {}

    /** A run of one to four elements is put into a sub-process of its own, with what is on their borders. */
    static void wrap(Mutant mutant) {
        Element first = mutant.pick(mutant.nodes(node -> (Mutant.isActivity(node)
                                && !Mutant.isEventSubProcess(node)
                                && node.getAttribute("isForCompensation").isEmpty()
                        || node.getLocalName().equals("exclusiveGateway"))
                && !mutant.flowsFrom(node.getAttribute("id")).isEmpty()));
        Element scope = Mutant.scope(first);
        List<Element> run = new ArrayList<>(List.of(first));
        int length = 1 + mutant.number(4);
        while (run.size() < length) {
            List<Element> out = mutant.flowsFrom(run.get(run.size() - 1).getAttribute("id"));
            Element next = mutant.diagram().find(out.get(0).getAttribute("targetRef"));
            boolean fits = out.size() == 1
                    && !run.contains(next)
                    && (Mutant.isActivity(next) || next.getLocalName().equals("exclusiveGateway"))
                    && !mutant.flowsFrom(next.getAttribute("id")).isEmpty();
            if (!fits) {
                break;
            }
            run.add(next);
        }
        String kind = mutant.any("subProcess", "subProcess", "transaction");
        String id = mutant.fresh("Sub");
        String start = mutant.fresh("Start");
        String end = mutant.fresh("End");
        mutant.diagram()
                .add(
                        scope.getAttribute("id"),
                        "<bpmn:" + kind + " id=\"" + id + "\"><bpmn:startEvent id=\"" + start
                                + "\" /><bpmn:endEvent id=\"" + end + "\" /></bpmn:" + kind + ">");
        Element sub = mutant.diagram().find(id);
        List<String> inside = run.stream().map(node -> node.getAttribute("id")).toList();
        Element last = run.get(run.size() - 1);
        for (Element flow : mutant.flows()) {
            boolean from = inside.contains(flow.getAttribute("sourceRef"));
            boolean to = inside.contains(flow.getAttribute("targetRef"));
            if (from && to) {
                sub.appendChild(flow);
            } else if (to) {
                flow.setAttribute("targetRef", id);
            } else if (from) {
                flow.setAttribute("sourceRef", id);
            }
        }
        for (Element node : run) {
            sub.appendChild(node);
            for (Element border : mutant.borders(node.getAttribute("id"))) {
                sub.appendChild(border);
                for (Element flow : mutant.flowsFrom(border.getAttribute("id"))) {
                    sub.appendChild(flow);
                    flow.setAttribute("targetRef", Parts.way(mutant, sub));
                }
            }
        }
        Parts.connect(mutant, sub, start, first.getAttribute("id"));
        Parts.connect(mutant, sub, last.getAttribute("id"), end);
        choose(mutant, id, last);
    }

    /** What chose a way at the end of the run now leaves the sub-process by a gateway of the same kind. */
    private static void choose(Mutant mutant, String sub, Element last) {
        List<Element> out = mutant.flowsFrom(sub);
        if (out.size() > 1) {
            Element scope = Mutant.scope(mutant.diagram().find(sub));
            String gateway = mutant.fresh("Gateway");
            mutant.diagram().add(scope.getAttribute("id"), "<bpmn:exclusiveGateway id=\"" + gateway + "\" />");
            out.forEach(flow -> flow.setAttribute("sourceRef", gateway));
            if (last.hasAttribute("default")) {
                mutant.diagram().set(gateway, "default", last.getAttribute("default"));
                last.removeAttribute("default");
            }
            Parts.connect(mutant, scope, sub, gateway);
        }
    }

    static void repeat(Mutant mutant) {
        Element activity = mutant.pick(mutant.hosts());
        String loop = mutant.any(
                "<bpmn:multiInstanceLoopCharacteristics isSequential=\"" + mutant.chance(0.5)
                        + "\"><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">" + mutant.number(3)
                        + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>",
                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">2"
                        + "</bpmn:loopCardinality><bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">"
                        + Parts.condition(mutant) + "</bpmn:completionCondition>"
                        + "</bpmn:multiInstanceLoopCharacteristics>");
        mutant.diagram().add(activity.getAttribute("id"), loop);
    }

    static void changeTask(Mutant mutant) {
        Element task = mutant.pick(mutant.nodes(node -> Mutant.TASKS.contains(node.getLocalName())));
        mutant.diagram().turnInto(task.getAttribute("id"), mutant.any("task", "manualTask", "userTask", "receiveTask"));
    }

    static void unmark(Mutant mutant) {
        Element step = mutant.pick(mutant.nodes(node -> !Mutant.stepOf(node).isEmpty()));
        Element property = Mutant.children(step, "property").get(0);
        if (mutant.chance(0.5)) {
            property.setAttribute(
                    "value",
                    Mutant.stepOf(mutant.pick(
                            mutant.nodes(node -> !Mutant.stepOf(node).isEmpty()))));
        } else {
            property.getParentNode().removeChild(property);
        }
    }

    /** The form of a step is filled in once more, without its mark. */
    static void again(Mutant mutant) {
        Element step = mutant.pick(mutant.nodes(node -> !Mutant.stepOf(node).isEmpty()
                && node.getLocalName().equals("userTask")
                && node.hasAttributeNS(Xml.CAMUNDA, "candidateGroups")));
        Element flow = mutant.pick(mutant.flows());
        String id = mutant.fresh("Again");
        String target = flow.getAttribute("targetRef");
        mutant.diagram()
                .add(
                        Mutant.scope(flow).getAttribute("id"),
                        Parts.userTask(
                                id,
                                step.getAttributeNS(Xml.CAMUNDA, "formRef"),
                                step.getAttributeNS(Xml.CAMUNDA, "candidateGroups")));
        flow.setAttribute("targetRef", id);
        Parts.connect(mutant, Mutant.scope(flow), id, target);
    }

    static void twin(Mutant mutant) {
        Element step = mutant.pick(mutant.nodes(node -> !Mutant.stepOf(node).isEmpty()));
        Element flow = mutant.pick(mutant.flows());
        Element copy = (Element) step.cloneNode(true);
        String id = mutant.fresh("Twin");
        copy.setAttribute("id", id);
        for (String part : List.of("taskListener", "timerEventDefinition", "incoming", "outgoing")) {
            Mutant.children(copy, part).forEach(child -> child.getParentNode().removeChild(child));
        }
        Mutant.scope(flow).appendChild(copy);
        String target = flow.getAttribute("targetRef");
        flow.setAttribute("targetRef", id);
        Parts.connect(mutant, Mutant.scope(flow), id, target);
    }

    static void later(Mutant mutant) {
        Element node = mutant.pick(mutant.nodes(found -> Mutant.isActivity(found) || Mutant.isGateway(found)));
        mutant.diagram().set(node.getAttribute("id"), mutant.any("camunda:asyncBefore", "camunda:asyncAfter"), "true");
    }

    static void undo(Mutant mutant) {
        mutant.pick(mutant.nodes(Mutant::isActivity)).setAttribute("isForCompensation", "true");
    }

    /** What a called process gives back, or what an element keeps for itself. */
    static void map(Mutant mutant) {
        Element node = mutant.pick(mutant.nodes(Mutant::isActivity));
        if (node.getLocalName().equals("callActivity")) {
            Element mapping = mutant.pick(Mutant.children(node, mutant.any("in", "out")));
            mapping.setAttribute(
                    mutant.any("local", "source", "target"), mutant.any("true", "outcome", "flagA", "gateOpen"));
        } else {
            String name = mutant.any("flagA", "flagB", "outcome", "gateOpen", "resultStep", "note");
            String part = mutant.any("input", "output");
            mutant.diagram()
                    .extend(
                            node.getAttribute("id"),
                            "<camunda:inputOutput><camunda:" + part + "Parameter name=\"" + name + "\">"
                                    + mutant.any("generalize", "true", "${flagA}") + "</camunda:" + part
                                    + "Parameter></camunda:inputOutput>");
        }
    }
}
