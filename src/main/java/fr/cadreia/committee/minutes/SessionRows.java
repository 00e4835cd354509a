package fr.cadreia.committee.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Rows of the journal with what they say. */
record SessionRows(List<Row> rows) {

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
            rows.add(new Row(entry, entry.facts()));
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
