package fr.cadreia.figures;

import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.engine.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Keeps what is computed from all cases, and computes it again in the background as soon as anything was written to any
 * journal: nobody's request computes it. Who asks for what was never computed yet waits for it for three seconds, then is
 * told to come again.
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
    private final AuthorityClock clock;
    private final List<Kept<?>> all = new CopyOnWriteArrayList<>();
    private final List<KeptByKey<?, ?>> byKey = new CopyOnWriteArrayList<>();
    private Optional<Instant> lastWritten = Optional.empty();
    private Instant computedAt = Instant.MIN;

    Refreshing(CaseHistory history, FiguresSettings settings, TaskScheduler scheduler, AuthorityClock clock) {
        this.history = history;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Gives what was computed last, or throws {@link FiguresPreparingException} as long as nothing was. Where figures may
     * not be old at all ({@code cadre.figures.refresh} is zero), it is computed each time.
     */
    public <T> Supplier<T> of(Supplier<T> computed) {
        if (settings.refresh().isZero()) {
            return computed;
        }
        Kept<T> kept = new Kept<>(computed);
        all.add(kept);
        return kept;
    }

    /**
     * The same for what depends on a key, and is computed from the moment on when somebody asks for it, for as long as
     * somebody asks again before it is due to be computed again.
     */
    public <K, T> Function<K, T> of(Function<K, T> computed) {
        if (settings.refresh().isZero()) {
            return computed;
        }
        KeptByKey<K, T> kept = new KeptByKey<>(computed);
        byKey.add(kept);
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
            Instant now = clock.now();
            boolean old = computedAt.equals(Instant.MIN)
                    || Duration.between(computedAt, now).abs().compareTo(OLDEST) >= 0;
            if (old || !written.equals(lastWritten)) {
                all.forEach(Kept::refresh);
                byKey.forEach(KeptByKey::refresh);
                lastWritten = written;
                computedAt = now;
            }
        } catch (RuntimeException e) {
            LOG.warn("Les chiffres ne sont pas recalculés\u00a0; ils le seront au prochain passage.", e);
        }
    }

    private final class KeptByKey<K, T> implements Function<K, T> {

        private final Function<K, T> computed;
        private final Map<K, Kept<T>> kept = new ConcurrentHashMap<>();

        private KeptByKey(Function<K, T> computed) {
            this.computed = computed;
        }

        @Override
        public T apply(K key) {
            return kept.computeIfAbsent(key, this::begun).get();
        }

        private Kept<T> begun(K key) {
            Kept<T> first = new Kept<>(() -> computed.apply(key));
            scheduler.schedule(first::refresh, Instant.EPOCH);
            return first;
        }

        private void refresh() {
            kept.values().removeIf(value -> !value.asked.getAndSet(false));
            kept.values().forEach(Kept::refresh);
        }
    }

    private static final class Kept<T> implements Supplier<T> {

        private final Supplier<T> computed;
        private final CountDownLatch first = new CountDownLatch(1);
        private final AtomicBoolean asked = new AtomicBoolean();
        private volatile T value;

        private Kept(Supplier<T> computed) {
            this.computed = computed;
        }

        private void refresh() {
            value = computed.get();
            first.countDown();
        }

        @Override
        public T get() {
            asked.set(true);
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
