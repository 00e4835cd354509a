package fr.cadreia.dossier.commitment;

import fr.cadreia.kernel.form.Variable;
import java.util.Date;

/** The variables that the timers of {@code commitment.bpmn} read. */
public final class CommitmentVariables {

    /** Midnight after the last day on which it is to be fulfilled. */
    public static final Variable<Date> DUE = Variable.date("commitmentDue");

    public static final Variable<Date> REMINDER = Variable.date("commitmentReminder");
    public static final Variable<Date> LATE = Variable.date("commitmentLate");

    private CommitmentVariables() {}
}
