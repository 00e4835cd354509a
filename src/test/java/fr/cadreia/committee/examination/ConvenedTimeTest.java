package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ConvenedTimeTest {

    private static final LocalDateTime EIGHT = LocalDateTime.of(2026, 3, 12, 20, 0);

    @Test
    void halfAnHourIsAllowedOnTheDayAlone() {
        ConvenedTime time = new ConvenedTime(EIGHT);

        assertThat(time.isEarly(EIGHT.withHour(3))).isTrue();
        assertThat(time.isEarly(EIGHT.minusMinutes(31))).isTrue();
        assertThat(time.isEarly(EIGHT.minusMinutes(30))).isFalse();
        assertThat(time.isEarly(EIGHT.plusHours(1))).isFalse();
        assertThat(time.isEarly(EIGHT.minusDays(1))).isTrue();
    }

    @Test
    void atMidnightTheDayBeforeIsStillTheDayBefore() {
        LocalDateTime midnight = EIGHT.withHour(0);

        assertThat(new ConvenedTime(midnight).isEarly(midnight)).isFalse();
        assertThat(new ConvenedTime(midnight).isEarly(midnight.minusMinutes(5))).isTrue();
    }
}
