package fr.cadreia.guard.diagram.oracle;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.Order;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a judge needs to know of a diagram: who carries which step, and what leads to what. Not read by the guard. */
final class Plan {

    private final ProcessRequirement requirement;
    private final Map<String, String> steps = new HashMap<>();
    private final Map<String, String> repeated = new HashMap<>();
    private final Map<String, Set<String>> sources = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Set<String> leaving = new HashSet<>();
    private final Set<String> eventSubProcesses = new HashSet<>();
    private final Set<String> caught = new HashSet<>();

    Plan(Edited diagram) {
        requirement = Requirements.of("2026-1").process(diagram.key()).orElseThrow();
        Map<String, String> thrownLinks = new HashMap<>();
        for (Element element : diagram.elements()) {
            String id = element.getAttribute("id");
            if (Mutant.isFlow(element)) {
                sources.computeIfAbsent(element.getAttribute("targetRef"), key -> new HashSet<>())
                        .add(element.getAttribute("sourceRef"));
                leaving.add(element.getAttribute("sourceRef"));
            } else if (Mutant.isNode(element)) {
                step(element).ifPresent(step -> steps.put(id, step));
                if (!steps.containsKey(id)) {
                    requirement
                            .stepOfForm(element.getAttributeNS(Xml.CAMUNDA, "formRef"))
                            .ifPresent(step -> repeated.put(id, step.step()));
                }
                if (element.hasAttribute("attachedToRef")) {
                    hosts.put(id, element.getAttribute("attachedToRef"));
                }
                catchIn(element);
                if (Mutant.isEventSubProcess(element)) {
                    eventSubProcesses.add(id);
                }
                Mutant.children(element, "linkEventDefinition")
                        .forEach(link -> thrownLinks.put(element.getLocalName() + link.getAttribute("name"), id));
            }
        }
        // The engine makes a plain flow of a pair of links.
        thrownLinks.forEach((link, thrower) -> {
            String name = link.replaceFirst("^intermediateThrowEvent", "");
            String catcher = thrownLinks.get("intermediateCatchEvent" + name);
            if (!name.equals(link) && catcher != null) {
                sources.computeIfAbsent(catcher, key -> new HashSet<>())
                        .addAll(sources.getOrDefault(thrower, Set.of()));
            }
        });
    }

    private void catchIn(Element event) {
        boolean waits = event.hasAttribute("attachedToRef") || Mutant.isEventSubProcess(Mutant.scope(event));
        for (String kind : Set.of("error", "escalation")) {
            if (waits && !Mutant.children(event, kind + "EventDefinition").isEmpty()) {
                caught.add(kind);
            }
        }
    }

    private Optional<String> step(Element element) {
        String marked = Mutant.stepOf(element);
        if (!marked.isEmpty()) {
            return requirement.step(marked).map(StepRequirement::step);
        }
        String delegate = element.getAttributeNS(Xml.CAMUNDA, "delegateExpression");
        return delegate.isEmpty()
                ? Optional.empty()
                : requirement
                        .stepOfDelegate(delegate.substring(2, delegate.length() - 1))
                        .map(StepRequirement::step);
    }

    ProcessRequirement requirement() {
        return requirement;
    }

    /** In their order. */
    List<String> order() {
        return requirement.order().steps();
    }

    String step(String activity) {
        return steps.getOrDefault(activity, "");
    }

    /** The step whose form it fills in again, or empty. */
    String repeated(String activity) {
        return repeated.getOrDefault(activity, "");
    }

    /**
     * The decision that opens the goal (of a process whose goal is its end, the last one that opens a step), and the one that
     * opens the step that takes it: the committee's opinion opens the authority's act, which opens the goal.
     */
    List<DecisionRequirement> decisions() {
        String goal = requirement.order().before();
        Optional<DecisionRequirement> last = opening()
                .filter(found ->
                        found.before().equals(goal) || goal.equals(Order.END) && order().contains(found.before()))
                .reduce((first, second) -> second);
        return last.stream()
                .flatMap(found ->
                        Stream.concat(opening().filter(before -> before.before().equals(found.by())), Stream.of(found)))
                .toList();
    }

    private Stream<DecisionRequirement> opening() {
        return requirement.decisions().stream().filter(found -> found.before() != null);
    }

    /** The variables whose decision no longer counts from this activity on. */
    List<String> decidesAnew(String activity) {
        return decisions().stream()
                .filter(found -> found.replacedBy().contains(step(activity)))
                .map(DecisionRequirement::variable)
                .toList();
    }

    Set<String> sources(String activity) {
        return sources.getOrDefault(activity, Set.of());
    }

    /** The activity on whose border an event stands. */
    Optional<String> host(String activity) {
        return Optional.ofNullable(hosts.get(activity));
    }

    boolean isLast(String activity) {
        return !leaving.contains(activity);
    }

    /** Whether something in the diagram may catch an error or an escalation. */
    boolean catches(String kind) {
        return caught.contains(kind);
    }

    boolean isEventSubProcess(String activity) {
        return eventSubProcesses.contains(activity);
    }
}
