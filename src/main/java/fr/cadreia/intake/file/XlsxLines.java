package fr.cadreia.intake.file;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.Inventory.Line;
import fr.cadreia.intake.InventoryTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The lines of a workbook's first visible sheet that holds any; formulas by the result that was saved with them. */
final class XlsxLines {

    /** Bytes, unpacked: more is no inventory but an archive made to exhaust the memory. */
    private static final long MAX_UNPACKED = 200L * 1024 * 1024;

    private XlsxLines() {}

    /** @throws IntakeRefusedException when it is no workbook that can be read */
    static List<Line> read(String name, byte[] content) {
        checkArchive(name, content);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<Line> lines =
                        sheet.getVisibility() == SheetVisibility.VISIBLE ? lines(name, sheet, workbook) : List.of();
                if (!lines.isEmpty()) {
                    return lines;
                }
            }
            return List.of();
        } catch (IntakeRefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new IntakeRefusedException(
                    "Le classeur «\u00a0" + name
                            + "\u00a0» ne se lit pas\u00a0: ouvrez-le dans un tableur et enregistrez-le à nouveau en XLSX, ou en CSV.");
        }
    }

    private static List<Line> lines(String name, Sheet sheet, ReadableWorkbook workbook) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                List<String> cells = cells(row, workbook);
                if (cells.stream().anyMatch(text -> !text.isBlank())) {
                    lines.add(new Line(row.getRowNum(), cells));
                }
                Inventory.checkLength(name, lines.size());
            });
        }
        return lines;
    }

    private static List<String> cells(Row row, ReadableWorkbook workbook) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), Inventory.MAX_CELLS); i++) {
            cells.add(CellText.of(row.getOptionalCell(i).orElse(null), workbook.isDate1904()));
        }
        return cells;
    }

    private static void checkArchive(String name, byte[] content) {
        boolean workbook = false;
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                unpacked += size(zip, MAX_UNPACKED - unpacked);
                if (unpacked > MAX_UNPACKED) {
                    throw new InventoryTooLargeException(
                            "Le classeur «\u00a0" + name
                                    + "\u00a0» est démesuré une fois décompressé\u00a0: n’en gardez que la feuille utile, ou enregistrez-la en CSV.");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IntakeRefusedException(
                    "Le classeur «\u00a0" + name + "\u00a0» est abîmé\u00a0: enregistrez-le à nouveau.");
        }
        if (!workbook) {
            throw new IntakeRefusedException("Le fichier «\u00a0" + name
                    + "\u00a0» n’est ni un CSV ni un classeur XLSX\u00a0: enregistrez-le dans l’un des deux.");
        }
    }

    /** Bytes left in the entry; stops counting once they are more than the limit. */
    private static long size(InputStream entry, long limit) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = entry.read(buffer); read >= 0 && size <= limit; read = entry.read(buffer)) {
            size += read;
        }
        return size;
    }
}
