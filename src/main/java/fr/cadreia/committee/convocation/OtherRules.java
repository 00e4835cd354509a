package fr.cadreia.committee.convocation;

import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.committee.presence.PresenceAt;
import fr.cadreia.framework.FrameworkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The points of an agenda that ask for another quorum than the convocation says of the session; French.
 *
 * @param titulars the members in office
 * @param quorum how many of them the session as a whole asks for
 * @param second cases that are convened again, without quorum
 */
record OtherRules(List<String> titulars, long quorum, List<String> second) {

    /** @param points version of each one's examination by case, in the order of the agenda */
    List<String> of(Map<String, FrameworkVersion> points) {
        List<String> words = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, FrameworkVersion> point : points.entrySet()) {
            number++;
            List<String> rules = rules(point.getKey(), point.getValue());
            if (!rules.isEmpty()) {
                words.add("point " + number + ", version " + point.getValue().number() + "\u00a0: "
                        + String.join(", ", rules));
            }
        }
        return words;
    }

    /** How many members have to be there for a point from which nobody is recused. */
    static long needed(List<String> titulars, FrameworkVersion version) {
        return PresenceAt.before(titulars)
                .votingBody(member -> true, false)
                .quorum(BallotRules.of(version.settings()))
                .needed();
    }

    private List<String> rules(String reference, FrameworkVersion version) {
        List<String> rules = new ArrayList<>();
        long members = needed(titulars, version);
        if (members != quorum && !second.contains(reference)) {
            rules.add(members + " membres présents au moins");
        }
        return rules;
    }
}
