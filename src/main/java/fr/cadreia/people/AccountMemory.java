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
 * A memory of the data that were read of accounts. They are kept for a while because every request asks, and never
 * beyond the day, since rights begin and end with a day. A forgotten value is gone as soon as others can read the
 * change, even when somebody was reading meanwhile.
 */
public final class AccountMemory<V> {

    private final Cache<String, Read<V>> known;
    private final AuthorityClock clock;
    private final AtomicLong changes = new AtomicLong();

    private record Read<V>(LocalDate day, V value) {}

    /** @param most the greatest number of entries; beyond it the least used are forgotten */
    public AccountMemory(Duration time, long most, AuthorityClock clock) {
        this.known =
                Caffeine.newBuilder().expireAfterWrite(time).maximumSize(most).build();
        this.clock = clock;
    }

    /** Returns the remembered value; without one it reads the value now and remembers it. */
    public V get(String key, Function<String, V> reader) {
        return known(key).orElseGet(() -> read(key, reader));
    }

    /** Returns the remembered value; empty in a transaction that changes accounts, which reads for itself. */
    public Optional<V> known(String key) {
        Read<V> read = AccountTransaction.isRunning() ? null : known.getIfPresent(key);
        return Optional.ofNullable(read)
                .filter(found -> found.day().equals(clock.today()))
                .map(Read::value);
    }

    /** Reads now, and ignores the remembered value. */
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

    /** Forgets every value, as {@link #forget} does. */
    public void forgetAll() {
        AccountTransaction.andThen(() -> {
            changes.incrementAndGet();
            known.invalidateAll();
        });
    }

    /** Forgets a value once the current transaction is over; at once where none runs. */
    public void forget(String key) {
        AccountTransaction.andThen(() -> {
            changes.incrementAndGet();
            known.invalidate(key);
        });
    }
}
