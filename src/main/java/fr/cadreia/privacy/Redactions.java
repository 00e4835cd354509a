package fr.cadreia.privacy;

import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.StepDocuments.Withholding;
import fr.cadreia.dossier.file.CaseFile;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.journal.CaseEvent.ContentWithheld.Withheld;
import fr.cadreia.journal.RegisterEvent.RegisterPublished;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.pdf.ArchivalPdf;
import fr.cadreia.privacy.Redaction.Source;
import fr.cadreia.privacy.Redaction.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The requests to withhold content, and the contents that are withheld by them. */
@Repository
class Redactions {

    /** Shorter texts stand elsewhere too, as a word among others. */
    private static final int SHORTEST_COPY = 12;

    private final JdbcClient jdbc;
    private final StepDocuments documents;
    private final CaseFiles files;
    private final ArchivalPdf pdf;

    Redactions(JdbcClient jdbc, StepDocuments documents, CaseFiles files, ArchivalPdf pdf) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.files = files;
        this.pdf = pdf;
    }

    long add(Redaction asked) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into cadre_redaction (case_reference, source, row_key, field, what, reason, asked_by, asked_at, state,
                            answered_by, refusal) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')""")
                .params(
                        asked.chain(),
                        asked.source().name(),
                        asked.key(),
                        asked.field(),
                        asked.what(),
                        asked.reason(),
                        asked.askedBy(),
                        asked.askedAt().atOffset(ZoneOffset.UTC),
                        State.WAITING.name())
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    Optional<Redaction> find(long id) {
        return jdbc.sql("select * from cadre_redaction where id = ?")
                .param(id)
                .query(Redactions::read)
                .optional();
    }

    /** Lists all requests, those that wait first, then the newest first. */
    List<Redaction> all() {
        return jdbc.sql("select * from cadre_redaction order by case state when 'WAITING' then 0 else 1 end, id desc")
                .query(Redactions::read)
                .list();
    }

    List<Redaction> of(String chain) {
        return jdbc.sql("select * from cadre_redaction where case_reference = ? order by id")
                .param(chain)
                .query(Redactions::read)
                .list();
    }

    /** @return false when it no longer waited */
    boolean answer(long id, State state, String person, Instant now, String refusal) {
        return jdbc.sql("""
                        update cadre_redaction set state = ?, answered_by = ?, answered_at = ?, refusal = ?
                        where id = ? and state = 'WAITING'""")
                        .params(state.name(), person, now.atOffset(ZoneOffset.UTC), refusal, id)
                        .update()
                == 1;
    }

    /** Lists the names of the papers that are filed with a chain. */
    List<String> papers(String chain) {
        return jdbc.sql("select name from cadre_filed_paper where chain = ? order by filed_at, name")
                .param(chain)
                .query(String.class)
                .list();
    }

    /** Tells whether the PDF of a paper is made: it is made from the page, after it was filed. */
    boolean isPrinted(String paper) {
        return jdbc.sql("select count(*) from cadre_filed_pdf where name = ?")
                        .param(paper)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Withholds the content of a signed request, and returns what is stored in its place. */
    List<Withheld> withhold(Redaction signed) {
        return switch (signed.source()) {
            case FILE -> List.of(file(signed));
            case DOCUMENT -> List.of(document(signed));
            case PAPER -> paper(signed);
        };
    }

    private Withheld file(Redaction signed) {
        long id = Long.parseLong(signed.key());
        CaseFile file = files.find(signed.chain(), id).orElseThrow();
        permit(signed, "cadre_file", signed.key());
        files.withhold(id);
        return new Withheld("FILE", file.name(), file.sha256(), DigestUtils.sha256Hex(new byte[0]));
    }

    private Withheld document(Redaction signed) {
        permit(signed, "cadre_step_document", signed.key());
        long id = Long.parseLong(signed.key());
        Withholding done = documents.withhold(id, signed.field());
        String form = jdbc.sql("select form from cadre_step_document where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return new Withheld(Withheld.DOCUMENT, form, done.former(), done.sha256());
    }

    /** Puts a page that says so in place of a paper's page, of its PDF, and of the text of an extract. */
    private List<Withheld> paper(Redaction signed) {
        String name = signed.key();
        String page = notice(signed);
        List<Withheld> withheld = new ArrayList<>();
        jdbc.sql("select page, mark from cadre_filed_paper where name = ?")
                .param(name)
                .query((row, number) -> {
                    String mark = row.getString("mark");
                    return withheld.add(new Withheld(
                            "PAPER",
                            name,
                            DigestUtils.sha256Hex(row.getString("page") + mark),
                            DigestUtils.sha256Hex(page + mark)));
                })
                .single();
        permit(signed, "cadre_filed_paper", name);
        jdbc.sql("update cadre_filed_paper set page = ? where name = ?")
                .params(page, name)
                .update();
        byte[] printed = pdf.of(page);
        String former = jdbc.sql("select sha256 from cadre_filed_pdf where name = ?")
                .param(name)
                .query(String.class)
                .single();
        permit(signed, "cadre_filed_pdf", name);
        jdbc.sql("update cadre_filed_pdf set content = ? where name = ?")
                .params(printed, name)
                .update();
        withheld.add(new Withheld("PDF", name, former, DigestUtils.sha256Hex(printed)));
        extract(signed, page).ifPresent(withheld::add);
        return withheld;
    }

    private Optional<Withheld> extract(Redaction signed, String page) {
        String prefix = signed.chain() + "-extrait-";
        String number = signed.key().startsWith(prefix) ? signed.key().substring(prefix.length()) : "";
        if (!number.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        Optional<String> former = jdbc.sql(
                        "select content from cadre_decision_extract where case_reference = ? and extract_number = ?")
                .params(signed.chain(), Integer.valueOf(number))
                .query(String.class)
                .optional();
        former.ifPresent(text -> {
            permit(signed, "cadre_decision_extract", signed.chain() + "/" + number);
            jdbc.sql("update cadre_decision_extract set content = ? where case_reference = ? and extract_number = ?")
                    .params(page, signed.chain(), Integer.valueOf(number))
                    .update();
        });
        return former.map(
                text -> new Withheld("EXTRACT", number, DigestUtils.sha256Hex(text), DigestUtils.sha256Hex(page)));
    }

    private static String notice(Redaction signed) {
        return """
                <!DOCTYPE html>
                <html lang="fr"><head><meta charset="utf-8" /><title>Contenu retiré</title></head><body>
                <h1>Contenu retiré</h1>
                <p>Ce papier a été déposé, puis son contenu retiré pour toujours par décision de deux personnes. Le journal garde
                l’empreinte de ce qu’il était, et dit le motif du retrait (demande n°\u00a0%d).</p></body></html>
                """.formatted(signed.id());
    }

    /**
     * Withholds the copies of an answer in the published versions of the case's entry, whole as it was written.
     *
     * @return what stands in the register's chain instead
     */
    List<Withheld> withholdPublished(Redaction signed, String text) {
        if (text.length() < SHORTEST_COPY) {
            return List.of();
        }
        String written = inner(text);
        List<Withheld> withheld = new ArrayList<>();
        for (Version version : jdbc.sql("select * from cadre_register_version where reference = ? and content like ?")
                .params(signed.chain(), "%" + escaped(written) + "%")
                .query((row, number) -> Version.of(row))
                .list()) {
            String content = version.content().replace(written, inner(StepDocuments.WITHHELD));
            if (!content.equals(version.content())) {
                permit(signed, "cadre_register_version", String.valueOf(version.id()));
                jdbc.sql("update cadre_register_version set content = ? where id = ?")
                        .params(content, version.id())
                        .update();
                withheld.add(new Withheld(
                        "REGISTER_VERSION",
                        version.name(),
                        version.stored(version.content()),
                        version.stored(content)));
            }
        }
        return withheld;
    }

    /** Returns a text as it stands within the marks of a JSON text. */
    private static String inner(String text) {
        String written = StoredJson.write(text);
        return written.substring(1, written.length() - 1);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** A published version, with what its hash is made of. */
    private record Version(
            long id,
            String name,
            String content,
            String cause,
            Instant at,
            String status,
            boolean late,
            LocalDate reassessedOn) {

        static Version of(ResultSet row) throws SQLException {
            return new Version(
                    row.getLong("id"),
                    row.getString("reference") + " v" + row.getInt("version_number"),
                    row.getString("content"),
                    row.getString("cause"),
                    row.getObject("published_at", OffsetDateTime.class).toInstant(),
                    row.getString("status"),
                    row.getBoolean("late"),
                    row.getObject("reassessed_on", LocalDate.class));
        }

        String stored(String told) {
            return RegisterPublished.stored(told, cause, at, status, late, reassessedOn);
        }
    }

    /** Names the row, so that the database lets its content be changed. */
    private void permit(Redaction signed, String table, String key) {
        jdbc.sql("insert into cadre_withheld (redaction_id, source_table, row_key) values (?, ?, ?)")
                .params(signed.id(), table, key)
                .update();
    }

    private static Redaction read(ResultSet row, int number) throws SQLException {
        return new Redaction(
                row.getLong("id"),
                row.getString("case_reference"),
                Source.valueOf(row.getString("source")),
                row.getString("row_key"),
                row.getString("field"),
                row.getString("what"),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("answered_by"),
                Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("refusal"));
    }
}
