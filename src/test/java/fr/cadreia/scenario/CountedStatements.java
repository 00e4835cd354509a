package fr.cadreia.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/**
 * Counts the statements that requests ask of the database, and not what goes on in the background nor what tests verify after
 * a request. For tests with an engine of their own: requests of others would be counted too.
 */
@TestConfiguration(proxyBeanMethods = false)
class CountedStatements {

    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    /**
     * Statements about people, who are remembered for some seconds only: a slow machine asks more often than a quick
     * one.
     */
    private static final AtomicInteger OF_PEOPLE = new AtomicInteger();

    private static final Pattern PEOPLE = Pattern.compile(
            "ACT_ID_(USER|GROUP)|cadre_account_standing|cadre_identity|cadre_grant where account",
            Pattern.CASE_INSENSITIVE);

    /** Whether what this thread asks is counted. */
    private static final ThreadLocal<Boolean> ASKS = ThreadLocal.withInitial(() -> false);

    static void begin() {
        STATEMENTS.set(0);
        OF_PEOPLE.set(0);
    }

    /** The statements since the beginning. */
    static int count() {
        return STATEMENTS.get();
    }

    /** The statements since the beginning, without those about accounts. */
    static int countBesidePeople() {
        return STATEMENTS.get() - OF_PEOPLE.get();
    }

    /** What this thread asks meanwhile. */
    static int of(Supplier<Boolean> asked) {
        ASKS.set(true);
        begin();
        try {
            if (!asked.get()) {
                throw new AssertionError("What was asked is not so");
            }
            return count();
        } finally {
            ASKS.set(false);
        }
    }

    @Bean
    static BeanPostProcessor countedDatabase() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database ? counted(DataSource.class, database) : bean;
            }
        };
    }

    /** The outermost of all but the one that verifies what was written: what it costs to know who asks is counted too. */
    @Bean
    static FilterRegistrationBean<jakarta.servlet.Filter> countedRequests() {
        FilterRegistrationBean<jakarta.servlet.Filter> filter =
                new FilterRegistrationBean<>((request, response, chain) -> {
                    ASKS.set(true);
                    try {
                        chain.doFilter(request, response);
                    } finally {
                        ASKS.set(false);
                    }
                });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    /** @param arguments of JDBC, the statement first; none where a batch of them is carried out */
    private static void count(Object[] arguments) {
        STATEMENTS.incrementAndGet();
        if (arguments != null
                && arguments.length > 0
                && PEOPLE.matcher(String.valueOf(arguments[0])).find()) {
            OF_PEOPLE.incrementAndGet();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T counted(Class<T> type, T counted) {
        return (T) Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean asks = method.getName().equals("prepareStatement")
                            || counted instanceof Statement
                                    && !(counted instanceof PreparedStatement)
                                    && method.getName().startsWith("execute");
                    if (asks && ASKS.get()) {
                        count(arguments);
                    }
                    try {
                        Object result = method.invoke(counted, arguments);
                        return result instanceof Connection connection && type == DataSource.class
                                ? counted(Connection.class, connection)
                                : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
