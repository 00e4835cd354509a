package fr.cadreia.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ConcurrentModificationException;
import org.junit.jupiter.api.Test;

class ObstacleTest {

    private static final Obstacle OBSTACLE = new Obstacle("Arrêtez-la.", "Vérification impossible");

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

    private static String said(RuntimeException failure) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        OBSTACLE.explain(failure, new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }
}
