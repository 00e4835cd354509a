package fr.cadreia.committee.steps;

import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * A demand that the committee adds to its opinion (réserve).
 *
 * @param owner the function responsible
 * @param due null where no day was set
 */
@NamedInterface("steps")
public record Reservation(int number, String text, String owner, LocalDate due) {

    /** Returns the demand, the function responsible, and the last day; French, without a full stop. */
    public String words() {
        return FrenchWords.unended(text) + (owner.isBlank() ? "" : " – " + FrenchWords.within(owner)) + by();
    }

    /** Returns the demand and its last day, as everybody may read them. */
    public String demand() {
        return FrenchWords.unended(text) + by();
    }

    private String by() {
        return due == null ? "" : " – au plus tard le " + FrenchText.day(due);
    }
}
