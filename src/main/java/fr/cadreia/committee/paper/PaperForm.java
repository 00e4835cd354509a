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
     * The texts in the head of a paper and at the foot of each of its sheets.
     *
     * @param logo source of its image, or empty
     * @param mention the notice that every page of the application shows, or empty
     * @param day the day on which the paper is written; French
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
     * Writes a paper by its template.
     *
     * @param mark the part of the reference after the committee's initials
     * @param facts the template's values
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

    /**
     * Returns the reason why no paper may be filed, in French: a paper needs the name of its authority. Empty when
     * papers may be filed.
     */
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
