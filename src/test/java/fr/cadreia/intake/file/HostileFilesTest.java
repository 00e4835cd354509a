package fr.cadreia.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.intake.IntakeRefusedException;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.InventoryBuilder;
import fr.cadreia.intake.file.Workbooks.SentFile;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of a few kilobytes that would take all the memory, each refused before they do, with the place. */
class HostileFilesTest {

    private static final String HEAD =
            "<row r='1'>" + Workbooks.text("A1", "Nom") + Workbooks.text("B1", "Combien") + "</row>";

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
}
