package fr.cadreia.incident.step;

import fr.cadreia.engine.AnswersOf;
import java.time.LocalDate;

/** What happened, as an agent or a citizen says. */
@AnswersOf("report-start")
public record ReportStatement(
        String caseReference,
        String title,
        String description,
        LocalDate occurredOn,
        String severity,
        StillHappening stillHappening) {

    /** Whether it goes on. */
    public enum StillHappening {
        YES,
        NO,
        UNKNOWN
    }

    static final String SEVERITY = "severity";
}
