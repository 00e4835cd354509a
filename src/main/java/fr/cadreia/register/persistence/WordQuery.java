package fr.cadreia.register.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * The words that people typed, in the index's terms. Each word must be found: as it is, by its stem or by its
 * beginning. Two words in a row may also be written as one, and one word as two. Words between quotation marks must
 * follow one another. Similar words are tried only when this finds nothing, or results would be counted that nobody
 * asked for.
 */
final class WordQuery {

    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_BEGINNING = 4;
    private static final int SHORTEST_BEGINNING_NEARLY = 3;
    private static final int ONE_ERROR = 4;

    /** The length of a stem from which one error is allowed: many words share four letters of their stems. */
    private static final int ONE_ERROR_OF_A_STEM = 5;

    private static final int TWO_ERRORS = 8;
    private static final int SHORTEST_COMPOUND = 4;

    /** The shortest part of an identifier that is searched for; a year is no identifier. */
    private static final int SHORTEST_IDENTIFIER = 5;

    private static final Pattern QUOTED = Pattern.compile("[\"“«]([^\"“”«»]+)[\"”»]");

    private final boolean nearly;

    private WordQuery(boolean nearly) {
        this.nearly = nearly;
    }

    /**
     * Returns the readings: an identifier as a whole, with its zeros and without, then the words as they are, at last
     * similar words.
     */
    static List<Query> readings(String text) {
        Stream<Query> whole = identifier(text).stream()
                .map(identifier -> new TermQuery(new Term(IndexFields.IDENTIFIER, identifier)));
        return Stream.concat(whole, Stream.of(new WordQuery(false).text(text), new WordQuery(true).text(text)))
                .toList();
    }

    /** Returns the readings of an identifier, as it is written, then by its numbers; it has a digit and is no year. */
    private static List<String> identifier(String written) {
        String identifier = IndexFields.identifier(written);
        boolean told =
                identifier.length() >= SHORTEST_IDENTIFIER && identifier.chars().anyMatch(Character::isDigit);
        return told ? List.of(identifier, IndexFields.numbered(written)) : List.of();
    }

    /** Returns the query for every word, or for a part of the text that is an identifier. */
    private Query text(String text) {
        List<Query> ways = new ArrayList<>(List.of(quotedAndOther(text)));
        Arrays.stream(text.split("\\s+"))
                .filter(part -> part.chars().anyMatch(Character::isDigit))
                .flatMap(part -> identifier(part).stream())
                .distinct()
                .limit(MOST_WORDS)
                .forEach(identifier ->
                        ways.add(boost(new TermQuery(new Term(IndexFields.IDENTIFIER, identifier)), 50)));
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private Query quotedAndOther(String text) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Matcher quoted = QUOTED.matcher(text);
        quoted.results().limit(MOST_WORDS).forEach(found -> all.add(phrase(found.group(1)), Occur.MUST));
        all.add(words(quoted.replaceAll(" ")), Occur.MUST);
        return all.build();
    }

    /** Returns the query for words in a row: plurals and accents do not matter, the order does. */
    private static Query phrase(String words) {
        List<Query> ways = new ArrayList<>();
        for (String field : List.of(IndexFields.TITLE, IndexFields.SUMMARY, IndexFields.TEXT)) {
            ways.add(new QueryBuilder(IndexWords.STEMS).createPhraseQuery(field, words));
        }
        ways.add(new QueryBuilder(IndexWords.PLAIN).createPhraseQuery(IndexFields.NAMES, words));
        ways.removeIf(way -> way == null);
        return ways.isEmpty() ? new MatchAllDocsQuery() : new DisjunctionMaxQuery(ways, 0.1f);
    }

    private Query words(String text) {
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

    private List<Query> word(String word) {
        List<String> stems = IndexWords.of(IndexWords.STEMS, word);
        List<Query> ways = stems(stems);
        if (word.length() >= SHORTEST_COMPOUND) {
            stems.forEach(stem -> ways.add(boost(new TermQuery(new Term(IndexFields.PAIRS, stem)), 2)));
        }
        Term plain = new Term(IndexFields.WORDS, word);
        ways.add(boost(new TermQuery(plain), 2));
        ways.add(boost(new TermQuery(new Term(IndexFields.NAMES, word)), 2));
        if (word.length() >= (nearly ? SHORTEST_BEGINNING_NEARLY : SHORTEST_BEGINNING)) {
            ways.add(boost(new PrefixQuery(plain), 1));
            ways.add(boost(new PrefixQuery(new Term(IndexFields.NAMES, word)), 1));
        }
        if (nearly && word.chars().allMatch(Character::isLetter)) {
            ways.addAll(near(plain, ONE_ERROR));
            stems.forEach(stem -> ways.addAll(near(new Term(IndexFields.TEXT, stem), ONE_ERROR_OF_A_STEM)));
        }
        return ways;
    }

    /**
     * Returns the query for similar words. A word is judged by its own length, for a stem is shorter than the word
     * typed: « logmement » is no « log ».
     */
    private static List<Query> near(Term term, int oneError) {
        int length = term.text().length();
        int errors = length >= TWO_ERRORS ? 2 : 1;
        return length < oneError ? List.of() : List.of(boost(new FuzzyQuery(term, errors, 1), 0.5f));
    }

    /** Returns the queries for a word and the next one written as one, without errors; a match counts as both words. */
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
}
