package fr.cadreia.committee.paper;

import fr.cadreia.identity.Identity;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The form that all papers of the committee have in common. */
@Component
public class PaperForm {

    private static final String OBSTACLE =
            "Les papiers du comité portent le nom et l’adresse de la collectivité, qui ne sont pas renseignés\u00a0:"
                    + " complétez cadre.identity.authority et cadre.identity.letterhead (address, town) dans"
                    + " identity.yaml, puis redémarrez.";

    private final Identity identity;
    private final ITemplateEngine templates;

    PaperForm(Identity identity, ITemplateEngine templates) {
        this.identity = identity;
        this.templates = templates;
    }

    /**
     * The head of a paper, and what the foot of each of its sheets says.
     *
     * @param logo source of its image, or empty
     * @param mention what is said of all that the application shows, or empty
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
            String mention,
            String day,
            String reference) {}

    /**
     * A paper written by its template.
     *
     * @param mark what follows the committee's initials in the reference
     * @param facts what the template tells
     * @return a whole HTML page
     */
    public String page(String template, String mark, Instant written, Map<String, ?> facts) {
        Context values = new Context(Locale.FRENCH);
        facts.forEach(values::setVariable);
        values.setVariable(
                "head",
                new Head(
                        identity.authority(),
                        identity.letterhead().service(),
                        identity.letterhead().address(),
                        identity.letterhead().town(),
                        identity.letterhead().contact(),
                        identity.letterhead().image().orElse(""),
                        identity.mention(),
                        FrenchText.day(written),
                        "CIA/" + mark));
        // Every no-break space is the sign itself, so that a text can be searched.
        return templates.process(template, values).replace("&#160;", "\u00a0");
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
