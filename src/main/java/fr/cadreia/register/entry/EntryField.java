package fr.cadreia.register.entry;

import fr.cadreia.register.entry.FieldLine.Page;
import fr.cadreia.register.entry.FieldLine.Search;
import fr.cadreia.register.entry.FieldLine.Takedown;
import java.util.List;
import java.util.Optional;

/** A field of an entry, as the table of fields describes it. */
public final class EntryField {

    private final String path;
    private final EntryPath way;
    private final FieldLine line;

    EntryField(String path, EntryPath way, FieldLine line) {
        this.path = path;
        this.way = way;
        this.line = line;
    }

    /** Where it stands in {@link RegisterEntry}, e.g. {@code purpose.need}. */
    public String path() {
        return path;
    }

    public FieldType type() {
        return way.type();
    }

    /** French. */
    public String label() {
        return line.label();
    }

    /** French label of a heading: with the unit. */
    public String heading() {
        return line.unit().isEmpty() ? line.label() : line.label() + " (" + line.unit() + ")";
    }

    /** Of a number, French, e.g. "kWh"; else empty. */
    public String unit() {
        return line.unit();
    }

    /** The questions that give it, the first that was answered. */
    public List<FormField> from() {
        return line.from();
    }

    /** By what it is computed; empty where questions alone give it. */
    public String computed() {
        return line.computed();
    }

    /** Null when nothing is said; of a repeated field a list, with null for each element that says nothing. */
    public Object value(Record entry) {
        return way.value(entry);
    }

    /** Whether it is said of each element of a list, e.g. of each decision. */
    public boolean isRepeated() {
        return way.isRepeated();
    }

    /** Whether the entry keeps it, rather than telling it from other fields. */
    public boolean isKept() {
        return way.isComponent();
    }

    /** The id of its part of the page; empty when the page has no place for it. */
    String section() {
        String first = line.section().isEmpty() ? path.substring(0, Math.max(0, path.indexOf('.'))) : line.section();
        return line.page() == Page.NONE || isRepeated() ? "" : first;
    }

    /** Whether it is an address to write to. */
    public boolean isMailbox() {
        return line.mailbox();
    }

    /** Whether it is told above the rows of the page. */
    public boolean isLead() {
        return line.page() == Page.LEAD;
    }

    /** Whether its "no" says nothing. */
    public boolean isFlag() {
        return line.page() == Page.FLAG;
    }

    /** Whether the page shows it as a table of its own. */
    public boolean isTable() {
        return line.page() == Page.TABLE;
    }

    /** Whether lists of entries tell it. */
    public boolean isOnCard() {
        return line.card();
    }

    /** Whether agents read it of the uses in their service. */
    public boolean isInNotice() {
        return line.notice();
    }

    /** Whether it is a column of the files. */
    public boolean isColumn() {
        return line.column();
    }

    /** Whether the register is searched for its words. */
    public boolean isSearched() {
        return isKept() && type().isWords() && line.search() != Search.NONE;
    }

    /** Whether it is what an entry is called. */
    public boolean isTitle() {
        return line.search() == Search.TITLE;
    }

    /** Whether it is what an entry says of itself in a sentence. */
    public boolean isSummary() {
        return line.search() == Search.SUMMARY;
    }

    /** Whether a takedown can hide it by itself. */
    public boolean mayBeHidden() {
        return isKept() && line.takedown() != Takedown.NEVER && (!isRepeated() || !from().isEmpty());
    }

    /** Whether it is still there when the whole entry is withheld. */
    public boolean remains() {
        return line.takedown() != Takedown.ANY;
    }

    /** What a takedown calls it, French: of a repeated field, all of them. */
    public String hiddenLabel() {
        return line.plural();
    }

    public Optional<EntryFilter> filter() {
        return Optional.ofNullable(line.filter()).map(filter -> new EntryFilter(this, filter));
    }

    @Override
    public String toString() {
        return path;
    }
}
