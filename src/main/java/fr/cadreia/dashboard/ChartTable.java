package fr.cadreia.dashboard;

import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of a chart.
 *
 * @param columns French names
 * @param rows cells of text, numbers, days, or cases to open; null where nothing is known
 */
public record ChartTable(List<String> columns, List<List<Object>> rows) {

    /** The number of rows that a page shows; the downloads have them all. */
    private static final int SHOWN = 30;

    /** A case: its page, where the reader may open one. */
    public record CaseLink(String reference, String title, String path) {

        @Override
        public String toString() {
            return reference + " " + title;
        }
    }

    /** Returns the cell as people read it. */
    public static String french(Object cell) {
        if (cell == null) {
            return "–";
        }
        if (cell instanceof Number number) {
            return FrenchText.number(number);
        }
        return cell instanceof LocalDate day ? FrenchText.day(day) : cell.toString();
    }

    /**
     * A cell as a page shows it.
     *
     * @param path of the page that it leads to, or empty
     */
    public record Cell(String text, String path, boolean number) {}

    /** Returns the cells for pages: the first {@value #SHOWN} rows. */
    public List<List<Cell>> cells() {
        return rows.stream()
                .limit(SHOWN)
                .map(row -> row.stream().map(ChartTable::cell).toList())
                .toList();
    }

    /** Tells whether a page leaves rows out. */
    public boolean isCut() {
        return rows.size() > SHOWN;
    }

    /** Returns the number of rows, for pages: templates do not count. */
    public int getLength() {
        return rows.size();
    }

    /** Returns the number of rows that a page shows. */
    public int getShown() {
        return Math.min(SHOWN, rows.size());
    }

    private static Cell cell(Object cell) {
        return new Cell(
                french(cell), cell instanceof CaseLink link ? link.path() : "", cell == null || cell instanceof Number);
    }

    /** Returns one object for each row, by the names of the columns; days as ISO 8601. */
    public List<Map<String, Object>> objects() {
        return rows.stream().map(this::object).toList();
    }

    private Map<String, Object> object(List<Object> row) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            Object cell = row.get(column);
            object.put(columns.get(column), cell == null || cell instanceof Number ? cell : cell.toString());
        }
        return object;
    }
}
