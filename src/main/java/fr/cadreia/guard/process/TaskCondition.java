package fr.cadreia.guard.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A condition on a task in the engine's statements, where {@code RES} is the task.
 *
 * @param sql with a question mark for each of the values
 */
record TaskCondition(String sql, List<String> values) {

    /**
     * Behind a subquery that is to be asked anew for each task: of the many that there may be, a page needs a few. PostgreSQL
     * would read all of them once instead, which pays when tasks are counted, and is left out there.
     */
    static final String EACH = " offset 0";

    TaskCondition {
        values = List.copyOf(values);
    }

    TaskCondition and(TaskCondition other) {
        return joined("(" + sql + ") and (" + other.sql + ")", other);
    }

    TaskCondition or(TaskCondition other) {
        return joined("(" + sql + ") or (" + other.sql + ")", other);
    }

    TaskCondition not() {
        return new TaskCondition("not (" + sql + ")", values);
    }

    private TaskCondition joined(String both, TaskCondition other) {
        List<String> all = new ArrayList<>(values);
        all.addAll(other.values);
        return new TaskCondition(both, all);
    }

    /** Returns the same, where every task that fulfils it is asked for. */
    TaskCondition ofAll() {
        return new TaskCondition(sql.replace(EACH, ""), values);
    }

    /** Returns a question mark for each of some values. */
    static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
