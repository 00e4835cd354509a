package fr.cadreia.dossier.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The documents of all cases. They are added and read; their content can be withheld, and nothing else is ever changed. */
@Repository
public class CaseFiles {

    private static final String COLUMNS =
            "id, case_reference, name, media_type, size, sha256, is_act, added_by, added_at,"
                    + " size > 0 and octet_length(content) = 0 as withheld";

    private final JdbcClient jdbc;

    CaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param added its id is not read: the store gives one
     * @return that id
     */
    public long add(CaseFile added, byte[] content) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cadre_file (case_reference, name, media_type, size, sha256, is_act, added_by,
                            added_at, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        added.caseReference(),
                        added.name(),
                        added.mediaType(),
                        added.size(),
                        added.sha256(),
                        added.isAct(),
                        added.addedBy(),
                        added.addedAt().atOffset(ZoneOffset.UTC),
                        content)
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    /** Lists the documents of a case, oldest first. */
    public List<CaseFile> of(String caseReference) {
        return jdbc.sql("select " + COLUMNS + " from cadre_file where case_reference = ? order by id")
                .param(caseReference)
                .query((row, number) -> read(row))
                .list();
    }

    /** Returns a document; empty when the case has no such document. */
    public Optional<CaseFile> find(String caseReference, long id) {
        return jdbc.sql("select " + COLUMNS + " from cadre_file where case_reference = ? and id = ?")
                .params(caseReference, id)
                .query((row, number) -> read(row))
                .optional();
    }

    public byte[] content(long id) {
        return jdbc.sql("select content from cadre_file where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    /** Removes the content for good. The database lets it happen once a signed request names the file. */
    public void withhold(long id) {
        jdbc.sql("update cadre_file set content = ? where id = ?")
                .params(new byte[0], id)
                .update();
    }

    private static CaseFile read(ResultSet row) throws SQLException {
        return new CaseFile(
                row.getLong("id"),
                row.getString("case_reference"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getBoolean("is_act"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("withheld"));
    }
}
