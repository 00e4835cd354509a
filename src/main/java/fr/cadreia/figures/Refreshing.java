package fr.cadreia.figures;

import fr.cadreia.dossier.CaseHistory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Keeps what is computed from all cases, and computes it again in the background as soon as anything was written to any
 * journal: nobody's request waits for it.
 */
@Component
public class Refreshing {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

    /** What is late becomes so without anybody's doing. */
    private static final Duration OLDEST = Duration.ofHours(1);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final CaseHistory history;
    private final FiguresSettings settings;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final List<Kept<?>> all = new CopyOnWriteArrayList<>();
    private Optional<Instant> lastWritten = Optional.empty();
    private Instant computedAt = Instant.MIN;

    Refreshing(CaseHistory history, FiguresSettings settings, TaskScheduler scheduler, Clock clock) {
        this.history = history;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Gives what was computed last, or throws {@link FiguresPreparingException} as long as nothing was. Where figures may not be old at all ({@code cadre.figures.refresh} is zero), it is
     * computed each time.
     */
    public <T> Supplier<T> of(Supplier<T> computed) {
        if (settings.refresh().isZero()) {
            return computed;
        }
        Kept<T> kept = new Kept<>(computed);
        all.add(kept);
        return kept;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!settings.refresh().isZero()) {
            scheduler.scheduleWithFixedDelay(this::refresh, settings.refresh());
        }
    }

    void refresh() {
        try {
            Optional<Instant> written = history.lastWritten();
            Instant now = clock.instant();
            boolean old = computedAt.equals(Instant.MIN)
                    || Duration.between(computedAt, now).abs().compareTo(OLDEST) >= 0;
            if (old || !written.equals(lastWritten)) {
                all.forEach(Kept::refresh);
                lastWritten = written;
                computedAt = now;
            }
        } catch (RuntimeException e) {
            LOG.warn("Les chiffres ne sont pas recalculés ; ils le seront au prochain passage.", e);
        }
    }

    private static final class Kept<T> implements Supplier<T> {

        private final Supplier<T> computed;
        private final CountDownLatch first = new CountDownLatch(1);
        private volatile T value;

        private Kept(Supplier<T> computed) {
            this.computed = computed;
        }

        private void refresh() {
            value = computed.get();
            first.countDown();
        }

        /** Who comes right after the start waits a little, and is told to come again rather than wait for long. */
        @Override
        public T get() {
            try {
                if (value == null && !first.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new FiguresPreparingException();
                }
                return value;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FiguresPreparingException();
            }
        }
    }
}
