package fr.cadreia.committee;

import fr.cadreia.committee.Vote.Choice;
import fr.cadreia.engine.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The votes by hand (à main levée) that the secretary enters when closing the ballot: a list of members for each choice. */
public final class HandVotes {

    private static final Map<String, Choice> LISTS = new LinkedHashMap<>();

    static {
        LISTS.put("handFor", Choice.FOR);
        LISTS.put("handAgainst", Choice.AGAINST);
        LISTS.put("handAbstain", Choice.ABSTAIN);
        LISTS.put("handNoPart", Choice.NO_PART);
    }

    private HandVotes() {}

    /** In the order of the lists; a member who stands in two of them has two. */
    public static List<Vote> of(Answers closing) {
        List<Vote> votes = new ArrayList<>();
        if (closing.is("byHand", "yes")) {
            LISTS.forEach((list, choice) -> closing.list(list).forEach(member -> votes.add(new Vote(member, choice))));
        }
        return votes;
    }

    /** Names of the lists, as the form calls them. */
    public static List<String> lists() {
        return List.copyOf(LISTS.keySet());
    }
}
