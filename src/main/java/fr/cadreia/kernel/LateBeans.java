package fr.cadreia.kernel;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Beans that are asked for when they are first needed, since they depend on the bean that asks or on the engine, which
 * comes later. They are looked up once: an {@link ObjectProvider} goes through the application's beans each time.
 */
public final class LateBeans {

    private LateBeans() {}

    /** @return the beans of a type, in no particular order; found when they are first asked for */
    public static <T> SingletonSupplier<List<T>> all(ObjectProvider<T> beans) {
        return SingletonSupplier.of(() -> beans.stream().toList());
    }
}
