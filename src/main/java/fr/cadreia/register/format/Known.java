package fr.cadreia.register.format;

import fr.cadreia.register.entry.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an entry says, in words; nothing where no step has said it yet, or a takedown withholds it. */
final class Known {

    private Known() {}

    /** @return the field in words, empty when it, or its component, is not there */
    static <C> String text(C component, Function<C, ?> field) {
        return value(component, field).map(Known::words).orElse("");
    }

    /** @return the code of a choice, empty when it is not there */
    static <C> String code(C component, Function<C, Choice> field) {
        return value(component, field).map(Choice::code).orElse("");
    }

    static <C, V> Optional<V> value(C component, Function<C, V> field) {
        return Optional.ofNullable(component).map(field);
    }

    /** What a value is called, French; a day is written as ISO 8601 wants it. */
    static String words(Object value) {
        if (value instanceof Choice choice) {
            return choice.label().strip();
        }
        if (value instanceof Boolean flag) {
            return Boolean.TRUE.equals(flag) ? "oui" : "non";
        }
        if (value instanceof List<?> several) {
            return several.stream().map(Known::words).collect(Collectors.joining(", "));
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        return value.toString().strip();
    }

    /**
     * Paragraphs of what is known.
     *
     * @param labelled French labels, each followed by its text; a label may be empty
     */
    static String prose(String... labelled) {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < labelled.length; i += 2) {
            if (!labelled[i + 1].isBlank()) {
                paragraphs.add(labelled[i].isEmpty() ? labelled[i + 1] : labelled[i] + "\u00a0: " + labelled[i + 1]);
            }
        }
        return String.join("\n", paragraphs);
    }

    /** An address that a browser can follow, or nothing. */
    static String web(String text) {
        return text.matches("https?://\\S+") ? text : "";
    }

    static String atMost(int longest, String text) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
