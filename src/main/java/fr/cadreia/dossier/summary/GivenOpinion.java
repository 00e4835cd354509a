package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.dossier.steps.opinion.Opinion.Position;

/**
 * An opinion on the case.
 *
 * @param kind the kind of opinion
 * @param opinion the opinion itself; empty texts where this reader may not read it
 * @param position French; "Avis confidentiel" where this reader may not read it
 * @param first whether it stands before all others: the workers' committee was only informed
 */
public record GivenOpinion(OpinionKind kind, Opinion opinion, String position, boolean first, boolean hidden) {

    static final String HIDDEN = "Avis confidentiel";

    static GivenOpinion hidden(OpinionKind kind) {
        return new GivenOpinion(kind, new Opinion(null, "", "", true), HIDDEN, false, true);
    }

    /** Returns the French name of the person who gives such opinions. */
    public String giver() {
        return kind.giver();
    }

    String shortGiver() {
        return kind.shortGiver();
    }

    public boolean isUnfavourable() {
        return opinion.position() == Position.UNFAVOURABLE;
    }

    public boolean hasConditions() {
        return opinion.position() == Position.FAVOURABLE_WITH_CONDITIONS;
    }

    /**
     * Returns the rank of the opinion, the highest where the workers' committee gave no opinion, then for the
     * unfavourable ones, then for those with conditions.
     */
    int severity() {
        return first ? 3 : isUnfavourable() ? 2 : hasConditions() ? 1 : 0;
    }
}
