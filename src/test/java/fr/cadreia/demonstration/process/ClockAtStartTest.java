package fr.cadreia.demonstration.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.TestClock;
import fr.cadreia.demonstration.ClockOffset;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockAtStartTest {

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void theKeptClockIsSetBeforeTheEngineStarts() {
        new ClockAtStart(kept(Duration.ofDays(400))).preInit(null);

        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isAfter(Clock.systemUTC().instant().plus(Duration.ofDays(399)));
    }

    private static ClockOffset kept(Duration ahead) {
        return new ClockOffset() {
            @Override
            public Duration kept() {
                return ahead;
            }

            @Override
            public void keep(Duration other) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
