package fr.cadreia.committee.process;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.steps.DeliberationVariables;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.kernel.database.ReadOnce;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the open tasks of all examinations that have given forms, in one statement on the engine's own tables. The
 * engine's queries would load every task of every examination, and each task's variables by two more queries.
 */
@Component
class WaitingTasks {

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final ReadOnce<Map<String, String>> forms = new ReadOnce<>();

    WaitingTasks(JdbcClient jdbc, @Lazy RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /** Lists the waiting tasks at these stages; must be called as the application. @return the oldest first */
    List<Waiting> of(String process, Set<PointStage> wanted) {
        Map<Element, PointStage> elements = elements(process, wanted);
        return elements.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select task.ID_ as id, task.PROC_DEF_ID_ as definition, task.TASK_DEF_KEY_ as element, root.BUSINESS_KEY_ as reference, task.PROC_INST_ID_ as instance,
                            task.ASSIGNEE_ as assignee, again.LONG_ as second_convening, voter.TEXT_ as voter
                        from ACT_RU_TASK task
                        join ACT_RU_EXECUTION root on root.ID_ = task.PROC_INST_ID_
                        join ACT_RU_EXECUTION own on own.ID_ = task.EXECUTION_ID_
                        left join ACT_RU_VARIABLE again
                            on again.EXECUTION_ID_ = task.PROC_INST_ID_ and again.NAME_ = :second
                        left join ACT_RU_VARIABLE voter
                            on voter.EXECUTION_ID_ in (own.ID_, own.PARENT_ID_) and voter.NAME_ = :member
                        where task.PROC_DEF_ID_ in (:definitions) and root.BUSINESS_KEY_ is not null
                        and concat(task.PROC_DEF_ID_, '/', task.TASK_DEF_KEY_) in (:elements)
                        order by task.CREATE_TIME_, task.ID_""")
                        .param("second", DeliberationVariables.SECOND_CONVENING.name())
                        .param("member", DeliberationVariables.MEMBER.name())
                        .param(
                                "definitions",
                                elements.keySet().stream()
                                        .map(Element::definition)
                                        .collect(Collectors.toSet()))
                        .param(
                                "elements",
                                elements.keySet().stream().map(Element::path).collect(Collectors.toSet()))
                        .query((row, number) -> new Waiting(
                                row.getString("id"),
                                elements.get(new Element(row.getString("definition"), row.getString("element"))),
                                row.getString("reference"),
                                row.getString("instance"),
                                row.getLong("second_convening") == 1,
                                Objects.toString(row.getString("assignee"), ""),
                                Objects.toString(row.getString("voter"), "")))
                        .list();
    }

    /**
     * A task of one version of the process.
     *
     * @param task the task's id, which an administrator may have changed
     */
    private record Element(String definition, String task) {

        String path() {
            return definition + "/" + task;
        }
    }

    /** Maps the tasks to their stages, in every version of the process. */
    private Map<Element, PointStage> elements(String process, Set<PointStage> wanted) {
        Map<String, PointStage> stages =
                wanted.stream().collect(Collectors.toMap(PointStage::form, Function.identity()));
        Map<Element, PointStage> found = new HashMap<>();
        jdbc.sql("select ID_ from ACT_RE_PROCDEF where KEY_ = ?")
                .param(process)
                .query(String.class)
                .list()
                .forEach(definition -> forms.get(definition, this::forms).forEach((task, form) -> {
                    if (stages.containsKey(form)) {
                        found.put(new Element(definition, task), stages.get(form));
                    }
                }));
        return found;
    }

    /** Returns the forms of a definition, by the ids of its tasks. */
    private Map<String, String> forms(String definition) {
        return repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class).stream()
                .filter(task -> task.getCamundaFormRef() != null)
                .collect(Collectors.toMap(UserTask::getId, UserTask::getCamundaFormRef));
    }
}
