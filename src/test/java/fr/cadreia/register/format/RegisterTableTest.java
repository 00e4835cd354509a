package fr.cadreia.register.format;

import static fr.cadreia.register.format.Authority.PAGES;
import static fr.cadreia.register.format.Authority.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.format.LetterMentions.Mention;
import fr.cadreia.register.format.RegisterTable.Header;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A spreadsheet can count with the register, sort it by day and filter it. */
class RegisterTableTest {

    private final RegisterTable table = new RegisterTable(PAGES);

    private byte[] workbook() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        table.writeXlsx(
                List.of(SampleEntries.full(UseStatus.IN_SERVICE), SampleEntries.bare(UseStatus.TO_REGULARISE))
                        .iterator(),
                Header.FRENCH,
                file);
        return file.toByteArray();
    }

    private Cell cell(Row row, String column) {
        return row.getCell(table.header(Header.FRENCH).indexOf(column));
    }

    @Test
    void numbersAndDaysAreWhatTheyAreAndTextsAreNoFormulas() throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(workbook()), new ReadingOptions(true, false))) {
            List<Row> rows = book.getFirstSheet().read();
            Row full = rows.get(1);

            assertThat(rows).hasSize(3);
            assertThat(cell(full, "Version").getType()).isEqualTo(CellType.NUMBER);
            assertThat(cell(full, "Énergie estimée à l’instruction, au plus (kWh par an)")
                            .getType())
                    .isEqualTo(CellType.NUMBER);
            assertThat(cell(full, "Fin prévue de l’expérimentation").asDate().toLocalDate())
                    .isEqualTo(SampleEntries.DAY.plusMonths(3));
            assertThat(cell(full, "Fin prévue de l’expérimentation").getDataFormatString())
                    .isEqualTo("dd/mm/yyyy");
            assertThat(cell(full, "Publiée le").asDate().getYear()).isEqualTo(2026);
            Cell need = full.getCell(table.header(Header.FRENCH).stream()
                    .filter(column -> full.getCellText(
                                    table.header(Header.FRENCH).indexOf(column))
                            .startsWith("=1+1"))
                    .mapToInt(table.header(Header.FRENCH)::indexOf)
                    .findFirst()
                    .orElseThrow());
            assertThat(need.getType()).isEqualTo(CellType.STRING);
            assertThat(need.getFormula()).isNull();
        }
    }

    @Test
    void theSheetSaysHowFarItGoesAndFiltersByItsHeading() throws IOException {
        String xml = "";
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook()))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().startsWith("xl/worksheets/")) {
                    xml = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }

        String extent = "ref=\"A1:[A-Z]+3\"";
        assertThat(xml)
                .containsPattern("<dimension " + extent)
                .containsPattern("<autoFilter " + extent)
                .containsPattern("<pane [^>]*state=\"frozen\"");
    }

    @Test
    void ofASheetThatBreaksOffNothingIsSent() {
        EntryVersion version = SampleEntries.full(UseStatus.IN_SERVICE);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        List<EntryVersion> read = new ArrayList<>();
        Iterator<EntryVersion> breaking = Stream.generate(() -> version)
                .peek(read::add)
                .map(next -> broken(next, read.size() == 1_000))
                .iterator();

        assertThatThrownBy(() -> table.writeXlsx(breaking, Header.FRENCH, sent))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sent.size()).isZero();
    }

    @Test
    void allRowsOfALongSheetAreThere() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        EntryVersion version = SampleEntries.full(UseStatus.IN_SERVICE);

        table.writeXlsx(Stream.generate(() -> version).limit(1_000).iterator(), Header.FRENCH, sent);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sent.toByteArray()));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            assertThat(rows.map(row -> row.getCellText(0)).skip(1))
                    .hasSize(1_000)
                    .containsOnly(version.reference());
        }
    }

    private static EntryVersion broken(EntryVersion version, boolean fails) {
        if (fails) {
            throw new IllegalStateException("The database is gone");
        }
        return version;
    }

    @Test
    void noSignBreaksTheSheet() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (WorkbookSheet sheet = new WorkbookSheet("Signes", List.of("Texte"))) {
            sheet.add(List.of("a<b>&\"\u0000\u000b\uffff\n😀é"), String::valueOf);
            sheet.sendTo(sent);
        }

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sent.toByteArray()));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            assertThat(rows.skip(1).map(row -> row.getCellText(0))).containsExactly("a<b>&\"\n😀é");
        }
    }

    static Stream<EntryField> columns() {
        return FieldTable.REGISTER.fields().stream().filter(field -> field.column() && field.isKept());
    }

    @ParameterizedTest
    @MethodSource("columns")
    void whatTheTableMakesAColumnIsInTheFiles(EntryField field) throws IOException {
        EntryVersion version = SampleEntries.saying(field, "zqmotz");
        Object value = field.value(version.entry());
        Object said = field.isRepeated() ? ((List<?>) value).get(0) : value;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        table.writeCsv(List.of(version).iterator(), Header.FRENCH, file);

        List<CSVRecord> lines = CSVParser.parse(
                        file.toString(StandardCharsets.UTF_8).substring(1),
                        CSVFormat.DEFAULT.builder().setDelimiter(';').get())
                .getRecords();
        assertThat(lines.get(1).get(table.header(Header.FRENCH).indexOf(field.heading())))
                .isEqualTo(ExportText.words(said));
    }

    @Test
    void noTwoColumnsHaveOneName() {
        assertThat(table.header(Header.FRENCH)).doesNotHaveDuplicates();
        assertThat(table.columns().stream().map(RegisterTable.Column::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z.]+"));
    }

    private static Mention mention(UseStatus status) {
        return new LetterMentions(PUBLISHER, PAGES).of(SampleEntries.full(status));
    }

    @Test
    void sentencesEndBeforeTheNextOnesBegin() {
        assertThat(mention(UseStatus.IN_SERVICE).text())
                .contains("vers le bon service. Bénéfice attendu", "Elle recommande un choix. Une personne décide")
                .contains("«\u00a0Tri des demandes d’intervention\u00a0» (responsable\u00a0: ")
                .doesNotContain("..");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "STOPPED", "SUSPENDED", "AWAITING_DECISION"})
    void nobodyIsLedToCiteAUseThatDoesNotServe(UseStatus status) {
        assertThat(mention(status).notInUse()).isEqualTo(status.label());
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_SERVICE", "EXPERIMENTATION", "MAINTAINED", "TO_REGULARISE"})
    void aUseThatServesIsCitedWithoutWarning(UseStatus status) {
        assertThat(mention(status).notInUse()).isEmpty();
    }
}
