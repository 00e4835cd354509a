package fr.cadreia.dossier;

import fr.cadreia.kernel.form.Answers;
import java.util.List;
import java.util.Objects;

/**
 * An answer on which an opinion depends.
 *
 * @param answer name of a field of the proposal or the review, or {@code riskLevel}
 * @param among the values with which it holds; empty for any of the other kinds
 * @param unless the values with which alone it does not hold; unknown ones hold
 * @param answered whether what was not asked does not hold, whatever {@code unless} says
 * @param above the number that it exceeds, or null
 * @param why French reason, or empty
 */
public record OpinionCondition(
        String answer, List<String> among, List<String> unless, boolean answered, Integer above, String why) {

    public OpinionCondition {
        among = among == null ? List.of() : List.copyOf(among);
        unless = unless == null ? List.of() : List.copyOf(unless);
        why = Objects.toString(why, "");
    }

    /** @param inputs answers by field, with the computed {@code riskLevel} */
    public boolean holds(Answers inputs) {
        Object value = inputs.values().get(answer);
        if (above != null) {
            return value instanceof Number number && number.doubleValue() > above;
        }
        String text = Objects.toString(value, "");
        return among.isEmpty() ? !unless.contains(text) && (value != null || !answered) : among.contains(text);
    }
}
