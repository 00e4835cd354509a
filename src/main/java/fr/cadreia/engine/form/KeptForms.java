package fr.cadreia.engine.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The versions of forms that open tasks keep. When another version comes into force, an open task keeps the version
 * with which it was shown: its text does not change while a person works, nor in the middle of a ballot.
 */
@Component
public class KeptForms {

    private final JdbcClient jdbc;

    KeptForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Place(String definition, String task, long open) {}

    /** Returns the id of the version that a task keeps; empty where it has the newest one. */
    Optional<String> of(String taskId, String formKey) {
        return jdbc.sql("select definition from cadre_kept_form where task_id = ? and form_key = ?")
                .params(taskId, formKey)
                .query(String.class)
                .optional();
    }

    /** Counts the open tasks that show one of these forms. */
    public long open(CommandContext context, Set<String> formKeys) {
        return formKeys.stream()
                .flatMap(key -> places(context, key).stream())
                .mapToLong(Place::open)
                .sum();
    }

    /**
     * Keeps the present version for open tasks. Called before another version of a form comes into force, in the same
     * transaction.
     */
    public void keep(CommandContext context, String formKey) {
        jdbc.sql("delete from cadre_kept_form where task_id not in (select ID_ from ACT_RU_TASK)")
                .update();
        CamundaFormDefinition now = context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(formKey);
        if (now == null) {
            return;
        }
        for (Place place : places(context, formKey)) {
            jdbc.sql("""
                            insert into cadre_kept_form (task_id, form_key, definition)
                            select t.ID_, ?, ? from ACT_RU_TASK t where t.PROC_DEF_ID_ = ? and t.TASK_DEF_KEY_ = ?
                            and not exists (select 1 from cadre_kept_form k where k.task_id = t.ID_)""")
                    .params(formKey, now.getId(), place.definition(), place.task())
                    .update();
        }
    }

    /** Releases all open tasks, which take the newest version of a form from now on. */
    public void release(String formKey) {
        jdbc.sql("delete from cadre_kept_form where form_key = ?")
                .param(formKey)
                .update();
    }

    private List<Place> places(CommandContext context, String formKey) {
        return jdbc
                .sql("""
                        select PROC_DEF_ID_, TASK_DEF_KEY_, count(*) as OPEN_TASKS from ACT_RU_TASK
                        where PROC_DEF_ID_ is not null group by PROC_DEF_ID_, TASK_DEF_KEY_""")
                .query((row, number) -> new Place(row.getString(1), row.getString(2), row.getLong(3)))
                .list()
                .stream()
                .filter(place -> formKey.equals(form(context, place)))
                .toList();
    }

    private static String form(CommandContext context, Place place) {
        ProcessDefinitionEntity definition = context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(place.definition());
        TaskDefinition task = definition.getTaskDefinitions().get(place.task());
        return task == null || task.getCamundaFormDefinitionKey() == null
                ? ""
                : task.getCamundaFormDefinitionKey().getExpressionText();
    }
}
