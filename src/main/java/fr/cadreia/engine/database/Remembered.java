package fr.cadreia.engine.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was read of the database, remembered for a while. Whoever comes while somebody reads the same reads it as well, and
 * waits for nobody: who reads may wait for a connection, which those who would wait hold.
 *
 * @param <K> what is asked for
 * @param <V> never null
 */
public final class Remembered<K, V> {

    private final Cache<K, V> known;
    private final AtomicLong changes = new AtomicLong();

    /** @param most how many at one time */
    public Remembered(Duration time, long most) {
        this.known =
                Caffeine.newBuilder().expireAfterWrite(time).maximumSize(most).build();
    }

    public V get(K key, Function<K, V> read) {
        V remembered = known.getIfPresent(key);
        if (remembered != null) {
            return remembered;
        }
        long before = changes.get();
        V now = read.apply(key);
        known.put(key, now);
        if (changes.get() != before) {
            // It changed while it was read: the next one reads it anew.
            known.invalidate(key);
        }
        return now;
    }

    public void forget(Predicate<K> which) {
        changes.incrementAndGet();
        known.asMap().keySet().removeIf(which);
    }

    public void forgetAll() {
        forget(key -> true);
    }
}
