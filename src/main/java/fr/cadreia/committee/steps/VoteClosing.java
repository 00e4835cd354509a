package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.Vote;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * How the secretary closed a ballot: the votes by hand (à main levée), a list of members for each choice, and who presides.
 *
 * @param departed who was there and has left the committee since without having voted; given by the application
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

    /** Answers to the form that close a ballot without votes by hand, whatever votes were sent. */
    public static Answers confirmed(String chair) {
        return Answers.NONE
                .with(CHAIR, chair)
                .with(BY_HAND, "no")
                .with("confirmAwaited", true)
                .with(CONFIRM, true);
    }

    /** The field of the members who voted so by hand. */
    public static String field(Choice choice) {
        return "hand" + Character.toUpperCase(choice.code().charAt(0))
                + choice.code().substring(1);
    }

    /** A member who stands in two lists has two votes. */
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
