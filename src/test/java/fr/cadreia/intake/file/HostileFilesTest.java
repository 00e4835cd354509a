package fr.cadreia.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.InventoryBuilder;
import fr.cadreia.intake.file.InventoryFiles.ReadAs;
import fr.cadreia.intake.file.Workbooks.SentFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a few kilobytes that would take all the memory, each refused before they do, with the place. */
class HostileFilesTest {

    private static final String HEAD =
            "<row r='1'>" + Workbooks.text("A1", "Nom") + Workbooks.text("B1", "Combien") + "</row>";
    private static final String FRENCH = "Intitulé;Porteur\nAide à la rédaction d’actes;Propreté\n"
            + "Détection des dépôts « sauvages »;Été à l’école\nŒuvres, forêts et cœurs;Ville de Nîmes\n";

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1E-999999999", "-1E999999999"})
    void aNumberIsNotWrittenOut(String number) {
        Inventory read = xlsx(HEAD + "<row r='2'>" + Workbooks.text("A2", "Tri") + "<c r='B2'><v>" + number
                + "</v></c><c r='C2' s='1'><v>" + number + "</v></c></row>");

        assertThat(read.rows().get(0).cells().get("Combien")).hasSizeLessThan(20);
    }

    @Test
    void whatASpreadsheetWritesAsANumberIsTheSame() {
        Inventory read = xlsx(HEAD + "<row r='2'><c r='A2'><v>1.5E3</v></c><c r='B2'><v>1E-7</v></c></row>");

        assertThat(read.rows().get(0).cells()).containsEntry("Nom", "1500").containsEntry("Combien", "0.0000001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='2'><c r='ZZZZZZ2'><v>1</v></c></row> | ligne 2",
                "<row r='2'>#c</row> | ligne 2",
                "<row r='2'><c r='A2' t='inlineStr'><is><t>#x</t></is></c></row> | ligne 2",
                "<row r='2'><c r='A2' t='inlineStr'><is><r><t>#y</t></r><r><t>#y</t></r></is></c></row> | ligne 2"
            })
    void whatNoSpreadsheetWritesIsRefusedWithItsLine(String row, String place) {
        String hostile = row.replace("#c", "<c><v>1</v></c>".repeat(20_000))
                .replace("#x", "x".repeat(InventoryBuilder.LONGEST_CELL + 1))
                .replace("#y", "<![CDATA[<]]>".repeat(InventoryBuilder.LONGEST_CELL / 2 + 1));

        assertThatThrownBy(() -> xlsx(HEAD + hostile))
                .isInstanceOf(IntakeRefusedException.class)
                .hasMessageContaining(place);
    }

    @Test
    void entitiesAreRefused() {
        byte[] workbook = Workbooks.of(
                "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>",
                HEAD + "<row r='2'>" + Workbooks.text("A2", "&b;") + "</row>");

        assertThatThrownBy(() -> SentFile.read("x.xlsx", workbook)).hasMessageContaining("déclare des entités");
    }

    @Test
    void theLongestTextOfASpreadsheetIsReadAndEachCellHasItsOwn() {
        String long1 = "x".repeat(InventoryBuilder.LONGEST_CELL);
        Inventory read =
                xlsx(HEAD + "<row r='2'>" + Workbooks.text("A2", long1) + Workbooks.text("B2", long1) + "</row>");

        assertThat(read.rows().get(0).cells()).containsEntry("Nom", long1).containsEntry("Combien", long1);
    }

    @Test
    void aCellThatSwallowsTheRestOfAFileIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> csv("Nom,Besoin\nTri,x\nAvis,\"" + "y,z\n".repeat(10_000) + "\"\n"))
                .hasMessageContaining("Ligne 3")
                .hasMessageContaining("«\u00a0Besoin\u00a0»")
                .hasMessageContaining("guillemet");
        assertThatThrownBy(() -> csv("Nom," + "x".repeat(2_000) + "\nTri,1\n"))
                .hasMessageContaining("Ligne 1, colonne 2");
    }

    @Test
    void aTableOfTooMuchIsTooLarge() {
        String headings = IntStream.range(0, 400).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        assertThatThrownBy(() -> csv(headings + "\n" + ("1,".repeat(399) + "1\n").repeat(5_001)))
                .isInstanceOf(IntakeRefusedException.TooLarge.class)
                .hasMessageContaining("cellules");
        String longHeadings =
                IntStream.range(0, 400).mapToObj(i -> "c" + i + "x".repeat(990)).collect(Collectors.joining(","));
        assertThatThrownBy(() -> csv(longHeadings + "\n" + ("1,".repeat(399) + "1\n").repeat(300)))
                .isInstanceOf(IntakeRefusedException.TooLarge.class)
                .hasMessageContaining("caractères");
    }

    @Test
    void aCommandCharacterIsNamedWithItsLine() {
        assertThatThrownBy(() -> csv("Nom,Service\nTri,École\nAvis\u0000,École\n"))
                .hasMessageContaining("U+0000, ligne 3");
    }

    @Test
    void aWorkbookThatBreaksOffSaysAfterWhichLine() {
        assertThatThrownBy(() -> xlsx(HEAD + "<row r='2'>" + Workbooks.text("A2", "Tri") + "</row><row r='3'><c"))
                .hasMessageContaining("après la ligne 2");
    }

    private static Inventory xlsx(String rows) {
        return SentFile.read("x.xlsx", Workbooks.of(rows));
    }

    private static Inventory csv(String text) {
        return SentFile.read("x.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,utf-8", "UTF-16,utf-16", "x-UTF-16LE-BOM,utf-16", "windows-1252,windows-1252"})
    void frenchIsReadInWhicheverEncodingItIs(String charset, String code) {
        Inventory read = read(FRENCH.getBytes(Charset.forName(charset)));

        assertThat(read.writing().encoding()).isEqualTo(code);
        assertThat(read.writing().chosen()).isFalse();
        assertThat(read.columns()).containsExactly("Intitulé", "Porteur");
        assertThat(read.rows().get(2).cells()).containsEntry("Intitulé", "Œuvres, forêts et cœurs");
    }

    @Test
    void dashesAndQuotesOfWindowsAreRead() {
        Inventory read = read(
                "Name,Purpose\nTriage — “Blue Sky” edition,“Faster” service\nOCR for naïve users,café — it’s “new”\n"
                        .getBytes(Charset.forName("windows-1252")));

        assertThat(read.writing().encoding()).isEqualTo("windows-1252");
        assertThat(read.rows().get(0).cells()).containsEntry("Purpose", "“Faster” service");
    }

    @ParameterizedTest
    @CsvSource({"windows-1252,windows-1252", "UTF-8,utf-8"})
    void oneWordIsEnough(String charset, String code) {
        assertThat(read("Nom;Service\nTri;Propreté\n".getBytes(Charset.forName(charset)))
                        .writing()
                        .encoding())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "windows-1251"})
    void anotherEncodingIsRefusedRatherThanMisread(String charset) {
        String text = charset.equals("x-MacRoman")
                ? FRENCH
                : "Название;Отдел\nПомощник для граждан;Школа\nОбнаружение свалок;Чистота города\n";

        assertThatThrownBy(() -> read(text.getBytes(Charset.forName(charset))))
                .isInstanceOf(IntakeRefusedException.class)
                .hasMessage(
                        "Le fichier «\u00a0x.csv\u00a0» n’est ni en UTF-8 ni en Windows-1252 (Excel sous Windows)\u00a0:"
                                + " enregistrez-le en UTF-8.");
    }

    @Test
    void plainTextIsUtf8() {
        assertThat(read("Nom;Service\nTri;Ecole\n".getBytes(StandardCharsets.US_ASCII))
                        .writing()
                        .encoding())
                .isEqualTo("utf-8");
    }

    @Test
    void aFileThatIsNotWhatItsMarkSaysIsRefusedWithThePlace() {
        byte[] content = join(
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                bytes("Nom;Service\nTri;"),
                new byte[] {(byte) 0xC9},
                bytes("cole\n"));

        assertThatThrownBy(() -> read(content))
                .isInstanceOf(IntakeRefusedException.class)
                .hasMessageContaining("UTF-8")
                .hasMessageContaining("octet 20 (ligne 2, valeur 0xC9)");
    }

    @Test
    void aFileInTwoEncodingsIsRefusedWithThePlaceOfTheFirstBadByte() {
        byte[] content = join(
                "Nom;Service\nTri é;École\nMétéo;Été\n".getBytes(StandardCharsets.UTF_8),
                "Caf\u00e9;x\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> read(content)).hasMessageContaining("ligne 4, valeur 0xE9");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x81, 0x8D, 0x8F, 0x90, 0x9D})
    void aChosenEncodingIsCheckedToo(int value) {
        byte[] content = join(bytes("Nom;Service\nTri"), new byte[] {(byte) value}, bytes(";x\n"));

        assertThatThrownBy(() -> read(content, TextEncoding.WINDOWS_1252)).hasMessageContaining("octet 16 (ligne 2");
    }

    @Test
    void aChoiceOverridesWhatTheBytesTell() {
        byte[] content = "Nom;Été\nTri;x\n".getBytes(StandardCharsets.UTF_8);
        Inventory read = read(content, TextEncoding.WINDOWS_1252);

        assertThat(read.columns()).contains("Ã‰tÃ©");
        assertThat(read.writing().chosen()).isTrue();
    }

    @Test
    void lettersThatWereSpoiltBeforeAreToldAndRepairedOnDemand() {
        byte[] content = "Nom;Service\nCafÃ© des Ã©coles;PropretÃ©\nTri;Eau\n".getBytes(StandardCharsets.UTF_8);

        assertThat(read(content).writing().remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark)
                        .contains("\u00a0: 2", "ligne 2", "«\u00a0Ã©\u00a0» est sans doute «\u00a0é\u00a0»"));

        Inventory repaired = read(content, TextEncoding.REPAIRED);
        assertThat(repaired.rows().get(0).cells())
                .containsEntry("Nom", "Café des écoles")
                .containsEntry("Service", "Propreté");
        assertThat(repaired.writing().remarks()).isEmpty();
    }

    @Test
    void lostLettersAreTold() {
        assertThat(read("Nom\nCaf\uFFFD\n".getBytes(StandardCharsets.UTF_8))
                        .writing()
                        .remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark).contains("perdu"));
    }

    @Test
    void rightTextIsNotTakenForSpoilt() {
        assertThat(read("Nom\nSÃO PAULO, Âge d’or, À l’Îlot « Ã »\n".getBytes(StandardCharsets.UTF_8))
                        .writing()
                        .remarks())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void anEncodingIsNamedByItsCode(TextEncoding encoding) {
        assertThat(TextEncoding.named(encoding.code())).contains(encoding);
    }

    @Test
    void anEncodingHasOtherNames() {
        assertThat(TextEncoding.named("latin1")).contains(TextEncoding.WINDOWS_1252);
        assertThat(TextEncoding.named("UTF8")).contains(TextEncoding.UTF_8);
        assertThat(TextEncoding.named(" ")).isEmpty();
        assertThatThrownBy(() -> TextEncoding.named("ibm850"))
                .hasMessageEndingWith("\u00a0: utf-8, utf-16, windows-1252, utf-8-repaired.");
        assertThatThrownBy(() -> TextEncoding.named("klingon")).hasMessageContaining("windows-1252");
    }

    private static Inventory read(byte[] content) {
        return SentFile.read("x.csv", content);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static Inventory read(byte[] content, TextEncoding encoding) {
        return InventoryFiles.read(
                "x.csv", content, new ReadAs(Optional.of(encoding), Optional.empty(), Optional.empty()));
    }
}
