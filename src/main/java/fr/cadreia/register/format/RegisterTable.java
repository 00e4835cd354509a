package fr.cadreia.register.format;

import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.kernel.text.Spreadsheet;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FieldType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** The register as one table, a row for each entry: for spreadsheets. */
@Component
public class RegisterTable {

    /** The longest text of a cell in characters; a spreadsheet holds no more. */
    private static final int LONGEST_CELL = 32_000;

    private final List<Column> columns;

    /**
     * A column of the files.
     *
     * @param name English, in letters and dots; it stays the same
     * @param heading French; no two are alike
     */
    public record Column(String name, String heading, FieldType type, Function<EntryVersion, Object> value) {}

    RegisterTable(RegisterAddresses pages) {
        columns = Stream.concat(
                        FieldTable.REGISTER.fields().stream()
                                .filter(EntryField::column)
                                .map(RegisterTable::column),
                        Stream.of(
                                new Column(
                                        "withheld",
                                        "Informations retirées",
                                        FieldType.TEXT,
                                        version -> LegalReasons.all(version.entry())),
                                new Column("version", "Version", FieldType.COUNT, EntryVersion::number),
                                // Table Schema's moments have no fractions of a second.
                                new Column(
                                        "publishedAt",
                                        "Publiée le",
                                        FieldType.MOMENT,
                                        version -> version.publishedAt().truncatedTo(ChronoUnit.SECONDS)),
                                new Column("page", "Page", FieldType.TEXT, pages::entry)))
                .toList();
    }

    private static Column column(EntryField field) {
        return new Column(
                field.path(), field.heading(), field.type(), version -> said(field, field.value(version.entry())));
    }

    /**
     * Returns the value of a cell: the last one of several decisions; a value that is shown only when true is left out
     * when false.
     */
    private static Object said(EntryField field, Object value) {
        Object one = value;
        if (field.isRepeated()) {
            List<?> several = Objects.requireNonNullElse((List<?>) value, List.of());
            one = several.isEmpty() ? null : several.get(several.size() - 1);
        }
        boolean nothing = one == null || !field.isKept() && one.equals(false);
        return nothing ? "" : one;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The language of the column names in a file. */
    public enum Header {
        FRENCH(Column::heading),
        ENGLISH(Column::name);

        private final Function<Column, String> word;

        Header(Function<Column, String> word) {
            this.word = word;
        }
    }

    /** Returns the headings; no two are alike. */
    public List<String> header(Header header) {
        return columns.stream().map(header.word).toList();
    }

    private List<Object> row(EntryVersion published) {
        EntryVersion version = LegalReasons.in(published);
        return columns.stream().map(column -> column.value().apply(version)).toList();
    }

    private static String words(Object value) {
        return ShortText.marked(ExportText.words(value), LONGEST_CELL);
    }

    /**
     * Writes UTF-8 with semicolons and one line of headings. With French headings the file begins with a mark that says
     * how it is encoded, so that French spreadsheets open it as it is; programs would take the mark for a part of the
     * first column's name.
     */
    public void writeCsv(Iterator<EntryVersion> versions, Header header, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (header == Header.FRENCH) {
            text.write('\uFEFF');
        }
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setDelimiter(';').get())) {
            printer.printRecord(header(header));
            while (versions.hasNext()) {
                printer.printRecord(row(versions.next()).stream()
                        .map(value -> Spreadsheet.harmless(words(value)))
                        .toList());
            }
        }
    }

    /**
     * Writes one sheet, which can be filtered by its heading; numbers and days keep their types, all other values are
     * text.
     */
    public void writeXlsx(Iterator<EntryVersion> versions, Header header, OutputStream out) throws IOException {
        try (WorkbookSheet sheet = new WorkbookSheet("Registre", header(header))) {
            while (versions.hasNext()) {
                sheet.add(row(versions.next()), RegisterTable::words);
            }
            sheet.sendTo(out);
        }
    }
}
