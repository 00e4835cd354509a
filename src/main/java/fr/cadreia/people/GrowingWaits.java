package fr.cadreia.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Makes wrong secrets wait: after some in a row the person who tries waits 3 seconds, then twice as long each time, a
 * minute at most. Nobody is kept out for good, and nobody can keep out others who try from elsewhere.
 *
 * @param <S> the person who tries, or the account that is tried
 */
public final class GrowingWaits<S> {

    private static final int FIRST_SECONDS = 3;
    private static final int LONGEST_SECONDS = 60;
    private static final int MOST = 50_000;
    private static final Duration COUNTED = Duration.ofHours(1);

    private final int free;
    private final AuthorityClock clock;
    private final Cache<S, Failures> failures =
            Caffeine.newBuilder().expireAfterWrite(COUNTED).maximumSize(MOST).build();

    private record Failures(int count, Instant until) {}

    /** @param free the number of wrong secrets in a row before the first wait */
    public GrowingWaits(int free, AuthorityClock clock) {
        this.free = free;
        this.clock = clock;
    }

    public boolean isWaiting(S source) {
        Failures known = failures.getIfPresent(source);
        return known != null && clock.now().isBefore(known.until());
    }

    public void wrong(S source) {
        failures.asMap().merge(source, after(1), (old, one) -> after(old.count() + 1));
    }

    private Failures after(int count) {
        int beyond = count - free;
        long wait = beyond <= 0 ? 0 : (long) Math.min(LONGEST_SECONDS, FIRST_SECONDS * Math.pow(2, beyond - 1.0));
        return new Failures(count, clock.now().plusSeconds(wait));
    }

    public void right(S source) {
        failures.invalidate(source);
    }

    /** Lets those whom the condition names try again at once. */
    public void forget(Predicate<S> sources) {
        failures.asMap().keySet().removeIf(sources);
    }
}
