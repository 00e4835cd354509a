package fr.cadreia.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextSimilarityTest {

    @Test
    void accentsCapitalsOrderAndEmptyWordsMakeNoDifference() {
        assertThat(TextSimilarity.of("Résumé des délibérations", "DELIBERATIONS\u00a0: le résumé"))
                .isEqualTo(1);
        assertThat(TextSimilarity.folded("  L'Œuvre  d’Été ")).isEqualTo("l oeuvre d ete");
    }

    @Test
    void theSameNeedIsCloserThanAnother() {
        assertThat(TextSimilarity.of("Tri du courrier entrant", "Trier le courrier des usagers"))
                .isGreaterThan(0.4);
        assertThat(TextSimilarity.of("Tri du courrier entrant", "Prévision de la collecte des déchets"))
                .isLessThan(0.2);
    }

    @Test
    void nothingIsLikeNothing() {
        assertThat(TextSimilarity.of("", "Tri du courrier")).isZero();
        assertThat(TextSimilarity.of("", "")).isZero();
        assertThat(TextSimilarity.of("le la les", "de du des")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "resume, Résumé des comptes rendus",
        "compte, Résumé des comptes rendus",
        "delibration, Résumé des délibérations",
        "résmué, Résumé des comptes rendus",
        "transciption reunion, Transcription des réunions de quartier"
    })
    void aTypingErrorOrABeginningIsFound(String sought, String text) {
        assertThat(TextSimilarity.found(sought, text)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "voirie, Résumé des comptes rendus",
        "tri, Taxe sur les ordures",
        "resume voirie, Résumé des comptes rendus"
    })
    void aMissingWordIsNotFound(String sought, String text) {
        assertThat(TextSimilarity.found(sought, text)).isZero();
    }

    @Test
    void anExactWordOutweighsAMistypedOneAndNothingSoughtFindsAll() {
        assertThat(TextSimilarity.found("voirie", "La voirie"))
                .isGreaterThan(TextSimilarity.found("voirei", "La voirie"));
        assertThat(TextSimilarity.found("", "La voirie")).isEqualTo(1);
    }
}
