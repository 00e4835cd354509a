package fr.cadreia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @Test
    void accentsCapitalsOrderAndEmptyWordsMakeNoDifference() {
        assertThat(Likeness.of("Résumé des délibérations", "DELIBERATIONS : le résumé"))
                .isEqualTo(1);
        assertThat(Likeness.folded("  L'Œuvre  d’Été ")).isEqualTo("l oeuvre d ete");
    }

    @Test
    void theSameNeedIsCloserThanAnother() {
        assertThat(Likeness.of("Tri du courrier entrant", "Trier le courrier des usagers"))
                .isGreaterThan(0.4);
        assertThat(Likeness.of("Tri du courrier entrant", "Prévision de la collecte des déchets"))
                .isLessThan(0.2);
    }

    @Test
    void nothingIsLikeNothing() {
        assertThat(Likeness.of("", "Tri du courrier")).isZero();
        assertThat(Likeness.of("", "")).isZero();
        assertThat(Likeness.of("le la les", "de du des")).isZero();
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
        assertThat(Likeness.found(sought, text)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "voirie, Résumé des comptes rendus",
        "tri, Taxe sur les ordures",
        "resume voirie, Résumé des comptes rendus"
    })
    void aMissingWordIsNotFound(String sought, String text) {
        assertThat(Likeness.found(sought, text)).isZero();
    }

    @Test
    void anExactWordOutweighsAMistypedOneAndNothingSoughtFindsAll() {
        assertThat(Likeness.found("voirie", "La voirie")).isGreaterThan(Likeness.found("voirei", "La voirie"));
        assertThat(Likeness.found("", "La voirie")).isEqualTo(1);
    }
}
