package fr.cadreia.register.entry;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A field of an entry: a line of the table of fields.
 *
 * @param path its place in {@link RegisterEntry}, e.g. {@code purpose.need}
 * @param label its French name
 * @param plural its name in a takedown, French: for a repeated field, the name of all of them
 * @param section id of its part of the page; empty when the page has no place for it
 * @param unit of a number, French, e.g. "kWh"; else empty
 * @param from the questions that give it, the first that was answered
 * @param computed by what it is computed; empty where questions alone give it
 * @param mailbox whether it is an address to write to
 * @param card whether lists of entries tell it
 * @param notice whether agents read it of the uses in their service
 * @param column whether it is a column of the files
 * @param hiddenWith path of a field that tells the same: a takedown that hides that one hides this one; else empty
 * @param filter the filter by which it narrows the register; null when it does not
 */
public record EntryField(
        String path,
        String label,
        String plural,
        String section,
        String unit,
        List<FormQuestion> from,
        String computed,
        boolean mailbox,
        Page page,
        boolean card,
        boolean notice,
        boolean column,
        Search search,
        Takedown takedown,
        String hiddenWith,
        Narrowing filter) {

    /** The place of a field on the page of an entry. */
    public enum Page {
        ROW,
        /** Above the rows. */
        LEAD,
        /** A row only when the answer is yes: a "no" says nothing. */
        FLAG,
        TABLE,
        NONE
    }

    /** The way in which a field is found. */
    public enum Search {
        WORDS,
        TITLE,
        SUMMARY,
        /** Names that others resemble: found without tolerance for typing errors. */
        EXACT,
        /** Searched by its words, and as a whole, however it is punctuated. */
        IDENTIFIER,
        NONE
    }

    /** The way in which a takedown hides a field. */
    public enum Takedown {
        ANY,
        /** Searched by itself; it remains when the entry is withheld as a whole. */
        ALONE,
        NEVER
    }

    /**
     * The filter by which a field narrows the register.
     *
     * @param name for programs
     * @param page in the address of the page
     * @param values the only ones; null for those that some entry has
     * @param bands of a number: the highest of each; null for what is none
     * @param complete whether it can never be left unsaid
     * @param firms whether its text names firms, each of which is a value
     */
    public record Narrowing(
            String name, String page, List<String> values, List<Integer> bands, boolean complete, boolean firms) {}

    /** Fills the parts that a line of the table leaves out with their usual values. */
    public EntryField {
        EntryPath way = EntryPath.of(path);
        Objects.requireNonNull(label, path);
        plural = Objects.requireNonNullElse(plural, label);
        unit = Objects.requireNonNullElse(unit, "");
        from = from == null ? List.of() : List.copyOf(from);
        computed = Objects.requireNonNullElse(computed, "");
        page = Objects.requireNonNullElse(page, Page.ROW);
        search = Objects.requireNonNullElse(search, Search.WORDS);
        takedown = Objects.requireNonNullElse(takedown, Takedown.ANY);
        hiddenWith = Objects.requireNonNullElse(hiddenWith, "");
        String first = path.substring(0, Math.max(0, path.indexOf('.')));
        section = way.isRepeated() || page == Page.NONE ? "" : Objects.requireNonNullElse(section, first);
    }

    public FieldType type() {
        return EntryPath.of(path).type();
    }

    /**
     * Returns its value; null when nothing is said; of a repeated field a list, with null for each element that says
     * nothing.
     */
    public Object value(RegisterEntry entry) {
        return EntryPath.of(path).value(entry);
    }

    /** Tells whether it belongs to each element of a list, e.g. to each decision. */
    public boolean isRepeated() {
        return EntryPath.of(path).isRepeated();
    }

    /** Tells whether the entry keeps it, rather than computing it from other fields. */
    public boolean isKept() {
        return EntryPath.of(path).isComponent();
    }

    /** Returns the French label of a heading: with the unit. */
    public String heading() {
        return unit.isEmpty() ? label : label + " (" + unit + ")";
    }

    /** Tells whether the register is searched for its words. */
    public boolean isSearched() {
        return isKept() && type().isWords() && search != Search.NONE;
    }

    /** Tells whether a takedown can hide it by itself. */
    public boolean mayBeHidden() {
        return isKept() && takedown != Takedown.NEVER && (!isRepeated() || !from.isEmpty());
    }

    /** Tells whether it is still there when the whole entry is withheld. */
    public boolean remains() {
        return takedown != Takedown.ANY;
    }

    /** Tells whether it is asked as text rather than computed: people wrote it, and can put it right. */
    public boolean isWritten() {
        return type() == FieldType.TEXT && !from.isEmpty();
    }

    /** Returns its filter; empty when the register is not narrowed by it. */
    public Optional<EntryFilter> asFilter() {
        return Optional.ofNullable(filter).map(narrowing -> new EntryFilter(this, narrowing));
    }

    /** The way from an entry to one of its values: the components of the records, one after the other. */
    private static final class EntryPath {

        private static final Map<String, EntryPath> KNOWN = new ConcurrentHashMap<>();

        private final List<Method> accessors = new ArrayList<>();
        private final boolean repeated;
        private final boolean component;
        private final FieldType type;

        /**
         * @param path e.g. {@code purpose.need}
         * @throws IllegalArgumentException when nothing stands there
         */
        static EntryPath of(String path) {
            return KNOWN.computeIfAbsent(path, EntryPath::new);
        }

        private EntryPath(String path) {
            Class<?> at = RegisterEntry.class;
            Type end = at;
            boolean lists = false;
            boolean components = true;
            for (String name : path.split("\\.")) {
                lists |= FieldType.isList(end);
                Method accessor = accessor(at, name, path);
                components &= isComponent(at, name);
                accessors.add(accessor);
                end = accessor.getGenericReturnType();
                at = FieldType.element(end);
            }
            this.repeated = lists;
            this.component = components;
            this.type = FieldType.of(end);
        }

        private static Method accessor(Class<?> type, String name, String path) {
            try {
                return type.getMethod(name);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(
                        "An entry has no " + path + ": " + type.getSimpleName() + "." + name + " is missing", e);
            }
        }

        private static boolean isComponent(Class<?> type, String name) {
            return type.isRecord()
                    && Arrays.stream(type.getRecordComponents())
                            .anyMatch(component -> component.getName().equals(name));
        }

        /** Tells whether it leads through a list, so that there are several values. */
        boolean isRepeated() {
            return repeated;
        }

        /** Tells whether the entry keeps the value, rather than computing it from others. */
        boolean isComponent() {
            return component;
        }

        FieldType type() {
            return type;
        }

        /**
         * Returns the value; null when nothing is said; where the path is repeated, a list of the values of each
         * element.
         */
        Object value(RegisterEntry entry) {
            return value(entry, 0);
        }

        private Object value(Object from, int at) {
            if (from == null || at == accessors.size()) {
                return from;
            }
            if (from instanceof List<?> several) {
                return several.stream().map(one -> value(one, at)).toList();
            }
            try {
                return value(accessors.get(at).invoke(from), at + 1);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
