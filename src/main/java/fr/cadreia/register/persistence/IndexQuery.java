package fr.cadreia.register.persistence;

import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.FieldTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A query of the register in the index's terms. Each word must be found, as it is, by its stem, its beginning or, but for
 * names that others resemble, nearly; two that follow one another also written as one, and one also written as two.
 */
final class IndexQuery {

    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int ONE_ERROR = 4;
    private static final int TWO_ERRORS = 8;
    private static final int SHORTEST_COMPOUND = 4;

    /** Of a part of what was typed: a year is none. */
    private static final int SHORTEST_IDENTIFIER = 5;

    private static final SortField NEWEST = new SortField(IndexFields.UPDATED, SortField.Type.LONG, true);
    private static final SortField REFERENCE = new SortField(IndexFields.REFERENCE, SortField.Type.STRING);

    private IndexQuery() {}

    static Query query(RegisterQuery asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(asked.text().map(IndexQuery::text).orElseGet(MatchAllDocsQuery::new), Occur.MUST);
        FieldTable.REGISTER.filters().stream()
                .filter(filter -> !asked.wanted(filter).isEmpty())
                .forEach(filter -> all.add(
                        new TermInSetQuery(
                                IndexFields.name(filter),
                                asked.wanted(filter).stream().map(BytesRef::new).toList()),
                        Occur.FILTER));
        return all.build();
    }

    /** Every word, or an identifier: the whole text, or a part of it that has a figure. */
    private static Query text(String text) {
        List<Query> ways = new ArrayList<>(List.of(words(text)));
        Stream.concat(
                        Stream.of(IndexFields.identifier(text)),
                        Arrays.stream(text.split("\\s+"))
                                .filter(part -> part.chars().anyMatch(Character::isDigit))
                                .map(IndexFields::identifier)
                                .filter(part -> part.length() >= SHORTEST_IDENTIFIER))
                .filter(identifier -> !identifier.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .forEach(identifier ->
                        ways.add(boost(new TermQuery(new Term(IndexFields.IDENTIFIER, identifier)), 50)));
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query words(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<String> words =
                IndexWords.of(IndexWords.PLAIN, text).stream().limit(MOST_WORDS).toList();
        for (int at = 0; at < words.size(); at++) {
            List<Query> ways = word(words.get(at));
            ways.addAll(compound(words, at - 1));
            ways.addAll(compound(words, at));
            all.add(new DisjunctionMaxQuery(ways, 0.1f), Occur.MUST);
        }
        return words.isEmpty() ? new MatchAllDocsQuery() : all.build();
    }

    private static List<Query> word(String word) {
        List<String> stems = IndexWords.of(IndexWords.STEMS, word);
        List<Query> ways = stems(stems);
        if (word.length() >= SHORTEST_COMPOUND) {
            stems.forEach(stem -> ways.add(boost(new TermQuery(new Term(IndexFields.PAIRS, stem)), 2)));
        }
        Term plain = new Term(IndexFields.WORDS, word);
        ways.add(boost(new TermQuery(plain), 2));
        ways.add(boost(new TermQuery(new Term(IndexFields.NAMES, word)), 2));
        if (word.length() >= SHORTEST_BEGINNING) {
            ways.add(boost(new PrefixQuery(plain), 1));
            ways.add(boost(new PrefixQuery(new Term(IndexFields.NAMES, word)), 1));
        }
        if (word.length() >= ONE_ERROR && word.chars().allMatch(Character::isLetter)) {
            int errors = word.length() >= TWO_ERRORS ? 2 : 1;
            ways.add(boost(new FuzzyQuery(plain, errors, 1), 0.5f));
            stems.forEach(stem -> ways.add(boost(new FuzzyQuery(new Term(IndexFields.TEXT, stem), errors, 1), 0.5f)));
        }
        return ways;
    }

    /** A word and the next one as one, without errors: what is found in their place says both. */
    private static List<Query> compound(List<String> words, int first) {
        if (first < 0 || first + 1 >= words.size()) {
            return List.of();
        }
        String compound = words.get(first) + words.get(first + 1);
        return compound.length() < SHORTEST_COMPOUND ? List.of() : stems(IndexWords.of(IndexWords.STEMS, compound));
    }

    private static List<Query> stems(List<String> stems) {
        List<Query> ways = new ArrayList<>();
        stems.forEach(stem -> {
            ways.add(boost(new TermQuery(new Term(IndexFields.TITLE, stem)), 8));
            ways.add(boost(new TermQuery(new Term(IndexFields.SUMMARY, stem)), 4));
            ways.add(boost(new TermQuery(new Term(IndexFields.TEXT, stem)), 2));
        });
        return ways;
    }

    private static Query boost(Query query, float by) {
        return new BoostQuery(query, by);
    }

    static Sort sort(RegisterQuery asked) {
        boolean ranked = asked.text()
                .filter(text -> !IndexWords.of(IndexWords.PLAIN, text).isEmpty())
                .isPresent();
        return switch (asked.sort()) {
            case RELEVANCE -> ranked ? by(SortField.FIELD_SCORE) : new Sort(NEWEST, REFERENCE);
            case UPDATED -> new Sort(NEWEST, REFERENCE);
            case PUBLISHED -> by(new SortField(IndexFields.PUBLISHED, SortField.Type.LONG, true));
            case TITLE -> by(new SortField(IndexFields.TITLE_KEY, SortField.Type.STRING));
            case RISK -> by(new SortField(IndexFields.RISK_LEVEL, SortField.Type.LONG, true));
        };
    }

    /** No two entries are ever in the same place: pages follow one another. */
    private static Sort by(SortField first) {
        return new Sort(first, NEWEST, REFERENCE);
    }
}
