package fr.cadreia.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

class InstalledSettingsTest {

    private static final String URL = "--spring.datasource.url=jdbc:h2:mem:settings";

    /** When two ran at once, one found the log of the virtual machine half set up by the other. */
    @Test
    void areReadOneAtATime() throws InterruptedException {
        AtomicReference<String> second = new AtomicReference<>();
        Thread other =
                new Thread(() -> second.set(InstalledSettings.database(URL).getUrl()));

        Thread.State state = InstalledSettings.read(
                Object.class,
                context -> {
                    other.start();
                    Thread.State now = other.getState();
                    while (now != Thread.State.BLOCKED && now != Thread.State.TERMINATED) {
                        Thread.onSpinWait();
                        now = other.getState();
                    }
                    return now;
                },
                URL);

        other.join();
        assertThat(state).isEqualTo(Thread.State.BLOCKED);
        assertThat(second.get())
                .isEqualTo(InstalledSettings.read(
                        Object.class,
                        context -> context.getBean(DataSourceProperties.class).getUrl(),
                        URL));
    }
}
