package fr.cadreia.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final Remembered<String, Integer> remembered = new Remembered<>(Duration.ofHours(1), 10);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void whatWasReadIsNotReadAgain() {
        assertThat(remembered.get("a", key -> reads.incrementAndGet())).isEqualTo(1);
        assertThat(remembered.get("a", key -> reads.incrementAndGet())).isEqualTo(1);
        remembered.forget("a"::equals);
        assertThat(remembered.get("a", key -> reads.incrementAndGet())).isEqualTo(2);
    }

    /** Were the key held while it is read, whoever asks for it meanwhile would be held up too. */
    @Test
    void nobodyWaitsForWhoeverReads() {
        int first = remembered.get("a", key -> {
            assertThat(remembered.get("a", same -> 5)).isEqualTo(5);
            return 5;
        });

        assertThat(first).isEqualTo(5);
    }

    @Test
    void whatChangesWhileItIsReadIsNotRemembered() {
        remembered.get("a", key -> {
            int old = reads.incrementAndGet();
            remembered.forgetAll();
            return old;
        });

        assertThat(remembered.get("a", key -> reads.incrementAndGet())).isEqualTo(2);
    }
}
