package fr.cadreia.committee.examination;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.presence.SessionPresence.Change;
import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.Motion;
import java.util.List;
import java.util.Set;

/** What somebody does in a played examination. Who is named by a number is the one at that place, counted round and round. */
public sealed interface Act {

    /** The secretary convenes. @param early whether the presence sheet comes well before the hour */
    record Convene(boolean written, boolean debate, boolean early) implements Act {}

    /** The secretary gives the presence sheet. @param proxies pairs of giver and holder */
    record Sheet(Set<Integer> present, List<List<Integer>> proxies, int chair) implements Act {}

    /**
     * The secretary notes before a motion is put who comes or leaves, what was wrong, or a proxy.
     *
     * @param holder to whom a member who is not there gives a proxy; a negative number for nobody
     */
    record Correction(Change change, int member, int holder) implements Act {}

    record MotionPut(Motion motion) implements Act {}

    /** A vote, or the correction of one; {@code RECUSED} declares an interest. */
    record VoteSent(int voter, Choice choice, boolean asksDebate) implements Act {}

    /** The chair takes the motion back while it is voted. */
    record BallotVoided() implements Act {}

    record MandateEnds(int member) implements Act {}

    /** The secretary closes the ballot. @param byHand of those who have not voted, in their order */
    record BallotClosed(List<Choice> byHand, int chair) implements Act {}

    /** The chair records the result. @param otherwise where the case goes when the motion was not adopted */
    record ResultRecorded(AfterBallot otherwise) implements Act {}

    record SessionClosed() implements Act {}
}
