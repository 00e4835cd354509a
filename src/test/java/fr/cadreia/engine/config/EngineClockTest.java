package fr.cadreia.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.cadreia.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class EngineClockTest {

    private final Clock clock = new EngineClock();

    @Test
    void itIsMovedWithTheEngine() {
        TestClock.ahead(Duration.ofDays(40));

        assertThat(LocalDate.now(clock)).isEqualTo(TestClock.today().plusDays(40));
        assertThat(clock.getZone()).isEqualTo(ZoneId.systemDefault());
    }

    @Test
    void elsewhereItIsTheSameMoment() {
        Clock noumea = clock.withZone(ZoneId.of("Pacific/Noumea"));

        assertThat(noumea.getZone()).isEqualTo(ZoneId.of("Pacific/Noumea"));
        assertThat(noumea.instant()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    }
}
