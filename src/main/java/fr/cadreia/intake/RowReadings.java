package fr.cadreia.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values that the reading of one row gathers, with the doubts and the reason why it cannot come in. */
final class RowReadings {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, ReadValue> read = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();

    /**
     * @param value null when nothing was understood
     * @param problem French; empty when all is well
     */
    void understood(IntakeField field, FieldSource source, String written, Object value, String problem) {
        if (value != null) {
            values.put(field.key(), value);
        }
        keep(field, source, written, value == null ? "" : CellValues.french(field, value), problem);
    }

    void refused(IntakeField field, FieldSource source, String written, String problem) {
        keep(field, source, written, "", problem);
        refuse(field.label()
                + source.column()
                        .map(column -> " (colonne «\u00a0" + column + "\u00a0»)")
                        .orElse("")
                + "\u00a0: " + problem);
    }

    private void keep(IntakeField field, FieldSource source, String written, String understood, String problem) {
        read.put(
                field.key(),
                new ReadValue(
                        field.key(), field.label(), source.column().orElse(""), written, understood, plain(problem)));
    }

    /** Marks a value that was understood as doubtful. */
    void doubt(String field, String problem) {
        ReadValue before = read.get(field);
        if (before != null) {
            read.put(field, new ReadValue(field, before.label(), before.column(), before.read(), "", plain(problem)));
        }
    }

    void refuse(String reason) {
        refusals.add(plain(reason));
    }

    boolean isRefused() {
        return !refusals.isEmpty();
    }

    String reason() {
        return refusals.isEmpty() ? "" : refusals.stream().collect(Collectors.joining("\u00a0; ", "", "."));
    }

    private static String plain(String sentence) {
        return sentence.replaceFirst("\\.$", "");
    }

    Optional<Object> value(String field) {
        return Optional.ofNullable(values.get(field));
    }

    String text(String field) {
        return value(field).map(Object::toString).orElse("");
    }

    List<ReadValue> all() {
        return List.copyOf(read.values());
    }
}
