package fr.cadreia.register.entry;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.register.entry.EntryField.Narrowing;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A field whose values narrow the register. */
public final class EntryFilter {

    /** The code of a yes. */
    public static final String YES = "true";

    /** The value "not stated"; its code has an underscore, which cannot occur in the slug of a name. */
    public static final LabelledCode NOT_STATED = new LabelledCode("not_stated", "Non renseigné");

    private final EntryField field;
    private final Narrowing narrowing;

    EntryFilter(EntryField field, Narrowing narrowing) {
        this.field = field;
        this.narrowing = narrowing;
    }

    /** Returns the filter's name for programs and for the index. */
    public String name() {
        return narrowing.name();
    }

    /** Returns the filter's name in the address of the page. */
    public String page() {
        return narrowing.page();
    }

    /** Returns the French label. */
    public String label() {
        return field.label();
    }

    /** Tells whether it asks for a yes, rather than for one of several values. */
    public boolean isFlag() {
        return field.type() == FieldType.FLAG;
    }

    /** Tells whether people write its values as they like. */
    public boolean isWritten() {
        return field.type() == FieldType.TEXT;
    }

    private boolean isStatus() {
        return field.type() == FieldType.STATUS;
    }

    /** Tells whether it can find the entries that say nothing about it. */
    public boolean mayBeUnsaid() {
        return !narrowing.complete();
    }

    /** Tells whether the code asks for entries without any value. */
    public boolean isUnsaid(String code) {
        return mayBeUnsaid() && code.equals(NOT_STATED.code());
    }

    /** Returns the only values there are, as programs write them; empty where the entries decide. */
    public List<String> values() {
        List<String> said = saidValues();
        return said.isEmpty() || narrowing.complete()
                ? said
                : Stream.concat(said.stream(), Stream.of(NOT_STATED.code())).toList();
    }

    private List<String> saidValues() {
        if (isStatus()) {
            return UseStatus.listed()
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

    /**
     * Returns the questions whose options are its values; none where people write what they like, or nobody is asked.
     */
    public List<FormQuestion> questions() {
        return field.type() == FieldType.CHOICE || field.type() == FieldType.CHOICES ? field.from() : List.of();
    }

    /** Tells whether an entry can have this value, in small letters or capitals. */
    public boolean admits(String value) {
        return values().isEmpty() || values().stream().anyMatch(value::equalsIgnoreCase);
    }

    /** Returns the values that the entry has, several of a list; none where nothing is said, and for a "no". */
    public List<LabelledCode> of(RegisterEntry entry) {
        return codes(field.value(entry)).toList();
    }

    /** Returns the values by which the filter finds the entry, else the code for no value. */
    public List<LabelledCode> foundBy(RegisterEntry entry) {
        List<LabelledCode> said = of(entry);
        return said.isEmpty() && mayBeUnsaid() ? List.of(NOT_STATED) : said;
    }

    private Stream<LabelledCode> codes(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().flatMap(this::codes);
        } else if (value instanceof UseStatus status) {
            return Stream.of(choice(status));
        } else if (value instanceof Boolean yes) {
            return yes ? Stream.of(new LabelledCode(YES, field.label())) : Stream.empty();
        } else if (value instanceof PartialDate date) {
            return Stream.of(new LabelledCode(String.valueOf(date.year()), String.valueOf(date.year())));
        } else if (value instanceof Number amount) {
            return Stream.of(bands().of(amount));
        } else if (value instanceof String text) {
            return (narrowing.firms() ? Firms.in(text).stream() : Stream.of(text))
                    .map(one -> new LabelledCode(Slug.of(one), one))
                    .filter(one -> !one.code().isEmpty());
        }
        return Stream.ofNullable((LabelledCode) value);
    }

    private static LabelledCode choice(UseStatus status) {
        return new LabelledCode(status.name(), status.label());
    }

    /**
     * Returns the label of a code, whether some entry has it or none; the code itself where only entries could tell.
     */
    public String label(String code) {
        Stream<LabelledCode> named = isStatus()
                ? Arrays.stream(UseStatus.values()).map(EntryFilter::choice)
                : narrowing.bands() == null ? Stream.empty() : bands().all().stream();
        return Stream.concat(named, Stream.of(NOT_STATED))
                .filter(choice -> choice.code().equals(code))
                .map(LabelledCode::label)
                .findFirst()
                .orElse(code);
    }

    private NumberBands bands() {
        return new NumberBands(narrowing.bands(), field.unit());
    }

    /** Returns the code of a value as a program writes it. */
    public String asked(String code) {
        return isStatus() ? code.toLowerCase(Locale.ROOT) : code;
    }

    /** Returns the code of a value that a program wrote; empty for a value that narrows nothing. */
    public Optional<String> code(String value) {
        if (isFlag()) {
            return Optional.of(value).filter(YES::equals);
        }
        return Optional.of(isStatus() ? value.toUpperCase(Locale.ROOT) : written(value));
    }

    /** Returns the value as the filter spells it, whatever its capitals. */
    private String written(String value) {
        return values().stream().filter(value::equalsIgnoreCase).findFirst().orElse(value);
    }

    /**
     * Numbers by their size, so that they can be chosen.
     *
     * @param limits the highest number of each band, ascending; the numbers above the last are a band too
     * @param unit of the numbers, e.g. €
     */
    record NumberBands(List<Integer> limits, String unit) {

        /** Lists the bands, smallest first. */
        List<LabelledCode> all() {
            return IntStream.rangeClosed(0, limits.size()).mapToObj(this::band).toList();
        }

        LabelledCode of(Number number) {
            BigDecimal size = new BigDecimal(number.toString());
            return band((int) limits.stream()
                    .filter(limit -> size.compareTo(BigDecimal.valueOf(limit)) > 0)
                    .count());
        }

        private LabelledCode band(int at) {
            if (at == limits.size()) {
                int last = limits.get(at - 1);
                return new LabelledCode("over-" + last, "plus de " + said(last));
            }
            return new LabelledCode(
                    "up-to-" + limits.get(at),
                    at == 0
                            ? "jusqu’à " + said(limits.get(at))
                            : "de " + FrenchText.number(limits.get(at - 1)) + " à " + said(limits.get(at)));
        }

        private String said(int number) {
            return FrenchText.number(number) + "\u00a0" + unit;
        }
    }

    /** A text as an address names it: the same, however it was capitalised, accented or spaced. */
    static final class Slug {

        private static final int LONGEST = 60;

        private Slug() {}

        /** @return small letters without accents and figures, with hyphens between; empty where the text has none of them */
        static String of(String text) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", "-");
            return plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
        }
    }
}
