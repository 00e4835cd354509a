package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterPage.FewerWords;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.FieldTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;

/** The newest version of each entry, to be found by its words; in memory, and made anew from the database at the start. */
final class RegisterIndex {

    /** The greatest number of groups of words that are offered where nothing holds all of them. */
    private static final int MOST_OFFERED = 3;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final RegisterWords known;

    RegisterIndex() {
        this(RegisterWords.shipped());
    }

    RegisterIndex(RegisterWords known) {
        this.known = known;
        try {
            writer = new IndexWriter(
                    new ByteBuffersDirectory(),
                    new IndexWriterConfig(new PerFieldAnalyzerWrapper(
                                    IndexWords.STEMS,
                                    Map.of(
                                            IndexFields.WORDS,
                                            IndexWords.PLAIN,
                                            IndexFields.NAMES,
                                            IndexWords.PLAIN,
                                            IndexFields.PAIRS,
                                            IndexWords.PAIRS)))
                            // A page of the list, however far, is read off and not sorted out of all entries.
                            .setIndexSort(IndexQuery.LAST_CHANGED_FIRST));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param versions ids, in the order asked for
     * @param near whether nothing holds the words asked for, so that the versions hold words like them
     */
    record Found(List<Long> versions, long total, boolean near) {}

    /** The query, with the words as they were understood. */
    private record Understood(Query query, boolean near) {}

    /**
     * Takes the strictest reading of the words that finds anything in the whole register, without regard to the
     * filters.
     */
    private Understood understand(IndexSearcher searcher, RegisterQuery asked) throws IOException {
        List<Query> readings = IndexQuery.readings(asked, known);
        int last = readings.size() - 1;
        for (int at = 0; at < last; at++) {
            if (searcher.count(readings.get(at)) > 0) {
                return new Understood(IndexQuery.query(asked, readings.get(at)), false);
            }
        }
        return new Understood(IndexQuery.query(asked, readings.get(last)), last > 0);
    }

    /** Replaces earlier versions of the same entries. */
    void put(List<EntryVersion> versions) {
        try {
            for (EntryVersion version : versions) {
                writer.updateDocument(
                        new Term(IndexFields.REFERENCE, version.reference()), IndexFields.of(version, known));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Found search(RegisterQuery asked) {
        return read(searcher -> {
            Understood understood = understand(searcher, asked);
            long total = searcher.count(understood.query());
            return new Found(
                    asked.offset() >= total
                            ? List.of()
                            : versions(searcher, understood, asked, asked.offset(), asked.offset() + asked.size()),
                    total,
                    understood.near());
        });
    }

    /**
     * Returns all that is found, as the index stands at one moment: versions that are put in meanwhile move nothing.
     */
    List<Long> all(RegisterQuery asked) {
        return read(searcher -> {
            Understood understood = understand(searcher, asked);
            return versions(searcher, understood, asked, 0, Math.max(1, searcher.count(understood.query())));
        });
    }

    /** Returns the ids of all versions that are found, in no order. */
    BitSet holding(RegisterQuery asked) {
        return read(searcher -> holding(searcher, understand(searcher, asked).query()));
    }

    private static BitSet holding(IndexSearcher searcher, Query query) throws IOException {
        BitSet versions = new BitSet();
        searcher.search(query, new SimpleCollector() {
            private NumericDocValues ids;

            @Override
            protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
                ids = leaf.reader().getNumericDocValues(IndexFields.VERSION);
            }

            @Override
            public void collect(int document) throws IOException {
                ids.advanceExact(document);
                versions.set(Math.toIntExact(ids.longValue()));
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        });
        return versions;
    }

    /**
     * What a search tells beside what it finds.
     *
     * @param also the words that it looked for beside those typed, and that the register has
     * @param fewer where nothing holds all words, what some of them find
     */
    record Beside(List<String> also, List<FewerWords> fewer) {}

    Beside beside(RegisterQuery asked) {
        if (asked.text().isEmpty()) {
            return new Beside(List.of(), List.of());
        }
        List<WordQuery.Part> parts =
                new WordQuery(false, known).parts(asked.text().get());
        return read(searcher -> new Beside(
                also(searcher, parts),
                parts.size() > 1 && understand(searcher, asked).near() ? fewer(searcher, asked, parts) : List.of()));
    }

    private static List<String> also(IndexSearcher searcher, List<WordQuery.Part> parts) throws IOException {
        Map<List<String>, String> also = new LinkedHashMap<>();
        for (WordQuery.Part part : parts) {
            for (String other : part.others()) {
                List<String> stems = IndexWords.of(IndexWords.STEMS, other);
                if (!also.containsKey(stems)
                        && !stems.equals(IndexWords.of(IndexWords.STEMS, part.written()))
                        && searcher.count(WordQuery.other(other)) > 0) {
                    also.put(stems, other);
                }
            }
        }
        return List.copyOf(also.values());
    }

    /**
     * Returns the most words that some entry holds together, the most words and entries first, then each word by itself
     * that finds anything.
     */
    private static List<FewerWords> fewer(IndexSearcher searcher, RegisterQuery asked, List<WordQuery.Part> parts)
            throws IOException {
        Map<Integer, Integer> held = new HashMap<>();
        for (int at = 0; at < parts.size(); at++) {
            int part = 1 << at;
            holding(searcher, IndexQuery.query(asked, parts.get(at).query())).stream()
                    .forEach(version -> held.merge(version, part, Integer::sum));
        }
        Set<Integer> sets = new HashSet<>(held.values());
        List<FewerWords> together = sets.stream()
                .filter(set -> sets.stream().noneMatch(other -> !other.equals(set) && (other & set) == set))
                .sorted(Comparator.comparing(Integer::bitCount).reversed())
                .map(set -> fewer(set, parts, held.values()))
                .limit(MOST_OFFERED)
                .toList();
        Stream<FewerWords> alone = IntStream.range(0, parts.size())
                .mapToObj(at -> fewer(1 << at, parts, held.values()))
                .filter(one -> one.total() > 0);
        return Stream.concat(together.stream(), alone).distinct().toList();
    }

    private static FewerWords fewer(int set, List<WordQuery.Part> parts, Collection<Integer> held) {
        return new FewerWords(
                IntStream.range(0, parts.size())
                        .filter(at -> (set & 1 << at) != 0)
                        .mapToObj(at -> parts.get(at).written())
                        .collect(Collectors.joining(" ")),
                held.stream().filter(words -> (words & set) == set).count());
    }

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.from(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> versions(
            IndexSearcher searcher, Understood understood, RegisterQuery asked, int from, int to) throws IOException {
        TopDocs top = searcher.search(understood.query(), to, IndexQuery.sort(asked));
        List<Long> versions = new ArrayList<>();
        for (int at = from; at < top.scoreDocs.length; at++) {
            versions.add(version(searcher, top.scoreDocs[at].doc));
        }
        return versions;
    }

    private static long version(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues ids = leaf.reader().getNumericDocValues(IndexFields.VERSION);
        ids.advanceExact(document - leaf.docBase);
        return ids.longValue();
    }

    /** A query of the register in the index's terms. */
    private static final class IndexQuery {

        private static final SortField NEWEST = new SortField(IndexFields.UPDATED, SortField.Type.LONG, true);
        private static final SortField LAST_VERSION = new SortField(IndexFields.VERSION, SortField.Type.LONG, true);

        /** The order of the list. */
        static final Sort LAST_CHANGED_FIRST = new Sort(NEWEST, LAST_VERSION);

        private IndexQuery() {}

        /** @param words the meaning of the words asked for */
        static Query query(RegisterQuery asked, Query words) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            all.add(words, Occur.MUST);
            FieldTable.REGISTER.filters().stream()
                    .filter(filter -> !asked.wanted(filter).isEmpty())
                    .forEach(filter -> all.add(
                            new TermInSetQuery(
                                    IndexFields.name(filter),
                                    asked.wanted(filter).stream()
                                            .map(BytesRef::new)
                                            .toList()),
                            Occur.FILTER));
            return all.build();
        }

        /**
         * Returns the possible readings of the words asked for, the strictest first: when a reading finds nothing, the
         * next, less strict one is tried.
         */
        static List<Query> readings(RegisterQuery asked, RegisterWords known) {
            return asked.text()
                    .map(text -> WordQuery.readings(text, known))
                    .orElseGet(() -> List.of(new MatchAllDocsQuery()));
        }

        static Sort sort(RegisterQuery asked) {
            boolean ranked = asked.text()
                    .filter(text -> !IndexWords.of(IndexWords.PLAIN, text).isEmpty())
                    .isPresent();
            return switch (asked.sort()) {
                case RELEVANCE -> ranked ? by(SortField.FIELD_SCORE) : LAST_CHANGED_FIRST;
                case UPDATED -> LAST_CHANGED_FIRST;
                case PUBLISHED -> by(new SortField(IndexFields.PUBLISHED, SortField.Type.LONG, true));
                case TITLE -> by(new SortField(IndexFields.TITLE_KEY, SortField.Type.STRING));
                case RISK -> by(new SortField(IndexFields.RISK_LEVEL, SortField.Type.LONG, true));
                case COST -> by(new SortField(IndexFields.COST, SortField.Type.DOUBLE, true));
            };
        }

        /** Returns an order in which no two entries are ever in the same place, so that pages follow one another. */
        private static Sort by(SortField first) {
            return new Sort(first, NEWEST, LAST_VERSION);
        }
    }

    /**
     * The words that people typed, in the index's terms. Each word must be found: as it is, by its stem or by its
     * beginning. Two words in a row may also be written as one, and one word as two. Words between quotation marks must
     * follow one another. Similar words are tried only when this finds nothing, or results would be counted that nobody
     * asked for.
     */
    private static final class WordQuery {

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
                            whole,
                            Stream.of(new WordQuery(false, known).text(text), new WordQuery(true, known).text(text)))
                    .toList();
        }

        /**
         * Returns the readings of an identifier, as it is written, then by its numbers; it has a digit and is no year.
         */
        private static List<String> identifier(String written) {
            String identifier = IndexFields.identifier(written);
            boolean told = identifier.length() >= SHORTEST_IDENTIFIER
                    && identifier.chars().anyMatch(Character::isDigit);
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
                        places.stream()
                                .map(place -> pieces.get(place).written())
                                .collect(Collectors.joining(" ")),
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
}
