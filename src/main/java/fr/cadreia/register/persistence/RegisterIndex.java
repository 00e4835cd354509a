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
                                    IndexWords.PAIRS))));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param versions ids, in the order asked for */
    record Found(List<Long> versions, long total) {}

    /** In place of earlier versions of the same entries. */
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
            long total = searcher.count(IndexQuery.query(asked));
            return new Found(
                    asked.offset() >= total
                            ? List.of()
                            : versions(searcher, asked, asked.offset(), asked.offset() + asked.size()),
                    total);
        });
    }

    /** All that is found, as the index stands at one moment: what is put in meanwhile moves nothing. */
    List<Long> all(RegisterQuery asked) {
        return read(searcher -> versions(searcher, asked, 0, Math.max(1, searcher.count(IndexQuery.query(asked)))));
    }

    /** The ids of all versions that are found, in no order. */
    BitSet holding(RegisterQuery asked) {
        return read(searcher -> {
            BitSet versions = new BitSet();
            searcher.search(IndexQuery.query(asked), new SimpleCollector() {
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

    private static List<Long> versions(IndexSearcher searcher, RegisterQuery asked, int from, int to)
            throws IOException {
        TopDocs top = searcher.search(IndexQuery.query(asked), to, IndexQuery.sort(asked));
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
