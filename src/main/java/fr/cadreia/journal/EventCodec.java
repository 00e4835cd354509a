package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import fr.cadreia.journal.SessionEvent.Presence;
import fr.cadreia.kernel.json.StoredJson;
import java.util.Map;
import java.util.TreeMap;

/**
 * Events as the journal stores them: one JSON object, whose fields are the event's components, beside what the row says of
 * itself ({@link RowPlace}, hashes, who its author was). Fields are sorted by name, so that the same event gives the same text.
 */
public final class EventCodec {

    private static final ObjectMapper JSON = StoredJson.rules()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
            .withConfigOverride(Provenance.class, EventCodec::mayBeNull)
            .withConfigOverride(Presence.class, EventCodec::mayBeNull)
            .withConfigOverride(ExaminationOutcome.class, EventCodec::mayBeNull)
            .build();

    private EventCodec() {}

    /** Lets a component be null, since Jackson makes no empty instance of a record. */
    private static void mayBeNull(MutableConfigOverride component) {
        component.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET));
    }

    /**
     * @param beside the row's own data beside the event, by name
     * @throws IllegalArgumentException if the event says anything by one of these names
     */
    public static String write(Event event, Map<String, ?> beside) {
        Map<String, Object> content = new TreeMap<>(fields(event));
        beside.forEach((name, value) -> {
            if (content.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException(
                        JournalKind.of(event) + " cannot tell otherwise what its row is: " + name);
            }
        });
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + event, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Event event) {
        return JSON.convertValue(event, TreeMap.class);
    }

    /** @throws IllegalStateException if the content is not what a row of this kind says */
    public static Event read(JournalKind kind, String content) {
        Class<? extends Event> type =
                kind == JournalKind.STEP_COMPLETED ? StepEvent.of(place(content).form()) : kind.event();
        return read(content, type);
    }

    /** @throws IllegalStateException if the content is no JSON object */
    public static RowPlace place(String content) {
        return read(content, RowPlace.class);
    }

    /** @throws IllegalStateException if the content is no JSON object */
    public static RowAttestation attestation(String content) {
        return read(content, RowAttestation.class);
    }

    private static <T> T read(String content, Class<T> type) {
        try {
            return JSON.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not " + type.getSimpleName() + ": " + content, e);
        }
    }
}
