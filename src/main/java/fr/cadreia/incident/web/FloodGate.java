package fr.cadreia.incident.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Lets a few requests from one address pass in an hour, and some more from all together: enough for people, too little for
 * a robot. No third party is asked, and no address is kept beyond the hour.
 */
@Component
class FloodGate {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String EVERYBODY = "*";

    private final Cache<String, AtomicInteger> passed =
            Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(100_000).build();

    /** @return whether this one passes too */
    boolean passes(String gate, String address, int eachAtMost, int allAtMost) {
        return count(gate + ' ' + address) <= eachAtMost && count(gate + ' ' + EVERYBODY) <= allAtMost;
    }

    private int count(String key) {
        return passed.get(key, first -> new AtomicInteger()).incrementAndGet();
    }
}
