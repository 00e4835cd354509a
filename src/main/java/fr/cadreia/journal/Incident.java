package fr.cadreia.journal;

/** An incident with a solution, noted by an agent or reported and held to be founded. */
public sealed interface Incident permits CaseEvent.ObservationAdded, ReportEvent.IncidentReported {

    static boolean isToldBy(JournalKind kind) {
        return Incident.class.isAssignableFrom(kind.event());
    }

    /** Returns its severity, 1 (minor) to 4 (severe); 0 for an event that was no incident. */
    int severity();
}
