package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.FieldTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private final IndexWriter writer;
    private final SearcherManager searchers;

    RegisterIndex() {
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
    private static Understood understand(IndexSearcher searcher, RegisterQuery asked) throws IOException {
        List<Query> readings = IndexQuery.readings(asked);
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
                writer.updateDocument(new Term(IndexFields.REFERENCE, version.reference()), IndexFields.of(version));
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
        return read(searcher -> {
            BitSet versions = new BitSet();
            searcher.search(understand(searcher, asked).query(), new SimpleCollector() {
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
        });
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
        static List<Query> readings(RegisterQuery asked) {
            return asked.text().map(WordQuery::readings).orElseGet(() -> List.of(new MatchAllDocsQuery()));
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

        private WordQuery(boolean nearly) {
            this.nearly = nearly;
        }

        /**
         * Returns the readings: an identifier as a whole, with its zeros and without, then the words as they are, at
         * last similar words.
         */
        static List<Query> readings(String text) {
            Stream<Query> whole = identifier(text).stream()
                    .map(identifier -> new TermQuery(new Term(IndexFields.IDENTIFIER, identifier)));
            return Stream.concat(whole, Stream.of(new WordQuery(false).text(text), new WordQuery(true).text(text)))
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
            List<String> words = IndexWords.of(IndexWords.PLAIN, text).stream()
                    .limit(MOST_WORDS)
                    .toList();
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
