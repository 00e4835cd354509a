package fr.cadreia.committee;

import fr.cadreia.committee.steps.closing.VoteClosing;
import fr.cadreia.engine.Answers;
import java.util.List;

/** The votes by hand (à main levée) that the secretary enters when closing the ballot. */
public final class HandVotes {

    private HandVotes() {}

    /** In the order of the lists; a member who stands in two of them has two. */
    public static List<Vote> of(Answers closing) {
        return closing.as(VoteClosing.class).handVotes();
    }
}
