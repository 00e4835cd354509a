package fr.cadreia.intake;

import fr.cadreia.intake.date.DateColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question about a column before anything is taken over: how its dates are written, where its values prove nothing;
 * and which of its states mean that the use is in service, since an unexplained state never counts as that.
 *
 * @param field key of the field that the column gives
 * @param column heading; empty where no column gives the field
 * @param choices formats of dates, one of which the mapping has to name; of the state, its answers
 * @param examples the differences that the choice makes; for the state, each value that waits for its answer, with its
 *     rows; French
 * @param sentence the question, French
 */
public record MappingQuestion(
        String field, String column, List<String> choices, List<String> examples, String sentence) {

    private static final int MOST_STATES = 40;

    /** The name of the text of an empty cell, for pages and mappings. */
    public static final String EMPTY_CELL = "";

    /** Returns the question about a field's source; empty where there is none. */
    public static Optional<MappingQuestion> about(
            IntakeField field, Optional<FieldSource> source, Inventory inventory) {
        if (field.isState()) {
            return aboutState(field, source, inventory);
        }
        return source.filter(given ->
                        field.kind() == IntakeField.Kind.DATE && given.format().isEmpty())
                .flatMap(FieldSource::column)
                .map(heading -> aboutDates(field, heading, DateColumn.of(inventory.column(heading))))
                .filter(question -> !question.choices().isEmpty());
    }

    private static MappingQuestion aboutDates(IntakeField field, String heading, DateColumn column) {
        return new MappingQuestion(
                field.key(),
                heading,
                column.choices(),
                column.examples(),
                "la colonne «\u00a0" + heading + "\u00a0» ne dit pas comment lire ses dates ("
                        + String.join("\u00a0; ", column.examples()) + "). Choisissez son format\u00a0: "
                        + String.join(" ou ", column.choices()) + ".");
    }

    private static Optional<MappingQuestion> aboutState(
            IntakeField field, Optional<FieldSource> source, Inventory inventory) {
        List<String> answers = List.copyOf(field.options().keySet());
        if (source.isEmpty()) {
            return Optional.of(new MappingQuestion(
                    field.key(),
                    "",
                    answers,
                    List.of(),
                    "aucune colonne ne dit si les usages sont en service. Choisissez celle qui le dit, ou répondez une fois "
                            + "pour toutes les lignes."));
        }
        return source.get().column().flatMap(heading -> {
            List<String> open = openStates(field, source.get(), inventory, heading);
            return open.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new MappingQuestion(
                            field.key(),
                            heading,
                            answers,
                            open,
                            "la colonne «\u00a0" + heading + "\u00a0» a des états dont nul n’a dit le sens ("
                                    + String.join("\u00a0; ", open) + "). Dites de chacun\u00a0: "
                                    + String.join(", ou ", field.options().values()) + "."));
        });
    }

    /** Lists each text that does not yet tell whether the use is in service, with its rows. */
    private static List<String> openStates(IntakeField field, FieldSource source, Inventory inventory, String heading) {
        Map<String, Integer> open = new LinkedHashMap<>();
        inventory.rows().stream()
                .map(row -> row.cells().getOrDefault(heading, EMPTY_CELL).strip())
                .filter(text -> !isAnswered(field, source, text))
                .forEach(text -> open.merge(text, 1, Integer::sum));
        List<String> told = new ArrayList<>();
        open.entrySet().stream()
                .limit(MOST_STATES)
                .forEach(state ->
                        told.add((state.getKey().isEmpty() ? "cellule vide" : "«\u00a0" + state.getKey() + "\u00a0»")
                                + "\u00a0: " + state.getValue() + (state.getValue() > 1 ? " lignes" : " ligne")));
        if (open.size() > MOST_STATES) {
            told.add("et " + (open.size() - MOST_STATES) + " autres");
        }
        return told;
    }

    /** Tells whether a state was given, by the text itself or by the mapping. */
    public static boolean isAnswered(IntakeField field, FieldSource source, String text) {
        return field.recognises(source.values().getOrDefault(text, text).strip());
    }
}
