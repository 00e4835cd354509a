package fr.cadreia.register.entry;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Makes the records of an entry of their values. */
public final class EntryBuilder {

    private EntryBuilder() {}

    /**
     * Makes a record and the records in it.
     *
     * @param path where the record stands in the entry, e.g. {@code decisions}; empty for the entry
     * @param values by the path of each component that is no record, e.g. {@code decisions.reasons}; null for nothing
     * @return empty when there is no value at all
     */
    public static <R extends Record> Optional<R> build(Class<R> type, String path, Function<String, Object> values) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] found = Arrays.stream(components)
                .map(component -> value(component, path.isEmpty() ? "" : path + ".", values))
                .toArray();
        boolean nothing = Arrays.stream(found)
                .allMatch(value -> value == null || value instanceof List<?> list && list.isEmpty());
        if (nothing) {
            return Optional.empty();
        }
        for (int at = 0; at < found.length; at++) {
            if (components[at].getType() == boolean.class) {
                found[at] = Objects.requireNonNullElse(found[at], false);
            }
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return Optional.of(type.getDeclaredConstructor(types).newInstance(found));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, String path, Function<String, Object> values) {
        Class<?> type = component.getType();
        String own = path + component.getName();
        return isSection(type)
                ? build(type.asSubclass(Record.class), own, values).orElse(null)
                : values.apply(own);
    }

    /** Whether a record stands for a part of the entry, rather than for one value. */
    static boolean isSection(Class<?> type) {
        return type.isRecord() && type != Choice.class;
    }
}
