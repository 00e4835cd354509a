package fr.cadreia.dossier.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a case's journal that tell of its experimentation, each written at noon of its day. */
final class TrialJournal {

    private final List<JournalEntry> rows = new ArrayList<>();

    static TrialJournal reviewed(String track, int risk) {
        return new TrialJournal()
                .row("2026-01-05", JournalKind.OPENED, "", Map.of())
                .reviews("2026-01-10", track, risk);
    }

    static TrialJournal inService(int risk) {
        return new TrialJournal()
                .row("2026-01-05", JournalKind.IMPORTED, "", Map.of())
                .reviews("2026-01-10", "full", risk);
    }

    Trial trial() {
        return Trial.of(rows);
    }

    TrialJournal reviews(String day, String track, int risk) {
        return completes(day, "review", Map.of("track", track, "riskLevel", String.valueOf(risk)));
    }

    TrialJournal begins(String day, String start, String end) {
        return begins(day, start, end, Map.of());
    }

    TrialJournal begins(String day, String start, String end, Map<String, Object> other) {
        Map<String, Object> facts =
                new HashMap<>(Map.of("start", start, "end", end, "expectedUses", 4000, "expectedUsers", 45));
        facts.putAll(other);
        return completes(day, "experiment-protocol", facts).row(day, JournalKind.EXPERIMENT_BEGUN, "", Map.of());
    }

    TrialJournal closes(String day, String actualEnd, long uses, long users) {
        return completes(day, "experiment-closing", Map.of("actualEnd", actualEnd, "uses", uses, "users", users))
                .row(day, JournalKind.EXPERIMENT_ENDED, "", Map.of());
    }

    TrialJournal completes(String day, String form, Map<String, Object> facts) {
        Map<String, Object> content = new HashMap<>(facts);
        content.put("form", form);
        return row(day, JournalKind.STEP_COMPLETED, form, content);
    }

    TrialJournal row(String day, JournalKind kind, String step, Map<String, Object> content) {
        try {
            rows.add(JournalEntry.chained(
                    "IA-2026-0001",
                    rows.size() + 1,
                    LocalDate.parse(day)
                            .atTime(LocalTime.NOON)
                            .atZone(ZoneId.systemDefault())
                            .toInstant(),
                    "agent",
                    kind,
                    step,
                    "2026-1",
                    new ObjectMapper().writeValueAsString(content),
                    rows.isEmpty()
                            ? JournalEntry.FIRST
                            : rows.get(rows.size() - 1).hash()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
        return this;
    }
}
