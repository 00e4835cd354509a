package fr.cadreia.dossier;

import fr.cadreia.kernel.form.FactLine;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A part of a summary: questions and answers, or a table.
 *
 * @param id unique within the summary, e.g. {@code opinions}
 * @param title French
 * @param columns French headings; empty when each row is a question and its answer
 */
public record SummarySection(String id, String title, List<String> columns, List<List<String>> rows) {

    public SummarySection {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static SummarySection answers(String id, String title, List<FactLine> lines) {
        return new SummarySection(
                id,
                title,
                List.of(),
                lines.stream().map(line -> List.of(line.label(), line.value())).toList());
    }

    /** Returns a table. A column without a value in any row is left out, e.g. when there is nothing to compare yet. */
    public static SummarySection table(String id, String title, List<String> columns, List<List<String>> rows) {
        List<Integer> told = IntStream.range(0, columns.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                .boxed()
                .toList();
        return new SummarySection(
                id,
                title,
                told.stream().map(columns::get).toList(),
                rows.stream().map(row -> told.stream().map(row::get).toList()).toList());
    }

    public boolean isTable() {
        return !columns.isEmpty();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Returns its rows as questions and answers: for a table, the first cell and the text of the others. */
    public List<FactLine> lines() {
        return rows.stream()
                .map(row -> new FactLine(
                        row.get(0),
                        String.join(
                                "\u00a0; ",
                                row.subList(1, row.size()).stream()
                                        .filter(cell -> !cell.isEmpty())
                                        .toList())))
                .toList();
    }
}
