package fr.cadreia.register.persistence;

import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.FieldTable;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** A query of the register in the index's terms. */
final class IndexQuery {

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
                                asked.wanted(filter).stream().map(BytesRef::new).toList()),
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
