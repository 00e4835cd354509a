package fr.cadreia.committee.paper;

import fr.cadreia.identity.Identity;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The form that all papers of the committee have in common. */
@Component
public class PaperForm {

    private static final String OBSTACLE =
            "Les papiers du comité portent le nom et l’adresse de la collectivité, qui ne sont pas renseignés\u00a0:"
                    + " complétez cadre.identity.authority et cadre.identity.letterhead (address, town) dans"
                    + " identity.yaml, puis redémarrez.";

    private final Identity identity;

    PaperForm(Identity identity) {
        this.identity = identity;
    }

    /**
     * The head of a paper.
     *
     * @param logo source of its image, or empty
     * @param day on which it is written; French
     * @param reference e.g. {@code CIA/2026-03/C1}
     */
    public record Head(
            String authority,
            String service,
            String address,
            String town,
            String contact,
            String logo,
            String day,
            String reference) {}

    /** @param mark what follows the committee's initials in the reference */
    public Head head(String mark, Instant written) {
        return new Head(
                identity.authority(),
                identity.letterhead().service(),
                identity.letterhead().address(),
                identity.letterhead().town(),
                identity.letterhead().contact(),
                identity.letterhead().image().orElse(""),
                FrenchText.day(written),
                "CIA/" + mark);
    }

    /**
     * What stands at the foot of each sheet, before its number.
     *
     * @param what the session and the paper's number, e.g. « séance du 3 décembre 2026 – avis n° 2026-03/01 »
     */
    public String foot(String what) {
        return identity.authority() + " – Comité de l’intelligence artificielle – " + what
                + (identity.mention().isEmpty() ? "" : " – " + identity.mention());
    }

    /** « Fait à Valmont, le 4 décembre 2026. » */
    public String made(Instant at) {
        return "Fait à " + identity.letterhead().town() + ", le " + FrenchText.day(at) + ".";
    }

    /** Why nothing may be filed, in French: a paper without an authority is nobody's. Empty when it may. */
    public Optional<String> obstacle() {
        boolean complete =
                !identity.authority().isEmpty() && identity.letterhead().isComplete();
        return complete ? Optional.empty() : Optional.of(OBSTACLE);
    }

    /** @throws CommandRefusedException when nothing may be filed */
    public void require() {
        obstacle().ifPresent(why -> {
            throw CommandRefusedException.conflict(why);
        });
    }
}
