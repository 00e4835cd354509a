package fr.cadreia.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, zéro",
        "1, un",
        "16, seize",
        "21, vingt et un",
        "31, trente et un",
        "45, quarante-cinq",
        "60, soixante",
        "71, soixante et onze",
        "79, soixante-dix-neuf",
        "80, quatre-vingts",
        "81, quatre-vingt-un",
        "99, quatre-vingt-dix-neuf",
        "100, cent",
        "200, deux cents",
        "201, deux cent un",
        "1000, mille",
        "2026, deux mille vingt-six",
        "2080, deux mille quatre-vingts"
    })
    void numbersAreWrittenOut(int number, String words) {
        assertThat(FrenchWords.spelled(number)).isEqualTo(words);
    }

    @Test
    void momentsAreSolemnOrFormal() {
        assertThat(FrenchWords.solemn(LocalDateTime.of(2026, 12, 3, 14, 0)))
                .isEqualTo("L’an deux mille vingt-six, le trois décembre à quatorze heures");
        assertThat(FrenchWords.solemn(LocalDateTime.of(2027, 1, 1, 21, 1)))
                .isEqualTo("L’an deux mille vingt-sept, le premier janvier à vingt et une heures une");
        assertThat(FrenchWords.formal(LocalDateTime.of(2026, 12, 3, 14, 0)))
                .isEqualTo("jeudi 3 décembre 2026 à 14\u00a0heures");
        assertThat(FrenchWords.formal(LocalDateTime.of(2026, 12, 3, 9, 30)))
                .isEqualTo("jeudi 3 décembre 2026 à 9\u00a0h\u00a030");
    }
}
