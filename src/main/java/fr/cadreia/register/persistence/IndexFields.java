package fr.cadreia.register.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.RegisterEntry;
import java.text.Collator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** What the index keeps of an entry. */
final class IndexFields {

    static final String REFERENCE = "reference";
    static final String VERSION = "version";
    static final String STATUS = "status";
    static final String DEPARTMENT = "department";
    static final String COMMUNE = "commune";
    static final String DOMAIN = "domain";
    static final String RISK = "risk";
    static final String LATE = "late";
    static final String YES = "yes";
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String TEXT = "text";
    static final String WORDS = "words";
    static final String PAIRS = "pairs";
    static final String UPDATED = "updated";
    static final String PUBLISHED = "published";
    static final String TITLE_KEY = "titleKey";
    static final String RISK_LEVEL = "riskLevel";

    /** Parts of an entry that say nothing in words. */
    private static final Set<String> CODES = Set.of("code", "uuid", "status", "frameworkVersion");

    /** What people call a kind of AI that the framework names otherwise. */
    private static final Map<String, String> EVERYDAY_WORDS =
            Map.of("conversationalAgent", "chatbot, tchat, robot conversationnel, assistant virtuel");

    private IndexFields() {}

    static Document of(EntryVersion version) {
        RegisterEntry entry = version.entry();
        Document document = new Document();
        document.add(new StringField(REFERENCE, entry.reference(), Store.NO));
        document.add(new SortedDocValuesField(REFERENCE, new BytesRef(entry.reference())));
        document.add(new StoredField(VERSION, version.id()));
        keyword(document, STATUS, entry.status().name());
        keyword(
                document,
                entry.steward().commune() ? COMMUNE : DEPARTMENT,
                code(entry.steward().organisation()));
        keyword(
                document,
                DOMAIN,
                entry.purpose() == null ? "" : code(entry.purpose().policy()));
        String risk = entry.risk() == null ? "" : code(entry.risk().level());
        keyword(document, RISK, risk);
        keyword(document, LATE, entry.standing().reassessmentLate() ? YES : "");
        document.add(new TextField(
                TITLE, Abbreviations.andTheirWords(entry.identity().title()), Store.NO));
        String summary = entry.identity().summary();
        document.add(new TextField(SUMMARY, summary == null ? "" : Abbreviations.andTheirWords(summary), Store.NO));
        String words = Abbreviations.andTheirWords(words(entry));
        document.add(new TextField(TEXT, words, Store.NO));
        document.add(new TextField(WORDS, words, Store.NO));
        // Each text by itself: the last word of one and the first of the next are no pair.
        words.lines().forEach(text -> document.add(new TextField(PAIRS, text, Store.NO)));
        document.add(new NumericDocValuesField(UPDATED, version.publishedAt().toEpochMilli()));
        document.add(
                new NumericDocValuesField(PUBLISHED, version.firstPublishedAt().toEpochMilli()));
        document.add(new NumericDocValuesField(RISK_LEVEL, risk.isEmpty() ? 0 : Long.parseLong(risk)));
        document.add(new SortedDocValuesField(
                TITLE_KEY, alphabetical(entry.identity().title())));
        return document;
    }

    /** All that the entry says, each text on a line. */
    private static String words(RegisterEntry entry) {
        StringBuilder words = new StringBuilder(entry.status().label());
        collect(RegisterJson.tree(entry), words);
        return words.append('\n')
                .append(EVERYDAY_WORDS.getOrDefault(kind(entry), ""))
                .toString();
    }

    private static void keyword(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field, value, Store.NO));
        }
    }

    private static String kind(RegisterEntry entry) {
        return entry.solution() == null ? "" : code(entry.solution().kind());
    }

    static String code(Choice choice) {
        return choice == null ? "" : choice.code();
    }

    private static void collect(JsonNode node, StringBuilder words) {
        if (node.isTextual()) {
            words.append('\n').append(node.asText());
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(property -> !CODES.contains(property.getKey()))
                    .forEach(property -> collect(property.getValue(), words));
        } else {
            node.forEach(element -> collect(element, words));
        }
    }

    /** Sorts bytewise as the French sort letters. */
    private static BytesRef alphabetical(String title) {
        Collator collator = Collator.getInstance(Locale.FRENCH);
        collator.setStrength(Collator.SECONDARY);
        return new BytesRef(collator.getCollationKey(title).toByteArray());
    }
}
