package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

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
}
