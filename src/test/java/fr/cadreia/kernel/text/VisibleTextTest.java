package fr.cadreia.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

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
}
