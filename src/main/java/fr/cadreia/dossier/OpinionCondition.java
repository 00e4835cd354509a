package fr.cadreia.dossier;

import fr.cadreia.engine.Answers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer on which an opinion depends.
 *
 * @param answer name of a field of the proposal or the review, or {@code riskLevel}
 * @param among the values with which it holds; empty for any of the other kinds
 * @param unless the values with which alone it does not hold; unknown ones hold
 * @param answered whether what was not asked does not hold, whatever {@code unless} says
 * @param above the number that it exceeds
 * @param why French reason, or empty
 */
public record OpinionCondition(
        String answer, List<String> among, List<String> unless, boolean answered, Optional<Integer> above, String why) {

    static OpinionCondition of(Map<String, Object> line) {
        return new OpinionCondition(
                (String) line.get("answer"),
                OpinionKind.texts(line.get("among")),
                OpinionKind.texts(line.get("unless")),
                Boolean.TRUE.equals(line.get("answered")),
                Optional.ofNullable((Integer) line.get("above")),
                Objects.toString(line.get("why"), ""));
    }

    /** @param inputs answers by field, with the computed {@code riskLevel} */
    public boolean holds(Answers inputs) {
        Object value = inputs.values().get(answer);
        if (above.isPresent()) {
            return value instanceof Number number && number.doubleValue() > above.get();
        }
        String text = Objects.toString(value, "");
        return among.isEmpty() ? !unless.contains(text) && (value != null || !answered) : among.contains(text);
    }
}
