package fr.cadreia.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Où\u00a0? «\u202fÀ l’hôtel\u202f» — œuvre d’été, 50\u00a0000\u202f€",
                "pro\u00adposition",
                "Une liste\u00a0:\n\t– un\r\n\t– deux",
                "Bravo 👍🏽 ! \u2764\uFE0F",
                "\uD83D\uDC69\u200D\uD83D\uDCBB et \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDD2C",
                "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD83E\uDDCF\u200D\u2640\uFE0F 1\uFE0F\u20E3 #\uFE0F\u20E3 \u00A9\uFE0F \u203C\uFE0F",
                "\uD83C\uDDEB\uD83C\uDDF7 \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F"
            })
    void whatFrenchAndEmojiNeedIsKept(String text) {
        assertThat(VisibleText.obstacle(text)).isEmpty();
        assertThat(VisibleText.without(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202E",
                "\u202A",
                "\u2066",
                "\u2069",
                "\u200B",
                "\u200E",
                "\u200F",
                "\u061C",
                "\uFEFF",
                "\u2060",
                "\u0000",
                "\u0007",
                "\u001B",
                "\u007F",
                "\u0085",
                "\u009F",
                "\u2028",
                "\u2029",
                "\u200C",
                "\u200D",
                "\u180E",
                "\u3164",
                "\uFFA0",
                "\u115F",
                "\uFE0F",
                "\uD800",
                "\uDC00",
                "\uDB40\uDC41",
                "\uDB40\uDD00",
                "\uFFFF",
                "\uFFFE",
                "\uFDD0",
                "\uDBFF\uDFFF"
            })
    void whatShowsNothingIsRefusedWhereverItStands(String unseen) {
        for (String text : new String[] {unseen, "a" + unseen + "b", "a b" + unseen, unseen + "a"}) {
            assertThat(VisibleText.obstacle(text)).isPresent();
            assertThat(VisibleText.without(text)).isEqualTo(text.replace(unseen, ""));
        }
    }

    @Test
    void theAnswerSaysWhichCharacterAndWhere() {
        assertThat(VisibleText.obstacle("Tri du \u202Ecourrier"))
                .contains("retirez le caractère invisible U+202E placé après «\u00a0Tri du\u00a0».");
        assertThat(VisibleText.obstacle("\u200BTri"))
                .contains("retirez le caractère invisible U+200B placé au début du texte.");
    }

    @Test
    void whatIsHiddenBehindAnEmojiIsRefused() {
        String hidden = "\uD83D\uDE00\uDB40\uDD01\uDB40\uDD02";
        assertThat(VisibleText.without(hidden)).isEqualTo("\uD83D\uDE00");
        assertThat(VisibleText.without("\u2764\uFE0F\uFE0F")).isEqualTo("\u2764\uFE0F");
        String flag = "\uD83C\uDFF4" + "\uDB40\uDC61".repeat(40);
        assertThat(VisibleText.without(flag)).isNotEqualTo(flag);
    }

    @Test
    void daysAreWrittenOut() {
        assertThat(FrenchText.day(LocalDate.of(2027, 3, 4))).isEqualTo("4 mars 2027");
        assertThat(FrenchText.day(LocalDate.of(2027, 1, 1))).isEqualTo("1er janvier 2027");
        assertThat(FrenchText.weekday(LocalDate.of(2027, 1, 31))).isEqualTo("dimanche 31 janvier 2027");
    }

    @Test
    void anInstantIsThatOfTheAuthoritysClocks() {
        Instant newYear = Instant.parse("2026-12-31T23:05:00Z");

        assertThat(FrenchText.day(newYear)).isEqualTo("1er janvier 2027");
        assertThat(FrenchText.moment(newYear)).isEqualTo("1er janvier 2027 à 0\u00a0h\u00a005");
    }

    @Test
    void thousandsStandApartAndDecimalsFollowAComma() {
        assertThat(FrenchText.number(120000)).isEqualTo("120\u202f000");
        assertThat(FrenchText.number(new BigDecimal("50.50"))).isEqualTo("50,5");
        assertThat(FrenchText.number(-3)).isEqualTo("-3");
        assertThat(FrenchText.number(0)).isEqualTo("0");
        assertThat(FrenchText.number(new BigDecimal("0.00012"))).isEqualTo("0,00012");
    }

    @Test
    void aTextThatFitsIsLeftAlone() {
        assertThat(ShortText.marked("a".repeat(80), 80)).isEqualTo("a".repeat(80));
        assertThat(ShortText.whole("a".repeat(80), 80)).isEqualTo("a".repeat(80));
        assertThat(ShortText.afterWord("a".repeat(80), 80, "…")).isEqualTo("a".repeat(80));
    }

    @Test
    void aLongTextEndsWithAnEllipsis() {
        assertThat(ShortText.marked("a".repeat(81), 80)).hasSize(80).endsWith("a…");
        assertThat(ShortText.whole("a".repeat(81), 80)).isEqualTo("a".repeat(80));
        assertThat(ShortText.whole("a", 0)).isEmpty();
    }

    @Test
    void aCharacterOfTwoUnitsIsNotCutInHalf() {
        assertThat(ShortText.marked("a".repeat(78) + "😀bbb", 80)).isEqualTo("a".repeat(78) + "…");
        assertThat(ShortText.whole("a".repeat(79) + "😀", 80)).isEqualTo("a".repeat(79));
        assertThat(ShortText.afterWord("a".repeat(78) + "😀bbb", 80, "…")).isEqualTo("a".repeat(78) + "…");
    }

    @Test
    void aSentenceEndsAfterAWordAndWithoutAComma() {
        assertThat(ShortText.afterWord("Trie le courrier, puis le range", 20, "…"))
                .isEqualTo("Trie le courrier…");
        assertThat(ShortText.afterWord("Trie " + "a".repeat(40), 20, "…"))
                .as("no word ends in the second half")
                .isEqualTo("Trie " + "a".repeat(14) + "…");
    }

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
