package fr.cadreia.dossier;

import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.Variable;
import java.util.Date;
import java.util.List;

/** The variables that the flows and timers of {@code mandatory-path.bpmn} and {@code reassessment.bpmn} read. */
public final class PathVariables {

    public static final Variable<Boolean> EXCLUDED = Variable.flag("excluded");
    public static final Variable<String> ADMISSIBILITY = Variable.text("admissibility");
    public static final Variable<Boolean> GATE_OPEN = Variable.flag("gateOpen");
    public static final Variable<Date> EXPERIMENT_END = Variable.date("experimentEnd");
    public static final Variable<Date> EXPERIMENT_REMINDER = Variable.date("experimentReminder");
    public static final Variable<Date> EXPERIMENT_LATE = Variable.date("experimentLate");
    public static final Variable<Date> MAINTAINED_UNTIL = Variable.date("maintainedUntil");
    public static final Variable<Date> NEXT_REASSESSMENT = Variable.date("nextReassessment");
    public static final Variable<String> OUTCOME = Variable.text("outcome");
    public static final Variable<String> AUTHORITY_DECISION = Variable.text("authorityDecision");
    public static final Variable<String> REASSESSMENT_OUTCOME = Variable.text("reassessmentOutcome");
    public static final Variable<String> STOP_CAUSE = Variable.text("stopCause");

    static final List<Variable<?>> ALL = List.of(
            EXCLUDED,
            ADMISSIBILITY,
            GATE_OPEN,
            EXPERIMENT_END,
            EXPERIMENT_REMINDER,
            EXPERIMENT_LATE,
            MAINTAINED_UNTIL,
            NEXT_REASSESSMENT,
            OUTCOME,
            AUTHORITY_DECISION,
            REASSESSMENT_OUTCOME,
            STOP_CAUSE);

    private PathVariables() {}

    /** Tells whether the application itself writes a variable of this name. */
    public static boolean isWritten(String name) {
        return ALL.stream().anyMatch(variable -> variable.name().equals(name));
    }

    /**
     * Returns the variables that a condition may read before anybody has set them: an unset variable would be an error
     * there.
     */
    static ProcessVariables initial() {
        return ProcessVariables.NONE
                .with(EXCLUDED, false)
                .with(STOP_CAUSE, null)
                .with(MAINTAINED_UNTIL, null);
    }
}
