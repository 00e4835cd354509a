package fr.cadreia.committee.minutes;

import java.util.Map;

/**
 * What the secretary adds to what the journal knows of a session; each text French, or empty.
 *
 * @param guests who attended without being a member
 * @param urgency what the committee said of an urgent convening as the session opened
 * @param incidents what happened besides the points
 * @param miscellaneous what was said under the last item of the agenda, without a vote
 * @param points by case reference
 */
public record SecretaryAdditions(
        String guests, String urgency, String incidents, String miscellaneous, Map<String, PointNotes> points) {

    static final SecretaryAdditions NONE = new SecretaryAdditions("", "", "", "", Map.of());

    /**
     * What is added on one point.
     *
     * @param debate summary
     * @param dissent disagreement that a member had mentioned
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
