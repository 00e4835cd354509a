package fr.cadreia.committee.minutes;

import java.util.List;
import java.util.Map;

/**
 * What the secretary adds to what the journal knows of a session.
 *
 * @param guests who attended without being a member, or empty
 * @param incidents what happened besides the points, or empty
 * @param excused ids of absent members who excused themselves
 * @param debates summary of the debate, by case reference
 */
public record Additions(String guests, String incidents, List<String> excused, Map<String, String> debates) {

    static final Additions NONE = new Additions("", "", List.of(), Map.of());

    public Additions {
        excused = List.copyOf(excused);
        debates = Map.copyOf(debates);
    }
}
