package fr.cadreia.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A file's table, whatever its format was.
 *
 * @param columns headings, each once, in the file's order
 * @param writing how the file writes its text
 */
public record Inventory(String fileName, List<String> columns, List<Row> rows, Writing writing) {

    /** More is no inventory of one authority. */
    public static final int MAX_ROWS = 50_000;

    /** Of one line: beyond it a sheet is formatted, not filled. */
    public static final int MAX_CELLS = 2_000;

    private static final int MAX_COLUMNS = 500;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SURPLUS = "Cellule en trop ";

    /**
     * A line of the file that is not empty.
     *
     * @param number as a spreadsheet numbers it, the first line being 1
     * @param cells text by heading, without empty cells
     */
    public record Row(int number, Map<String, String> cells) {

        /** Cells that stand under no heading, which mostly means a misplaced separator. */
        public boolean hasSurplus() {
            return cells.keySet().stream().anyMatch(heading -> heading.startsWith(SURPLUS));
        }

        /** SHA-256 of its cells, whatever their order, in lower case hexadecimal. */
        String fingerprint() {
            try {
                return Dossier.sha256(JSON.writeValueAsString(new TreeMap<>(cells)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean isEmpty() {
            return cells.isEmpty();
        }
    }

    /** The cells of one line of the file, as text, without what other programs left in them unseen. */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = cells.stream().map(VisibleText::without).toList();
        }

        private boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    public Inventory {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The first line that is not empty holds the headings.
     *
     * @throws IntakeRefusedException without headings or rows, with too many, or when two headings are the same
     */
    public static Inventory of(String fileName, List<Line> lines) {
        int header = 0;
        while (header < lines.size() && lines.get(header).isEmpty()) {
            header++;
        }
        if (header == lines.size()) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + fileName + "\u00a0» est vide.");
        }
        List<String> columns = headings(lines.get(header));
        List<Row> rows = lines.subList(header + 1, lines.size()).stream()
                .map(line -> row(columns, line))
                .filter(row -> !row.isEmpty())
                .toList();
        if (rows.isEmpty()) {
            throw new IntakeRefusedException(
                    "Le fichier «\u00a0" + fileName + "\u00a0» n’a aucune ligne sous ses en-têtes (ligne "
                            + lines.get(header).number() + ").");
        }
        checkLength(fileName, rows.size() + 1);
        return new Inventory(fileName, columns, rows, Writing.WORKBOOK);
    }

    public Inventory written(Writing changed) {
        return new Inventory(fileName, columns, rows, changed);
    }

    /** The cells of a column that are not empty, by the number of their row. */
    public Map<Integer, String> column(String heading) {
        Map<Integer, String> cells = new LinkedHashMap<>();
        rows.forEach(row -> {
            String text = row.cells().get(heading);
            if (text != null) {
                cells.put(row.number(), text.strip());
            }
        });
        return cells;
    }

    /** @throws InventoryTooLargeException as soon as there are more lines than an inventory may have, headings included */
    public static void checkLength(String fileName, int lines) {
        if (lines > MAX_ROWS + 1) {
            throw new InventoryTooLargeException("Le fichier «\u00a0" + fileName + "\u00a0» compte plus de " + MAX_ROWS
                    + " lignes\u00a0: découpez-le.");
        }
    }

    private static List<String> headings(Line line) {
        int last = line.cells().size();
        while (line.cells().get(last - 1).isBlank()) {
            last--;
        }
        if (last > MAX_COLUMNS) {
            throw new IntakeRefusedException(
                    "La ligne " + line.number() + " compte " + last + " colonnes, pour " + MAX_COLUMNS + " au plus.");
        }
        List<String> columns = new ArrayList<>();
        Set<String> twice = new LinkedHashSet<>();
        for (int i = 0; i < last; i++) {
            String heading = line.cells().get(i).strip().replaceAll("\\s+", " ");
            String column = heading.isEmpty() ? "Colonne " + (i + 1) : heading;
            if (columns.contains(column)) {
                twice.add("Ligne " + line.number() + "\u00a0: la colonne «\u00a0" + column
                        + "\u00a0» apparaît deux fois (colonnes " + (columns.indexOf(column) + 1) + " et " + (i + 1)
                        + "). Renommez l’une des deux.");
            }
            columns.add(column);
        }
        if (!twice.isEmpty()) {
            throw new IntakeRefusedException(List.copyOf(twice));
        }
        return columns;
    }

    private static Row row(List<String> columns, Line line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String text = line.cells().get(i);
            if (!text.isBlank()) {
                cells.put(i < columns.size() ? columns.get(i) : SURPLUS + (i + 1), text);
            }
        }
        return new Row(line.number(), cells);
    }
}
