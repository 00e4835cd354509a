package fr.cadreia.journal.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fr.cadreia.journal.ExaminationEvent;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.RegisterEvent.RegisterPublished;
import fr.cadreia.journal.ReviewEvent.FrameworkAdopted;
import fr.cadreia.journal.seal.JournalArchive.Filed;
import fr.cadreia.journal.seal.JournalArchive.FiledKind;
import fr.cadreia.kernel.json.StoredJson;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The contents that were filed beside the journal, by chain: only the hash of each content, computed while it is read,
 * so that many big files need no memory. A session's chain is named after its number, as the committee names it.
 */
final class FiledContents {

    /**
     * The number of rows fetched at once. A file has up to 20 MB, and PostgreSQL's driver holds each row that it
     * fetched.
     */
    private static final int FETCHED = 2;

    private static final String SESSION = "'" + JournalChains.SESSION + "' || session_number";

    /**
     * The chain of a version of the framework: its review, or the chain's own name for the version with which the
     * application began, which has no review.
     */
    private static final String FRAMEWORK =
            "case when review = '' then '" + JournalChains.FRAMEWORK + "' else review end";

    private static final String DIAGRAMS = "'" + JournalChains.DIAGRAMS + "'";

    private static final String REGISTER = "'" + JournalChains.REGISTER + "'";

    /** The names of all chains that may have filed content. */
    static final String CHAINS = "select case_reference from cadre_file"
            + " union select case_reference from cadre_decision_extract"
            + " union select " + SESSION + " from cadre_convocation"
            + " union select chain from cadre_filed_paper union select chain from cadre_filed_pdf"
            + " union select chain from cadre_signed_paper"
            + " union select " + REGISTER + " from cadre_register_version"
            + " union select " + FRAMEWORK + " from cadre_framework_version"
            + " union select " + DIAGRAMS + " from ACT_RE_DEPLOYMENT";

    private static final List<Source> SOURCES = List.of(
            new Source(
                    FiledKind.FILE,
                    FiledContents::bytes,
                    "select case_reference as chain, name, content from cadre_file"
                            + " where case_reference in (:some) order by id"),
            new Source(
                    FiledKind.EXTRACT,
                    FiledContents::text,
                    "select case_reference as chain, extract_number as name, content"
                            + " from cadre_decision_extract where case_reference in (:some)"),
            new Source(
                    FiledKind.LISTED_EXTRACT,
                    FiledContents::listedExtract,
                    "select case_reference as chain, extract_number as name, process_instance_id, opinion_number, sentence, votes, replaced_number"
                            + " from cadre_decision_extract where case_reference in (:some)"),
            new Source(
                    FiledKind.CONVOCATION,
                    FiledContents::text,
                    "select " + SESSION + " as chain, convocation_number as name, content"
                            + " from cadre_convocation where " + SESSION + " in (:some)"),
            new Source(
                    FiledKind.MINUTES,
                    FiledContents::text,
                    "select " + SESSION + " as chain, '' as name, signed_text as content"
                            + " from cadre_minutes where status = 'FILED' and " + SESSION + " in (:some)"),
            new Source(
                    FiledKind.PAPER,
                    FiledContents::text,
                    "select chain, name, page || mark as content from cadre_filed_paper where chain in (:some)"),
            new Source(
                    FiledKind.REGISTER_VERSION,
                    FiledContents::registerVersion,
                    "select " + REGISTER + " as chain, reference || ' v' || version_number as name, content, cause,"
                            + " published_at, status, late, reassessed_on from cadre_register_version where "
                            + REGISTER + " in (:some) order by id"),
            new Source(
                    FiledKind.FRAMEWORK_VERSION,
                    FiledContents::frameworkVersion,
                    "select " + FRAMEWORK + " as chain, version_number as name, effective_on, act, settings, rules"
                            + " from cadre_framework_version where " + FRAMEWORK + " in (:some)"),
            new Source(
                    FiledKind.DEPLOYED,
                    FiledContents::bytes,
                    "select " + DIAGRAMS + " as chain, NAME_ as name, BYTES_ as content from ACT_GE_BYTEARRAY"
                            + " where DEPLOYMENT_ID_ is not null and " + DIAGRAMS + " in (:some)"),
            new Source(
                    FiledKind.PDF,
                    FiledContents::bytes,
                    "select chain, name, content from cadre_filed_pdf where chain in (:some)"),
            new Source(
                    FiledKind.SIGNED_PAPER,
                    FiledContents::bytes,
                    "select chain, name || '-' || version_number as name, content from cadre_signed_paper"
                            + " where chain in (:some)"),
            new Source(
                    FiledKind.SIGNERS,
                    FiledContents::text,
                    "select chain, name || '-' || version_number as name, signers as content from cadre_signed_paper"
                            + " where chain in (:some)"),
            new Source(
                    FiledKind.ATTESTATION,
                    FiledContents::bytes,
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

    /** @param sha256 of the content of a row */
    private record Source(FiledKind kind, Hash sha256, String select) {

        Filed read(ResultSet row) throws SQLException {
            return new Filed(kind, row.getString("name"), sha256.of(row));
        }
    }

    @FunctionalInterface
    private interface Hash {
        String of(ResultSet row) throws SQLException;
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

    private static String text(ResultSet row) throws SQLException {
        return DigestUtils.sha256Hex(row.getString("content"));
    }

    private static String bytes(ResultSet row) throws SQLException {
        try (InputStream content = row.getBinaryStream("content")) {
            return DigestUtils.sha256Hex(content);
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    private static String registerVersion(ResultSet row) throws SQLException {
        return RegisterPublished.stored(
                row.getString("content"),
                row.getString("cause"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("status"),
                row.getBoolean("late"),
                row.getObject("reassessed_on", LocalDate.class));
    }

    private static String listedExtract(ResultSet row) throws SQLException {
        try {
            Map<String, Integer> votes = StoredJson.MAPPER.readValue(row.getString("votes"), new TypeReference<>() {});
            return ExaminationEvent.listed(
                    row.getString("process_instance_id"),
                    Objects.toString(row.getString("opinion_number"), ""),
                    row.getString("sentence"),
                    votes,
                    row.getInt("replaced_number"));
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static String frameworkVersion(ResultSet row) throws SQLException {
        try {
            Map<String, Integer> settings =
                    StoredJson.MAPPER.readValue(row.getString("settings"), new TypeReference<>() {});
            List<String> rules = StoredJson.MAPPER.readValue(row.getString("rules"), new TypeReference<>() {});
            return new FrameworkAdopted(
                            row.getString("name"),
                            row.getObject("effective_on", LocalDate.class),
                            row.getString("act"),
                            List.of(),
                            settings,
                            DigestUtils.sha256Hex(String.join("\n", rules)))
                    .sha256();
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
