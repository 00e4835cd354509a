package fr.cadreia.kernel.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A memory of things that never change, such as a deployed version, each read once. Readers of the same thing do not
 * wait for each other: one of them may itself wait for a connection that the others hold.
 */
public final class ReadOnce<T> {

    private final Map<String, T> known = new ConcurrentHashMap<>();

    /** @param reader finds what belongs to the key; two may read it at the same time */
    public T get(String key, Function<String, T> reader) {
        T found = known.get(key);
        if (found == null) {
            found = reader.apply(key);
            known.put(key, found);
        }
        return found;
    }
}
