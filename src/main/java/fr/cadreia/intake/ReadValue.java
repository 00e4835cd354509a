package fr.cadreia.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What a row says of one field, and what was understood of it.
 *
 * @param field key
 * @param label of the field, French
 * @param column heading; empty where the mapping gives the same to every row
 * @param read the file's own text; may be empty
 * @param understood French, for people: a date in words, an option's label; empty where nothing was
 * @param problem why it was not understood, or is doubtful, French; empty when all is well
 */
public record ReadValue(String field, String label, String column, String read, String understood, String problem) {

    /** Whether somebody has to look at it. */
    @JsonIgnore
    public boolean isDoubtful() {
        return !problem.isEmpty();
    }
}
