package fr.cadreia.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.file.InventoryFiles.ReadAs;
import fr.cadreia.intake.file.Workbooks.SentFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    private static final String FRENCH = "Intitulé;Porteur\nAide à la rédaction d’actes;Propreté\n"
            + "Détection des dépôts « sauvages »;Été à l’école\nŒuvres, forêts et cœurs;Ville de Nîmes\n";

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
