package fr.cadreia.register.format;

import java.util.List;

/** What a workbook of one sheet consists of beside its cells. @param name of the sheet */
record SheetParts(String name) {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String BOOK = "xl/workbook.xml";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int WIDTH = 18;

    record Part(String name, String xml) {}

    /** In any workbook alike. */
    List<Part> before() {
        return List.of(
                new Part(
                        "[Content_Types].xml",
                        HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + typed(BOOK, "sheet.main+xml") + typed(SHEET, "worksheet+xml")
                                + typed("xl/styles.xml", "styles+xml") + "</Types>"),
                new Part("_rels/.rels", relations(relation(1, "officeDocument", BOOK))),
                new Part(
                        "xl/_rels/workbook.xml.rels",
                        relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                                + relation(2, "styles", "styles.xml"))),
                new Part("xl/styles.xml", styles()));
    }

    private static String typed(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relations(String all) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy hh:mm\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"4\">" + style(0, 0) + style(0, 1) + style(164, 0) + style(165, 0)
                + "</cellXfs></styleSheet>";
    }

    private static String style(int number, int font) {
        return "<xf numFmtId=\"" + number + "\" fontId=\"" + font + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + (number > 0 ? " applyNumberFormat=\"1\"" : "") + (font > 0 ? " applyFont=\"1\"" : "") + "/>";
    }

    String sheetBefore(int columns) {
        return HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><cols><col min=\"1\" max=\"" + columns + "\" width=\"" + WIDTH
                + "\" customWidth=\"1\"/></cols><sheetData>";
    }

    /** @param extent e.g. A1:C9 */
    String sheetAfter(String extent) {
        return "</sheetData><autoFilter ref=\"" + extent + "\"/></worksheet>";
    }

    /** @param extent of what the sheet filters */
    String book(String extent) {
        return HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">"
                + "<bookViews><workbookView/></bookViews><sheets><sheet name=\"" + escaped(name)
                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                + "<definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">"
                + escaped(name) + "!" + extent.replaceAll("([A-Z]+)([0-9]+)", "\\$$1\\$$2")
                + "</definedName></definedNames></workbook>";
    }

    /** As XML writes it, without the signs that it cannot hold. */
    static String escaped(String text) {
        StringBuilder xml = new StringBuilder(text.length());
        text.codePoints().filter(SheetParts::isOfXml).forEach(sign -> {
            switch (sign) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\r' -> xml.append("&#13;");
                default -> xml.appendCodePoint(sign);
            }
        });
        return xml.toString();
    }

    private static boolean isOfXml(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }
}
