package fr.cadreia.register.entry;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The way from an entry to one of its values: the components of the records, one after the other. */
final class EntryPath {

    private static final Map<String, EntryPath> KNOWN = new ConcurrentHashMap<>();

    private final List<Method> accessors = new ArrayList<>();
    private final boolean repeated;
    private final boolean component;
    private final FieldType type;

    /**
     * @param path e.g. {@code purpose.need}
     * @throws IllegalArgumentException when nothing stands there
     */
    static EntryPath of(String path) {
        return KNOWN.computeIfAbsent(path, EntryPath::new);
    }

    private EntryPath(String path) {
        Class<?> at = RegisterEntry.class;
        Type end = at;
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
            throw new IllegalArgumentException(
                    "An entry has no " + path + ": " + type.getSimpleName() + "." + name + " is missing", e);
        }
    }

    private static boolean isComponent(Class<?> type, String name) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(name));
    }

    /** Tells whether it leads through a list, so that there are several values. */
    boolean isRepeated() {
        return repeated;
    }

    /** Tells whether the entry keeps the value, rather than computing it from others. */
    boolean isComponent() {
        return component;
    }

    FieldType type() {
        return type;
    }

    /**
     * Returns the value; null when nothing is said; where the path is repeated, a list of the values of each element.
     */
    Object value(RegisterEntry entry) {
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
