package fr.cadreia.register.persistence;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
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
                            IndexWords.STEMS, Map.of(IndexFields.WORDS, IndexWords.PLAIN))));
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
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search(searcher, asked);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found search(IndexSearcher searcher, RegisterQuery asked) throws IOException {
        Query query = IndexQuery.query(asked);
        long total = searcher.count(query);
        if (asked.offset() >= total) {
            return new Found(List.of(), total);
        }
        TopDocs top = searcher.search(query, asked.offset() + asked.size(), IndexQuery.sort(asked));
        StoredFields stored = searcher.storedFields();
        List<Long> versions = new ArrayList<>();
        for (int at = asked.offset(); at < top.scoreDocs.length; at++) {
            ScoreDoc found = top.scoreDocs[at];
            versions.add(stored.document(found.doc)
                    .getField(IndexFields.VERSION)
                    .numericValue()
                    .longValue());
        }
        return new Found(versions, total);
    }
}
