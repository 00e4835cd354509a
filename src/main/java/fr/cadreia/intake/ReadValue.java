package fr.cadreia.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The text of a row for one field, and its meaning.
 *
 * @param field key
 * @param label of the field, French
 * @param column heading; empty where the mapping gives every row the same value
 * @param read the file's own text; may be empty
 * @param understood French, for people: a date in words, an option's label; empty where nothing was understood
 * @param problem the reason why it was not understood, or is doubtful, French; empty when all is well
 */
public record ReadValue(String field, String label, String column, String read, String understood, String problem) {

    /** Tells whether somebody has to look at it. */
    @JsonIgnore
    public boolean isDoubtful() {
        return !problem.isEmpty();
    }
}
