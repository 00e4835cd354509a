package fr.cadreia.intake;

import fr.cadreia.intake.date.DateColumn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mapping of an inventory's columns to a case's fields.
 *
 * @param inventory names the inventory that the identifiers belong to, so that two may number their uses alike; may be
 *     empty
 * @param fields sources by field key
 */
public record IntakeMapping(String inventory, Map<String, FieldSource> fields) {

    public IntakeMapping {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Optional<FieldSource> of(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Tells whether it names columns of the inventory alone, and one at least. */
    boolean fits(Inventory inventory) {
        List<String> named = fields.values().stream()
                .flatMap(source -> source.column().stream())
                .toList();
        return !named.isEmpty() && inventory.columns().containsAll(named);
    }

    /**
     * Returns the mapping for another file, which may write its dates in another way; what was said of all uses of this
     * file does not hold for others.
     */
    IntakeMapping forAnotherFile() {
        Map<String, FieldSource> open = new LinkedHashMap<>(fields);
        open.computeIfPresent(
                IntakeField.STATE, (key, source) -> source.constant().isPresent() ? null : source);
        open.replaceAll((key, source) -> source.written(Optional.empty()));
        return new IntakeMapping(inventory, open);
    }

    /** Returns the mapping completed with what a suggestion says about other fields and other columns. */
    IntakeMapping completedBy(IntakeMapping suggestion) {
        List<Optional<String>> named =
                fields.values().stream().map(FieldSource::column).toList();
        Map<String, FieldSource> all = new LinkedHashMap<>(fields);
        suggestion.fields().forEach((field, source) -> {
            if (!named.contains(source.column())) {
                all.putIfAbsent(field, source);
            }
        });
        return new IntakeMapping(inventory, all);
    }

    /** Returns the text that serves for every row, or empty. */
    public String constant(String field) {
        return of(field).flatMap(FieldSource::constant).orElse("");
    }

    /** Returns the mapping with the formats that columns of dates prove, so that each row is read alike at any time. */
    IntakeMapping resolved(Inventory inventory, List<IntakeField> known) {
        Map<String, FieldSource> resolved = new LinkedHashMap<>(fields);
        known.stream()
                .filter(field -> field.kind() == IntakeField.Kind.DATE)
                .forEach(field -> resolved.computeIfPresent(
                        field.key(),
                        (key, source) ->
                                source.format().isPresent() || source.column().isEmpty()
                                        ? source
                                        : source.written(DateColumn.of(inventory.column(
                                                        source.column().get()))
                                                .format())));
        return new IntakeMapping(this.inventory, resolved);
    }
}
