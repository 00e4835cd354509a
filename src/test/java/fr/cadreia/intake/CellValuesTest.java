package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.intake.IntakeField.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        assertThat(CellValues.typed(COUNT, text, Optional.empty())).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.200", "1,200", "environ 12", "#REF!", "1e999999999"})
    void whatCouldBeAnotherNumberIsRefused(String text) {
        assertThatThrownBy(() -> CellValues.typed(COUNT, text, Optional.empty()))
                .isInstanceOf(CellValues.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-01                | 2024-03-01 |
            2024-03-01T07:39:09Z      | 2024-03-01 |
            2024-03-01T12:00          | 2024-03-01 |
            1/3/2024                  | 2024-03-01 |
            2024-03-01T07:39:09Z      | 2024-03-01 | yyyy-MM-dd'T'HH:mm:ss'Z'
            01.03.24                  | 2024-03-01 | dd.MM.yy
            03/2024                   | 2024-03-01 | MM/yyyy
            Mars 2024                 | 2024-03-01 | MMMM yyyy
            2024                      | 2024-01-01 | yyyy
            2024-03-01                | 2024-03-01 | dd.MM.yyyy
            """)
    void datesAreReadInTheirFormat(String text, String date, String format) throws Exception {
        assertThat(CellValues.typed(SINCE, text, Optional.ofNullable(format))).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2024", "2024-13-01", "hier", "1/3/24"})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> CellValues.typed(SINCE, text, Optional.empty()))
                .hasMessageContaining(text);
    }

    @Test
    void optionsAreKnownByValueOrLabelWhateverTheCase() throws Exception {
        assertThat(CellValues.typed(AUDIENCE, "AGENTS\u00a0; habitants", Optional.empty()))
                .isEqualTo(List.of("agents", "inhabitants"));
        assertThat(CellValues.typed(AUDIENCE, "elus, usagers", Optional.empty()))
                .isEqualTo(List.of("both"));
        assertThatThrownBy(() -> CellValues.typed(AUDIENCE, "agents, martiens", Optional.empty()))
                .hasMessageContaining("«\u00a0martiens\u00a0»");
    }
}
