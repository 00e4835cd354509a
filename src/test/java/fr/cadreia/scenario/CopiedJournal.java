package fr.cadreia.scenario;

import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Copies the journal of a case, with right hashes. */
final class CopiedJournal {

    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;

    CopiedJournal(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ids that the rows may tell, and that a copy has with its number behind */
    void copy(String reference, Set<String> ids, int first, int last) {
        List<JournalEntry> template = jdbc.query(
                "select * from cadre_journal where case_reference = ? order by sequence_number",
                (row, number) -> new JournalEntry(
                        row.getString("case_reference"),
                        row.getInt("sequence_number"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        JournalKind.valueOf(row.getString("kind")),
                        row.getString("step"),
                        row.getString("framework_version"),
                        row.getString("content"),
                        "",
                        ""),
                reference);
        List<Object[]> rows = new ArrayList<>();
        for (int copy = first; copy <= last; copy++) {
            String previous = JournalEntry.FIRST;
            for (JournalEntry row : template) {
                String content = row.content();
                for (String id : ids) {
                    content = content.replace(id, id + "-" + copy);
                }
                JournalEntry written = JournalEntry.chained(
                        reference + "-" + copy,
                        row.sequence(),
                        row.writtenAt(),
                        row.actor(),
                        row.kind(),
                        row.step(),
                        row.frameworkVersion(),
                        content,
                        previous);
                previous = written.hash();
                rows.add(new Object[] {
                    written.caseReference(),
                    written.sequence(),
                    written.writtenAt().atOffset(ZoneOffset.UTC),
                    written.actor(),
                    written.kind().name(),
                    written.step(),
                    written.frameworkVersion(),
                    written.content(),
                    written.previousHash(),
                    written.hash()
                });
            }
            if (rows.size() >= BATCH || copy == last) {
                jdbc.batchUpdate(
                        "insert into cadre_journal (case_reference, sequence_number, written_at, actor, kind, step,"
                                + " framework_version, content, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        rows);
                rows.clear();
            }
        }
    }
}
