package fr.cadreia.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How an inventory's columns become a case's fields.
 *
 * @param inventory names the inventory that the identifiers belong to, so that two may number their uses alike; may be
 *     empty
 * @param fields sources by field key
 */
public record IntakeMapping(String inventory, Map<String, FieldSource> fields) {

    public static final IntakeMapping EMPTY = new IntakeMapping("", Map.of());

    public IntakeMapping {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Optional<FieldSource> of(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** What it says of an inventory's columns; nothing when it was made for other ones. */
    public IntakeMapping over(Inventory columns) {
        Map<String, FieldSource> kept = new LinkedHashMap<>(fields);
        kept.values()
                .removeIf(source -> source.column()
                        .filter(heading -> !columns.columns().contains(heading))
                        .isPresent());
        boolean sameKind =
                kept.values().stream().anyMatch(source -> source.column().isPresent());
        return sameKind ? new IntakeMapping(inventory, kept) : EMPTY;
    }

    /** The text that serves for every row, or empty. */
    public String constant(String field) {
        return of(field).flatMap(FieldSource::constant).orElse("");
    }
}
