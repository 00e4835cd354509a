package fr.cadreia.journal;

import java.util.Map;

/** What the users of a solution and the people whom it concerns answered, gathered without a name. */
public sealed interface FeedbackEvent extends Event {

    /**
     * @param collection its number
     * @param respondents code of who is asked, {@code AGENTS} or {@code PUBLIC}
     */
    record FeedbackOpened(long collection, String respondents) implements FeedbackEvent {}

    /**
     * The result of a collection, which nobody changes afterwards.
     *
     * @param asked how many people were asked, as the department says
     * @param counts answers by question and choice, e.g. {@code SATISFACTION.1} to 12; empty where too few answered
     */
    record FeedbackClosed(long collection, String respondents, int asked, int answered, Map<String, Integer> counts)
            implements FeedbackEvent {}
}
