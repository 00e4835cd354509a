package fr.cadreia.register.entry;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the records of an entry of their values. */
public final class EntryBuilder {

    private EntryBuilder() {}

    /** A change of the value at a path, given the value before. */
    public interface Change {
        Object of(String path, Object before);
    }

    /**
     * Makes a record and the records in it.
     *
     * @param path the path of the record in the entry, e.g. {@code decisions}; empty for the entry
     * @param values by the path of each component that is no record, e.g. {@code decisions.reasons}; null for nothing
     * @return empty when there is no value at all
     */
    public static <R extends Record> Optional<R> build(Class<R> type, String path, Function<String, Object> values) {
        return Optional.ofNullable(make(type, null, path, (own, none) -> values.apply(own)));
    }

    /** Returns the same entry with other values. */
    public static RegisterEntry change(RegisterEntry entry, Change change) {
        return make(RegisterEntry.class, entry, "", change);
    }

    private static <R extends Record> R make(Class<R> type, Object before, String path, Change change) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, before, path.isEmpty() ? "" : path + ".", change))
                .toArray();
        if (Arrays.stream(values).allMatch(EntryBuilder::saysNothing)) {
            return null;
        }
        for (int at = 0; at < values.length; at++) {
            values[at] = values[at] == null && types[at] == boolean.class ? Boolean.FALSE : values[at];
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, Object record, String path, Change change) {
        String own = path + component.getName();
        Object before = record == null ? null : read(component, record);
        Class<?> element = FieldType.element(component.getGenericType());
        if (!FieldType.isPart(element) || FieldType.isList(component.getGenericType()) && before == null) {
            return change.of(own, before);
        }
        return before instanceof List<?> several
                ? several.stream()
                        .map(one -> make(element.asSubclass(Record.class), one, own, change))
                        .toList()
                : make(element.asSubclass(Record.class), before, own, change);
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean saysNothing(Object value) {
        return value == null || value instanceof List<?> several && several.isEmpty();
    }
}
