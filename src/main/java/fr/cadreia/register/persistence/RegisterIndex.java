package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterPage.FewerWords;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.FieldTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

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
}
