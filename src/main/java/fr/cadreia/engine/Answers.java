package fr.cadreia.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person answered in a form, after the form's own checks: only fields of the form that were shown, each of its
 * declared type (text and dates as {@code String}, numbers as {@code Number}, boxes as {@code Boolean}, lists as
 * {@code List<String>}). Unanswered fields are absent.
 */
public record Answers(Map<String, Object> values) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The answers as the typed document of their step. */
    public <T> T as(Class<T> document) {
        return JSON.convertValue(values, document);
    }

    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    public boolean is(String field, String expected) {
        return expected.equals(values.get(field));
    }

    public boolean checked(String field) {
        return Boolean.TRUE.equals(values.get(field));
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
}
