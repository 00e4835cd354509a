package fr.cadreia.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
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

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TypedAnswers() {}

    static <T> T read(Map<String, Object> values, Class<T> document) {
        Map<String, Object> parts = new HashMap<>();
        for (RecordComponent component : document.getRecordComponents()) {
            Object part = part(values, component);
            if (part != null) {
                parts.put(field(component), part);
            }
        }
        return JSON.convertValue(parts, document);
    }

    private static Object part(Map<String, Object> values, RecordComponent component) {
        Numbered numbered = component.getAnnotation(Numbered.class);
        if (numbered != null) {
            return entries(values, numbered.value(), (Class<?>) argument(component.getGenericType()));
        }
        Object value = values.get(field(component));
        return value == null ? unanswered(component.getType()) : typed(value, component.getGenericType());
    }

    /** The component's own name, or the one that it says the form uses. */
    private static String field(RecordComponent component) {
        JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
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
            return FormCode.constant(value.toString());
        }
        if (type instanceof ParameterizedType && value instanceof Collection<?> several) {
            return several.stream().map(one -> typed(one, argument(type))).toList();
        }
        return value;
    }

    /** The numbers in their order. */
    private static List<Object> entries(Map<String, Object> values, String prefix, Class<?> entry) {
        Pattern field = Pattern.compile(Pattern.quote(prefix) + "(\\D*)(\\d+)(\\D*)");
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
