package fr.cadreia.register.entry;

import fr.cadreia.engine.PartialDate;
import fr.cadreia.register.entry.EntryField.Narrowing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A field by whose value the register can be narrowed. */
public final class EntryFilter {

    /** The code of what is so. */
    public static final String YES = "true";

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

    /** Whether it asks for what is so, rather than for one of several values. */
    public boolean isFlag() {
        return field.type() == FieldType.FLAG;
    }

    private boolean isStatus() {
        return field.type() == FieldType.STATUS;
    }

    /** The only values there are, as programs write them; empty where what entries say decides. */
    public List<String> values() {
        if (isStatus()) {
            return Arrays.stream(UseStatus.values())
                    .map(status -> status.name().toLowerCase(Locale.ROOT))
                    .toList();
        }
        if (narrowing.bands() != null) {
            return bands().all().stream().map(LabelledCode::code).toList();
        }
        return isFlag()
                ? List.of("false", YES)
                : Optional.ofNullable(narrowing.values()).orElse(List.of());
    }

    /** Whether an entry can have this value, in small letters or capitals. */
    public boolean admits(String value) {
        return values().isEmpty() || values().stream().anyMatch(value::equalsIgnoreCase);
    }

    /** What the entry has, several of a list; nothing where nothing is said, and for what is not so. */
    public List<LabelledCode> of(RegisterEntry entry) {
        return codes(field.value(entry)).toList();
    }

    private Stream<LabelledCode> codes(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().flatMap(this::codes);
        } else if (value instanceof UseStatus status) {
            return Stream.of(new LabelledCode(status.name(), status.label()));
        } else if (value instanceof Boolean yes) {
            return yes ? Stream.of(new LabelledCode(YES, field.label())) : Stream.empty();
        } else if (value instanceof PartialDate date) {
            return Stream.of(new LabelledCode(String.valueOf(date.year()), String.valueOf(date.year())));
        } else if (value instanceof Number amount) {
            return Stream.of(bands().of(amount));
        } else if (value instanceof String text) {
            return Stream.of(new LabelledCode(Slug.of(text), text))
                    .filter(one -> !one.code().isEmpty());
        }
        return Stream.ofNullable((LabelledCode) value);
    }

    private NumberBands bands() {
        return new NumberBands(narrowing.bands(), field.unit());
    }

    /** The code of a value as a program writes it. */
    public String asked(String code) {
        return isStatus() ? code.toLowerCase(Locale.ROOT) : code;
    }

    /** The code of a value as a program wrote it; empty for what narrows nothing. */
    public Optional<String> code(String value) {
        if (isFlag()) {
            return Optional.of(value).filter(YES::equals);
        }
        return Optional.of(isStatus() ? value.toUpperCase(Locale.ROOT) : value);
    }
}
