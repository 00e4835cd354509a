package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.document.Opinion;

/**
 * An opinion on the case.
 *
 * @param giver French name of who gives such opinions
 * @param opinion what was said; empty texts where this reader may not read it
 * @param position French; "Avis confidentiel" where this reader may not read it
 */
public record GivenOpinion(String giver, Opinion opinion, String position, boolean hidden) {

    static final String HIDDEN = "Avis confidentiel";

    static GivenOpinion hidden(String giver) {
        return new GivenOpinion(giver, new Opinion("", "", "", true), HIDDEN, true);
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
        return opinion.conditions() == null ? "" : opinion.conditions();
    }
}
