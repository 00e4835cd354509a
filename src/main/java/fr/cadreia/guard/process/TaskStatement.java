package fr.cadreia.guard.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A statement of the engine that lists or counts tasks, as text: narrowed to some tasks, and without the parts that
 * make it slow. Its conditions are in brackets, each joined to the others by "and". The statements are no interface of
 * the engine: a statement of an unexpected form is refused, so that a new version of it is noticed.
 *
 * @param parameters for each question mark, its place among the engine's own, or its value
 */
record TaskStatement(String sql, List<Given> parameters) {

    /** The value of a question mark. */
    sealed interface Given {}

    /** @param place among those of the engine's statement, from 0 */
    record Original(int place) implements Given {}

    record Value(String value) implements Given {}

    private static final Pattern FORM = Pattern.compile(
            "\\s*select\\s+(.*?\\bfrom\\s+ACT_RU_TASK\\s+RES\\b)(.*?)\\bwhere\\s+(\\(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern JOIN = Pattern.compile("\\bjoin\\b", Pattern.CASE_INSENSITIVE);

    /** The pattern of a join that finds at most one row for each task, so that no task comes twice. */
    private static final Pattern JOIN_OF_ONE = Pattern.compile(
            "\\bjoin\\s+\\w+\\s+(\\w+)\\s+on\\s+RES\\.\\w+\\s*=\\s*\\1\\.ID_\\s*(?!\\s*(?:and|or)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNT = Pattern.compile("count\\s*\\(.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** The pattern of a count: PostgreSQL counts the rows of a query of distinct ids, H2 distinct ids. */
    private static final Pattern DISTINCT = Pattern.compile(
            "^(count\\s*\\((?:\\s*\\*\\s*\\)\\s*from\\s*\\(\\s*select\\b)?)?\\s*distinct\\b", Pattern.CASE_INSENSITIVE);

    /** The pattern of a page in an order by columns of the task itself, which all are selected. */
    private static final Pattern PAGE = Pattern.compile(
            "(.*)\\border\\s+by\\s+((?:RES\\.\\w+\\s+(?:asc|desc)\\s*,?\\s*)+)limit\\s+\\?\\s+offset\\s+\\?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * @param parts of which a task fulfils one; none for all tasks
     * @param most rows that are read, those before the page included
     */
    static TaskStatement of(String engine, List<TaskCondition> parts, long most) {
        Matcher form = FORM.matcher(engine);
        if (!form.matches() && parts.isEmpty()) {
            return together(engine, "", parts);
        }
        if (!form.matches()) {
            throw new IllegalStateException("Another statement than expected: " + engine);
        }
        String head = form.group(1);
        if (JOIN.matcher(form.group(2)).results().count()
                == JOIN_OF_ONE.matcher(form.group(2)).results().count()) {
            head = DISTINCT.matcher(head).replaceFirst("$1 ");
        }
        String before = "select " + head + form.group(2) + "where ";
        String conditions = form.group(3);
        if (COUNT.matcher(head).matches()) {
            return counting(
                    before, conditions, parts.stream().map(TaskCondition::ofAll).toList());
        }
        Matcher page = PAGE.matcher(conditions);
        if (!page.matches()) {
            return together(before, conditions, parts);
        }
        String order = whole(page.group(2));
        return parts.size() > 1
                ? side(before, page.group(1), order, parts, most)
                : together(before, page.group(1) + "order by " + order + " limit ? offset ?", parts);
    }

    /** Completes an order: without it, tasks that are due at the same moment could stand on two pages, or on none. */
    private static String whole(String order) {
        return order.contains("RES.ID_")
                ? order
                : order.strip() + ", RES.ID_"
                        + order.stripTrailing().substring(order.stripTrailing().lastIndexOf(' '));
    }

    /** Counts each part for itself. */
    private static TaskStatement counting(String before, String conditions, List<TaskCondition> parts) {
        if (parts.size() < 2) {
            return together(before, conditions, parts);
        }
        List<TaskStatement> counts = parts.stream()
                .map(part -> together(before, conditions, List.of(part)))
                .toList();
        return new TaskStatement(
                counts.stream().map(TaskStatement::sql).collect(Collectors.joining(") + (", "select (", ")")),
                counts.stream().flatMap(count -> count.parameters().stream()).toList());
    }

    /** Selects the first of each part, and the first of these. */
    private static TaskStatement side(
            String before, String conditions, String order, List<TaskCondition> parts, long most) {
        String first = "order by " + order + (most < Integer.MAX_VALUE ? " limit " + most : "");
        List<TaskStatement> each = parts.stream()
                .map(part -> together(before, conditions + first, List.of(part)))
                .toList();
        List<Given> parameters = new ArrayList<>(
                each.stream().flatMap(part -> part.parameters().stream()).toList());
        int own = marks(before) + marks(conditions);
        parameters.add(new Original(own));
        parameters.add(new Original(own + 1));
        return new TaskStatement(
                each.stream()
                                .map(TaskStatement::sql)
                                .collect(Collectors.joining(") union all (", "select * from ((", ")) RES order by "))
                        + order + " limit ? offset ?",
                parameters);
    }

    private static TaskStatement together(String before, String conditions, List<TaskCondition> parts) {
        int place = marks(before);
        List<Given> parameters = new ArrayList<>(originals(0, place));
        parts.forEach(part -> part.values().forEach(value -> parameters.add(new Value(value))));
        parameters.addAll(originals(place, place + marks(conditions)));
        String narrowing = parts.stream().map(part -> "(" + part.sql() + ")").collect(Collectors.joining(" or "));
        return new TaskStatement(before + (parts.isEmpty() ? "" : "(" + narrowing + ") and ") + conditions, parameters);
    }

    private static List<Original> originals(int from, int to) {
        return IntStream.range(from, to).mapToObj(Original::new).toList();
    }

    private static int marks(String sql) {
        return (int) sql.chars().filter(sign -> sign == '?').count();
    }
}
