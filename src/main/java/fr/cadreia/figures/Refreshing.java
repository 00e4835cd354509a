package fr.cadreia.figures;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Keeps values that are computed from all cases, and computes them again in the background as soon as a row was written
 * to any journal: no request computes them. A request for a value that was never computed waits for it for three
 * seconds, then is told to come again.
 */
@Component
public class Refreshing {

    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

    /** The greatest age of a value: cases become late although nobody writes anything. */
    private static final Duration OLDEST = Duration.ofHours(1);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String ONLY = "";

    private final CaseHistory history;
    private final FiguresSettings settings;
    private final TaskScheduler scheduler;
    private final AuthorityClock clock;
    private final List<AsyncLoadingCache<String, ?>> all = new CopyOnWriteArrayList<>();
    private Optional<Instant> lastWritten = Optional.empty();
    private volatile Instant computedAt = Instant.MIN;

    Refreshing(CaseHistory history, FiguresSettings settings, TaskScheduler scheduler, AuthorityClock clock) {
        this.history = history;
        this.settings = settings;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Returns the last computed value, or throws {@link FiguresPreparingException} as long as there is none. Where
     * figures may not be old at all ({@code cadre.figures.refresh} is zero), it is computed each time.
     */
    public <T> Supplier<T> of(Supplier<T> computed) {
        if (settings.refresh().isZero()) {
            return computed;
        }
        AsyncLoadingCache<String, T> kept = inBackground().buildAsync(only -> computed.get());
        all.add(kept);
        return () -> patiently(kept.get(ONLY));
    }

    /**
     * Returns the same for a value that depends on a key. It is computed again when somebody asks for it after the time
     * of a refresh, and forgotten when nobody did for twice as long.
     */
    public <K, T> Function<K, T> of(Function<K, T> computed) {
        if (settings.refresh().isZero()) {
            return computed;
        }
        AsyncLoadingCache<K, T> kept = inBackground()
                .refreshAfterWrite(settings.refresh())
                .expireAfterWrite(settings.refresh().multipliedBy(2))
                .buildAsync(computed::apply);
        return key -> patiently(kept.get(key));
    }

    private Caffeine<Object, Object> inBackground() {
        return Caffeine.newBuilder()
                .executor(work -> scheduler.schedule(work, Instant.EPOCH))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.now().toEpochMilli()));
    }

    private static <T> T patiently(CompletableFuture<T> computed) {
        try {
            return computed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FiguresPreparingException();
        } catch (TimeoutException | ExecutionException e) {
            throw new FiguresPreparingException();
        }
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
                lastWritten = written;
                computedAt = now;
                all.forEach(kept -> kept.synchronous().refresh(ONLY).exceptionally(this::failed));
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private <T> T failed(Throwable reason) {
        computedAt = Instant.MIN;
        LOG.warn("Les chiffres ne sont pas recalculés\u00a0; ils le seront au prochain passage.", reason);
        return null;
    }

    /**
     * @param refresh the interval at which the figures of pages are computed again, in the background; zero to compute
     * them each time that they are asked for
     */
    @ConfigurationProperties("cadre.figures")
    record FiguresSettings(Duration refresh) {}
}
