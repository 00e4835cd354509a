package fr.cadreia.committee;

import fr.cadreia.engine.Answers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the committee asks for beside its decision (réserve).
 *
 * @param owner the function responsible
 * @param due ISO date
 */
public record Reservation(int number, String text, String owner, String due) {

    /** How many the form has room for. */
    public static final int PLACES = 3;

    /** @param result the chair's record of the result */
    public static List<Reservation> of(Answers result) {
        return IntStream.rangeClosed(1, PLACES)
                .mapToObj(number -> new Reservation(
                        number,
                        result.text("reservation" + number + "Text"),
                        result.text("reservation" + number + "Owner"),
                        result.text("reservation" + number + "Due")))
                .filter(reservation -> !reservation.text().isBlank())
                .toList();
    }
}
