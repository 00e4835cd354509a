package fr.cadreia.intake;

import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file's table, whatever its format was.
 *
 * @param columns headings, each once, in the file's order
 * @param writing the notation of the file's text
 */
public record Inventory(String fileName, List<String> columns, List<Row> rows, InventoryNotation writing) {

    /** The greatest number of rows; more is no inventory of one authority. */
    public static final int MAX_ROWS = 50_000;

    static final String SURPLUS = "Cellule en trop ";

    /**
     * A line of the file that is not empty.
     *
     * @param number as a spreadsheet numbers it, the first line being 1
     * @param cells text by heading, without empty cells
     */
    public record Row(int number, Map<String, String> cells) {

        /**
         * Returns the number of the first cell that stands under no heading, from 1: the heading is empty, or a separator
         * is misplaced.
         */
        public Optional<String> surplus() {
            return cells.keySet().stream()
                    .filter(heading -> heading.startsWith(SURPLUS))
                    .map(heading -> heading.substring(SURPLUS.length()))
                    .findFirst();
        }

        /** Returns the SHA-256 of its cells, whatever their order, in lower case hexadecimal. */
        String fingerprint() {
            return DigestUtils.sha256Hex(StoredJson.write(new TreeMap<>(cells)));
        }
    }

    /** The cells of one line of the file, as text, without what other programs left in them unseen. */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = cells.stream().map(VisibleText::without).toList();
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    public Inventory {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @throws IntakeRefusedException see {@link InventoryBuilder} */
    public static Inventory of(String fileName, List<Line> lines) {
        InventoryBuilder builder = new InventoryBuilder(fileName, Optional.empty());
        lines.forEach(builder::add);
        return builder.build();
    }

    public Inventory written(InventoryNotation changed) {
        return new Inventory(fileName, columns, rows, changed);
    }

    /** Returns the cells of a column that are not empty, by the number of their row. */
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
}
