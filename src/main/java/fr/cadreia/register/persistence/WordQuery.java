package fr.cadreia.register.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final RegisterWords known;

    WordQuery(boolean nearly, RegisterWords known) {
        this.nearly = nearly;
        this.known = known;
    }

    /**
     * Returns the readings: an identifier as a whole, with its zeros and without, then the words as they are, at
     * last similar words.
     */
    static List<Query> readings(String text, RegisterWords known) {
        Stream<Query> whole = identifier(text).stream()
                .map(identifier -> new TermQuery(new Term(IndexFields.IDENTIFIER, identifier)));
        return Stream.concat(
                        whole, Stream.of(new WordQuery(false, known).text(text), new WordQuery(true, known).text(text)))
                .toList();
    }

    /**
     * Returns the readings of an identifier, as it is written, then by its numbers; it has a digit and is no year.
     */
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
        List<Part> parts = parts(text);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part.query(), Occur.MUST));
        return parts.isEmpty() ? new MatchAllDocsQuery() : all.build();
    }

    /**
     * A part of what was typed, which is found by itself: words between quotation marks, words that are known to ask for one thing,
     * or a word.
     *
     * @param others the words by which it is also found
     */
    record Part(String written, Query query, Set<String> others) {}

    /** Returns the parts of a text, the quoted ones first; {@value #MOST_WORDS} of each kind at most. */
    List<Part> parts(String text) {
        Matcher quoted = QUOTED.matcher(text);
        List<Part> parts = new ArrayList<>(quoted.results()
                .limit(MOST_WORDS)
                .map(found ->
                        new Part("«\u00a0" + found.group(1).strip() + "\u00a0»", phrase(found.group(1)), Set.of()))
                .toList());
        parts.addAll(words(quoted.replaceAll(" ")));
        return parts;
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

    private List<Part> words(String text) {
        List<IndexWords.Piece> pieces = IndexWords.pieces(IndexWords.PLAIN, text).stream()
                .filter(piece -> !known.ignores(piece.term()))
                .limit(MOST_WORDS)
                .toList();
        List<String> words = pieces.stream().map(IndexWords.Piece::term).toList();
        List<String> stems = words.stream()
                .map(word -> String.join("", IndexWords.of(IndexWords.STEMS, word)))
                .toList();
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < words.size(); at += known.at(stems, at).length()) {
            RegisterWords.Asked asked = known.at(stems, at);
            List<Integer> places =
                    IntStream.range(at, at + asked.length()).boxed().toList();
            List<Query> ways = new ArrayList<>();
            ways.add(all(places.stream().map(place -> word(words, place)).toList()));
            asked.others().forEach(other -> ways.add(other(other)));
            parts.add(new Part(
                    places.stream().map(place -> pieces.get(place).written()).collect(Collectors.joining(" ")),
                    new DisjunctionMaxQuery(ways, 0.1f),
                    asked.others()));
        }
        return parts;
    }

    private static Query all(List<Query> queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        queries.forEach(query -> all.add(query, Occur.MUST));
        return queries.size() == 1 ? queries.get(0) : all.build();
    }

    /** Returns the query for other words that mean what was typed: as they are, in a row. */
    static Query other(String words) {
        List<Query> ways = new ArrayList<>();
        for (String field : List.of(IndexFields.TITLE, IndexFields.SUMMARY, IndexFields.TEXT)) {
            ways.add(new QueryBuilder(IndexWords.STEMS).createPhraseQuery(field, words));
        }
        ways.removeIf(way -> way == null);
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private Query word(List<String> words, int at) {
        List<Query> ways = word(words.get(at));
        ways.addAll(compound(words, at - 1));
        ways.addAll(compound(words, at));
        return new DisjunctionMaxQuery(ways, 0.1f);
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

    /**
     * Returns the queries for a word and the next one written as one, without errors; a match counts as both words.
     */
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
