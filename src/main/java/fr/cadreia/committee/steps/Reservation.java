package fr.cadreia.committee.steps;

import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * What the committee asks for in its opinion (réserve).
 *
 * @param owner the function responsible
 * @param due null where no day was set
 */
@NamedInterface("steps")
public record Reservation(int number, String text, String owner, LocalDate due) {

    /** What is asked for, who is asked, and by when; French, without a full stop. */
    public String words() {
        return FrenchWords.unended(text) + (owner.isBlank() ? "" : " – " + FrenchWords.within(owner)) + by();
    }

    /** What is asked for and by when, as everybody may read it. */
    public String demand() {
        return FrenchWords.unended(text) + by();
    }

    private String by() {
        return due == null ? "" : " – au plus tard le " + FrenchText.day(due);
    }
}
