package fr.cadreia.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchRuntimeException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ConcurrentModificationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;

class ObstacleTest {

    private static final Obstacle OBSTACLE = new Obstacle("Arrêtez-la.", "Vérification impossible");
    private static final String URL = "--spring.datasource.url=jdbc:h2:mem:settings";

    @Test
    void aForeseenFailureIsItsSentence() {
        assertThat(said(new IllegalStateException("La clé manque.")))
                .isEqualTo("Vérification impossible\u00a0: La clé manque." + System.lineSeparator());
    }

    @Test
    void anUnforeseenOneIsToldWithItsTrace() {
        assertThat(said(new ConcurrentModificationException()))
                .startsWith("Vérification impossible\u00a0: erreur inattendue")
                .contains(ConcurrentModificationException.class.getName())
                .contains("at " + ObstacleTest.class.getName())
                .doesNotContain("null");
    }

    @Test
    void anAddressOfTheDatabaseThatIsMissingIsAskedFor() {
        DataSourceProperties settings = new DataSourceProperties();
        settings.setUrl("${CADRE_DB_URL}");
        RuntimeException refused = catchRuntimeException(settings::determineDriverClassName);

        assertThat(said(refused))
                .startsWith("Vérification impossible\u00a0: l’adresse de la base manque")
                .contains("CADRE_DB_URL")
                .doesNotContain("must start");
    }

    private static String said(RuntimeException failure) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        OBSTACLE.explain(failure, new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

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
