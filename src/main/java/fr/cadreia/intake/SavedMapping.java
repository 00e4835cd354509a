package fr.cadreia.intake;

import java.time.Instant;
import java.util.List;

/**
 * A mapping that somebody gave a name.
 *
 * @param headings of the file that it was made for
 * @param savedBy account id
 */
public record SavedMapping(String name, List<String> headings, IntakeMapping mapping, String savedBy, Instant savedAt) {

    /** The greatest length of a name, in characters. */
    public static final int NAME_LENGTH = 100;

    public SavedMapping {
        headings = List.copyOf(headings);
    }
}
