package fr.cadreia.kernel.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.kernel.time.AuthorityClock;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The limits of requests in an hour, of one address and of all together; in memory, of this node alone. */
final class RequestLimits {

    static final Duration WINDOW = Duration.ofHours(1);

    private static final String EVERYBODY = "*";

    private final TimeMeter time;
    private final Cache<Limit, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(WINDOW).maximumSize(100_000).build();

    /** @param gate name of what is asked for */
    private record Limit(String gate, String address, int most) {}

    RequestLimits(AuthorityClock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return ChronoUnit.NANOS.between(Instant.EPOCH, clock.now());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /**
     * Lets one more pass, or none.
     *
     * @param eachAtMost of one address in an hour
     * @param allAtMost of all together in an hour
     */
    boolean passes(String gate, String address, int eachAtMost, int allAtMost) {
        Bucket own = bucket(gate, address, eachAtMost);
        if (!own.tryConsume(1)) {
            return false;
        }
        if (!bucket(gate, EVERYBODY, allAtMost).tryConsume(1)) {
            own.addTokens(1);
            return false;
        }
        return true;
    }

    /** Undoes one that passed, with the same limits. */
    void giveBack(String gate, String address, int eachAtMost, int allAtMost) {
        bucket(gate, address, eachAtMost).addTokens(1);
        bucket(gate, EVERYBODY, allAtMost).addTokens(1);
    }

    private Bucket bucket(String gate, String address, int most) {
        return buckets.get(
                new Limit(gate, address, most),
                limit -> Bucket.builder()
                        .addLimit(rate -> rate.capacity(limit.most()).refillIntervally(limit.most(), WINDOW))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
