package fr.cadreia.kernel.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.Numbered;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a form's answers by field into the record of its step: the only place that looks answers up by their names. */
final class TypedAnswers {

    private static final String YES = "yes";

    private static final String NO = "no";

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> document) {
            return Arrays.stream(document.getRecordComponents()).map(Part::of).toList();
        }
    };

    private TypedAnswers() {}

    /**
     * A component of a step's record.
     *
     * @param field the component's own name, or the one that it says the form uses
     * @param numbered the fields of each number, where the record has an entry for each; null elsewhere
     * @param entry the record of such an entry; null elsewhere
     * @param embedded whether it is a record of other fields of the same form
     */
    private record Part(String field, Type type, Class<?> kind, Pattern numbered, Class<?> entry, boolean embedded) {

        static Part of(RecordComponent component) {
            JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
            Numbered numbered = component.getAnnotation(Numbered.class);
            return new Part(
                    other == null ? component.getName() : other.value(),
                    component.getGenericType(),
                    component.getType(),
                    numbered == null ? null : Pattern.compile(Pattern.quote(numbered.value()) + "(\\D*)(\\d+)(\\D*)"),
                    numbered == null ? null : (Class<?>) argument(component.getGenericType()),
                    component.isAnnotationPresent(Embedded.class));
        }

        Object in(Map<String, Object> values) {
            if (numbered != null) {
                return entries(values, numbered, entry);
            }
            if (embedded) {
                return read(values, kind);
            }
            Object value = values.get(field);
            return value == null ? unanswered(kind) : typed(value, type);
        }
    }

    static <T> T read(Map<String, Object> values, Class<T> document) {
        Map<String, Object> parts = new HashMap<>();
        for (Part part : PARTS.get(document)) {
            Object value = part.in(values);
            if (value != null) {
                parts.put(part.field(), value);
            }
        }
        return StoredJson.MAPPER.convertValue(parts, document);
    }

    private static Object unanswered(Class<?> type) {
        if (type == String.class) {
            return "";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return List.of();
        }
        return Map.class.isAssignableFrom(type) ? Map.of() : null;
    }

    private static Object typed(Object value, Type type) {
        if (type == boolean.class || type == Boolean.class) {
            return YES.equals(value) ? Boolean.TRUE : NO.equals(value) ? Boolean.FALSE : value;
        }
        if (type instanceof Class<?> plain && plain.isEnum()) {
            return FormCode.constant(plain.asSubclass(Enum.class), value.toString());
        }
        if (type instanceof ParameterizedType && value instanceof Collection<?> several) {
            return several.stream().map(one -> typed(one, argument(type))).toList();
        }
        return value;
    }

    /** Returns the numbers in their order. */
    private static List<Object> entries(Map<String, Object> values, Pattern field, Class<?> entry) {
        Map<Integer, Map<String, Object>> byNumber = new TreeMap<>();
        values.forEach((name, value) -> {
            Matcher found = field.matcher(name);
            if (found.matches() && value != null) {
                byNumber.computeIfAbsent(Integer.valueOf(found.group(2)), number -> new HashMap<>())
                        .put(uncapitalised(found.group(1) + found.group(3)), value);
            }
        });
        List<Object> entries = new ArrayList<>();
        byNumber.forEach((number, parts) -> {
            parts.put("number", number);
            entries.add(read(parts, entry));
        });
        return entries;
    }

    private static String uncapitalised(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Type argument(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }
}
