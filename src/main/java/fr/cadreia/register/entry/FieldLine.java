package fr.cadreia.register.entry;

import java.util.List;
import java.util.Objects;

/** A line of the table of fields as it is written; the table says what each word means. */
record FieldLine(
        String label,
        String plural,
        String section,
        String unit,
        List<FormField> from,
        String computed,
        boolean mailbox,
        Page page,
        boolean card,
        boolean notice,
        boolean column,
        Search search,
        Takedown takedown,
        FilterLine filter) {

    FieldLine {
        Objects.requireNonNull(label, "label");
        plural = Objects.requireNonNullElse(plural, label);
        section = Objects.requireNonNullElse(section, "");
        unit = Objects.requireNonNullElse(unit, "");
        from = from == null ? List.of() : List.copyOf(from);
        computed = Objects.requireNonNullElse(computed, "");
        page = Objects.requireNonNullElse(page, Page.ROW);
        search = Objects.requireNonNullElse(search, Search.WORDS);
        takedown = Objects.requireNonNullElse(takedown, Takedown.ANY);
    }

    /** How the page of an entry shows a field. */
    enum Page {
        ROW,
        /** Above the rows. */
        LEAD,
        /** A row only when it is so. */
        FLAG,
        TABLE,
        NONE
    }

    /** How a field is found. */
    enum Search {
        WORDS,
        TITLE,
        SUMMARY,
        NONE
    }

    /** How a takedown hides a field. */
    enum Takedown {
        ANY,
        /** By itself; it remains of an entry that is withheld as a whole. */
        ALONE,
        NEVER
    }

    /**
     * How the register is narrowed by a field.
     *
     * @param name for programs
     * @param page in the address of the page
     * @param any French: all of them; null for what is or is not
     * @param values the only ones; null for those that some entry has
     */
    record FilterLine(String name, String page, String any, List<String> values) {}
}
