package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.Vote;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import org.springframework.modulith.NamedInterface;

/**
 * A vote as it was sent.
 *
 * @param ownInterest whether the member declares an interest in the case, and so does not vote
 * @param vote the choice; null with a declared interest
 * @param asksDebate whether the member asks for a debate that the agenda did not provide
 * @param member account of the member whose vote it is, given by the application; for a vote by proxy, its author is
 *     the holder
 */
@NamedInterface("steps")
@AnswersOf("vote")
public record VoteCast(
        boolean ownInterest, String recusalReason, Choice vote, String explanation, boolean asksDebate, String member) {

    static final String VOTE = "vote";
    static final String OWN_INTEREST = "ownInterest";
    static final String MEMBER = "member";

    /** Returns the choice; {@code RECUSED} with a declared interest. */
    public Choice choice() {
        return ownInterest ? Choice.RECUSED : vote;
    }

    public Vote asVote() {
        return new Vote(member, choice());
    }

    /** Returns a vote as answers to the form; {@code RECUSED} declares an interest. */
    public static Answers answers(Choice choice, boolean asksDebate) {
        return choice == Choice.RECUSED
                ? Answers.NONE.with(OWN_INTEREST, "yes")
                : Answers.NONE
                        .with(OWN_INTEREST, "no")
                        .with(VOTE, choice.code())
                        .with("asksDebate", asksDebate);
    }

    /**
     * Returns the correction of a vote, as answers to the form.
     *
     * @param interest the reason that a recused member gives, or empty
     */
    public static Answers correction(Vote vote, String interest) {
        Answers corrected = answers(vote.choice(), false).with(MEMBER, vote.member());
        return interest.isEmpty() || vote.choice() != Choice.RECUSED
                ? corrected
                : corrected.with("recusalReason", interest);
    }
}
