package fr.cadreia.committee.minutes;

import java.util.Map;

/**
 * The secretary's additions to the facts of the journal on a session; each text is French, or empty.
 *
 * @param guests the people who attended without being members
 * @param urgency the committee's remarks on an urgent convening when the session opened
 * @param incidents the incidents of the session outside its points
 * @param miscellaneous the remarks under the last item of the agenda, without a vote
 * @param points the additions on points, by case reference
 */
public record SecretaryAdditions(
        String guests, String urgency, String incidents, String miscellaneous, Map<String, PointNotes> points) {

    static final SecretaryAdditions NONE = new SecretaryAdditions("", "", "", "", Map.of());

    /**
     * The additions on one point.
     *
     * @param debate summary of the debate
     * @param dissent a disagreement that a member asked to be mentioned
     */
    public record PointNotes(String debate, String dissent) {

        public static final PointNotes NONE = new PointNotes("", "");

        boolean isEmpty() {
            return debate.isBlank() && dissent.isBlank();
        }
    }

    public SecretaryAdditions {
        points = Map.copyOf(points);
    }

    public PointNotes of(String caseReference) {
        return points.getOrDefault(caseReference, PointNotes.NONE);
    }

    SecretaryAdditions withPoints(Map<String, PointNotes> kept) {
        return new SecretaryAdditions(guests, urgency, incidents, miscellaneous, kept);
    }
}
