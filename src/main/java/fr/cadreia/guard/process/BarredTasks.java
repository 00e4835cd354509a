package fr.cadreia.guard.process;

import fr.cadreia.dossier.TaskScope;
import fr.cadreia.engine.database.ReadOnce;
import fr.cadreia.guard.TaskRules;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tasks that nobody took, that are offered to a person's groups of examiners, and that are not this person's to do: the
 * own organisation's case, or the second reading of what the person reviewed. Told as a condition of the engine's own
 * statement, where {@code RES} is the task.
 */
@Component
class BarredTasks extends AbstractProcessEnginePlugin implements TaskScope {

    /** No column of a link but the task's is offered as an index: H2 would read all links of a group anew for each task. */
    private static final String BARRED = """
            RES.ASSIGNEE_ is null
            and exists (select 1 from ACT_RU_IDENTITYLINK offered where offered.TASK_ID_ = RES.ID_
                and concat(offered.TYPE_, '') = 'candidate' and concat(offered.GROUP_ID_, '') in (%s))
            and exists (select 1 from ACT_RU_EXECUTION root
                join cadre_case dossier on dossier.reference = root.BUSINESS_KEY_
                where root.ID_ = RES.PROC_INST_ID_ and (%s))""";

    private static final String OWN = "dossier.organisation = ?";

    private static final String REVIEWED = """
            concat(RES.PROC_DEF_ID_, '/', RES.TASK_DEF_KEY_) in (%s) and (
                select review.author from cadre_step_document review
                where review.case_reference = dossier.reference and review.form = 'review'
                order by review.id desc limit 1) = ?""";

    /** @param sql with a question mark for each of the values */
    record Condition(String sql, List<String> values) {}

    private final TaskRules rules;
    private final JdbcClient jdbc;
    private final NarrowedStatements statements = new NarrowedStatements();
    private final ThreadLocal<Person> named = new ThreadLocal<>();
    private final ReadOnce<Set<String>> readings = new ReadOnce<>();

    BarredTasks(TaskRules rules, JdbcClient jdbc) {
        this.rules = rules;
        this.jdbc = jdbc;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        // Its factory of sessions is made by then, and no session yet.
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(statements);
    }

    @Override
    public <T> T of(Person person, Supplier<T> queries) {
        named.set(person);
        try {
            return queries.get();
        } finally {
            named.remove();
        }
    }

    /** For whom the application asks, if it asks for somebody. */
    Optional<Person> named() {
        return Optional.ofNullable(named.get());
    }

    /** Asks the engine's tables without the tasks that are not for this person. To be called within a command. */
    <T> T without(Person person, Supplier<T> query) {
        return condition(person)
                .map(condition -> statements.narrowed(condition, query))
                .orElseGet(query);
    }

    /** Empty for whoever examines nothing. */
    private Optional<Condition> condition(Person person) {
        Set<String> groups = rules.examinerGroups(person);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>(groups);
        List<String> reasons = new ArrayList<>();
        if (!person.organisation().isEmpty()) {
            reasons.add(OWN);
            values.add(person.organisation());
        }
        Set<String> readings = secondReadings();
        if (!readings.isEmpty()) {
            reasons.add(REVIEWED.formatted(marks(readings)));
            values.addAll(readings);
            values.add(person.id());
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(new Condition(BARRED.formatted(marks(groups), String.join(" or ", reasons)), values));
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** Version of a process and id of the task, which an administrator may have renamed. */
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
