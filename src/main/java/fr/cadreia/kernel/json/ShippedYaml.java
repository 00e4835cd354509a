package fr.cadreia.kernel.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the data that the application ships in YAML, as a tree or as records: texts, flags, whole numbers, constants,
 * lists, sets and maps of these, and records. An absent value is null, or false for a flag. A key that stands twice is
 * refused, and so is a key that the record does not have. (A general library makes records too, and takes longer to
 * load than a whole verification does.)
 */
public final class ShippedYaml {

    private ShippedYaml() {}

    /** @param resource e.g. {@code /dossier/duties.yaml} */
    public static <T> T read(String resource, Class<T> type) {
        return record(tree(resource), type);
    }

    /** @param tree of a file, or part of one */
    public static <T> T record(Object tree, Class<T> type) {
        return type.cast(value(tree, type));
    }

    /** Returns the records of a file that holds a list of them. */
    public static <T> List<T> list(String resource, Class<T> type) {
        return items(tree(resource), List.class).stream()
                .map(item -> record(item, type))
                .toList();
    }

    /** Reads maps, lists, texts, flags and numbers, in the order of the file; the caller knows which of them it is. */
    public static <T> T tree(String resource) {
        try (InputStream yaml = ShippedYaml.class.getResourceAsStream(resource)) {
            return tree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the same for YAML that stands elsewhere. */
    public static <T> T tree(InputStream yaml) {
        LoaderOptions once = new LoaderOptions();
        once.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(once)).load(yaml);
    }

    private static Object value(Object tree, Type type) {
        if (tree == null) {
            return type == boolean.class ? Boolean.FALSE : null;
        }
        if (type instanceof ParameterizedType generic) {
            return collection(tree, (Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return tree instanceof String text ? written(text, plain) : members(map(tree), plain);
        }
        if (plain.isEnum() && tree instanceof String name) {
            return constant(name, plain);
        }
        Class<?> boxed = plain == boolean.class ? Boolean.class : plain;
        if (!boxed.isInstance(tree)) {
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
        List<Object> values = new ArrayList<>();
        items(tree, type).forEach(item -> values.add(value(item, of[0])));
        return type == Set.class ? new LinkedHashSet<>(values) : values;
    }

    private static List<?> items(Object tree, Class<?> type) {
        if (!(tree instanceof List<?> list) || type != List.class && type != Set.class) {
            throw new IllegalArgumentException("«\u00a0" + tree + "\u00a0» is no " + type.getSimpleName());
        }
        return list;
    }

    /** Returns the constant with a name, of which small letters stand for capitals. */
    private static Object constant(String name, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " knows no " + name));
    }

    /** Reads a record that a file writes as one text. */
    private static Object written(String text, Class<?> type) {
        try {
            return made(type, new Class<?>[] {String.class}, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " cannot be made of «\u00a0" + text + "\u00a0»", e);
        }
    }

    private static Object members(Map<String, Object> tree, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> unknown = new LinkedHashSet<>(tree.keySet());
        Arrays.stream(components).map(RecordComponent::getName).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " knows no " + unknown);
        }
        try {
            return made(
                    type,
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new),
                    Arrays.stream(components)
                            .map(component -> value(tree.get(component.getName()), component.getGenericType()))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " cannot be made of " + tree, e);
        }
    }

    private static Object made(Class<?> type, Class<?>[] of, Object... values) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor(of);
        // The features keep most of their records to themselves.
        constructor.setAccessible(true);
        return constructor.newInstance(values);
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
