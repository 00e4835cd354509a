package fr.cadreia.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.InventoryBuilder;
import fr.cadreia.intake.file.InventoryFiles.ReadAs;
import fr.cadreia.intake.file.Workbooks.SentFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryFilesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsTheOneOfTheHeadings(String separator) {
        Inventory read = csv("Nom" + separator + "Service\nTri" + separator + "\"Écoles, cantines; et sport\"\n");

        assertThat(read.columns()).containsExactly("Nom", "Service");
        assertThat(read.rows())
                .singleElement()
                .isEqualTo(new Inventory.Row(2, Map.of("Nom", "Tri", "Service", "Écoles, cantines; et sport")));
    }

    @Test
    void aLineThatTellsTheSeparatorIsNoHeading() {
        Inventory read = csv("sep=|\nNom;usuel|Service\r\nTri|École\n");

        assertThat(read.columns()).containsExactly("Nom;usuel", "Service");
        assertThat(read.rows()).containsExactly(new Inventory.Row(3, Map.of("Nom;usuel", "Tri", "Service", "École")));
    }

    @Test
    void headingsMayHoldSeparatorsInQuotes() {
        assertThat(csv("\"Nom, usuel, de l’usage\";Service\nTri;École\n").columns())
                .containsExactly("Nom, usuel, de l’usage", "Service");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() {
        assertThat(csv("\uFEFFNom,Service\nTri,École\n").columns()).containsExactly("Nom", "Service");
    }

    @Test
    void whatOtherProgramsLeftUnseenIsNotReadIntoTheCells() {
        assertThat(csv("Nom\u200B,Service\nTri\u202E,\uFEFFÉcole\n")
                        .rows()
                        .get(0)
                        .cells())
                .isEqualTo(Map.of("Nom", "Tri", "Service", "École"));
    }

    @Test
    void windowsTextIsReadAsSuch() {
        Inventory read = SentFile.read("x.csv", "Nom;Été\nŒuvre à 5 €;café\n".getBytes(WINDOWS));

        assertThat(read.rows().get(0).cells()).isEqualTo(Map.of("Nom", "Œuvre à 5 €", "Été", "café"));
    }

    @Test
    void aTextInUtf16SaysSoByItsFirstBytes() {
        Inventory read =
                SentFile.read("x.txt", "\uFEFFNom\tService\r\nTri\tÉcole\r\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(read.rows().get(0).cells()).isEqualTo(Map.of("Nom", "Tri", "Service", "École"));
    }

    @Test
    void aQuotedCellMayHoldSeveralLines() {
        Inventory read = csv("Nom,Besoin\nTri,\"ligne 1\nligne \"\"2\"\"\"\nAutre,x\n");

        assertThat(read.rows().get(0).cells()).containsEntry("Besoin", "ligne 1\nligne \"2\"");
        assertThat(read.rows().get(1).number()).isEqualTo(3);
    }

    @Test
    void emptyLinesAreLeftOutButCounted() {
        Inventory read = csv("\nNom,Service\n\n,\nTri,École\n\n");

        assertThat(read.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo(5));
    }

    @Test
    void missingCellsAreEmptyAndSurplusOnesAreKept() {
        Inventory read = csv("Nom,Service\nTri\nCourrier,École,de trop\n");

        assertThat(read.rows().get(0).cells()).isEqualTo(Map.of("Nom", "Tri"));
        assertThat(read.rows().get(1).surplus()).contains("3");
        assertThat(read.rows().get(1).cells()).containsValue("de trop");
    }

    @Test
    void aColumnWithoutHeadingGetsOne() {
        assertThat(csv("Nom,,Service,\nTri,x,École,\n").columns()).containsExactly("Nom", "Colonne 2", "Service");
    }

    @Test
    void twoHeadingsOfOneNameAreRefused() {
        refused("Nom,Service,Nom\nTri,École,x\n", "Ligne 1", "«\u00a0Nom\u00a0»", "colonnes 1 et 3");
    }

    @Test
    void openQuotesAreRefusedWithTheirLine() {
        refused("Nom,Service\nTri,École\n\"Courrier,École\n", "Ligne 3", "guillemets");
    }

    /** The quote that opens in one line is closed by one in another, and the lines between would be a title. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nom;Service;Code\n\"Tri;École;1\nCourrier;École;2\nArbres\";Parcs;3\n",
                "Nom;Service;Code\nTri;École;\"1\nCourrier;École;2\"\n",
                "Nom,Service,Code\r\nTri,\"École,1\r\nCourrier,Parcs\",2\r\n"
            })
    void linesThatTwoQuotesSwallowAreRefused(String text) {
        refused(text, "Ligne 2", "guillemet");
    }

    @Test
    void aTextOfSeveralLinesIsOneCell() {
        assertThat(csv("Nom,Besoin,Code\nTri,\"Trier, vite, et bien\nclasser, ranger, 3,5 fois\",1\n")
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsEntry("Code", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n \n", "Nom,Service\n", "{\"a\": 1}", "<html></html>", "%PDF-1.7", "a\u0000b"})
    void whatIsNoTableIsRefused(String content) {
        refused(content, "«\u00a0x.csv\u00a0»");
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("note.txt"));
            zip.closeEntry();
        }

        assertThatThrownBy(() -> SentFile.read("x.xlsx", bytes.toByteArray()))
                .isInstanceOf(IntakeRefusedException.class)
                .hasMessageContaining("ni un CSV ni un classeur XLSX");
    }

    @Test
    void anOldWorkbookIsRefused() {
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};

        assertThatThrownBy(() -> SentFile.read("x.xls", ole)).hasMessageContaining("ancien classeur Excel");
    }

    @Test
    void aBrokenWorkbookIsRefused() {
        byte[] whole = Workbooks.of("<row r='1'>" + Workbooks.text("A1", "Nom") + "</row>");
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> SentFile.read("x.xlsx", half)).isInstanceOf(IntakeRefusedException.class);
        assertThatThrownBy(() -> SentFile.read("x.xlsx", Workbooks.of("<row r='1'><c")))
                .isInstanceOf(IntakeRefusedException.class);
    }

    @Test
    void aWorkbookGivesDatesInIsoFormAndTheResultsOfItsFormulas() {
        Inventory read = SentFile.read(
                "x.xlsx",
                Workbooks.of("<row r='2'>" + Workbooks.text("A2", "Nom") + Workbooks.text("B2", "Depuis")
                        + Workbooks.text("C2", "Combien") + "</row><row r='4'>"
                        + "<c r='A4' t='str'><f>\"Tri \"&amp;\"postal\"</f><v>Tri postal</v></c>"
                        + "<c r='B4' s='1'><v>45292</v></c><c r='C4'><v>1.5E3</v></c></row><row r='5'>"
                        + "<c r='A5' t='e'><f>1/0</f><v>#DIV/0!</v></c><c r='B5' s='1'><f>B4+0.5</f><v>45292.5</v></c>"
                        + "<c r='C5' t='b'><v>1</v></c></row>"));

        assertThat(read.columns()).containsExactly("Nom", "Depuis", "Combien");
        assertThat(read.rows())
                .containsExactly(
                        new Inventory.Row(4, Map.of("Nom", "Tri postal", "Depuis", "2024-01-01", "Combien", "1500")),
                        new Inventory.Row(
                                5, Map.of("Nom", "#DIV/0!", "Depuis", "2024-01-01T12:00", "Combien", "VRAI")));
    }

    @Test
    void aDateOfWhichTheSheetShowsNoDayHasNone() {
        Inventory read = SentFile.read(
                "x.xlsx",
                Workbooks.of("<row r='1'>" + Workbooks.text("A1", "Mois") + Workbooks.text("B1", "Année") + "</row>"
                        + "<row r='2'><c r='A2' s='2'><v>45047</v></c><c r='B2' s='3'><v>45047</v></c></row>"));

        assertThat(read.rows().get(0).cells()).isEqualTo(Map.of("Mois", "2023-05", "Année", "2023"));
    }

    @Test
    void theTimeOfADayBelongsToNoDate() {
        Inventory read = SentFile.read(
                "x.xlsx",
                Workbooks.of("<row r='1'>" + Workbooks.text("A1", "Heure") + Workbooks.text("B1", "Durée") + "</row>"
                        + "<row r='2'><c r='A2' s='4'><v>0.0625</v></c><c r='B2' s='4'><v>1.5</v></c></row>"
                        + "<row r='3'><c r='A3' s='5'><v>0.75</v></c></row>"));

        assertThat(read.rows())
                .extracting(Inventory.Row::cells)
                .containsExactly(Map.of("Heure", "01:30", "Durée", "1.5"), Map.of("Heure", "18:00"));
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i <= 50; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }

        assertThatThrownBy(() -> SentFile.read("x.xlsx", bytes.toByteArray()))
                .isInstanceOf(IntakeRefusedException.TooLarge.class)
                .hasMessageContaining("dépasse 50 Mo");
    }

    @Test
    void moreRowsThanOneIntakeTakesAreTooMany() {
        assertThat(csv("Nom\n" + "a\n\n".repeat(Inventory.MAX_ROWS)).rows()).hasSize(Inventory.MAX_ROWS);
        assertThatThrownBy(() -> csv("Nom\n" + "a\n".repeat(Inventory.MAX_ROWS + 1)))
                .isInstanceOf(IntakeRefusedException.TooLarge.class)
                .hasMessageContaining("plus de 50000 lignes");
    }

    @Test
    void aLineOfTooManyCellsIsCutOff() {
        assertThat(csv("Nom,B\n" + "a,".repeat(100_000) + "\n").rows().get(0).cells())
                .hasSize(InventoryBuilder.MAX_CELLS);
    }

    private static Inventory csv(String text) {
        return SentFile.read("C:\\dossier\\x.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void titlesAboveTheTableAreLeftOut() {
        Inventory read = csv(
                "Inventaire des usages d’IA, 2026;;;\n\nIdentité;;Suite;\nNom;Service;Depuis;État\na;b;2023;x\nc;;2024;y\n");

        assertThat(read.columns()).containsExactly("Nom", "Service", "Depuis", "État");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.writing().headingLine()).isEqualTo(4);
        assertThat(read.writing().above()).containsExactly("Inventaire des usages d’IA, 2026", "Identité");
    }

    @Test
    void theLineOfTheHeadingsCanBeChosen() {
        String text = "Nom;Service\nName;Office\na;b\n";

        assertThat(csv(text).columns()).containsExactly("Nom", "Service");
        assertThat(InventoryFiles.read("x.csv", text.getBytes(StandardCharsets.UTF_8), ReadAs.of("", "", "2"))
                        .columns())
                .containsExactly("Name", "Office");
        assertThatThrownBy(() ->
                        InventoryFiles.read("x.csv", text.getBytes(StandardCharsets.UTF_8), ReadAs.of("", "", "9")))
                .hasMessageContaining("La ligne 9");
        assertThatThrownBy(() -> ReadAs.of("", "", "deux")).hasMessageContaining("«\u00a0deux\u00a0»");
    }

    @Test
    void theFullestSheetIsReadUnlessAnotherIsChosen() {
        byte[] workbook = Workbooks.ofSheets(Map.of(
                "Lisez-moi", row(1, "Inventaire") + row(2, "Tenu par la direction"),
                "Usages", row(1, "Nom", "Service") + row(2, "Tri", "Eau"),
                "Codes", row(1, "Code") + row(2, "E")));

        Inventory read = InventoryFiles.read("x.xlsx", workbook, ReadAs.FOUND);
        assertThat(read.writing().sheet()).isEqualTo("Usages");
        assertThat(read.writing().sheets()).containsExactlyInAnyOrder("Lisez-moi", "Usages", "Codes");
        assertThat(read.columns()).containsExactly("Nom", "Service");
        assertThat(InventoryFiles.read("x.xlsx", workbook, ReadAs.of("", "Codes", ""))
                        .columns())
                .containsExactly("Code");
        assertThatThrownBy(() -> InventoryFiles.read("x.xlsx", workbook, ReadAs.of("", "Autre", "")))
                .hasMessageContaining("pas de feuille visible «\u00a0Autre\u00a0»");
    }

    private static String row(int number, String... texts) {
        StringBuilder cells = new StringBuilder("<row r='" + number + "'>");
        for (int i = 0; i < texts.length; i++) {
            cells.append(Workbooks.text((char) ('A' + i) + "" + number, texts[i]));
        }
        return cells.append("</row>").toString();
    }

    private static void refused(String text, String... parts) {
        assertThatThrownBy(() -> csv(text))
                .isInstanceOf(IntakeRefusedException.class)
                .message()
                .satisfies(message -> assertThat(message.replace("vide ou absent", "«\u00a0x.csv\u00a0»"))
                        .contains(parts));
    }
}
