package fr.cadreia.dossier;

import fr.cadreia.journal.CaseEvent.StepEntered;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.StepEvent.StepCompleted;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of a case's journal, written from events, each at noon of its day. */
public final class CaseRows {

    public static final String REFERENCE = "IA-2026-0001";

    private final List<JournalEntry> rows = new ArrayList<>();

    public CaseRows on(String day, Event event) {
        return row(day, "", event, Map.of());
    }

    public CaseRows enters(String day, Step step) {
        return row(day, step.code(), new StepEntered("", "process1"), Map.of());
    }

    public CaseRows completes(String day, String form) {
        return row(day, form, new StepCompleted(), Map.of("form", form));
    }

    /** Oldest first. */
    public List<JournalEntry> rows() {
        return List.copyOf(rows);
    }

    private CaseRows row(String day, String step, Event event, Map<String, Object> beside) {
        rows.add(JournalEntry.chained(
                REFERENCE,
                rows.size() + 1,
                LocalDate.parse(day)
                        .atTime(LocalTime.NOON)
                        .atZone(ZoneId.systemDefault())
                        .toInstant(),
                "agent",
                JournalKind.of(event),
                step,
                "2026-1",
                EventCodec.write(event, beside),
                rows.isEmpty() ? JournalEntry.FIRST : rows.get(rows.size() - 1).hash()));
        return this;
    }
}
