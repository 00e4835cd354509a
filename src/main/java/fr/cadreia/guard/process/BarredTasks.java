package fr.cadreia.guard.process;

import fr.cadreia.guard.TaskRules;
import fr.cadreia.kernel.database.ReadOnce;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tasks that nobody took, that are offered to a person's groups of examiners, and that this person may not do: a
 * case of their own organisation, or the second reading of a case that they reviewed.
 */
final class BarredTasks {

    private static final String FREE = "RES.ASSIGNEE_ is null";

    /**
     * The condition of an examined task. Only the task's column of a link is offered as an index: H2 would read all
     * links of a group anew for each task.
     */
    private static final String EXAMINED = """
            exists (select 1 from ACT_RU_IDENTITYLINK examined where examined.TASK_ID_ = RES.ID_
                and concat(examined.TYPE_, '') = 'candidate' and concat(examined.GROUP_ID_, '') in (%s)""" + TaskCondition.EACH + ")";

    private static final String CASE = """
            exists (select 1 from ACT_RU_EXECUTION root
                join cadre_case dossier on dossier.reference = root.BUSINESS_KEY_
                where root.ID_ = RES.PROC_INST_ID_ and %s""" + TaskCondition.EACH + ")";

    private static final String OWN = CASE.formatted("dossier.organisation = ?");

    private static final String REVIEWED =
            "concat(RES.PROC_DEF_ID_, '/', RES.TASK_DEF_KEY_) in (%s) and " + CASE.formatted("""
                    (select review.author from cadre_step_document review
                    where review.case_reference = dossier.reference and review.form = 'review'
                    order by review.id desc limit 1) = ?""");

    private final TaskRules rules;
    private final JdbcClient jdbc;
    private final ReadOnce<Set<String>> readings = new ReadOnce<>();

    BarredTasks(TaskRules rules, JdbcClient jdbc) {
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /**
     * Returns the condition of the barred tasks. Called within a command.
     *
     * @param offered groups to one of which each task is offered that is asked about
     * @return empty for a person who examines nothing
     */
    Optional<TaskCondition> condition(Person person, Set<String> offered) {
        Set<String> groups = rules.examinerGroups(person);
        return groups.isEmpty()
                ? Optional.empty()
                : reason(person)
                        .map(reason -> groups.containsAll(offered)
                                ? reason
                                : new TaskCondition(
                                                EXAMINED.formatted(TaskCondition.marks(groups)), List.copyOf(groups))
                                        .and(reason))
                        .map(new TaskCondition(FREE, List.of())::and);
    }

    private Optional<TaskCondition> reason(Person person) {
        List<TaskCondition> reasons = new ArrayList<>();
        if (!person.organisation().isEmpty()) {
            reasons.add(new TaskCondition(OWN, List.of(person.organisation())));
        }
        Set<String> known = secondReadings();
        if (!known.isEmpty()) {
            List<String> values = new ArrayList<>(known);
            values.add(person.id());
            reasons.add(new TaskCondition(REVIEWED.formatted(TaskCondition.marks(known)), values));
        }
        return reasons.stream().reduce(TaskCondition::or);
    }

    /**
     * Returns the tasks of a second reading, each as the version of its process and the id of the task, which an
     * administrator may have renamed.
     */
    private Set<String> secondReadings() {
        return jdbc.sql("select ID_ from ACT_RE_PROCDEF").query(String.class).list().stream()
                .flatMap(definition -> readings.get(definition, BarredTasks::readings).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> readings(String definition) {
        DeploymentCache definitions = Context.getProcessEngineConfiguration().getDeploymentCache();
        return definitions.findDeployedProcessDefinitionById(definition).getTaskDefinitions().values().stream()
                .filter(task -> task.getCamundaFormDefinitionKey() != null
                        && TaskRules.SECOND_READING.equals(
                                task.getCamundaFormDefinitionKey().getExpressionText()))
                .map(task -> definition + "/" + task.getKey())
                .collect(Collectors.toSet());
    }
}
