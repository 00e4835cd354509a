package fr.cadreia.dossier.supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectWriter;
import fr.cadreia.dossier.supplier.SupplierSheet.Cause;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The sheets that suppliers were asked for. Of a link, only the fingerprint is kept. */
@Repository
class SupplierSheets {

    /** Writes ASCII: typed text may end in half of a character, which no database takes. */
    private static final ObjectWriter ASCII = StoredJson.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private final JdbcClient jdbc;

    SupplierSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a sheet; the case's earlier links end.
     *
     * @return its id
     */
    long add(SupplierSheet asked, String tokenSha256) {
        jdbc.sql("""
                        update cadre_supplier_sheet set replaced = true, draft = '{}'
                        where case_reference = ? and sent_at is null""").param(asked.caseReference()).update();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cadre_supplier_sheet (case_reference, token_sha256, cause, product, asked_at, last_day,
                            replaced, draft, revision) values (?, ?, ?, ?, ?, ?, false, ?, 0)""")
                .params(
                        asked.caseReference(),
                        tokenSha256,
                        asked.cause().name(),
                        asked.product(),
                        asked.askedAt().atOffset(ZoneOffset.UTC),
                        asked.lastDay(),
                        json(asked.draft()))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** Lists the sheets of a case, the newest first. */
    List<SupplierSheet> ofCase(String reference) {
        return jdbc.sql("select * from cadre_supplier_sheet where case_reference = ? order by id desc")
                .param(reference)
                .query(SupplierSheets::sheet)
                .list();
    }

    Optional<SupplierSheet> byToken(String tokenSha256) {
        return jdbc.sql("select * from cadre_supplier_sheet where token_sha256 = ?")
                .param(tokenSha256)
                .query(SupplierSheets::sheet)
                .optional();
    }

    /** Returns a sheet that no other transaction saves or sends until this one ends. */
    SupplierSheet lockForUpdate(long id) {
        SupplierSheet locked = jdbc.sql("select * from cadre_supplier_sheet where id = ? for update")
                .param(id)
                .query(SupplierSheets::sheet)
                .single();
        TransactionMemory.waited();
        return locked;
    }

    void save(long id, Map<String, String> draft) {
        jdbc.sql("update cadre_supplier_sheet set draft = ?, revision = revision + 1 where id = ?")
                .params(json(draft), id)
                .update();
    }

    /** Ends its link; what was sent stands in the case's documents. */
    void send(long id, Instant now) {
        jdbc.sql("update cadre_supplier_sheet set sent_at = ?, draft = '{}' where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private static String json(Map<String, String> draft) {
        try {
            return ASCII.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SupplierSheet sheet(ResultSet row, int number) throws SQLException {
        return new SupplierSheet(
                row.getLong("id"),
                row.getString("case_reference"),
                Cause.valueOf(row.getString("cause")),
                row.getString("product"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_day", LocalDate.class),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getBoolean("replaced"),
                StoredJson.read(row.getString("draft"), new TypeReference<>() {}),
                row.getInt("revision"));
    }
}
