package fr.cadreia.catalogue;

import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue. Versions are append-only. */
@Repository
public class CatalogueEntries {

    private static final String VERSIONS =
            "select e.id, e.case_reference, v.* from cadre_catalogue_entry e join cadre_catalogue_version v on v.entry_id = e.id";

    private static final String NEWEST = VERSIONS
            + " where v.version = (select max(n.version) from cadre_catalogue_version n where n.entry_id = e.id)";

    private final JdbcClient jdbc;

    CatalogueEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the newest version of each, by title. */
    public List<CatalogueEntry> all() {
        return jdbc.sql(NEWEST + " order by e.id")
                .query(CatalogueEntries::entry)
                .list();
    }

    /** Returns the newest version. */
    public Optional<CatalogueEntry> find(long id) {
        return jdbc.sql(NEWEST + " and e.id = ?")
                .param(id)
                .query(CatalogueEntries::entry)
                .optional();
    }

    /** Returns the newest version, held until the transaction ends. */
    public Optional<CatalogueEntry> lockForUpdate(long id) {
        jdbc.sql("select id from cadre_catalogue_entry where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        TransactionMemory.waited();
        return find(id);
    }

    public Optional<CatalogueEntry> ofCase(String caseReference) {
        return jdbc.sql(NEWEST + " and e.case_reference = ?")
                .param(caseReference)
                .query(CatalogueEntries::entry)
                .optional();
    }

    /** Lists the versions, the newest first. */
    public List<CatalogueEntry> versions(long id) {
        return jdbc.sql(VERSIONS + " where e.id = ? order by v.version desc")
                .param(id)
                .query(CatalogueEntries::entry)
                .list();
    }

    /** @return the id of the new entry */
    public long add(CatalogueEntry first) {
        jdbc.sql("insert into cadre_catalogue_entry (case_reference) values (?)")
                .param(first.caseReference())
                .update();
        long id = jdbc.sql("select id from cadre_catalogue_entry where case_reference = ?")
                .param(first.caseReference())
                .query(Long.class)
                .single();
        insert(id, first);
        return id;
    }

    public void addVersion(CatalogueEntry next) {
        insert(next.id(), next);
    }

    private void insert(long id, CatalogueEntry version) {
        jdbc.sql("""
                        insert into cadre_catalogue_version (entry_id, version, written_at, author, status, reason, review_on, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        version.version(),
                        version.writtenAt().atOffset(ZoneOffset.UTC),
                        version.author(),
                        version.status().name(),
                        version.reason(),
                        version.reviewOn(),
                        StoredJson.write(version.solution()))
                .update();
    }

    private static CatalogueEntry entry(ResultSet row, int index) throws SQLException {
        return new CatalogueEntry(
                row.getLong("id"),
                row.getString("case_reference"),
                row.getInt("version"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                EntryStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("review_on", LocalDate.class),
                StoredJson.read(row.getString("content"), Solution.class));
    }
}
