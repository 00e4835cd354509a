package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A report of something that went wrong. */
public sealed interface ReportEvent extends Event {

    /** @param caseReference or empty */
    record ReportReceived(
            String title, @JsonProperty("case") String caseReference, boolean citizen) implements ReportEvent {}

    /** Recorded to the case of the use that it is about. */
    record IncidentReported(String report, int severity) implements ReportEvent, Incident {}

    record IncidentAnswered(String report) implements ReportEvent {}
}
