package fr.cadreia.guard.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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

/**
 * Narrows the engine's statements that list and count tasks: its queries know no such conditions, and what is left out
 * afterwards makes pages short and counts wrong.
 */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
final class NarrowedStatements implements Interceptor {

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
     * Wraps executors only: MyBatis asks about every part of every statement, and would read the annotation above each
     * time.
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
                parameters.add(new ParameterMapping.Builder(statement.getConfiguration(), name, String.class).build());
            } else if (given instanceof TaskStatement.Original original) {
                parameters.add(own.get(original.place()));
            }
        }
        // The configuration remembers what it has found out about the class; SystemMetaObject begins anew each time.
        MetaObject fields = statement.getConfiguration().newMetaObject(bound);
        fields.setValue("sql", narrowed.sql());
        fields.setValue("parameterMappings", parameters);
    }
}
