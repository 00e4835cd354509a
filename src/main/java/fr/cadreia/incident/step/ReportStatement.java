package fr.cadreia.incident.step;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import java.time.LocalDate;
import java.util.Map;

/** The statement on an event, by an agent or a citizen. */
@AnswersOf("report-start")
public record ReportStatement(
        String caseReference,
        String title,
        String description,
        LocalDate occurredOn,
        String severity,
        StillHappening stillHappening) {

    /** The answer whether it goes on. */
    public enum StillHappening {
        YES,
        NO,
        UNKNOWN
    }

    static final String SEVERITY = "severity";

    /**
     * Returns the statement of a citizen, as answers to the form.
     *
     * @param caseReference or empty
     */
    public static Answers answers(
            String caseReference,
            String title,
            String description,
            LocalDate occurredOn,
            String severity,
            String stillHappening) {
        Answers answers = new Answers(Map.of(
                "title",
                title,
                "description",
                description,
                "occurredOn",
                occurredOn.toString(),
                SEVERITY,
                severity,
                "stillHappening",
                stillHappening));
        return caseReference.isEmpty() ? answers : answers.with("caseReference", caseReference);
    }
}
