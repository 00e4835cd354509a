package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expr;
import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.expression.UnsupportedExpressionException;
import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import fr.cadreia.guard.diagram.rule.Variables.Kind;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The places of a process where the engine reads a variable, and fails where there is none, or none of the kind. */
final class VariableReads {

    private static final Set<Kind> ANYTHING = EnumSet.allOf(Kind.class);
    private static final Set<Kind> DAYS = EnumSet.of(Kind.DATE, Kind.TERM);
    private static final Set<Kind> NUMBERS = EnumSet.of(Kind.NUMBER, Kind.COUNT);
    private static final Map<String, Set<Kind>> TIMERS = Map.of(
            "timeDate", DAYS, "timeDuration", EnumSet.noneOf(Kind.class), "timeCycle", EnumSet.noneOf(Kind.class));

    /**
     * @param point the point at which a case is then
     * @param at the element that reads it
     * @param wanted the kind of value that it must hold
     */
    record Read(int point, FlowNode node, Xml at, String attribute, String variable, Set<Kind> wanted) {}

    private final ExaminedProcess subject;
    private final FlowGraph graph;
    private final List<Read> all = new ArrayList<>();

    private VariableReads(ExaminedProcess subject) {
        this.subject = subject;
        this.graph = subject.ways();
    }

    static List<Read> of(ExaminedProcess subject) {
        VariableReads reads = new VariableReads(subject);
        subject.process().nodes().forEach(reads::read);
        return reads.all;
    }

    private void read(FlowNode node) {
        int start = graph.startOf(node);
        if (node.type().equals("userTask")) {
            attribute(node, start, "name", ANYTHING);
            attribute(node, start, Xml.CAMUNDA + ":assignee", ANYTHING);
            attribute(node, start, Xml.CAMUNDA + ":dueDate", DAYS);
            attribute(node, start, Xml.CAMUNDA + ":followUpDate", DAYS);
            attribute(node, start, Xml.CAMUNDA + ":priority", NUMBERS);
            node.xml().children("documentation").forEach(text -> text(node, start, text, ANYTHING));
            node.xml().extensions("taskListener").forEach(listener -> timers(node, start, listener));
        }
        node.xml()
                .extensions("in")
                .forEach(in ->
                        in.attribute("sourceExpression").ifPresent(text -> add(node, start, in, "", text, ANYTHING)));
        node.xml().extensions("inputOutput").forEach(io -> {
            io.children("inputParameter").forEach(parameter -> text(node, start, parameter, ANYTHING));
            io.children("outputParameter")
                    .forEach(parameter -> text(node, graph.completionOf(node), parameter, ANYTHING));
        });
        node.xml().child("multiInstanceLoopCharacteristics").ifPresent(loop -> loop(node, start, loop));
        event(node, start);
        for (SequenceFlow flow : node.outgoing()) {
            boolean read = !flow.isDefault() && !node.type().equals("parallelGateway");
            flow.xml()
                    .child("conditionExpression")
                    .filter(found -> read)
                    .ifPresent(condition -> condition(node, graph.completionOf(node), condition, flow.xml()));
        }
    }

    private void loop(FlowNode node, int start, Xml loop) {
        loop.camunda("collection").ifPresent(text -> add(node, start, loop, "", text, EnumSet.of(Kind.PEOPLE)));
        loop.child("loopCardinality").ifPresent(text -> text(node, start, text, EnumSet.of(Kind.COUNT)));
        loop.child("completionCondition").ifPresent(text -> condition(node, start, text, text));
    }

    /**
     * Reads the event's variables. A timer on a border counts from when the activity begins, one of an event
     * sub-process from when its scope does.
     */
    private void event(FlowNode node, int start) {
        int from = start;
        if (node.type().equals("boundaryEvent")) {
            from = node.xml()
                    .attribute("attachedToRef")
                    .flatMap(subject.process()::node)
                    .map(graph::startOf)
                    .orElse(start);
        } else if (node.type().equals("startEvent")) {
            from = node.scope()
                    .parent()
                    .flatMap(around -> around.owner())
                    .map(graph::startOf)
                    .orElse(graph.entries().isEmpty() ? start : graph.entries().get(0));
        }
        timers(node, from, node.xml());
        if (node.event() == EventKind.SIGNAL) {
            add(node, from, node.xml(), "", subject.process().signalName(node), ANYTHING);
        }
    }

    private void timers(FlowNode node, int point, Xml owner) {
        owner.child(EventKind.TIMER.element())
                .ifPresent(timer -> TIMERS.forEach(
                        (kind, wanted) -> timer.child(kind).ifPresent(text -> text(node, point, text, wanted))));
    }

    private void attribute(FlowNode node, int point, String attribute, Set<Kind> wanted) {
        node.xml()
                .attribute(attribute)
                .ifPresent(text ->
                        add(node, point, node.xml(), attribute.replace(Xml.CAMUNDA + ":", "camunda:"), text, wanted));
    }

    private void text(FlowNode node, int point, Xml at, Set<Kind> wanted) {
        add(node, point, at, "", at.text(), wanted);
    }

    private void add(FlowNode node, int point, Xml at, String attribute, String text, Set<Kind> wanted) {
        try {
            Expressions.text(text);
        } catch (UnsupportedExpressionException e) {
            return; // Refused elsewhere.
        }
        Expressions.variables(text)
                .forEach(variable -> all.add(new Read(point, node, at, attribute, variable, wanted)));
    }

    private void condition(FlowNode node, int point, Xml condition, Xml at) {
        Optional<Expr> parsed;
        try {
            parsed = Optional.of(Expressions.condition(condition.text()));
        } catch (UnsupportedExpressionException e) {
            return; // Refused elsewhere.
        }
        decide(parsed.get(), node, point, at);
    }

    /**
     * Reads the variables of a decision. A variable that stands alone must be true or false; one that is compared by
     * size must be a number.
     */
    private void decide(Expr expr, FlowNode node, int point, Xml at) {
        if (expr instanceof Expr.Variable flag) {
            all.add(new Read(point, node, at, "conditionExpression", flag.name(), EnumSet.of(Kind.FLAG)));
        } else if (expr instanceof Expr.Not not) {
            decide(not.operand(), node, point, at);
        } else if (expr instanceof Expr.And and) {
            decide(and.left(), node, point, at);
            decide(and.right(), node, point, at);
        } else if (expr instanceof Expr.Or or) {
            decide(or.left(), node, point, at);
            decide(or.right(), node, point, at);
        } else if (expr instanceof Expr.Comparison comparison) {
            boolean equality = comparison.operator().matches("==|!=");
            operand(comparison.left(), equality, node, point, at);
            operand(comparison.right(), equality, node, point, at);
        } else if (expr instanceof Expr.Empty empty) {
            operand(empty.operand(), true, node, point, at);
        }
    }

    private void operand(Expr operand, boolean any, FlowNode node, int point, Xml at) {
        if (operand instanceof Expr.Variable variable) {
            all.add(new Read(point, node, at, "conditionExpression", variable.name(), any ? ANYTHING : NUMBERS));
        } else {
            decide(operand, node, point, at);
        }
    }
}
