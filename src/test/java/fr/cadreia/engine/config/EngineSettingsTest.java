package fr.cadreia.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EngineSettingsTest {

    @Test
    void theApplicationsClockIsMovedWithTheEngines() {
        TestClock.ahead(Duration.ofDays(40));

        assertThat(EngineSettings.authorityClock().today())
                .isEqualTo(TestClock.today().plusDays(40));
    }
}
