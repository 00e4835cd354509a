package fr.cadreia.intake.file;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory.Line;
import fr.cadreia.intake.InventoryBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The lines of a sheet of a workbook; formulas by the result that was saved with them. */
final class XlsxLines {

    /** The number of lines of each sheet that are read to tell the table from notes and lists of codes. */
    private static final int LOOKED_AT = 500;

    private XlsxLines() {}

    /**
     * @param all names of the visible sheets
     * @param read the one whose lines were read; empty where none can be seen
     */
    record Found(List<String> all, String read) {}

    /**
     * Reads the sheet that somebody chose, else the visible one whose first lines hold most: the inventory, rather than what
     * explains it.
     *
     * @throws IntakeRefusedException when it is no workbook that can be read, with the last line that was, or has no such sheet
     */
    static Found read(String name, byte[] content, Optional<String> chosen, InventoryBuilder into) {
        WorkbookCheck.check(name, content);
        int[] last = new int[1];
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            List<Sheet> sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            List<String> names = sheets.stream().map(Sheet::getName).toList();
            Optional<Sheet> read = chosen.isPresent() ? named(name, sheets, chosen.get()) : fullest(sheets);
            if (read.isPresent()) {
                try (Stream<Row> rows = read.get().openStream()) {
                    rows.forEach(row -> {
                        last[0] = row.getRowNum();
                        into.add(new Line(row.getRowNum(), cells(row, workbook)));
                    });
                }
            }
            return new Found(names, read.map(Sheet::getName).orElse(""));
        } catch (IntakeRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            String where = last[0] == 0 ? "" : " après la ligne " + last[0];
            throw new IntakeRefusedException("Le classeur «\u00a0" + name + "\u00a0» ne se lit pas" + where
                    + "\u00a0: ouvrez-le dans un tableur et enregistrez-le à nouveau en XLSX, ou en CSV.");
        }
    }

    private static Optional<Sheet> named(String name, List<Sheet> sheets, String wanted) {
        Optional<Sheet> found =
                sheets.stream().filter(sheet -> sheet.getName().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            throw new IntakeRefusedException("Le classeur «\u00a0" + name + "\u00a0» n’a pas de feuille visible «\u00a0"
                    + wanted + "\u00a0». Ses feuilles\u00a0: "
                    + sheets.stream().map(Sheet::getName).collect(Collectors.joining(", ")) + ".");
        }
        return found;
    }

    /** Returns the sheet that holds the most; the first of several. */
    private static Optional<Sheet> fullest(List<Sheet> sheets) throws IOException {
        Sheet fullest = null;
        long most = -1;
        for (Sheet sheet : sheets) {
            long cells = sheets.size() == 1 ? 0 : filled(sheet);
            if (cells > most) {
                fullest = sheet;
                most = cells;
            }
        }
        return Optional.ofNullable(fullest);
    }

    private static long filled(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.limit(LOOKED_AT)
                    .mapToLong(row -> row.stream()
                            .filter(cell -> cell != null
                                    && cell.getText() != null
                                    && !cell.getText().isBlank())
                            .count())
                    .sum();
        }
    }

    private static List<String> cells(Row row, ReadableWorkbook workbook) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), InventoryBuilder.MAX_CELLS); i++) {
            cells.add(CellText.of(row.getOptionalCell(i).orElse(null), workbook.isDate1904()));
        }
        return cells;
    }
}
