package fr.cadreia.committee.paper;

import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.kernel.text.FrenchText;
import java.time.Instant;

/**
 * Who signs a paper; French. It says that the person signed in the application, and imitates no handwriting.
 *
 * @param as in which part, e.g. « La présidente de séance, »
 * @param signed how and when
 */
public record Signature(String as, String quality, String name, String signed) {

    /** Signature of the person who presides. */
    public static Signature chair(Named person, Instant at) {
        return of(person.agreed("La présidente", "Le président", "La présidence") + " de séance,", person, at);
    }

    public static Signature committeeChair(Named person, Instant at) {
        return of(person.agreed("La présidente", "Le président", "La présidence") + " du comité,", person, at);
    }

    public static Signature secretary(Named person, Instant at) {
        return of(person.agreed("La secrétaire", "Le secrétaire", "Le secrétariat") + ",", person, at);
    }

    /** @param as with its comma */
    public static Signature of(String as, Named person, Instant at) {
        return new Signature(
                as,
                person.quality(),
                person.name(),
                "Signé électroniquement dans l’application le " + FrenchText.day(at));
    }
}
