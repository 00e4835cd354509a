package fr.cadreia.journal;

/** What went wrong with a solution, noted by an agent or reported and held to be founded. */
public sealed interface Incident permits CaseEvent.ObservationAdded, ReportEvent.IncidentReported {

    static boolean isToldBy(JournalKind kind) {
        return Incident.class.isAssignableFrom(kind.event());
    }

    /** 1 (minor) to 4 (severe); 0 for what was no incident. */
    int severity();
}
