package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.intake.IntakeField.Kind;
import fr.cadreia.intake.date.DateFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellValuesTest {

    private static final IntakeField COUNT = new IntakeField("n", "Nombre", Kind.NUMBER, Map.of());
    private static final IntakeField SINCE = new IntakeField("d", "Date", Kind.DATE, Map.of());
    private static final IntakeField AUDIENCE = new IntakeField(
            "a",
            "Public",
            Kind.CHOICES,
            Map.of("agents", "Agents", "inhabitants", "Habitants", "both", "Élus, usagers"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12        | 12
            1 200     | 1200
            1\u202f200 | 1200
            1\u00a0200 | 1200
            12,0      | 12
            -3        | -3
            """)
    void wholeNumbersAreReadAsTheFrenchWriteThem(String text, int number) throws Exception {
        assertThat(CellValues.typed(COUNT, text, DateFormat.UNKNOWN)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.200", "1,200", "environ 12", "#REF!", "1e999999999"})
    void whatCouldBeAnotherNumberIsRefused(String text) {
        assertThatThrownBy(() -> CellValues.typed(COUNT, text, DateFormat.UNKNOWN))
                .isInstanceOf(CellValues.Unreadable.class);
    }

    @Test
    void datesAreAsPreciseAsTheyAre() throws Exception {
        assertThat(CellValues.typed(SINCE, "1 mars 2024", DateFormat.UNKNOWN)).isEqualTo("2024-03-01");
        assertThat(CellValues.typed(SINCE, "03/2024", DateFormat.UNKNOWN)).isEqualTo("2024-03");
        assertThat(CellValues.french(SINCE, "2024-03")).isEqualTo("mars 2024");
        assertThatThrownBy(() -> CellValues.typed(SINCE, "hier", DateFormat.UNKNOWN))
                .isInstanceOf(CellValues.Unreadable.class)
                .hasMessageContaining("hier");
    }

    @Test
    void aCodeIsKnownByItsWords() {
        IntakeField kind = new IntakeField("k", "Type", Kind.CHOICE, Map.of("computerVision", "Analyse d’images"));

        assertThat(kind.recognises("Computer Vision")).isTrue();
        assertThat(kind.recognises("COMPUTER-VISION")).isTrue();
        assertThat(kind.recognises("analyse d'images")).isTrue();
        assertThat(kind.recognises("vision")).isFalse();
    }

    @Test
    void optionsAreKnownByValueOrLabelWhateverTheCase() throws Exception {
        assertThat(CellValues.typed(AUDIENCE, "AGENTS\u00a0; habitants", DateFormat.UNKNOWN))
                .isEqualTo(List.of("agents", "inhabitants"));
        assertThat(CellValues.typed(AUDIENCE, "elus, usagers", DateFormat.UNKNOWN))
                .isEqualTo(List.of("both"));
        assertThatThrownBy(() -> CellValues.typed(AUDIENCE, "agents, martiens", DateFormat.UNKNOWN))
                .hasMessageContaining("«\u00a0martiens\u00a0»");
    }
}
