package fr.cadreia.incident.step;

import fr.cadreia.kernel.form.AnswersOf;

/** The experts' decision on the gravity of a report, and on the people who deal with it. */
@AnswersOf("report-triage")
public record ReportTriageDecision(
        String caseReference,
        String severity,
        Course reportCourse,
        boolean suspendUse,
        String suspensionReasonPublic,
        boolean reassess,
        String reason) {

    /** The people who deal with it: the holder of the case, or the experts themselves. */
    public enum Course {
        EXAMINED,
        ANSWERED
    }

    static final String CASE = "caseReference";
    static final String SUSPEND_USE = "suspendUse";
    static final String REASSESS = "reassess";
}
