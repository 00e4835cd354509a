package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.journal.JournalArchive.Filed;
import fr.cadreia.dossier.journal.JournalArchive.FiledKind;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was filed beside the journal, by chain: of each content its hash alone, computed while it is read, so that many
 * big files need no memory. A session's chain is named after its number, as the committee names it.
 */
final class FiledContents {

    /** A file has up to 20 MB, and PostgreSQL's driver holds each row that it fetched. */
    private static final int FETCHED = 2;

    private static final String SESSION = "'SEANCE-' || session_number";

    /** Everything that a chain may have been filed with, by the name of its chain. */
    static final String CHAINS = "select case_reference from cadre_file"
            + " union select case_reference from cadre_decision_extract"
            + " union select " + SESSION + " from cadre_convocation"
            + " union select chain from cadre_filed_paper union select chain from cadre_filed_pdf";

    private static final List<Source> SOURCES = List.of(
            new Source(
                    FiledKind.FILE,
                    true,
                    "select case_reference as chain, name, content from cadre_file"
                            + " where case_reference in (:some) order by id"),
            new Source(
                    FiledKind.EXTRACT,
                    false,
                    "select case_reference as chain, extract_number as name, content"
                            + " from cadre_decision_extract where case_reference in (:some)"),
            new Source(
                    FiledKind.CONVOCATION,
                    false,
                    "select " + SESSION + " as chain, convocation_number as name, content"
                            + " from cadre_convocation where " + SESSION + " in (:some)"),
            new Source(
                    FiledKind.MINUTES,
                    false,
                    "select " + SESSION + " as chain, '' as name, signed_text as content"
                            + " from cadre_minutes where status = 'FILED' and " + SESSION + " in (:some)"),
            new Source(
                    FiledKind.PAPER,
                    false,
                    "select chain, name, page || mark as content from cadre_filed_paper where chain in (:some)"),
            new Source(FiledKind.PDF, true, "select chain, name, content from cadre_filed_pdf where chain in (:some)"),
            new Source(
                    FiledKind.ATTESTATION,
                    true,
                    "select t.case_reference as chain, a.trainee_id as name, a.content"
                            + " from cadre_attestation a join cadre_trainee t on t.id = a.trainee_id"
                            + " where t.case_reference in (:some)"));

    private final JdbcClient jdbc;

    /** @param connection in a transaction, without which everything would be fetched at once */
    FiledContents(DataSource connection) {
        JdbcTemplate fewAtATime = new JdbcTemplate(connection);
        fewAtATime.setFetchSize(FETCHED);
        this.jdbc = JdbcClient.create(fewAtATime);
    }

    /** @param binary whether the content is bytes, else text */
    private record Source(FiledKind kind, boolean binary, String select) {

        Filed read(ResultSet row) throws SQLException {
            return new Filed(
                    kind,
                    row.getString("name"),
                    binary ? sha256(row.getBinaryStream("content")) : DigestUtils.sha256Hex(row.getString("content")));
        }
    }

    Map<String, List<Filed>> of(List<String> chains) {
        Map<String, List<Filed>> found = new HashMap<>();
        for (Source source : SOURCES) {
            jdbc.sql(source.select()).param("some", chains).query(row -> {
                found.computeIfAbsent(row.getString("chain"), unused -> new ArrayList<>())
                        .add(source.read(row));
            });
        }
        return found;
    }

    private static String sha256(InputStream content) throws SQLException {
        try (content) {
            return DigestUtils.sha256Hex(content);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }
}
