package fr.cadreia.engine.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * Parts of what was deployed, by ids that are given once. Nothing that is deployed is changed or taken back, on whatever
 * node, so that nothing of it is ever forgotten but for room.
 */
final class Deployed<T> {

    private final Cache<String, T> known;

    Deployed(int most) {
        this.known = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** @param read finds it, or nothing, which is not remembered; two may read at the same time */
    T get(String id, Supplier<T> read) {
        T found = known.getIfPresent(id);
        if (found == null) {
            found = read.get();
            if (found != null) {
                known.put(id, found);
            }
        }
        return found;
    }
}
