package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.OpinionForms;
import fr.cadreia.dossier.document.Opinion;

/**
 * An opinion on the case.
 *
 * @param form by which it was given
 * @param opinion what was said; empty texts where this reader may not read it
 * @param position French; "Avis confidentiel" where this reader may not read it
 */
public record GivenOpinion(String form, Opinion opinion, String position, boolean hidden) {

    static final String HIDDEN = "Avis confidentiel";

    static GivenOpinion hidden(String form) {
        return new GivenOpinion(form, new Opinion("", "", "", true), HIDDEN, true);
    }

    /** French name of who gives such opinions. */
    public String giver() {
        return OpinionForms.GIVERS.get(form);
    }

    String shortGiver() {
        return OpinionForms.SHORT_GIVERS.get(form);
    }

    public boolean isUnfavourable() {
        return "unfavourable".equals(opinion.position());
    }

    public boolean hasConditions() {
        return "favourableWithConditions".equals(opinion.position());
    }

    /** The unfavourable first, then those with conditions. */
    int severity() {
        return isUnfavourable() ? 2 : hasConditions() ? 1 : 0;
    }

    String conditions() {
        return opinion.conditions();
    }
}
