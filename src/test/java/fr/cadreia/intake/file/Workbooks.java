package fr.cadreia.intake.file;

import fr.cadreia.intake.Inventory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks for tests, written part by part so that formulas, dates and errors are what a test says. */
public final class Workbooks {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** @param rows {@code <row>} elements; style 1 is a date, 2 shows month and year, 3 the year alone, 4 and 5 the time of a day */
    public static byte[] of(String rows) {
        return of("", rows);
    }

    /** @param prologue of the sheet, before its element */
    static byte[] of(String prologue, String rows) {
        return of(prologue, Map.of("Feuille", rows));
    }

    /** @param sheets {@code <row>} elements by the name of their sheet */
    public static byte[] ofSheets(Map<String, String> sheets) {
        return of("", sheets);
    }

    private static byte[] of(String prologue, Map<String, String> sheets) {
        List<String> names = List.copyOf(sheets.keySet());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                            + type("/xl/workbook.xml", "sheet.main")
                            + each(names, number -> type("/xl/worksheets/sheet" + number + ".xml", "worksheet"))
                            + type("/xl/styles.xml", "styles") + "</Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                            + "<Relationship Id='rId1' Type='" + RELATIONS
                            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns='" + NAMESPACE + "' xmlns:r='" + RELATIONS + "'><sheets>"
                            + each(
                                    names,
                                    number -> "<sheet name='" + names.get(number - 1) + "' sheetId='" + number
                                            + "' r:id='rId" + number + "'/>")
                            + "</sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                            + each(
                                    names,
                                    number -> "<Relationship Id='rId" + number + "' Type='" + RELATIONS
                                            + "/worksheet' Target='worksheets/sheet" + number + ".xml'/>")
                            + "</Relationships>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns='" + NAMESPACE
                            + "'><numFmts count='2'><numFmt numFmtId='164' formatCode='yyyy'/><numFmt numFmtId='165' formatCode='hh:mm'/></numFmts>"
                            + "<cellXfs count='6'><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='17'/><xf numFmtId='164'/><xf numFmtId='20'/><xf numFmtId='165'/></cellXfs></styleSheet>");
            for (int i = 0; i < names.size(); i++) {
                part(
                        zip,
                        "xl/worksheets/sheet" + (i + 1) + ".xml",
                        prologue + "<worksheet xmlns='" + NAMESPACE + "'><sheetData>" + sheets.get(names.get(i))
                                + "</sheetData></worksheet>");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String each(List<String> names, IntFunction<String> element) {
        return IntStream.rangeClosed(1, names.size()).mapToObj(element).collect(Collectors.joining());
    }

    /** A cell that holds text. */
    public static String text(String address, String text) {
        return "<c r='" + address + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String type(String part, String content) {
        return "<Override PartName='" + part
                + "' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml." + content + "+xml'/>";
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version='1.0' encoding='UTF-8'?>" + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A file as somebody sends it who says nothing of its encoding. */
    static final class SentFile {

        private SentFile() {}

        static Inventory read(String name, byte[] content) {
            return InventoryFiles.read(name, content, InventoryFiles.ReadAs.FOUND);
        }
    }
}
