package fr.cadreia.operation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The series that a monitoring system reads. A value is computed when it is read, and no request of anybody else computes
 * or counts anything; where no management port is set there is no registry, and nothing is computed at all. A series whose
 * value cannot be computed has none, and the others are served all the same. Labels are states and steps: no series has as
 * many values as there are cases or persons.
 */
@Component
class Series {

    private static final Logger LOG = LoggerFactory.getLogger(Series.class);

    /** The time for which one statement serves everybody who reads. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final ObjectProvider<PrometheusRegistry> registry;

    Series(ObjectProvider<PrometheusRegistry> registry) {
        this.registry = registry;
    }

    /** Returns a supplier that computes its value at most once in thirty seconds. */
    static <T> Supplier<T> kept(Supplier<T> computed) {
        LoadingCache<String, T> kept =
                Caffeine.newBuilder().expireAfterWrite(KEPT).build(only -> computed.get());
        return () -> kept.get("");
    }

    /** @param help what it counts, French, and its unit where it is no number of things */
    void gauge(String name, String help, Supplier<? extends Number> value) {
        registry.ifAvailable(served -> GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(reading -> read(name, () -> reading.call(value.get().doubleValue())))
                .register(served));
    }

    /** @param values by the value of the label */
    void gauge(String name, String help, String label, Supplier<? extends Map<String, ? extends Number>> values) {
        registry.ifAvailable(served -> GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(reading ->
                        read(name, () -> values.get().forEach((of, value) -> reading.call(value.doubleValue(), of))))
                .register(served));
    }

    /** @param values by the two values of the labels, with a blank between them */
    void gauge(
            String name,
            String help,
            String first,
            String second,
            Supplier<? extends Map<String, ? extends Number>> values) {
        registry.ifAvailable(served -> GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(first, second)
                .callback(reading -> read(
                        name,
                        () -> values.get().forEach((of, value) -> reading.call(value.doubleValue(), of.split(" ")))))
                .register(served));
    }

    /** @param values by the two values of the labels, with a blank between them; they only grow */
    void counter(
            String name,
            String help,
            String first,
            String second,
            Supplier<? extends Map<String, ? extends Number>> values) {
        registry.ifAvailable(served -> CounterWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(first, second)
                .callback(reading -> read(
                        name,
                        () -> values.get().forEach((of, value) -> reading.call(value.doubleValue(), of.split(" ")))))
                .register(served));
    }

    /** @param value which only grows */
    void counter(String name, String help, Supplier<? extends Number> value) {
        registry.ifAvailable(served -> CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(reading -> read(name, () -> reading.call(value.get().doubleValue())))
                .register(served));
    }

    private static void read(String name, Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException failure) {
            LOG.warn("La mesure {} n’a pas de valeur\u00a0: {}", name, failure.toString());
        }
    }
}
