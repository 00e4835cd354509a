package fr.cadreia.dossier;

import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The history of all cases together, for figures. A caller that asks for rows of all cases asks in the background, and
 * keeps of each row only the data for its figures: the rows may be very many.
 */
@Repository
public class CaseHistory {

    /**
     * The number of rows that the driver holds at once. PostgreSQL's driver would hold them all, and still does so
     * outside a transaction.
     */
    private static final int FETCHED = 1_000;

    private static final String EMPTY = "{}";
    private static final String OF_THESE = "and case_reference in (:references)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CaseHistory(DataSource database, PlatformTransactionManager transactions) {
        JdbcTemplate fetching = new JdbcTemplate(database);
        fetching.setFetchSize(FETCHED);
        this.jdbc = JdbcClient.create(fetching);
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /** Returns every case, open or closed, by reference. */
    public List<Case> cases() {
        return transaction.execute(status -> jdbc.sql("select * from cadre_case order by reference")
                .query((row, number) -> Cases.read(row))
                .list());
    }

    /** Returns the cases with these references, by reference. */
    public List<Case> cases(Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : jdbc.sql("select * from cadre_case where reference in (:references) order by reference")
                        .param("references", references)
                        .query((row, number) -> Cases.read(row))
                        .list();
    }

    /** Returns a value that changes with every change of a case or of its journal, by reference. */
    public Map<String, String> versions() {
        Map<String, String> versions = new HashMap<>();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        select dossier.reference, dossier.updated_at, written.rows_written from cadre_case dossier
                        left join (select case_reference, max(sequence_number) as rows_written
                            from cadre_journal group by case_reference) written
                        on written.case_reference = dossier.reference""").query(row -> {
            versions.put(row.getString("reference"), row.getString("updated_at") + " " + row.getInt("rows_written"));
        }));
        return versions;
    }

    /** Lists the cases whose experiment has begun, the newest first. */
    public List<Case> begun() {
        return jdbc.sql("select * from cadre_case where experiment_begun order by reference desc")
                .query((row, number) -> Cases.read(row))
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from cadre_case").query(Long.class).single();
    }

    /** Returns the moment when the first case was opened; empty before there is one. */
    public Optional<Instant> firstOpened() {
        return jdbc.sql("select opened_at from cadre_case order by opened_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    public long count(Case.Origin origin) {
        return jdbc.sql("select count(*) from cadre_case where origin = ?")
                .param(origin.name())
                .query(Long.class)
                .single();
    }

    /**
     * Lists the journal's rows of these kinds, by case and in the order in which they were written, without their
     * hashes.
     *
     * @param withContent whether the content of the rows is needed; if not, it is empty
     */
    public List<JournalEntry> entries(Set<JournalKind> kinds, boolean withContent) {
        return entries(kinds, withContent, "", List.of());
    }

    /** Lists the same rows, of these cases only. */
    public List<JournalEntry> entries(Set<JournalKind> kinds, boolean withContent, Collection<String> references) {
        return references.isEmpty() ? List.of() : entries(kinds, withContent, OF_THESE, references);
    }

    private List<JournalEntry> entries(
            Set<JournalKind> kinds, boolean withContent, String which, Collection<String> references) {
        Map<String, String> known = new HashMap<>();
        List<JournalEntry> entries = new ArrayList<>();
        transaction.executeWithoutResult(status -> jdbc.sql(
                        """
                        select case_reference, sequence_number, written_at, actor, kind, step, %s as content
                        from cadre_journal where kind in (:kinds) %s
                        order by case_reference, sequence_number""".formatted(withContent ? "content" : "'" + EMPTY + "'", which))
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("references", references)
                .query(row -> {
                    entries.add(entry(row, known));
                }));
        return entries;
    }

    /**
     * Lists the rows of these kinds in a span of time, each with its author, without their content; the oldest first.
     *
     * @param after and {@code until}, which is included
     */
    public List<JournalEntry> entries(Set<JournalKind> kinds, Instant after, Instant until) {
        Map<String, String> known = new HashMap<>();
        return jdbc.sql("""
                        select case_reference, sequence_number, written_at, actor, kind, step, '{}' as content
                        from cadre_journal where written_at > :after and written_at <= :until and kind in (:kinds)
                        order by written_at, case_reference, sequence_number""")
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> entry(row, known))
                .list();
    }

    /** Reads a row. A value that many rows have in common is held once. */
    private static JournalEntry entry(ResultSet row, Map<String, String> known) throws SQLException {
        return new JournalEntry(
                once(row.getString("case_reference"), known),
                row.getInt("sequence_number"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                once(row.getString("actor"), known),
                JournalKind.valueOf(row.getString("kind")),
                once(row.getString("step"), known),
                "",
                once(row.getString("content"), known),
                "",
                "");
    }

    private static String once(String text, Map<String, String> known) {
        String before = known.putIfAbsent(text, text);
        return before == null ? text : before;
    }

    /** Returns how often the journals of all matters record each kind; kinds without a row are absent. */
    public Map<JournalKind, Long> counts() {
        Map<JournalKind, Long> counts = new EnumMap<>(JournalKind.class);
        jdbc.sql("select kind, count(*) as rows_written from cadre_journal group by kind")
                .query(row -> {
                    counts.put(JournalKind.valueOf(row.getString("kind")), row.getLong("rows_written"));
                });
        return counts;
    }

    /** Returns the number of rows in the journals of these cases, by reference. */
    public Map<String, Integer> lengths(Collection<String> references) {
        Map<String, Integer> lengths = new HashMap<>();
        if (!references.isEmpty()) {
            jdbc.sql("""
                            select case_reference, max(sequence_number) as rows_written from cadre_journal
                            where case_reference in (:references) group by case_reference""").param("references", references).query(row -> {
                lengths.put(row.getString("case_reference"), row.getInt("rows_written"));
            });
        }
        return lengths;
    }

    /** Returns the moment of the last row of any journal; empty before there is one. */
    public Optional<Instant> lastWritten() {
        return jdbc.sql("select written_at from cadre_journal order by written_at desc limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Lists the documents that these forms wrote, the oldest first.
     *
     * @param fields by form, the answers that are needed; the others are left out
     */
    public List<StepDocument> documents(Map<String, Set<String>> fields) {
        return documents(fields, "", List.of());
    }

    /** Lists the same documents, of these cases only. */
    public List<StepDocument> documents(Map<String, Set<String>> fields, Collection<String> references) {
        return references.isEmpty() ? List.of() : documents(fields, OF_THESE, references);
    }

    private List<StepDocument> documents(Map<String, Set<String>> fields, String which, Collection<String> references) {
        List<StepDocument> documents = new ArrayList<>();
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "select * from cadre_step_document where form in (:forms) %s order by id".formatted(which))
                .param("forms", fields.keySet())
                .param("references", references)
                .query(row -> {
                    StepDocument read = StepDocuments.read(row);
                    documents.add(read.only(fields.get(read.form())));
                }));
        return documents;
    }
}
