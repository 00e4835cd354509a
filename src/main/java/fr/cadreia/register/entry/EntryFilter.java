package fr.cadreia.register.entry;

import fr.cadreia.register.entry.EntryField.Narrowing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A field by whose value the register can be narrowed. */
public final class EntryFilter {

    private static final String YES = "true";

    private final EntryField field;
    private final Narrowing narrowing;

    EntryFilter(EntryField field, Narrowing narrowing) {
        this.field = field;
        this.narrowing = narrowing;
    }

    /** As programs call it, and the index. */
    public String name() {
        return narrowing.name();
    }

    /** As the address of the page calls it. */
    public String page() {
        return narrowing.page();
    }

    /** French. */
    public String label() {
        return field.label();
    }

    /** French: every value; null for what is or is not. */
    public String any() {
        return narrowing.any();
    }

    /** Whether it asks for what is so, rather than for one of several values. */
    public boolean isFlag() {
        return field.type() == FieldType.FLAG;
    }

    /** Whether it narrows to a status. */
    public boolean isStatus() {
        return field.type() == FieldType.STATUS;
    }

    /** The only values there are, as programs write them; empty where what entries say decides. */
    public List<String> values() {
        if (isStatus()) {
            return Arrays.stream(UseStatus.values())
                    .map(status -> status.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
        return isFlag()
                ? List.of("false", YES)
                : Optional.ofNullable(narrowing.values()).orElse(List.of());
    }

    /** What the entry has; empty when nothing is said, and for what is not so. */
    public Optional<LabelledCode> of(RegisterEntry entry) {
        Object value = field.value(entry);
        if (value instanceof UseStatus status) {
            return Optional.of(new LabelledCode(status.name(), status.label()));
        } else if (value instanceof Boolean yes) {
            return Optional.of(new LabelledCode(YES, field.label())).filter(flag -> yes);
        }
        return Optional.ofNullable((LabelledCode) value);
    }

    /** The code of a value as a program wrote it; empty for what narrows nothing. */
    public Optional<String> code(String value) {
        if (isFlag()) {
            return Optional.of(value).filter(YES::equals);
        }
        return Optional.of(isStatus() ? value.toUpperCase(Locale.ROOT) : value);
    }
}
