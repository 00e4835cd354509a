package fr.cadreia.guard.diagram;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Edited diagrams written as a table, a line for each: its name, what the guard says of it and its edits, with bars between them.
 * A line that begins with a bar goes on with the one before, and one that begins with an element with its last cell. An edit is a method of {@link Edited} with its arguments, of which
 * the last may hold blanks; {@code in deliberation} says first that another diagram than that of the case is edited. A word in
 * braces stands for the text that a test gives it, or for the definition of an event.
 */
public final class EditTable {

    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<String> first = new ArrayList<>();

    public EditTable() {
        word("TASK", Edited.TASK).word("END", Edited.END);
        for (String event : List.of("timer", "message", "signal", "error", "escalation", "conditional")) {
            word(event, Edited.definition(event));
        }
    }

    /** What a word in braces stands for. */
    public EditTable word(String word, String text) {
        words.put("{" + word + "}", text);
        return this;
    }

    /** An edit of each diagram, before its own. */
    public EditTable first(String edit) {
        first.add(edit);
        return this;
    }

    /** The cells of each line. */
    public static Stream<List<String>> rows(String table) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : table.split("\n")) {
            String start = line.strip();
            List<String> before = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (start.startsWith("|")) {
                before.addAll(cellsOf(start.substring(1)));
            } else if (start.startsWith("<")) {
                before.set(before.size() - 1, before.get(before.size() - 1) + start);
            } else {
                rows.add(new ArrayList<>(cellsOf(line)));
            }
        }
        return rows.stream();
    }

    private static List<String> cellsOf(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    /** The cells of each line, with what stands for their words. */
    public Stream<List<String>> cells(String table) {
        return rows(table).map(row -> row.stream().map(this::spelled).toList());
    }

    private String spelled(String cell) {
        String text = cell;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return text;
    }

    /** Name, diagram, and what the guard says of it. */
    public Stream<Arguments> refused(String table) {
        return rows(table).map(row -> arguments(row.get(0), edited(row.subList(2, row.size())), row.get(1)));
    }

    /** Name and diagram. */
    public Stream<Arguments> accepted(String table) {
        return rows(table).map(row -> arguments(row.get(0), edited(row.subList(1, row.size()))));
    }

    private Edited edited(List<String> edits) {
        boolean isAnother = edits.get(0).startsWith("in ");
        Edited diagram = Edited.of(isAnother ? edits.get(0).substring(3) : "mandatory-path");
        first.forEach(edit -> apply(diagram, edit));
        edits.subList(isAnother ? 1 : 0, edits.size()).forEach(edit -> apply(diagram, edit));
        return diagram;
    }

    private void apply(Edited diagram, String edit) {
        String[] call = spelled(edit).split(" ", 2);
        // An element is one argument, the last.
        int element = (" " + call[1]).indexOf(" <");
        int most = (element < 0 ? call[1] : call[1].substring(0, element) + "<").split(" ").length;
        Method method = Arrays.stream(Edited.class.getMethods())
                .filter(one -> one.getName().equals(call[0]) && one.getParameterCount() <= most)
                .max(Comparator.comparing(Method::getParameterCount))
                .orElseThrow(() -> new IllegalArgumentException(edit));
        String[] written = call[1].split(" ", method.getParameterCount());
        Object[] arguments = new Object[written.length];
        for (int i = 0; i < written.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            arguments[i] = type == boolean.class
                    ? Boolean.valueOf(written[i])
                    : type.isArray() ? written[i].split(" ") : written[i];
        }
        try {
            method.invoke(diagram, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(edit, e);
        }
    }
}
