package fr.cadreia.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.engine.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.TaskScheduler;

/** Figures are made again in the background when anything was written, and not by whoever asks for them. */
class RefreshingTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final CaseHistory history = mock();
    private final AtomicInteger computed = new AtomicInteger();

    private Refreshing refreshing(Duration refresh) {
        return new Refreshing(
                history,
                new FiguresSettings(refresh),
                mock(TaskScheduler.class),
                new AuthorityClock(InstantSource.fixed(NOW)));
    }

    @Test
    void whoAsksGetsWhatWasMadeLast() {
        Refreshing refreshing = refreshing(Duration.ofMinutes(1));
        Supplier<Integer> figures = refreshing.of(computed::incrementAndGet);
        when(history.lastWritten()).thenReturn(Optional.of(NOW));

        refreshing.refresh();
        refreshing.refresh();
        assertThat(figures.get()).as("nothing was written").isEqualTo(1);

        when(history.lastWritten()).thenReturn(Optional.of(NOW.plusSeconds(1)));
        assertThat(figures.get()).as("not by whoever asks").isEqualTo(1);
        refreshing.refresh();
        assertThat(figures.get()).isEqualTo(2);
    }

    @Test
    void whereTheyMayNotBeOldTheyAreMadeEachTime() {
        Supplier<Integer> figures = refreshing(Duration.ZERO).of(computed::incrementAndGet);

        assertThat(figures.get()).isEqualTo(1);
        assertThat(figures.get()).isEqualTo(2);
    }

    @Test
    void whatNobodyAskedForBeforeIsMadeInTheBackgroundToo() {
        List<Runnable> background = new ArrayList<>();
        TaskScheduler scheduler = mock();
        when(scheduler.schedule(any(Runnable.class), any(Instant.class))).thenAnswer(asked -> {
            background.add(asked.getArgument(0));
            return null;
        });
        Refreshing refreshing = new Refreshing(
                history,
                new FiguresSettings(Duration.ofMinutes(1)),
                scheduler,
                new AuthorityClock(InstantSource.fixed(NOW)));
        Function<String, String> figures = refreshing.of((String key) -> key + computed.incrementAndGet());
        when(history.lastWritten()).thenReturn(Optional.of(NOW));

        assertThatThrownBy(() -> figures.apply("2026-"))
                .isInstanceOfSatisfying(
                        FiguresPreparingException.class,
                        preparing -> assertThat(preparing.answer().seconds()).isPositive());
        assertThat(computed).hasValue(0);
        background.forEach(Runnable::run);
        assertThat(figures.apply("2026-")).isEqualTo("2026-1");

        refreshing.refresh();
        assertThat(figures.apply("2026-")).as("asked for since").isEqualTo("2026-2");
        when(history.lastWritten()).thenReturn(Optional.of(NOW.plusSeconds(1)));
        refreshing.refresh();
        when(history.lastWritten()).thenReturn(Optional.of(NOW.plusSeconds(2)));
        refreshing.refresh();
        assertThat(computed).as("nobody asks any longer").hasValue(3);
    }
}
