package fr.cadreia.kernel.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The JSON that the application stores and reads again; only the web frameworks have mappers of their own.
 *
 * <p>Days and moments are texts ({@code 2026-12-01}). A property that the type does not know is ignored, so that an older
 * release reads what a newer one stored. Components stand in their declared order, entries of a map in the map's order:
 * code that takes a hash of a map sorts it first.
 */
public final class StoredJson {

    public static final ObjectMapper MAPPER = rules().build();

    /** The mapper for JSON of people and other programs: no name twice in an object, nothing behind the document. */
    public static final ObjectMapper STRICT = rules().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StoredJson() {}

    /** Returns the rules above, for a form of JSON that needs one more. */
    public static JsonMapper.Builder rules() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @throws IllegalArgumentException when the value cannot be written as JSON */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + value.getClass(), e);
        }
    }

    /** @throws IllegalStateException when what was stored is not of this type */
    public static <T> T read(String stored, Class<T> type) {
        return read(stored, MAPPER.constructType(type));
    }

    /** @throws IllegalStateException when what was stored is not of this type */
    public static <T> T read(String stored, TypeReference<T> type) {
        return read(stored, MAPPER.constructType(type));
    }

    private static <T> T read(String stored, JavaType type) {
        try {
            return MAPPER.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was stored is no JSON of " + type, e);
        }
    }
}
