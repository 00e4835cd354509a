package fr.cadreia.kernel.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.Numbered;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answers of a person in a form, after the form's own checks: only fields of the form that were shown, each of its
 * declared type (text and dates as {@code String}, numbers as {@code Number}, boxes as {@code Boolean}, lists as {@code
 * List<String>}). Unanswered fields are absent.
 */
public final class Answers {

    public static final Answers NONE = new Answers(Map.of());

    private final Map<String, Object> values;

    /** The records as which the answers were read: one step asks for the same record again and again. */
    private final Map<Class<?>, Object> documents = new ConcurrentHashMap<>();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Answers(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns the answers by field, in the form's order. */
    @JsonValue
    public Map<String, Object> values() {
        return values;
    }

    /**
     * Returns the answers as the record of their step. A text or a list that was not answered is empty, a box that was
     * not ticked is false, anything else is null; {@code yes} and {@code no} are booleans, choices are enums.
     */
    public <T> T as(Class<T> document) {
        return document == Answers.class
                ? document.cast(this)
                : document.cast(documents.computeIfAbsent(document, type -> TypedAnswers.read(values, type)));
    }

    /** Returns the same with one more answer, which the application gives and no person. */
    public Answers with(String field, Object value) {
        return changed(all -> all.put(field, value));
    }

    /**
     * Returns the same with one more answer, if there is one: neither null nor blank. A choice is given by its code.
     */
    public Answers withAnswered(String field, Object value) {
        Object given = value instanceof Enum<?> choice ? FormCode.of(choice) : value;
        return given == null || given.toString().isBlank() ? this : with(field, given);
    }

    /** Returns the same with these in the place of its own. */
    public Answers with(Answers others) {
        return changed(all -> all.putAll(others.values));
    }

    /** Returns the same with its answers to these fields alone. */
    public Answers only(Collection<String> fields) {
        return changed(all -> all.keySet().retainAll(fields));
    }

    public Answers without(Collection<String> fields) {
        return changed(all -> all.keySet().removeAll(fields));
    }

    private Answers changed(Consumer<Map<String, Object>> change) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        change.accept(all);
        return new Answers(all);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    public boolean is(String field, String expected) {
        return expected.equals(values.get(field));
    }

    public Optional<LocalDate> date(String field) {
        return Optional.ofNullable(values.get(field)).map(Object::toString).map(LocalDate::parse);
    }

    public Optional<BigDecimal> number(String field) {
        return Optional.ofNullable(values.get(field)).map(Object::toString).map(BigDecimal::new);
    }

    @SuppressWarnings("unchecked")
    public List<String> list(String field) {
        return values.get(field) instanceof List<?> list ? (List<String>) list : List.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && values.equals(answers.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /** Turns a form's answers by field into the record of its step: the only place that looks answers up by their names. */
    private static final class TypedAnswers {

        private static final String YES = "yes";

        private static final String NO = "no";

        private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
            @Override
            protected List<Part> computeValue(Class<?> document) {
                return Arrays.stream(document.getRecordComponents())
                        .map(Part::of)
                        .toList();
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
        private record Part(
                String field, Type type, Class<?> kind, Pattern numbered, Class<?> entry, boolean embedded) {

            static Part of(RecordComponent component) {
                JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
                Numbered numbered = component.getAnnotation(Numbered.class);
                return new Part(
                        other == null ? component.getName() : other.value(),
                        component.getGenericType(),
                        component.getType(),
                        numbered == null
                                ? null
                                : Pattern.compile(Pattern.quote(numbered.value()) + "(\\D*)(\\d+)(\\D*)"),
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
}
