package fr.cadreia.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One collection of answers on a case's solution, from agents or from the public.
 *
 * @param id 0 before it is stored
 * @param token the end of its public address
 * @param closedOn empty while answers come in
 * @param asked how many people were asked, as the department says; 0 until it has said so
 * @param evaluation the evaluation that took its result; empty before
 */
public record FeedbackCollection(
        long id,
        String caseReference,
        Respondents respondents,
        String token,
        LocalDate openedOn,
        Optional<LocalDate> closedOn,
        int asked,
        int answered,
        Optional<String> evaluation) {

    /** Below so many answers a distribution would tell what single people answered: only that there were few is shown. */
    public static final int FEWEST = 10;

    /** Who is asked. */
    public enum Respondents {
        AGENTS("Agents qui s’en servent"),
        PUBLIC("Usagers et personnes concernées");

        private final String label;

        Respondents(String label) {
            this.label = label;
        }

        /** Returns the French label. */
        public String label() {
            return label;
        }
    }

    /** Tells whether its result belongs to an evaluation: one that took it, or the next one. */
    boolean isFor(String asking) {
        return evaluation.isEmpty() || evaluation.get().equals(asking);
    }

    public boolean isOpen() {
        return closedOn.isEmpty();
    }

    public boolean isTooSmall() {
        return answered < FEWEST;
    }

    /** Tells whether people read its distribution: while answers come in, two readings would tell what one person answered. */
    public boolean isTold() {
        return !isOpen() && !isTooSmall();
    }

    /**
     * The answers that were gathered.
     *
     * @param counts by question, then by choice in the order of {@link FeedbackQuestion#choices}
     * @param mostOnOneDay the greatest number of answers of a single day
     */
    public record Results(
            FeedbackCollection collection, Map<FeedbackQuestion, List<Integer>> counts, int mostOnOneDay) {

        /** Tells whether most answers came on one day, as they do where somebody sends many. */
        public boolean isConcentrated() {
            return !collection.isTooSmall() && mostOnOneDay * 2 > collection.answered();
        }
    }
}
