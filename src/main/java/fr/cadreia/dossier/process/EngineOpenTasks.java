package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.matter.Matters;
import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.dossier.task.TaskAccess;
import fr.cadreia.dossier.task.TaskScope;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's tasks, read as the application. */
@Component
class EngineOpenTasks implements OpenTasks {

    private final TaskService tasks;
    private final CaseTasks reading;
    private final RuntimeService runtime;
    private final Matters matters;
    private final TaskAccess access;
    private final TaskScope scope;
    private final AsApplication application;

    EngineOpenTasks(
            @Lazy TaskService tasks,
            CaseTasks reading,
            @Lazy RuntimeService runtime,
            Matters matters,
            TaskAccess access,
            @Lazy TaskScope scope,
            AsApplication application) {
        this.tasks = tasks;
        this.reading = reading;
        this.runtime = runtime;
        this.matters = matters;
        this.access = access;
        this.scope = scope;
        this.application = application;
    }

    @Override
    public Optional<CaseTask> find(String taskId) {
        return application.call(() -> read(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .list())
                .stream()
                .findFirst());
    }

    @Override
    public List<OpenTask> of(String reference) {
        return application.call(() -> reading.of(reference));
    }

    @Override
    public Page of(Person person, Instant from, Instant until, int most) {
        return first(
                person,
                TaskScope.Reach.ALL,
                tasks.createTaskQuery().dueAfter(Date.from(from.minusMillis(1))).dueBefore(Date.from(until)),
                most);
    }

    @Override
    public Page next(Person person, int most) {
        return first(person, TaskScope.Reach.ALL, tasks.createTaskQuery(), most);
    }

    @Override
    public Page held(Person person, int most) {
        return first(person, TaskScope.Reach.HELD, tasks.createTaskQuery(), most);
    }

    @Override
    public Page offered(Person person, int most) {
        return person.taskGroups().isEmpty()
                ? new Page(List.of(), false)
                : first(person, TaskScope.Reach.OFFERED, tasks.createTaskQuery(), most);
    }

    @Override
    public List<CaseTask> of(Set<String> references) {
        return references.isEmpty()
                ? List.of()
                : application.call(() -> read(WholeLists.of(tasks.createTaskQuery()
                        .processInstanceBusinessKeyIn(references.toArray(String[]::new))
                        .active()
                        .initializeFormKeys()
                        .orderByDueDate()
                        .asc()
                        .orderByTaskId()
                        .asc())));
    }

    private Page first(Person person, TaskScope.Reach reach, TaskQuery query, int most) {
        TaskQuery ordered = query.initializeFormKeys()
                .orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc();
        return application.call(() -> scope.of(person, reach, () -> {
            List<CaseTask> found = new ArrayList<>();
            for (int place = 0; ; place += most + 1) {
                List<Task> read = ordered.listPage(place, most + 1);
                found.addAll(forPerson(person, read));
                boolean more = found.size() > most;
                if (more || read.size() <= most) {
                    return new Page(found.stream().limit(most).toList(), more);
                }
            }
        }));
    }

    private List<CaseTask> forPerson(Person person, List<Task> found) {
        TaskAccess.Reader reader = access.of(person);
        return read(found).stream().filter(task -> isFor(person, reader, task)).toList();
    }

    private static boolean isFor(Person person, TaskAccess.Reader reader, CaseTask found) {
        return found.task()
                .assignee()
                .map(person.id()::equals)
                .orElseGet(() -> reader.whyNot(
                                found.matter(),
                                found.task().form(),
                                found.task().groups())
                        .isEmpty());
    }

    /** Reads the tasks with a number of queries that does not depend on the number of tasks. */
    private List<CaseTask> read(List<Task> found) {
        Map<String, String> references =
                references(found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        Map<String, Matter> known = matters.all(Set.copyOf(references.values()));
        Map<String, Set<String>> groups = reading.groups(found);
        return found.stream()
                .flatMap(task -> Optional.ofNullable(references.get(task.getProcessInstanceId()))
                        .map(known::get)
                        .map(matter -> new CaseTask(matter, reading.open(task, matter.reference(), groups)))
                        .stream())
                .toList();
    }

    /** Returns the references by the id of the process instance; instances without a reference are left out. */
    private Map<String, String> references(Set<String> processInstances) {
        return processInstances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(processInstances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
