package fr.cadreia.committee.minutes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Rows of the journal with what they say. */
record SessionRows(List<Row> rows) {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Row(JournalEntry entry, JsonNode content) {

        String text(String field) {
            return content.path(field).asText("");
        }

        int count(String field) {
            return content.path(field).asInt();
        }

        List<String> list(String field) {
            return StreamSupport.stream(content.path(field).spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
    }

    static SessionRows of(List<JournalEntry> entries) {
        List<Row> rows = new ArrayList<>();
        for (JournalEntry entry : entries) {
            try {
                rows.add(new Row(entry, JSON.readTree(entry.content())));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Not JSON: " + entry.caseReference() + " " + entry.sequence(), e);
            }
        }
        return new SessionRows(rows);
    }

    Optional<Row> last(JournalKind kind) {
        return all(kind).stream().reduce((first, second) -> second);
    }

    List<Row> all(JournalKind kind) {
        return rows.stream().filter(row -> row.entry().kind() == kind).toList();
    }
}
