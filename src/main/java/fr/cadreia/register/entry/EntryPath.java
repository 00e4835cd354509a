package fr.cadreia.register.entry;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The way from an entry to one of its values: the components of the records, one after the other. */
final class EntryPath {

    private final List<Method> accessors = new ArrayList<>();
    private final boolean repeated;
    private final boolean component;
    private final FieldType type;

    /**
     * @param root type of the entry
     * @param path e.g. {@code purpose.need}
     * @throws IllegalArgumentException when nothing stands there
     */
    EntryPath(Class<? extends Record> root, String path) {
        Class<?> at = root;
        Type end = root;
        boolean lists = false;
        boolean components = true;
        for (String name : path.split("\\.")) {
            lists |= FieldType.isList(end);
            Method accessor = accessor(at, name, path);
            components &= isComponent(at, name);
            accessors.add(accessor);
            end = accessor.getGenericReturnType();
            at = FieldType.element(end);
        }
        this.repeated = lists;
        this.component = components;
        this.type = FieldType.of(end);
    }

    private static Method accessor(Class<?> type, String name, String path) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no component for " + path, e);
        }
    }

    private static boolean isComponent(Class<?> type, String name) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(name));
    }

    /** Whether it leads through a list, so that there are several values. */
    boolean isRepeated() {
        return repeated;
    }

    /** Whether the entry keeps the value, rather than telling it from others. */
    boolean isComponent() {
        return component;
    }

    FieldType type() {
        return type;
    }

    /** Null when nothing is said; where the path is repeated, a list of what each element says. */
    Object value(Object entry) {
        return value(entry, 0);
    }

    private Object value(Object from, int at) {
        if (from == null || at == accessors.size()) {
            return from;
        }
        if (from instanceof List<?> several) {
            return several.stream().map(one -> value(one, at)).toList();
        }
        try {
            return value(accessors.get(at).invoke(from), at + 1);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
