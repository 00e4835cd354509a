package fr.cadreia.figures;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Supplier;

/** What is dear to compute, computed again when it is asked for and has become too old. */
public final class Refreshed<T> implements Supplier<T> {

    private static final Boolean ONLY = true;

    private final LoadingCache<Boolean, T> cache;

    public Refreshed(FiguresSettings settings, Supplier<T> computed) {
        this.cache = Caffeine.newBuilder().expireAfterWrite(settings.refresh()).build(only -> computed.get());
    }

    @Override
    public T get() {
        return cache.get(ONLY);
    }
}
