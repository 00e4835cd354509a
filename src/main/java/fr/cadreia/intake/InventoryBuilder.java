package fr.cadreia.intake;

import fr.cadreia.intake.Inventory.Line;
import fr.cadreia.intake.Inventory.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes an inventory of a file's lines, one after the other: the first that is not empty holds the headings. It refuses what
 * is too much as soon as it comes, so that no file, however it was packed, takes more memory than an inventory may.
 */
public final class InventoryBuilder {

    /** Of one line: beyond it a sheet is formatted, not filled. */
    public static final int MAX_CELLS = 2_000;

    /** In characters; a cell of a spreadsheet holds no more. */
    public static final int LONGEST_CELL = 32_767;

    private static final int LONGEST_HEADING = 1_000;
    private static final int MAX_COLUMNS = 500;

    /** Of all rows together, those that hold something. */
    private static final int MOST_CELLS = 2_000_000;

    /** In characters, of the rows as they are kept: each cell with its heading. */
    private static final long MOST_TEXT = 100_000_000;

    private final String fileName;
    private final List<String> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private int headingLine;
    private int cells;
    private long text;

    public InventoryBuilder(String fileName) {
        this.fileName = fileName;
    }

    /** Whether no line so far held anything. */
    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /**
     * Reads the next line; one that is empty is left out.
     *
     * @throws IntakeRefusedException when it is too long, or its headings are not right, with the place
     */
    public void add(Line line) {
        if (line.isEmpty()) {
            return;
        }
        if (columns.isEmpty()) {
            headingLine = line.number();
            columns.addAll(headings(line));
            return;
        }
        Row row = row(line);
        rows.add(row);
        cells += row.cells().size();
        row.cells().forEach((heading, cell) -> text += heading.length() + cell.length());
        if (rows.size() > Inventory.MAX_ROWS) {
            throw tooLarge("compte plus de " + Inventory.MAX_ROWS + " lignes\u00a0: découpez-le.");
        }
        if (cells > MOST_CELLS) {
            throw tooLarge("compte plus de deux millions de cellules remplies (ligne " + line.number()
                    + ")\u00a0: découpez-le, ou retirez les colonnes inutiles.");
        }
        if (text > MOST_TEXT) {
            throw tooLarge("compte plus de cent millions de caractères, les en-têtes compris (ligne " + line.number()
                    + ")\u00a0: découpez-le, ou retirez les colonnes inutiles.");
        }
    }

    /** @throws IntakeRefusedException without headings or rows */
    public Inventory build() {
        if (columns.isEmpty()) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + fileName + "\u00a0» est vide.");
        }
        if (rows.isEmpty()) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + fileName
                    + "\u00a0» n’a aucune ligne sous ses en-têtes (ligne " + headingLine + ").");
        }
        return new Inventory(fileName, columns, rows, InventoryNotation.WORKBOOK);
    }

    private InventoryTooLargeException tooLarge(String why) {
        return new InventoryTooLargeException("Le fichier «\u00a0" + fileName + "\u00a0» " + why);
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
            if (heading.length() > LONGEST_HEADING) {
                throw tooLong(line.number(), "colonne " + (i + 1) + "\u00a0: l’en-tête", heading, LONGEST_HEADING);
            }
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

    private Row row(Line line) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (!cell.isBlank()) {
                String heading = i < columns.size() ? columns.get(i) : Inventory.SURPLUS + (i + 1);
                if (cell.length() > LONGEST_CELL) {
                    throw tooLong(
                            line.number(),
                            "colonne «\u00a0" + heading + "\u00a0»\u00a0: la cellule",
                            cell,
                            LONGEST_CELL);
                }
                row.put(heading, cell);
            }
        }
        return new Row(line.number(), row);
    }

    private static IntakeRefusedException tooLong(int line, String what, String text, int most) {
        return new IntakeRefusedException("Ligne " + line + ", " + what + " compte " + text.length()
                + " caractères, pour " + most
                + " au plus. Un guillemet n’y est peut-être pas fermé\u00a0; sinon, raccourcissez-la.");
    }
}
