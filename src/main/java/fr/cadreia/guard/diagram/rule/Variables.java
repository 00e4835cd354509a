package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.form.FormAnswers;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that a process leaves on its way, with the kind of each and the nodes that leave it. */
final class Variables {

    /**
     * The kind of value of a variable: the names of {@code requirements-*.yaml} in capitals, and the kinds that forms
     * leave.
     */
    enum Kind {
        FLAG,
        TEXT,
        DATE,
        TERM,
        PEOPLE,
        NUMBER,
        COUNT,
        ANY
    }

    private static final Set<String> LOOP =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final ExaminedProcess subject;
    private final Map<String, Set<Kind>> kinds = new HashMap<>();
    private final Map<FlowNode, Map<String, Kind>> written = new IdentityHashMap<>();
    private final Set<String> atStart;

    Variables(ExaminedProcess subject) {
        this.subject = subject;
        Map<String, Kind> start = named(ProcessRequirement.START);
        start.forEach(this::note);
        this.atStart = start.keySet();
        for (FlowNode node : subject.process().nodes()) {
            Map<String, Kind> leaves = new HashMap<>();
            subject.steps()
                    .of(node)
                    .or(() -> subject.steps().repeatedBy(node))
                    .ifPresent(step -> leaves.putAll(named(step.step())));
            Services.serviceOf(node).ifPresent(service -> leaves.putAll(named(service)));
            leaves.putAll(ofForm(node));
            leaves.putAll(ofMappings(node));
            if (!leaves.isEmpty()) {
                written.put(node, leaves);
                leaves.forEach(this::note);
            }
        }
    }

    private void note(String variable, Kind kind) {
        kinds.computeIfAbsent(variable, name -> new HashSet<>()).add(kind);
    }

    private Map<String, Kind> named(String who) {
        Map<String, Kind> named = new HashMap<>();
        subject.requirement()
                .writes()
                .getOrDefault(who, Map.of())
                .forEach(
                        (variable, kind) -> named.put(variable, Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT))));
        return named;
    }

    /** Returns the variables of a task with a form that administrators made. */
    private Map<String, Kind> ofForm(FlowNode node) {
        Map<String, Kind> left = new HashMap<>();
        String form = node.xml().camunda("formRef").orElse("");
        boolean own = node.type().equals("userTask")
                && subject.requirements().processes().stream()
                        .noneMatch(process -> form.equals(process.startForm())
                                || process.steps().stream()
                                        .map(StepRequirement::form)
                                        .anyMatch(form::equals)
                                || process.tasks().stream()
                                        .anyMatch(task -> task.form().equals(form)));
        if (own) {
            subject.holdings()
                    .form(form)
                    .ifPresent(content -> FormAnswers.of(content)
                            .forEach((field, kind) -> left.put(field, Kind.valueOf(kind.name()))));
        }
        return left;
    }

    private static Map<String, Kind> ofMappings(FlowNode node) {
        Map<String, Kind> left = new HashMap<>();
        node.xml().extensions("out").stream()
                .flatMap(out -> out.attribute("target").stream())
                .forEach(target -> left.put(target, Kind.ANY));
        node.xml().camunda("resultVariable").ifPresent(result -> left.put(result, Kind.ANY));
        parameters(node, "outputParameter").forEach(name -> left.put(name, Kind.ANY));
        for (Xml definition : node.xml().children()) {
            for (String attribute : List.of("errorCodeVariable", "errorMessageVariable", "escalationCodeVariable")) {
                definition.camunda(attribute).ifPresent(name -> left.put(name, Kind.ANY));
            }
        }
        return left;
    }

    private static List<String> parameters(FlowNode node, String kind) {
        return node.xml().extensions("inputOutput").stream()
                .flatMap(io -> io.children(kind).stream())
                .flatMap(parameter -> parameter.attribute("name").stream())
                .toList();
    }

    /** Tells whether a variable lives only in an element, or around it. */
    boolean isLocal(FlowNode node, String variable) {
        FlowNode at = node;
        while (at != null) {
            Optional<Xml> loop = at.xml().child("multiInstanceLoopCharacteristics");
            boolean element = loop.flatMap(found -> found.camunda("elementVariable"))
                    .filter(variable::equals)
                    .isPresent();
            if (element
                    || loop.isPresent() && LOOP.contains(variable)
                    || parameters(at, "inputParameter").contains(variable)) {
                return true;
            }
            at = at.scope().owner().orElse(null);
        }
        return false;
    }

    boolean isAtStart(String variable) {
        return atStart.contains(variable);
    }

    boolean isWritten(String variable) {
        return kinds.containsKey(variable);
    }

    boolean writes(FlowNode node, String variable) {
        return written.getOrDefault(node, Map.of()).containsKey(variable);
    }

    /** Tells whether every node that writes the variable gives it one of these kinds. */
    boolean isAlways(String variable, Set<Kind> wanted) {
        return kinds.getOrDefault(variable, Set.of()).stream()
                .allMatch(kind -> kind == Kind.ANY || wanted.contains(kind));
    }

    boolean isPeople(String variable) {
        return kinds.getOrDefault(variable, Set.of()).contains(Kind.PEOPLE);
    }

    /**
     * Tells whether a variable holds a date that surely comes: the application writes it, it cannot be as far as never,
     * and no person chooses it.
     */
    boolean surelyComes(String variable) {
        return subject.requirement().variables().contains(variable)
                && isAlways(variable, Set.of(Kind.DATE))
                && isWritten(variable);
    }
}
