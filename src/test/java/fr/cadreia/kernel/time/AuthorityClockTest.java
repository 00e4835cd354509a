package fr.cadreia.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** In Paris, where the tests run. */
class AuthorityClockTest {

    @Test
    void nowIsAsExactAsWhatIsStored() {
        AuthorityClock clock = at("2026-03-10T09:00:00.123456Z");

        assertThat(clock.now()).isEqualTo("2026-03-10T09:00:00.123Z");
    }

    @Test
    void theDayIsThatOfTheAuthority() {
        AuthorityClock clock = at("2026-11-27T23:30:00Z");

        assertThat(clock.today()).isEqualTo("2026-11-28");
        assertThat(clock.dateTime()).isEqualTo("2026-11-28T00:30:00");
        assertThat(clock.ahead(Duration.ofHours(-1)).today()).isEqualTo("2026-11-27");
    }

    @Test
    void aDayBeginsAtTheMidnightOfItsSeason() {
        assertThat(AuthorityClock.startOf(LocalDate.of(2026, 1, 5))).isEqualTo("2026-01-04T23:00:00Z");
        assertThat(AuthorityClock.startOf(LocalDate.of(2026, 7, 5))).isEqualTo("2026-07-04T22:00:00Z");
        assertThat(AuthorityClock.dayOf(Instant.parse("2026-07-04T22:00:00Z"))).isEqualTo("2026-07-05");
        assertThat(AuthorityClock.dayOf(Instant.parse("2026-07-04T21:59:59.999Z")))
                .isEqualTo("2026-07-04");
    }

    @Test
    void aLocalTimeIsFoundAgain() {
        LocalDateTime local = LocalDateTime.of(2026, 12, 3, 14, 0);

        assertThat(AuthorityClock.dateTimeOf(AuthorityClock.instantOf(local))).isEqualTo(local);
    }

    private static AuthorityClock at(String moment) {
        return new AuthorityClock(InstantSource.fixed(Instant.parse(moment)));
    }
}
