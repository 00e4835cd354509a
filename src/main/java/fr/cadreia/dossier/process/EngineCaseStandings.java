package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseStandings;
import fr.cadreia.dossier.Step;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskCountByCandidateGroupResult;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** From a few queries over all cases, read as the application. */
@Component
class EngineCaseStandings implements CaseStandings {

    private static final int MOST = 50_000;

    /** What holds other elements, and says nothing that these do not say. */
    private static final Set<String> CONTAINERS = Set.of("subProcess", "multiInstanceBody");

    private final RepositoryService repository;
    private final HistoryService history;
    private final TaskService tasks;
    private final CaseInstances instances;
    private final PathDiagrams diagrams;
    private final People people;
    private final AsApplication application;

    EngineCaseStandings(
            @Lazy RepositoryService repository,
            @Lazy HistoryService history,
            @Lazy TaskService tasks,
            CaseInstances instances,
            PathDiagrams diagrams,
            People people,
            AsApplication application) {
        this.repository = repository;
        this.history = history;
        this.tasks = tasks;
        this.instances = instances;
        this.diagrams = diagrams;
        this.people = people;
        this.application = application;
    }

    @Override
    public Optional<Drawing> drawing() {
        return application.call(
                () -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(CaseProcess.KEY)
                        .latestVersion()
                        .listPage(0, 1)
                        .stream()
                        .findFirst()
                        .map(definition -> drawing(definition.getId())));
    }

    private Drawing drawing(String definitionId) {
        PathDiagrams.Diagram diagram = diagrams.get(definitionId);
        Map<Step, String> steps = new EnumMap<>(Step.class);
        diagram.steps().forEach((element, step) -> steps.putIfAbsent(step, element));
        return new Drawing(text(repository.getProcessModel(definitionId)), diagram.names(), steps);
    }

    @Override
    public List<Place> places() {
        return application.call(() -> {
            Map<String, String> references = instances.references();
            List<Place> places = new ArrayList<>();
            for (ProcessDefinition definition : repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(CaseProcess.KEY)
                    .listPage(0, MOST)) {
                for (HistoricActivityInstance activity : history.createHistoricActivityInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .unfinished()
                        .listPage(0, MOST)) {
                    String reference = references.get(activity.getProcessInstanceId());
                    if (reference != null && !CONTAINERS.contains(activity.getActivityType())) {
                        places.add(new Place(reference, activity.getActivityId()));
                    }
                }
            }
            return places;
        });
    }

    @Override
    public List<Wait> waits() {
        return application.call(() -> {
            Map<String, String> references = instances.references();
            Map<String, Set<String>> groups = new HashMap<>();
            for (String group : groups()) {
                tasks.createTaskQuery()
                        .taskCandidateGroup(group)
                        .includeAssignedTasks()
                        .listPage(0, MOST)
                        .forEach(task -> groups.computeIfAbsent(task.getId(), id -> new HashSet<>())
                                .add(group));
            }
            List<Wait> waits = new ArrayList<>();
            for (Task task : tasks.createTaskQuery().listPage(0, MOST)) {
                String reference = references.get(task.getProcessInstanceId());
                if (reference != null) {
                    waits.add(new Wait(
                            reference,
                            groups.getOrDefault(task.getId(), Set.of()),
                            Optional.ofNullable(task.getDueDate()).map(Date::toInstant)));
                }
            }
            return waits;
        });
    }

    /** The roles, and the groups that administrators made; organisations share the tasks of the roles. */
    private Set<String> groups() {
        Set<String> groups = Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toCollection(HashSet::new));
        tasks.createTaskReport().taskCountByCandidateGroup().stream()
                .map(TaskCountByCandidateGroupResult::getGroupName)
                .filter(Objects::nonNull)
                .forEach(groups::add);
        people.organisations().forEach(organisation -> groups.remove(organisation.id()));
        return groups;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
