package fr.cadreia.incident;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.Variable;
import java.time.LocalDate;
import java.util.Date;

/**
 * The variables for the reminder and the alarm of the people who answer a report or a request: the timers of its
 * process read them.
 *
 * @param due the midnight after the last day
 */
public record AnswerVariables(Variable<Date> due, Variable<Date> reminder, Variable<Date> late) {

    public static final AnswerVariables OF_REPORT = named("report");

    /** About an entry of the register. */
    public static final AnswerVariables OF_REQUEST = named("register");

    private static AnswerVariables named(String matter) {
        return new AnswerVariables(
                Variable.date(matter + "Due"), Variable.date(matter + "Reminder"), Variable.date(matter + "Late"));
    }

    /** @param answerBy the last day that was promised */
    public ProcessVariables of(CaseRecords records, LocalDate answerBy) {
        return records.lastDay(answerBy, due, reminder, late);
    }
}
