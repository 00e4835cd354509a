package fr.cadreia.committee;

import fr.cadreia.committee.steps.result.ExaminationResult;
import fr.cadreia.engine.Answers;
import java.time.LocalDate;
import java.util.List;

/**
 * What the committee asks for beside its decision (réserve).
 *
 * @param owner the function responsible
 * @param due null where no day was set
 */
public record Reservation(int number, String text, String owner, LocalDate due) {

    /** How many the form has room for. */
    public static final int PLACES = 3;

    /** Those of the chair's record of the result. */
    public static List<Reservation> of(Answers result) {
        return result.as(ExaminationResult.class).reservations();
    }
}
