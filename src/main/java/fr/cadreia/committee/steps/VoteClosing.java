package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.Vote;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/**
 * The secretary's closing of a ballot: the votes by hand (à main levée), as a list of members for each choice, and the
 * person who presides.
 *
 * @param departed members who were there and have left the committee before they had voted; given by the application
 */
@NamedInterface("steps")
@AnswersOf("vote-closing")
public record VoteClosing(
        boolean byHand,
        List<String> handFor,
        List<String> handAgainst,
        List<String> handAbstain,
        List<String> handNoPart,
        String sessionChair,
        boolean confirmAwaited,
        boolean confirmClose,
        List<String> departed) {

    static final String BY_HAND = "byHand";
    static final String CHAIR = "sessionChair";
    static final String CONFIRM = "confirmClose";
    static final String DEPARTED = "departed";

    /**
     * Returns the answers to the form that close a ballot.
     *
     * @param byHand the votes by hand, by member
     * @param withoutAwaited whether the ballot closes though other votes are awaited; the form asks it of no other ballot
     */
    public static Answers answers(String chair, Map<String, Choice> byHand, boolean withoutAwaited) {
        Answers answers = Answers.NONE
                .withAnswered(CHAIR, chair)
                .with(BY_HAND, byHand.isEmpty() ? "no" : "yes")
                .with(CONFIRM, true);
        for (Choice choice : byHand.isEmpty() ? List.<Choice>of() : Choice.VOTES) {
            List<String> members = byHand.entrySet().stream()
                    .filter(vote -> vote.getValue() == choice)
                    .map(Map.Entry::getKey)
                    .toList();
            answers = members.isEmpty() ? answers : answers.with(field(choice), members);
        }
        return withoutAwaited ? answers.with("confirmAwaited", true) : answers;
    }

    /** Returns the field for the members who made this choice by hand. */
    public static String field(Choice choice) {
        return "hand" + Character.toUpperCase(choice.code().charAt(0))
                + choice.code().substring(1);
    }

    /** Returns the votes by hand; a member who stands in two lists has two votes here. */
    public List<Vote> handVotes() {
        List<Vote> votes = new ArrayList<>();
        if (byHand) {
            Choice.VOTES.forEach(choice -> byHand(choice).forEach(member -> votes.add(new Vote(member, choice))));
        }
        return votes;
    }

    private List<String> byHand(Choice choice) {
        return switch (choice) {
            case FOR -> handFor;
            case AGAINST -> handAgainst;
            case ABSTAIN -> handAbstain;
            case NO_PART -> handNoPart;
            case RECUSED -> List.of();
        };
    }
}
