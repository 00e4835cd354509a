package fr.cadreia.dossier;

import fr.cadreia.mention.HeldTexts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The public name of a case: its title, unless it was taken over and may name a person. */
@Component
public class PublicTitles {

    private final HeldTexts held;
    private final RegisteredTitles registered;

    PublicTitles(HeldTexts held, RegisteredTitles registered) {
        this.held = held;
        this.registered = registered;
    }

    /** Returns the title as the register takes it over, before any correction there. */
    public String drafted(Case found) {
        // The author of any other title was asked about it.
        return found.origin() == Case.Origin.INTAKE
                ? held.shown(found.reference(), HeldTexts.TITLE, found.title(), instead(found.reference()))
                : found.title();
    }

    /**
     * Returns the public titles of many cases, by reference: those that the register uses, once the cases are in it.
     */
    public Map<String, String> of(Collection<Case> cases) {
        Map<String, String> rewordings = held.titles();
        Map<String, String> titles = new HashMap<>();
        cases.forEach(found -> {
            String rewording = rewordings.getOrDefault(found.reference(), found.title());
            titles.put(found.reference(), rewording.isBlank() ? instead(found.reference()) : rewording);
        });
        titles.putAll(registered.of(titles.keySet()));
        return titles;
    }

    /** Returns the text in the place of a name that waits for an answer. */
    public static String instead(String reference) {
        return "Usage " + reference + " (nom en cours de vérification)";
    }
}
