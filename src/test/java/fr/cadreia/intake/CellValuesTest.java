package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.intake.IntakeBatches.KnownUse;
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

    private static SimilarTitles titles() {
        SimilarTitles titles = new SimilarTitles();
        titles.add(new KnownUse("IA-1", "Assistant de tri du courrier entrant", 0, 0));
        titles.add(new KnownUse("IA-2", "Prévision des effectifs des cantines 2023", 0, 0));
        titles.add(new KnownUse("IA-3", "Chatbot de l’accueil", 4, 12));
        return titles;
    }

    @ParameterizedTest
    @CsvSource({
        "ASSISTANT DE TRI DU COURRIER ENTRANT,IA-1",
        "Assistant pour le tri de courrier entrant,IA-1",
        "Assistant de tri du courier entrant,IA-1",
        "Chat bot d’accueil,IA-3"
    })
    void theNearestIsFoundWhateverItsWriting(String title, String reference) {
        assertThat(titles().nearest(title, use -> true))
                .hasValueSatisfying(use -> assertThat(use.reference()).isEqualTo(reference));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Assistant de rédaction du courrier",
                "Prévision des effectifs des cantines 2024",
                "Prévision des effectifs des cantines",
                "Chatbot RH",
                "Chatbot de l’accueil B",
                "Chatbot de l’accueil II",
                "Chatbot de l’accueil v2",
                ""
            })
    void anotherUseIsNotAlike(String title) {
        assertThat(titles().nearest(title, use -> true)).isEmpty();
    }

    @Test
    void whatIsNotComparedIsNotFound() {
        assertThat(titles().nearest("Chatbot de l’accueil", use -> use.batch() != 4))
                .isEmpty();
        assertThat(titles().nearest("Chatbot de l’accueil", use -> true)).isPresent();
    }
}
