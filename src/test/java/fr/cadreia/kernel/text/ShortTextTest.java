package fr.cadreia.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortTextTest {

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
}
