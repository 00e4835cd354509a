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
 * What the current transaction has read of one kind of thing, so that it asks the database once (see
 * src/docs/adr/0041-transaction-memory.md). Code that writes such a thing forgets or changes what is remembered of it.
 * Without a transaction nothing is remembered.
 */
public final class TransactionMemory<K, V> {

    /** For how long what was read holds, apart from what this transaction writes itself. */
    public enum Holds {
        /** Others may write it: until this transaction has waited for a row that another one held. */
        UNTIL_A_WAIT,
        /** A row that this transaction holds itself: until its end. */
        UNTIL_THE_END
    }

    /** Things of one kind: a transaction that goes through all cases does not keep them all. */
    static final int MOST = 100;

    private final Holds holds;
    private final Predicate<K> isHeld;

    public TransactionMemory(Holds holds) {
        this(holds, key -> holds == Holds.UNTIL_THE_END);
    }

    /**
     * For things that only the transaction which holds a row may write.
     *
     * @param isHeld whether this transaction holds the row which stands for this key: what was read then holds until
     *     its end, otherwise until it has waited
     */
    public TransactionMemory(Predicate<K> isHeld) {
        this(Holds.UNTIL_A_WAIT, isHeld);
    }

    private TransactionMemory(Holds holds, Predicate<K> isHeld) {
        this.holds = holds;
        this.isHeld = isHeld;
    }

    /** To be called by code that has taken a row "for update": what was read before may have been changed meanwhile. */
    public static void waited() {
        Remembered.current().ifPresent(all -> List.copyOf(all.things.keySet()).forEach(memory -> memory.keepHeld(all)));
    }

    private void keepHeld(Remembered all) {
        all.of(this).keySet().removeIf(isHeld.negate());
    }

    /** @param read what the database says; asked once as long as that holds */
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

    /** What is remembered under this key. */
    public Optional<V> known(K key) {
        return Remembered.current().map(all -> all.of(this).get(key));
    }

    /** Where something is remembered under this key, it is changed as the transaction has changed it in the database. */
    public void change(K key, UnaryOperator<V> change) {
        Remembered.current().ifPresent(all -> all.of(this).computeIfPresent(key, (same, known) -> change.apply(known)));
    }

    public void forget(K key) {
        Remembered.current().ifPresent(all -> all.of(this).remove(key));
    }

    public void forgetAll() {
        Remembered.current().ifPresent(all -> all.things.remove(this));
    }

    /** All that one transaction remembers. One that begins within it, and has its own view of the database, has its own. */
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
