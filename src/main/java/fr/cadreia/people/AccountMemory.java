package fr.cadreia.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What was read of accounts, kept for a while because every request asks, and never beyond the day, with which rights
 * begin and end. What is forgotten is gone as soon as others can read the change, even when somebody was reading
 * meanwhile.
 */
public final class AccountMemory<V> {

    private final Cache<String, Read<V>> known;
    private final AuthorityClock clock;
    private final AtomicLong changes = new AtomicLong();

    private record Read<V>(LocalDate day, V value) {}

    /** @param most entries, beyond which the least used are forgotten */
    public AccountMemory(Duration time, long most, AuthorityClock clock) {
        this.known =
                Caffeine.newBuilder().expireAfterWrite(time).maximumSize(most).build();
        this.clock = clock;
    }

    /** What is remembered, or what is read now, which is remembered from now on. */
    public V get(String key, Function<String, V> reader) {
        return known(key).orElseGet(() -> read(key, reader));
    }

    /** Empty in a transaction that changes accounts: it reads for itself. */
    public Optional<V> known(String key) {
        Read<V> read = AccountTransaction.isRunning() ? null : known.getIfPresent(key);
        return Optional.ofNullable(read)
                .filter(found -> found.day().equals(clock.today()))
                .map(Read::value);
    }

    /** Reads now, whatever is remembered. */
    public V read(String key, Function<String, V> reader) {
        long before = changes.get();
        V value = reader.apply(key);
        if (!AccountTransaction.isRunning()) {
            known.put(key, new Read<>(clock.today(), value));
            if (changes.get() != before) {
                // The value may be the one from before the change.
                known.invalidate(key);
            }
        }
        return value;
    }

    /** Once the current transaction is over; at once where none runs. */
    public void forget(String key) {
        AccountTransaction.andThen(() -> {
            changes.incrementAndGet();
            known.invalidate(key);
        });
    }
}
