package fr.cadreia.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.figures.Refreshing.FiguresSettings;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.TaskScheduler;

/** Figures are made again in the background when anything was written, and not by the request that asks for them. */
class RefreshingTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final CaseHistory history = mock();
    private final TaskScheduler scheduler = mock();
    private final List<Runnable> background = new ArrayList<>();
    private final AtomicInteger computed = new AtomicInteger();
    private Instant now = NOW;

    private Refreshing refreshing(Duration refresh) {
        when(scheduler.schedule(any(Runnable.class), any(Instant.class))).thenAnswer(asked -> {
            background.add(asked.getArgument(0));
            return null;
        });
        when(history.lastWritten()).thenReturn(Optional.of(NOW));
        return new Refreshing(history, new FiguresSettings(refresh), scheduler, new AuthorityClock(() -> now));
    }

    private void runBackground() {
        while (!background.isEmpty()) {
            background.remove(0).run();
        }
    }

    @Test
    void whoAsksGetsWhatWasMadeLast() {
        Refreshing refreshing = refreshing(Duration.ofMinutes(1));
        Supplier<Integer> figures = refreshing.of(computed::incrementAndGet);

        refreshing.refresh();
        runBackground();
        refreshing.refresh();
        runBackground();
        assertThat(figures.get()).as("nothing was written").isEqualTo(1);

        when(history.lastWritten()).thenReturn(Optional.of(NOW.plusSeconds(1)));
        assertThat(figures.get()).as("not by the person who asks").isEqualTo(1);
        refreshing.refresh();
        assertThat(figures.get()).as("while it is made again").isEqualTo(1);
        runBackground();
        assertThat(figures.get()).isEqualTo(2);
    }

    @Test
    void whatIsLateBecomesSoThoughNothingIsWritten() {
        Refreshing refreshing = refreshing(Duration.ofMinutes(1));
        Supplier<Integer> figures = refreshing.of(computed::incrementAndGet);
        refreshing.refresh();
        runBackground();

        now = NOW.plus(Duration.ofHours(1));
        refreshing.refresh();
        runBackground();

        assertThat(figures.get()).isEqualTo(2);
    }

    @Test
    void whatFailedIsMadeTheNextTime() {
        Refreshing refreshing = refreshing(Duration.ofMinutes(1));
        Supplier<Integer> figures = refreshing.of(() -> 10 / computed.getAndIncrement());

        refreshing.refresh();
        runBackground();
        refreshing.refresh();
        runBackground();

        assertThat(figures.get()).isEqualTo(10);
    }

    @Test
    void whereTheyMayNotBeOldTheyAreMadeEachTime() {
        Supplier<Integer> figures = refreshing(Duration.ZERO).of(computed::incrementAndGet);

        assertThat(figures.get()).isEqualTo(1);
        assertThat(figures.get()).isEqualTo(2);
    }

    @Test
    void whatNobodyAskedForBeforeIsMadeInTheBackgroundToo() {
        Function<String, String> figures =
                refreshing(Duration.ofMinutes(1)).of((String key) -> key + computed.incrementAndGet());

        assertThatThrownBy(() -> figures.apply("2026-"))
                .isInstanceOfSatisfying(
                        FiguresPreparingException.class,
                        preparing -> assertThat(preparing.answer().seconds()).isPositive());
        assertThat(computed).hasValue(0);
        runBackground();
        assertThat(figures.apply("2026-")).isEqualTo("2026-1");

        now = NOW.plusSeconds(61);
        assertThat(figures.apply("2026-")).as("not by the person who asks").isEqualTo("2026-1");
        runBackground();
        assertThat(figures.apply("2026-")).isEqualTo("2026-2");
        runBackground();
        assertThat(computed).as("nobody asks any longer").hasValue(2);
    }

    @Test
    void whatNobodyAskedForInTwiceTheTimeIsForgotten() {
        Function<String, String> figures =
                refreshing(Duration.ofMinutes(1)).of((String key) -> key + computed.incrementAndGet());
        assertThatThrownBy(() -> figures.apply("2026-")).isInstanceOf(FiguresPreparingException.class);
        runBackground();

        now = NOW.plusSeconds(121);

        assertThatThrownBy(() -> figures.apply("2026-")).isInstanceOf(FiguresPreparingException.class);
    }
}
