package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.intake.IntakeBatches.KnownUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarTitlesTest {

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
