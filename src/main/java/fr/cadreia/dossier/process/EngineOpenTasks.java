package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Matters;
import fr.cadreia.dossier.OpenTasks;
import fr.cadreia.dossier.TaskAccess;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The engine's tasks, read as the application. */
@Component
class EngineOpenTasks implements OpenTasks {

    private static final int MOST = 1_000;

    /** Not all that is offered to a group is for each of its members. */
    private static final int PAGE = 25;

    private final TaskService tasks;
    private final CaseTasks reading;
    private final CaseInstances instances;
    private final Matters matters;
    private final TaskAccess access;
    private final AsApplication application;

    EngineOpenTasks(
            @Lazy TaskService tasks,
            CaseTasks reading,
            CaseInstances instances,
            Matters matters,
            TaskAccess access,
            AsApplication application) {
        this.tasks = tasks;
        this.reading = reading;
        this.instances = instances;
        this.matters = matters;
        this.access = access;
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
    public List<CaseTask> of(Person person, Instant from, Instant until) {
        return application.call(() -> read(mine(person)
                        .dueAfter(Date.from(from.minusMillis(1)))
                        .dueBefore(Date.from(until))
                        .initializeFormKeys()
                        .orderByDueDate()
                        .asc()
                        .listPage(0, MOST))
                .stream()
                .filter(found -> isFor(person, found))
                .toList());
    }

    @Override
    public List<CaseTask> next(Person person, int most) {
        return application.call(() -> {
            List<CaseTask> next = new ArrayList<>();
            for (int first = 0; first < MOST && next.size() < most; first += PAGE) {
                List<Task> page =
                        mine(person).initializeFormKeys().orderByDueDate().asc().listPage(first, PAGE);
                if (page.isEmpty()) {
                    break;
                }
                read(page).stream().filter(found -> isFor(person, found)).forEach(next::add);
            }
            return next.stream().limit(most).toList();
        });
    }

    private TaskQuery mine(Person person) {
        TaskQuery query = tasks.createTaskQuery();
        return person.taskGroups().isEmpty()
                ? query.taskAssignee(person.id())
                : query.or()
                        .taskAssignee(person.id())
                        .taskCandidateGroupIn(new ArrayList<>(person.taskGroups()))
                        .endOr();
    }

    private boolean isFor(Person person, CaseTask found) {
        return found.task()
                .assignee()
                .map(person.id()::equals)
                .orElseGet(() -> access.whyNot(
                                person,
                                found.matter(),
                                found.task().form(),
                                found.task().groups())
                        .isEmpty());
    }

    private List<CaseTask> read(List<Task> found) {
        Map<String, String> references = instances.references(
                found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return found.stream()
                .flatMap(task -> read(task, references.get(task.getProcessInstanceId())))
                .toList();
    }

    private Stream<CaseTask> read(Task task, String reference) {
        return Optional.ofNullable(reference).flatMap(matters::find).stream()
                .map(matter -> new CaseTask(matter, reading.open(task, reference)));
    }
}
