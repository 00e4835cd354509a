package fr.cadreia.intake;

import fr.cadreia.intake.Inventory.Line;
import fr.cadreia.intake.Inventory.Row;
import fr.cadreia.kernel.text.ShortText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an inventory of a file's lines, one after the other: of the first, the one that is about as wide as the table holds
 * the headings, since titles and remarks above it are not. It refuses what is too much as soon as it comes, so that no file,
 * however it was packed, takes more memory than an inventory may.
 */
public final class InventoryBuilder {

    /** The most cells of one line: a sheet with more is formatted, not filled. */
    public static final int MAX_CELLS = 2_000;

    /** The longest text of a cell in characters; a spreadsheet holds no more. */
    public static final int LONGEST_CELL = 32_767;

    private static final int LONGEST_HEADING = 1_000;
    private static final int MAX_COLUMNS = 500;

    /** The most cells with content of all rows together. */
    private static final int MOST_CELLS = 2_000_000;

    /** The most text of the rows as they are kept, in characters: each cell with its heading. */
    private static final long MOST_TEXT = 100_000_000;

    /** Lines that hold something, among which the headings are looked for. */
    private static final int LOOKED_AT = 50;

    private static final int MOST_ABOVE = 5;
    private static final int LONGEST_ABOVE = 80;

    private final String fileName;
    private final Optional<Integer> chosen;
    private final List<Line> first = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private int headingLine;
    private int cells;
    private long text;

    /** @param headings number of the line that somebody says they stand in; else it is found out */
    public InventoryBuilder(String fileName, Optional<Integer> headings) {
        this.fileName = fileName;
        this.chosen = headings;
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
        if (!columns.isEmpty()) {
            addRow(line);
            return;
        }
        first.add(line);
        if (chosen.isEmpty() ? first.size() == LOOKED_AT : line.number() >= chosen.get()) {
            begin();
        } else if (chosen.isPresent() && first.size() > LOOKED_AT) {
            leaveOut(first.remove(0));
        }
    }

    /**
     * Begins the table: one of the lines so far holds the headings, and the lines before it are no part of the table.
     */
    private void begin() {
        Line headings = chosen.isPresent() ? chosenLine(chosen.get()) : widest();
        headingLine = headings.number();
        columns.addAll(headings(headings));
        first.forEach(line -> {
            if (line.number() < headingLine) {
                leaveOut(line);
            } else if (line.number() > headingLine) {
                addRow(line);
            }
        });
        first.clear();
    }

    private Line chosenLine(int number) {
        return first.stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow(() -> new IntakeRefusedException("La ligne " + number + " du fichier «\u00a0" + fileName
                        + "\u00a0» est vide, ou n’existe pas\u00a0: donnez le numéro de celle des en-têtes."));
    }

    /** Returns the first that fills nearly as many cells as the fuller quarter of the lines, with a line below. */
    private Line widest() {
        long[] widths =
                first.stream().mapToLong(InventoryBuilder::filled).sorted().toArray();
        long wide = widths[widths.length * 3 / 4];
        return first.subList(0, first.size() - 1).stream()
                .filter(line -> filled(line) * 5 >= wide * 3 || filled(line) + 1 >= wide)
                .findFirst()
                .orElse(first.get(0));
    }

    private static long filled(Line line) {
        return line.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private void leaveOut(Line line) {
        if (above.size() < MOST_ABOVE) {
            line.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .ifPresent(text -> above.add(ShortText.marked(text.strip(), LONGEST_ABOVE)));
        }
    }

    private void addRow(Line line) {
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
        if (columns.isEmpty() && !first.isEmpty()) {
            begin();
        }
        if (columns.isEmpty()) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + fileName + "\u00a0» est vide.");
        }
        if (rows.isEmpty()) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + fileName
                    + "\u00a0» n’a aucune ligne sous ses en-têtes (ligne " + headingLine + ").");
        }
        return new Inventory(fileName, columns, rows, InventoryNotation.NONE.headed(headingLine, above));
    }

    private IntakeRefusedException.TooLarge tooLarge(String why) {
        return new IntakeRefusedException.TooLarge("Le fichier «\u00a0" + fileName + "\u00a0» " + why);
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
