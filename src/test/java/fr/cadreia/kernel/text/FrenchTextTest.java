package fr.cadreia.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrenchTextTest {

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
}
