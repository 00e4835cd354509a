package fr.cadreia.call;

import fr.cadreia.kernel.form.Variable;
import java.util.Date;

/** The variables that the timers of {@code call-for-projects.bpmn} read. */
public final class CallVariables {

    /** Midnight after the last day on which the experts may choose. */
    public static final Variable<Date> END = Variable.date("callEnd");

    public static final Variable<Date> REMINDER = Variable.date("callReminder");
    public static final Variable<Date> LATE = Variable.date("callLate");

    private CallVariables() {}
}
