package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Step;
import fr.cadreia.engine.form.StepExtensionProperty;
import fr.cadreia.kernel.database.ReadOnce;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The properties that the deployed diagrams give their elements, read once per version. */
@Component
class PathDiagrams {

    private final RepositoryService repository;
    private final ReadOnce<Diagram> byDefinition = new ReadOnce<>();

    PathDiagrams(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** Returns a diagram. Called as the application. */
    Diagram get(String definitionId) {
        return byDefinition.get(definitionId, id -> read(repository.getBpmnModelInstance(id)));
    }

    /**
     * @param steps the steps by the element that carries them
     * @param names French names of all elements, by id; the id where there is none
     * @param events French names of the events, by id; several of one name are told apart by the task they stand at
     */
    record Diagram(
            Map<String, Step> steps,
            Map<String, String> names,
            Map<String, String> events,
            Set<String> eventSubProcesses) {

        Optional<String> elementOf(Step step) {
            return steps.entrySet().stream()
                    .filter(entry -> entry.getValue() == step)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        boolean isEventSubProcess(String element) {
            return eventSubProcesses.contains(element);
        }
    }

    private static Diagram read(BpmnModelInstance model) {
        Map<String, Step> steps = new LinkedHashMap<>();
        Map<String, String> elementNames = new LinkedHashMap<>();
        Map<String, String> events = new LinkedHashMap<>();
        Set<String> eventSubProcesses = new LinkedHashSet<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            step(node).ifPresent(step -> steps.put(node.getId(), step));
            elementNames.put(node.getId(), nameOf(node));
            if (node instanceof Event) {
                events.put(node.getId(), nameOf(node));
            }
            if (node instanceof SubProcess subProcess && subProcess.triggeredByEvent()) {
                eventSubProcesses.add(node.getId());
            }
        }
        List<String> names = List.copyOf(events.values());
        for (BoundaryEvent event : model.getModelElementsByType(BoundaryEvent.class)) {
            if (Collections.frequency(names, nameOf(event)) > 1) {
                events.put(event.getId(), nameOf(event.getAttachedTo()) + "\u00a0: " + nameOf(event));
            }
        }
        return new Diagram(steps, elementNames, events, eventSubProcesses);
    }

    private static String nameOf(FlowNode node) {
        return node.getName() == null ? node.getId() : node.getName();
    }

    private static Optional<Step> step(FlowNode node) {
        if (node.getExtensionElements() == null) {
            return Optional.empty();
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> StepExtensionProperty.NAME.equals(property.getCamundaName()))
                .flatMap(property -> Step.of(property.getCamundaValue()).stream())
                .findFirst();
    }
}
