package fr.cadreia.guard.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A row of the journal and its content, which the guard reads for itself: the proof of the path must not depend on the
 * way in which the rest of the application reads its events. A missing value is empty.
 */
record EvidenceRow(JournalEntry entry, JsonNode content) {

    static EvidenceRow of(JournalEntry entry) {
        try {
            return new EvidenceRow(entry, StoredJson.MAPPER.readTree(entry.content()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + entry.caseReference() + " " + entry.sequence(), e);
        }
    }

    JournalKind kind() {
        return entry.kind();
    }

    String actor() {
        return entry.actor();
    }

    Instant when() {
        return entry.writtenAt();
    }

    /** Returns the French words of the place, which follow those of the row. */
    String where() {
        return " (ligne " + entry.sequence() + " du journal)";
    }

    String text(String name) {
        return content.path(name).asText();
    }

    boolean flag(String name) {
        return content.path(name).asBoolean();
    }

    /**
     * Returns a count; a value that is none is 0. No count is larger than an {@code int}, so that sums of them are
     * right.
     */
    long number(String name) {
        return number(content.path(name));
    }

    /** Counts by what they count, each as {@link #number}. */
    Map<String, Long> numbers(String name) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        content.path(name).properties().forEach(field -> numbers.put(field.getKey(), number(field.getValue())));
        return numbers;
    }

    private static long number(JsonNode value) {
        return Math.min(Integer.MAX_VALUE, Math.max(0, value.asLong()));
    }

    Set<String> set(String name) {
        Set<String> set = new LinkedHashSet<>();
        content.path(name).forEach(value -> set.add(value.asText()));
        return set;
    }

    Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        content.path(name)
                .properties()
                .forEach(field -> map.put(field.getKey(), field.getValue().asText()));
        return map;
    }

    boolean isOf(String process) {
        return process.equals(text("process"));
    }

    /** Tells whether a person did it, who was in one of these groups then. */
    boolean isBy(Set<Role> groups) {
        if (actor().isEmpty() || actor().equals(Journal.APPLICATION)) {
            return false;
        }
        for (JsonNode group : content.path("groups")) {
            if (Role.of(group.asText()).filter(groups::contains).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
