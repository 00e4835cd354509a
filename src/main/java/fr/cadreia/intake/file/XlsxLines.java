package fr.cadreia.intake.file;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory.Line;
import fr.cadreia.intake.InventoryBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The lines of a workbook's first visible sheet that holds any; formulas by the result that was saved with them. */
final class XlsxLines {

    private XlsxLines() {}

    /** @throws IntakeRefusedException when it is no workbook that can be read, with the last line that was */
    static void read(String name, byte[] content, InventoryBuilder into) {
        WorkbookCheck.check(name, content);
        int[] last = new int[1];
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (into.isEmpty() && sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    try (Stream<Row> rows = sheet.openStream()) {
                        rows.forEach(row -> {
                            last[0] = row.getRowNum();
                            into.add(new Line(row.getRowNum(), cells(row, workbook)));
                        });
                    }
                }
            }
        } catch (IntakeRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            String where = last[0] == 0 ? "" : " après la ligne " + last[0];
            throw new IntakeRefusedException("Le classeur «\u00a0" + name + "\u00a0» ne se lit pas" + where
                    + "\u00a0: ouvrez-le dans un tableur et enregistrez-le à nouveau en XLSX, ou en CSV.");
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
