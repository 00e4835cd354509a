package fr.cadreia.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowReadingTest {

    @Test
    void aTextThatFitsIsLeftAlone() {
        assertThat(RowReading.shortened("a".repeat(80), 80)).isEqualTo("a".repeat(80));
    }

    @Test
    void aLongTextEndsWithAnEllipsis() {
        assertThat(RowReading.shortened("a".repeat(81), 80)).hasSize(80).endsWith("a…");
    }

    @Test
    void aCharacterOfTwoUnitsIsNotCutInHalf() {
        assertThat(RowReading.shortened("a".repeat(78) + "😀bbb", 80)).isEqualTo("a".repeat(78) + "…");
    }
}
