package fr.cadreia.guard.process;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;

/**
 * Puts one more condition into the engine's statements that list and count tasks: its queries know no such condition, and
 * what is left out afterwards makes pages short and counts wrong. The statements are not its interface: one that has not
 * the expected form is refused, so that a new version of the engine is noticed.
 */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
final class NarrowedStatements implements Interceptor {

    private static final Pattern STATEMENTS = Pattern.compile(".*\\.selectTask(Count)?ByQueryCriteria");

    /** Its conditions are in brackets, each joined to the others by "and". */
    private static final Pattern CONDITIONS = Pattern.compile(
            "\\bACT_RU_TASK\\s+RES\\b.*?\\bwhere\\s+(?=\\()", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final ThreadLocal<BarredTasks.Condition> left = new ThreadLocal<>();

    /** Does the query without the tasks for which the condition holds. */
    <T> T narrowed(BarredTasks.Condition without, Supplier<T> query) {
        left.set(without);
        try {
            return query.get();
        } finally {
            left.remove();
        }
    }

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        Object[] given = invocation.getArgs();
        MappedStatement statement = (MappedStatement) given[0];
        BarredTasks.Condition condition = left.get();
        if (condition == null || !STATEMENTS.matcher(statement.getId()).matches()) {
            return invocation.proceed();
        }
        Executor executor = (Executor) invocation.getTarget();
        RowBounds bounds = (RowBounds) given[2];
        BoundSql sql = statement.getBoundSql(given[1]);
        narrow(statement, sql, condition);
        CacheKey key = executor.createCacheKey(statement, given[1], bounds, sql);
        return executor.query(statement, given[1], bounds, (ResultHandler<?>) given[3], key, sql);
    }

    private static void narrow(MappedStatement statement, BoundSql bound, BarredTasks.Condition condition) {
        String sql = bound.getSql();
        Matcher conditions = CONDITIONS.matcher(sql);
        if (!conditions.find()) {
            throw new IllegalStateException("Another statement than expected: " + sql);
        }
        String before = sql.substring(0, conditions.end());
        List<ParameterMapping> parameters = new ArrayList<>(bound.getParameterMappings());
        int place = (int) before.chars().filter(sign -> sign == '?').count();
        for (int i = 0; i < condition.values().size(); i++) {
            String name = "barred" + i;
            bound.setAdditionalParameter(name, condition.values().get(i));
            parameters.add(
                    place + i, new ParameterMapping.Builder(statement.getConfiguration(), name, String.class).build());
        }
        MetaObject fields = SystemMetaObject.forObject(bound);
        fields.setValue("sql", before + "not (" + condition.sql() + ") and " + sql.substring(conditions.end()));
        fields.setValue("parameterMappings", parameters);
    }
}
