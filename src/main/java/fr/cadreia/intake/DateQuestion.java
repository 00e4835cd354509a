package fr.cadreia.intake;

import fr.cadreia.intake.date.DateColumn;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of a column of dates before it can be read, since its values prove nothing.
 *
 * @param field key of the field that the column gives
 * @param column heading
 * @param choices formats, one of which the mapping has to name
 * @param examples what the choice changes, French
 */
public record DateQuestion(String field, String column, List<String> choices, List<String> examples) {

    /** Of a field's source; empty where nothing is to be asked. */
    public static Optional<DateQuestion> about(IntakeField field, FieldSource source, Inventory inventory) {
        if (field.kind() != IntakeField.Kind.DATE || source.format().isPresent()) {
            return Optional.empty();
        }
        return source.column()
                .map(heading -> of(field, heading, DateColumn.of(inventory.column(heading))))
                .filter(question -> !question.choices().isEmpty());
    }

    private static DateQuestion of(IntakeField field, String heading, DateColumn column) {
        return new DateQuestion(field.key(), heading, column.choices(), column.examples());
    }

    /** « la colonne X se lit de plusieurs façons (...): choisissez le format ... ». */
    String sentence() {
        return "la colonne «\u00a0" + column + "\u00a0» ne dit pas comment lire ses dates ("
                + String.join("\u00a0; ", examples) + "). Choisissez son format\u00a0: "
                + String.join(" ou ", choices) + ".";
    }
}
