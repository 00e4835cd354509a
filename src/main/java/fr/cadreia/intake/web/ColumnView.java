package fr.cadreia.intake.web;

import fr.cadreia.intake.FieldSource;
import fr.cadreia.intake.IntakeField;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.MappingQuestion;
import fr.cadreia.intake.date.DateColumn;
import fr.cadreia.kernel.text.ShortText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column of the file on the page that maps it.
 *
 * @param field that it gives, or null
 * @param source the way in which the column gives the field, or null
 * @param question the open question on its dates or its states, or null
 * @param proved format of its dates that its values prove; may be empty
 * @param values of a field with options, to be translated, of the state that of empty cells too; empty elsewhere
 */
public record ColumnView(
        int index,
        String heading,
        List<String> samples,
        IntakeField field,
        FieldSource source,
        MappingQuestion question,
        String proved,
        List<ValueView> values) {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 80;

    /** A longer list of values is no classification that one would translate by hand. */
    private static final int MOST_VALUES = 300;

    /** Index of the text of empty cells. */
    static final int EMPTY = -1;

    /**
     * @param chosen the value to which it is translated, empty for none
     * @param recognised whether it needs no translation
     * @param asked whether nothing begins before it has one
     */
    public record ValueView(int index, String text, String chosen, boolean recognised, boolean asked) {}

    /** Returns the column's different texts, in the order in which they come, as many as a person can translate. */
    static List<String> distinct(Inventory inventory, String heading) {
        return inventory.column(heading).values().stream()
                .distinct()
                .limit(MOST_VALUES)
                .toList();
    }

    static ColumnView of(int index, Inventory inventory, IntakeMapping mapping, List<IntakeField> fields) {
        String heading = inventory.columns().get(index);
        List<String> distinct = distinct(inventory, heading);
        boolean hasEmpty = inventory.rows().stream()
                .anyMatch(row -> row.cells().getOrDefault(heading, "").isBlank());
        Optional<IntakeField> field = fields.stream()
                .filter(one ->
                        mapping.of(one.key()).flatMap(FieldSource::column).equals(Optional.of(heading)))
                .findFirst();
        Optional<FieldSource> source = field.flatMap(one -> mapping.of(one.key()));
        boolean date = field.filter(one -> one.kind() == IntakeField.Kind.DATE).isPresent();
        return new ColumnView(
                index,
                heading,
                distinct.stream()
                        .limit(SAMPLES)
                        .map(sample -> ShortText.marked(sample, LONGEST_SAMPLE))
                        .toList(),
                field.orElse(null),
                source.orElse(null),
                field.flatMap(one -> MappingQuestion.about(one, source, inventory))
                        .orElse(null),
                date ? DateColumn.of(inventory.column(heading)).format().orElse("") : "",
                field.filter(IntakeField::hasOptions)
                        .map(one -> values(one, distinct, hasEmpty, source.get()))
                        .orElse(List.of()));
    }

    private static List<ValueView> values(
            IntakeField field, List<String> distinct, boolean hasEmpty, FieldSource source) {
        Map<String, String> translations = source.values();
        List<ValueView> values = new ArrayList<>();
        if (field.isState() && hasEmpty) {
            values.add(new ValueView(
                    EMPTY,
                    "Cellule vide",
                    translations.getOrDefault(MappingQuestion.EMPTY_CELL, ""),
                    false,
                    !MappingQuestion.isAnswered(field, source, MappingQuestion.EMPTY_CELL)));
        }
        for (int i = 0; i < distinct.size(); i++) {
            String text = distinct.get(i);
            values.add(new ValueView(
                    i,
                    text,
                    translations.getOrDefault(text, ""),
                    field.recognises(text),
                    field.isState() && !MappingQuestion.isAnswered(field, source, text)));
        }
        return values;
    }

    public boolean isDate() {
        return field != null && field.kind() == IntakeField.Kind.DATE;
    }

    public boolean isLongText() {
        return field != null && field.kind() == IntakeField.Kind.TEXT && field.isAnswer();
    }

    public String format() {
        return source == null ? "" : source.format().orElse("");
    }

    /** Tells whether the format is none of those that the page proposes. */
    public boolean hasOwnFormat() {
        return !format().isEmpty() && !MappingScreen.FORMATS.containsKey(format());
    }

    public String fallback() {
        return source == null ? "" : source.fallback().orElse("");
    }

    public boolean shorten() {
        return source != null && source.shorten();
    }
}
