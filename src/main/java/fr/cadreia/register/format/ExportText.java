package fr.cadreia.register.format;

import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of an entry in the words of a file; nothing where no step has said it yet, or a takedown withholds it. */
final class ExportText {

    private ExportText() {}

    /** @return the field in words, empty when it, or its component, is not there */
    static <C> String text(C component, Function<C, ?> field) {
        return value(component, field).map(ExportText::words).orElse("");
    }

    /** @return the code of a choice, empty when it is not there */
    static <C> String code(C component, Function<C, LabelledCode> field) {
        return value(component, field).map(LabelledCode::code).orElse("");
    }

    static <C, V> Optional<V> value(C component, Function<C, V> field) {
        return Optional.ofNullable(component).map(field);
    }

    /** Returns the French words for a value; a day is written as ISO 8601 wants it. */
    static String words(Object value) {
        if (value instanceof LabelledCode choice) {
            return choice.label().strip();
        }
        if (value instanceof UseStatus status) {
            return status.label();
        }
        if (value instanceof Boolean flag) {
            return Boolean.TRUE.equals(flag) ? "oui" : "non";
        }
        if (value instanceof List<?> several) {
            return several.stream().map(ExportText::words).collect(Collectors.joining(", "));
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        return value.toString().strip();
    }

    /**
     * Returns the known values of some fields, a paragraph each.
     *
     * @param paths in the entry, e.g. {@code purpose.need}
     */
    static String fields(RegisterEntry entry, String... paths) {
        return joined(Arrays.stream(paths)
                .map(FieldTable.REGISTER::field)
                .map(field -> field(entry, field))
                .toArray(String[]::new));
    }

    private static String field(RegisterEntry entry, EntryField field) {
        Object value = field.value(entry);
        return value == null ? "" : labelled(field.label(), words(value));
    }

    /** Returns a paragraph with its label; empty without a text. @param label French */
    static String labelled(String label, String text) {
        return text.isBlank() ? "" : label + "\u00a0: " + text;
    }

    /** Joins the paragraphs that are not empty. */
    static String joined(String... paragraphs) {
        return Arrays.stream(paragraphs)
                .filter(paragraph -> !paragraph.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Returns an address that a browser can follow, or nothing. */
    static String webAddress(String text) {
        return text.matches("https?://\\S+") ? text : "";
    }
}
