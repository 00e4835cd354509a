package fr.cadreia.guard.diagram;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes records of what a YAML file holds: texts, flags, whole numbers, lists, sets and maps of these, and records. What
 * is absent is null. (A general library does this too, and takes longer to load than a whole verification does.)
 */
final class YamlRecords {

    private YamlRecords() {}

    /** @throws IllegalArgumentException when the file says something that the record does not know, or otherwise */
    static <T> T of(Object tree, Class<T> type) {
        return type.cast(value(tree, type));
    }

    private static Object value(Object tree, Type type) {
        if (tree == null) {
            return type == boolean.class ? Boolean.FALSE : null;
        }
        if (type instanceof ParameterizedType generic) {
            return collection(tree, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof Class<?> raw && raw.isRecord()) {
            return record(map(tree), raw);
        }
        boolean fits = type == String.class && tree instanceof String
                || type == boolean.class && tree instanceof Boolean
                || type == Integer.class && tree instanceof Integer;
        if (!fits) {
            throw new IllegalArgumentException("«\u00a0" + tree + "\u00a0» is no " + type.getTypeName());
        }
        return tree;
    }

    private static Object collection(Object tree, Class<?> type, Type[] of) {
        if (type == Map.class) {
            Map<String, Object> values = new LinkedHashMap<>();
            map(tree).forEach((key, value) -> values.put(key, value(value, of[1])));
            return values;
        }
        if (!(tree instanceof List<?> list) || type != List.class && type != Set.class) {
            throw new IllegalArgumentException("«\u00a0" + tree + "\u00a0» is no " + type.getSimpleName());
        }
        List<Object> values = new ArrayList<>();
        list.forEach(item -> values.add(value(item, of[0])));
        return type == List.class ? values : new LinkedHashSet<>(values);
    }

    private static Object record(Map<String, Object> tree, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> unknown = new LinkedHashSet<>(tree.keySet());
        Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " knows no " + unknown);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(tree.get(component.getName()), component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be made of " + tree, e);
        }
    }

    private static Map<String, Object> map(Object tree) {
        if (!(tree instanceof Map<?, ?> entries)) {
            throw new IllegalArgumentException("«\u00a0" + tree + "\u00a0» is no map");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        entries.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }
}
