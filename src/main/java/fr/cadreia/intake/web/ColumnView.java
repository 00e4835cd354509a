package fr.cadreia.intake.web;

import fr.cadreia.intake.FieldSource;
import fr.cadreia.intake.IntakeField;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A column of the file on the page that maps it.
 *
 * @param field that it gives, or null
 * @param values of a field with options, to be translated; empty elsewhere
 */
public record ColumnView(
        int index,
        String heading,
        List<String> samples,
        IntakeField field,
        String format,
        String fallback,
        boolean shorten,
        List<ValueView> values) {

    private static final int SAMPLES = 3;

    /** A longer list of values is no classification that one would translate by hand. */
    private static final int MOST_VALUES = 300;

    /** @param chosen what it is translated to, empty for nothing; {@code recognised} when it needs no translation */
    public record ValueView(int index, String text, String chosen, boolean recognised) {}

    /** The column's different texts, in the order in which they come, as many as a person can translate. */
    static List<String> distinct(Inventory inventory, String heading) {
        return inventory.rows().stream()
                .map(row -> row.cells().get(heading))
                .filter(Objects::nonNull)
                .map(String::strip)
                .distinct()
                .limit(MOST_VALUES)
                .toList();
    }

    static ColumnView of(int index, Inventory inventory, IntakeMapping mapping, List<IntakeField> fields) {
        String heading = inventory.columns().get(index);
        List<String> distinct = distinct(inventory, heading);
        Optional<IntakeField> field = fields.stream()
                .filter(one ->
                        mapping.of(one.key()).flatMap(FieldSource::column).equals(Optional.of(heading)))
                .findFirst();
        Optional<FieldSource> source = field.flatMap(one -> mapping.of(one.key()));
        return new ColumnView(
                index,
                heading,
                distinct.stream().limit(SAMPLES).map(ColumnView::brief).toList(),
                field.orElse(null),
                source.flatMap(FieldSource::format).orElse(""),
                source.flatMap(FieldSource::fallback).orElse(""),
                source.map(FieldSource::shorten).orElse(false),
                field.filter(IntakeField::hasOptions)
                        .map(one -> values(one, distinct, source.get().values()))
                        .orElse(List.of()));
    }

    private static List<ValueView> values(IntakeField field, List<String> distinct, Map<String, String> translations) {
        List<ValueView> values = new ArrayList<>();
        for (int i = 0; i < distinct.size(); i++) {
            String text = distinct.get(i);
            values.add(new ValueView(i, text, translations.getOrDefault(text, ""), field.recognises(text)));
        }
        return values;
    }

    private static String brief(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    public boolean isDate() {
        return field != null && field.kind() == IntakeField.Kind.DATE;
    }

    public boolean isLongText() {
        return field != null && field.kind() == IntakeField.Kind.TEXT && field.isAnswer();
    }
}
