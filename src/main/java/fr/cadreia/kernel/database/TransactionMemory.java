package fr.cadreia.kernel.database;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The values of one kind that the current transaction has read, so that it asks the database once (see
 * src/docs/adr/0041-transaction-memory.md). Code that writes such a value forgets or changes the remembered one.
 * Without a transaction nothing is remembered.
 */
public final class TransactionMemory<K, V> {

    /** The time for which a read value holds, apart from the writes of this transaction itself. */
    public enum Holds {
        /** Until this transaction has waited for a row that another one held, since others may write the value. */
        UNTIL_A_WAIT,
        /** Until the end of this transaction, which holds the row itself. */
        UNTIL_THE_END
    }

    /** The most values of one kind: a transaction that goes through all cases does not keep them all. */
    static final int MOST = 100;

    private final Holds holds;
    private final Predicate<K> isHeld;

    public TransactionMemory(Holds holds) {
        this(holds, key -> holds == Holds.UNTIL_THE_END);
    }

    /**
     * Makes a memory of values that only the transaction which holds a row may write.
     *
     * @param isHeld whether this transaction holds the row which stands for this key: a value read then holds until its
     *     end, otherwise until it has waited
     */
    public TransactionMemory(Predicate<K> isHeld) {
        this(Holds.UNTIL_A_WAIT, isHeld);
    }

    private TransactionMemory(Holds holds, Predicate<K> isHeld) {
        this.holds = holds;
        this.isHeld = isHeld;
    }

    /** Tells that the code has taken a row "for update": earlier reads may have been changed meanwhile. */
    public static void waited() {
        Remembered.current().ifPresent(all -> List.copyOf(all.things.keySet()).forEach(memory -> memory.keepHeld(all)));
    }

    private void keepHeld(Remembered all) {
        all.of(this).keySet().removeIf(isHeld.negate());
    }

    /** @param read reads the value from the database, once as long as it holds */
    public V get(K key, Supplier<V> read) {
        Optional<V> known = known(key);
        if (known.isPresent()) {
            return known.get();
        }
        V found = read.get();
        Remembered.current().ifPresent(all -> keep(all.of(this), key, found));
        return found;
    }

    private void keep(Map<K, V> known, K key, V found) {
        if (holds == Holds.UNTIL_A_WAIT && known.size() >= MOST) {
            known.clear();
        }
        known.put(key, found);
    }

    /** Returns the remembered value of this key. */
    public Optional<V> known(K key) {
        return Remembered.current().map(all -> all.of(this).get(key));
    }

    /** Changes the remembered value of this key, if there is one, as the transaction has changed it in the database. */
    public void change(K key, UnaryOperator<V> change) {
        Remembered.current().ifPresent(all -> all.of(this).computeIfPresent(key, (same, known) -> change.apply(known)));
    }

    public void forget(K key) {
        Remembered.current().ifPresent(all -> all.of(this).remove(key));
    }

    public void forgetAll() {
        Remembered.current().ifPresent(all -> all.things.remove(this));
    }

    /**
     * The memory of one transaction. A transaction that begins within it, and has its own view of the database, has its
     * own memory.
     */
    private static final class Remembered implements TransactionSynchronization {

        private final Map<TransactionMemory<?, ?>, Map<Object, Object>> things = new IdentityHashMap<>();

        private static Optional<Remembered> current() {
            if (!TransactionSynchronizationManager.isActualTransactionActive()
                    || !TransactionSynchronizationManager.isSynchronizationActive()) {
                return Optional.empty();
            }
            Remembered known = (Remembered) TransactionSynchronizationManager.getResource(Remembered.class);
            if (known == null) {
                known = new Remembered();
                TransactionSynchronizationManager.bindResource(Remembered.class, known);
                TransactionSynchronizationManager.registerSynchronization(known);
            }
            return Optional.of(known);
        }

        @SuppressWarnings("unchecked")
        private <K, V> Map<K, V> of(TransactionMemory<K, V> memory) {
            return (Map<K, V>) things.computeIfAbsent(memory, first -> new HashMap<>());
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Remembered.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Remembered.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.class);
        }
    }
}
