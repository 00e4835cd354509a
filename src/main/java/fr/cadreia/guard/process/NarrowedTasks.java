package fr.cadreia.guard.process;

import fr.cadreia.dossier.task.TaskScope;
import fr.cadreia.guard.TaskRules;
import fr.cadreia.kernel.database.ReadOnce;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Plugin;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the engine for the tasks that a person may do. */
@Component
class NarrowedTasks extends AbstractProcessEnginePlugin implements TaskScope {

    private final BarredTasks barred;
    private final NarrowedStatements statements = new NarrowedStatements();
    private final ThreadLocal<Named> named = new ThreadLocal<>();

    /** The person for whom the application asks. */
    record Named(Person person, TaskReach reach) {}

    NarrowedTasks(TaskRules rules, JdbcClient jdbc) {
        this.barred = new BarredTasks(rules, jdbc);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        // Its factory of sessions is made by then, and no session yet.
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(statements);
    }

    @Override
    public <T> T of(Person person, Reach reach, Supplier<T> queries) {
        named.set(new Named(
                person,
                switch (reach) {
                    case HELD -> TaskReach.held(person);
                    case OFFERED -> TaskReach.offered(person.taskGroups(), false);
                    case ALL -> TaskReach.of(person, false);
                }));
        try {
            return queries.get();
        } finally {
            named.remove();
        }
    }

    /** Returns the person for whom tasks are asked; empty when the application asks for nobody. */
    Optional<Named> named() {
        return Optional.ofNullable(named.get());
    }

    /** Does a query of tasks within a person's reach, without those that are barred to the person. To be called within a command. */
    <T> T within(Named asked, Supplier<T> query) {
        TaskReach reach = asked.reach();
        if (reach.offered() != null) {
            reach = barred.condition(asked.person(), reach.groups())
                    .map(reach::without)
                    .orElse(reach);
        }
        return statements.narrowed(reach.parts(), query);
    }

    /**
     * The tasks that nobody took, that are offered to a person's groups of examiners, and that this person may not do: a
     * case of their own organisation, or the second reading of a case that they reviewed.
     */
    private static final class BarredTasks {

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
                                                    EXAMINED.formatted(TaskCondition.marks(groups)),
                                                    List.copyOf(groups))
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
            DeploymentCache definitions =
                    Context.getProcessEngineConfiguration().getDeploymentCache();
            return definitions.findDeployedProcessDefinitionById(definition).getTaskDefinitions().values().stream()
                    .filter(task -> task.getCamundaFormDefinitionKey() != null
                            && TaskRules.SECOND_READING.equals(
                                    task.getCamundaFormDefinitionKey().getExpressionText()))
                    .map(task -> definition + "/" + task.getKey())
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Narrows the engine's statements that list and count tasks: its queries know no such conditions, and what is left out
     * afterwards makes pages short and counts wrong.
     */
    @Intercepts(
            @Signature(
                    type = Executor.class,
                    method = "query",
                    args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
    private static final class NarrowedStatements implements Interceptor {

        private static final String LIST = ".selectTaskByQueryCriteria";

        private static final String COUNT = ".selectTaskCountByQueryCriteria";

        private final ThreadLocal<List<TaskCondition>> narrowing = ThreadLocal.withInitial(List::of);

        /** Does the query among the tasks that fulfil one of the conditions, of which no task fulfils two. */
        <T> T narrowed(List<TaskCondition> parts, Supplier<T> query) {
            narrowing.set(parts);
            try {
                return query.get();
            } finally {
                narrowing.remove();
            }
        }

        /**
         * Wraps executors only: MyBatis asks about every part of every statement, and would read the annotation above
         * each time.
         */
        @Override
        public Object plugin(Object target) {
            return target instanceof Executor ? Plugin.wrap(target, this) : target;
        }

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            Object[] given = invocation.getArgs();
            MappedStatement statement = (MappedStatement) given[0];
            if (!statement.getId().endsWith(LIST) && !statement.getId().endsWith(COUNT)) {
                return invocation.proceed();
            }
            Executor executor = (Executor) invocation.getTarget();
            RowBounds bounds = (RowBounds) given[2];
            BoundSql sql = statement.getBoundSql(given[1]);
            narrow(statement, sql, TaskStatement.of(sql.getSql(), narrowing.get(), most(given[1])));
            CacheKey key = executor.createCacheKey(statement, given[1], bounds, sql);
            return executor.query(statement, given[1], bounds, (ResultHandler<?>) given[3], key, sql);
        }

        private static long most(Object query) {
            return query instanceof TaskQueryImpl tasks
                    ? (long) tasks.getFirstResult() + tasks.getMaxResults()
                    : Integer.MAX_VALUE;
        }

        private static void narrow(MappedStatement statement, BoundSql bound, TaskStatement narrowed) {
            List<ParameterMapping> own = bound.getParameterMappings();
            List<ParameterMapping> parameters = new ArrayList<>();
            for (TaskStatement.Given given : narrowed.parameters()) {
                if (given instanceof TaskStatement.Value value) {
                    String name = "narrowing" + parameters.size();
                    bound.setAdditionalParameter(name, value.value());
                    parameters.add(
                            new ParameterMapping.Builder(statement.getConfiguration(), name, String.class).build());
                } else if (given instanceof TaskStatement.Original original) {
                    parameters.add(own.get(original.place()));
                }
            }
            // The configuration remembers what it has found out about the class; SystemMetaObject begins anew each
            // time.
            MetaObject fields = statement.getConfiguration().newMetaObject(bound);
            fields.setValue("sql", narrowed.sql());
            fields.setValue("parameterMappings", parameters);
        }
    }
}
