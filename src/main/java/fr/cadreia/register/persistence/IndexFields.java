package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.EntryField.Search;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.WithheldPart;
import java.math.BigDecimal;
import java.text.Collator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** The fields of the index for an entry. */
final class IndexFields {

    static final String REFERENCE = "reference";
    static final String VERSION = "version";
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String TEXT = "text";
    static final String WORDS = "words";
    static final String NAMES = "names";
    static final String PAIRS = "pairs";
    static final String IDENTIFIER = "identifier";
    static final String UPDATED = "updated";
    static final String PUBLISHED = "published";
    static final String TITLE_KEY = "titleKey";
    static final String RISK_LEVEL = "riskLevel";
    static final String COST = "cost";

    /**
     * The pattern of the parts of a label that are left out. Those between brackets are examples: nobody says that the
     * use has them all.
     */
    private static final Pattern EXAMPLES = Pattern.compile("^(Oui|Non)\\b,?|\\([^)]*\\)");

    private static final Pattern LETTERS_OR_FIGURES = Pattern.compile("\\p{L}+|\\p{N}+");

    private IndexFields() {}

    static Document of(EntryVersion version, RegisterWords known) {
        RegisterEntry entry = version.entry();
        Document document = new Document();
        document.add(new StringField(REFERENCE, entry.reference(), Store.NO));
        document.add(new NumericDocValuesField(VERSION, version.id()));
        FieldTable.REGISTER
                .filters()
                .forEach(filter -> filter.foundBy(entry)
                        .forEach(value -> document.add(new StringField(name(filter), value.code(), Store.NO))));
        add(document, known.andTheirWords(said(entry, Search.TITLE)), TITLE);
        add(document, known.andTheirWords(said(entry, Search.SUMMARY)), SUMMARY);
        add(document, known.andTheirWords(said(entry, Search.EXACT)), NAMES);
        add(document, known.andTheirWords(words(entry, known)), TEXT, WORDS, PAIRS);
        FieldTable.REGISTER.fields().stream()
                .filter(field -> field.search() == Search.IDENTIFIER && field.value(entry) != null)
                .map(field -> field.value(entry).toString())
                .flatMap(written -> Stream.of(identifier(written), numbered(written)))
                .distinct()
                .forEach(identifier -> document.add(new StringField(IDENTIFIER, identifier, Store.NO)));
        document.add(new NumericDocValuesField(UPDATED, version.publishedAt().toEpochMilli()));
        document.add(
                new NumericDocValuesField(PUBLISHED, version.firstPublishedAt().toEpochMilli()));
        document.add(new NumericDocValuesField(RISK_LEVEL, riskLevel(entry)));
        document.add(new DoubleDocValuesField(COST, cost(entry)));
        document.add(new SortedDocValuesField(
                TITLE_KEY, alphabetical(entry.identity().title())));
        return document;
    }

    /** Adds each text by itself: the last word of one and the first of the next are no pair. */
    private static void add(Document document, String texts, String... fields) {
        texts.lines()
                .forEach(text ->
                        Stream.of(fields).forEach(field -> document.add(new TextField(field, text, Store.NO))));
    }

    private static String said(RegisterEntry entry, Search which) {
        return FieldTable.REGISTER.fields().stream()
                .filter(field -> field.search() == which)
                .flatMap(field -> words(field.value(entry)))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Returns an identifier in the form in which it is compared: people leave out or change the signs between its
     * letters and figures.
     */
    static String identifier(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /**
     * Returns an identifier in the form in which it is compared where zeros are left out: its letters and its figures,
     * each apart.
     */
    static String numbered(String written) {
        return LETTERS_OR_FIGURES
                .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .results()
                .map(part -> part.group().replaceFirst("^0+(?=\\p{N})", ""))
                .collect(Collectors.joining("-"));
    }

    /** Returns all texts of the entry except its names, each on a line. */
    private static String words(RegisterEntry entry, RegisterWords known) {
        Stream<String> said = FieldTable.REGISTER.fields().stream()
                .filter(field -> field.isSearched() && field.search() != Search.EXACT)
                .flatMap(field -> words(field.value(entry)));
        Stream<String> hidden = entry.withheld().stream().map(WithheldPart::legalReason);
        return Stream.of(said, hidden, everyday(entry, known))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> everyday(RegisterEntry entry, RegisterWords known) {
        return known.everydayPaths().stream()
                .flatMap(path -> FieldTable.REGISTER.find(path).stream())
                .flatMap(field -> Stream.ofNullable(field.value(entry))
                        .map(said -> known.everyday(field.path(), everydayCode(said))));
    }

    private static String everydayCode(Object said) {
        return said instanceof LabelledCode choice
                ? choice.code()
                : said instanceof UseStatus status ? status.name() : "";
    }

    private static Stream<String> words(Object value) {
        if (value == null) {
            return Stream.empty();
        } else if (value instanceof List<?> several) {
            return several.stream().flatMap(IndexFields::words);
        } else if (value instanceof LabelledCode choice) {
            return Stream.of(EXAMPLES.matcher(choice.label()).replaceAll(" "));
        } else if (value instanceof UseStatus status) {
            return Stream.of(status.label());
        }
        return Stream.of(value.toString());
    }

    /** Returns the index's name for a filter. */
    static String name(EntryFilter filter) {
        return "filter." + filter.name();
    }

    /** Returns the risk level; 0 as long as nobody has rated it. */
    private static long riskLevel(RegisterEntry entry) {
        String level = entry.risk() == null ? "" : code(entry.risk().level());
        return level.isEmpty() ? 0 : Long.parseLong(level);
    }

    /** Returns the cost in euros a year; negative where it is not public. */
    private static double cost(RegisterEntry entry) {
        BigDecimal told = entry.evaluation() == null ? null : entry.evaluation().costPerYear();
        return told == null ? -1 : told.doubleValue();
    }

    private static String code(LabelledCode choice) {
        return choice == null ? "" : choice.code();
    }

    /** Returns a key whose bytes sort as the French sort letters. */
    private static BytesRef alphabetical(String title) {
        Collator collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(Collator.SECONDARY);
        return new BytesRef(collator.getCollationKey(title).toByteArray());
    }
}
