package fr.cadreia.dossier;

import fr.cadreia.journal.CaseEvent.StepEntered;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The record of a case at one moment. A paper about that moment relies on this record, even if it is written later.
 *
 * @param documents in the order in which they were written
 * @param rows of its journal, oldest first
 */
public record CaseAsOf(String reference, Instant moment, List<StepDocument> documents, List<JournalEntry> rows) {

    public CaseAsOf {
        documents = List.copyOf(documents);
        rows = List.copyOf(rows);
    }

    /** Returns the record before this row of its journal. */
    public CaseAsOf before(JournalEntry next) {
        return new CaseAsOf(
                reference,
                next.writtenAt(),
                documents.stream()
                        .filter(document -> !document.writtenAt().isAfter(next.writtenAt()))
                        .toList(),
                rows.stream().filter(row -> row.sequence() < next.sequence()).toList());
    }

    /** Returns the record before this document. */
    public CaseAsOf before(StepDocument next) {
        return new CaseAsOf(
                reference,
                next.writtenAt(),
                documents.stream().filter(document -> document.id() < next.id()).toList(),
                rows.stream()
                        .filter(row -> row.writtenAt().isBefore(next.writtenAt()))
                        .toList());
    }

    /** Returns the newest document of each form, by the form's id. */
    public Map<String, StepDocument> latest() {
        Map<String, StepDocument> latest = new LinkedHashMap<>();
        documents.forEach(document -> latest.put(document.form(), document));
        return latest;
    }

    /** Returns the answers of the newest document of a step. */
    public <T> Optional<T> latest(Class<T> type) {
        return documents.stream()
                .filter(document -> document.is(type))
                .reduce((earlier, later) -> later)
                .map(document -> document.as(type));
    }

    /** Returns the step at which the case stood; empty before the first. */
    public Optional<Step> step() {
        return RecordedEvent.last(rows, StepEntered.class)
                .flatMap(entered -> Step.of(entered.row().step()));
    }

    /** Returns the moment in local time. */
    public LocalDateTime time() {
        return AuthorityClock.dateTimeOf(moment);
    }

    public LocalDate day() {
        return time().toLocalDate();
    }
}
