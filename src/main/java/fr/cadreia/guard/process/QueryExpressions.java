package fr.cadreia.guard.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Refuses expressions in queries: none in a query that a client sends, at any depth (CVE-2026-109432: the engine checks
 * the outermost only), and in a stored filter only those of a short list.
 */
final class QueryExpressions {

    private static final Set<String> IN_FILTERS =
            Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${ now() }");

    private QueryExpressions() {}

    /** @throws BadUserRequestException when an expression stands where it may not */
    static void check(Object command) {
        DirectFieldAccessor fields = new DirectFieldAccessor(command);
        if (command instanceof AbstractQuery<?, ?> query) {
            refuse(query, Set.of());
        }
        if (read(fields, "extendingQuery") instanceof AbstractQuery<?, ?> query) {
            refuse(query, Set.of());
        }
        if (read(fields, "filter") instanceof Filter filter && filter.getQuery() instanceof AbstractQuery<?, ?> query) {
            refuse(query, IN_FILTERS);
        }
    }

    private static void refuse(AbstractQuery<?, ?> outermost, Set<String> allowed) {
        Deque<AbstractQuery<?, ?>> open = new ArrayDeque<>();
        open.add(outermost);
        while (!open.isEmpty()) {
            AbstractQuery<?, ?> query = open.pop();
            for (String expression : query.getExpressions().values()) {
                if (!allowed.contains(expression.strip())) {
                    throw new BadUserRequestException("Cette expression n’est pas permise dans une recherche\u00a0: "
                            + expression + ". Permises dans un filtre enregistré\u00a0: " + IN_FILTERS);
                }
            }
            if (read(new DirectFieldAccessor(query), "queries") instanceof Collection<?> alternatives) {
                for (Object alternative : alternatives) {
                    if (alternative != query && alternative instanceof AbstractQuery<?, ?> nested) {
                        open.add(nested);
                    }
                }
            }
        }
    }

    private static Object read(DirectFieldAccessor fields, String name) {
        return fields.isReadableProperty(name) ? fields.getPropertyValue(name) : null;
    }
}
