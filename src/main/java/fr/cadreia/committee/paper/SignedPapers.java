package fr.cadreia.committee.paper;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.cadreia.dossier.evidence.EvidenceSource.EvidenceFile;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.pdf.SignedPdf.Signer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The papers that came back signed from a signature tool (parapheur électronique). Append-only; the content can be withheld
 * with that of the paper.
 */
@Repository
public class SignedPapers {

    private static final String COLUMNS = "name, version_number, chain, sha256, signers, reason, added_by, added_at";

    private static final String READ =
            "select " + COLUMNS + ", octet_length(content) = 0 as withheld from cadre_signed_paper";

    private final JdbcClient jdbc;

    SignedPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A signed version of a paper's PDF, without its content.
     *
     * @param paper name of the paper
     * @param version from 1; the last version is the one that people are shown
     * @param sha256 of the signed PDF; the journal carries it too
     * @param signers in the order of their signatures
     * @param reason why there is another version; French, empty for the first one
     * @param addedBy account id
     * @param isWithheld whether its content was removed for good, with that of the paper
     */
    public record SignedPaper(
            String paper,
            int version,
            String chain,
            String sha256,
            List<Signer> signers,
            String reason,
            String addedBy,
            Instant addedAt,
            boolean isWithheld) {

        /** Returns « avec signature électronique (Claire Dupont) du 4 décembre 2026 »; French. */
        public String sentence() {
            return "avec signature électronique ("
                    + signers.stream().map(Signer::name).distinct().collect(Collectors.joining(", "))
                    + ") du " + FrenchText.day(lastAt());
        }

        /** Returns the moment that the last signature gives. */
        public Instant lastAt() {
            return signers.stream().map(Signer::at).max(Instant::compareTo).orElse(addedAt);
        }

        /** Returns the file name for browsers and archives. */
        public String fileName() {
            return paper + "-signe-" + version + ".pdf";
        }

        /** Returns what the signatures say, as it is stored and as the journal attests it. */
        String storedSigners() {
            return StoredJson.write(signers);
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is such a version already */
    void add(SignedPaper signed, byte[] content) {
        jdbc.sql("insert into cadre_signed_paper (" + COLUMNS + ", content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        signed.paper(),
                        signed.version(),
                        signed.chain(),
                        signed.sha256(),
                        signed.storedSigners(),
                        signed.reason(),
                        signed.addedBy(),
                        signed.addedAt().atOffset(ZoneOffset.UTC),
                        content)
                .update();
    }

    /** Returns the signed versions of the papers of a chain of the journal, the oldest of each first; in one query. */
    public List<SignedPaper> of(String chain) {
        return jdbc.sql(READ + " where chain = ? order by name, version_number")
                .param(chain)
                .query((row, index) -> read(row))
                .list();
    }

    /** Returns the signed version of a paper that counts, the last one; empty where it is withheld. */
    public Optional<SignedPaper> last(String paper) {
        return jdbc.sql(READ + " where name = ? and octet_length(content) > 0 order by version_number desc limit 1")
                .param(paper)
                .query((row, index) -> read(row))
                .optional();
    }

    /**
     * Returns the signed versions of the papers of a chain for an archive.
     *
     * @param folder within it, with a slash at its end
     */
    public List<EvidenceFile> evidence(String chain, String folder) {
        return of(chain).stream()
                .map(version -> version.isWithheld()
                        ? EvidenceFile.withheld(folder + version.fileName(), version.sha256())
                        : new EvidenceFile(folder + version.fileName(), content(version)))
                .toList();
    }

    public byte[] content(SignedPaper signed) {
        return jdbc.sql("select content from cadre_signed_paper where name = ? and version_number = ?")
                .params(signed.paper(), signed.version())
                .query((row, index) -> row.getBytes("content"))
                .single();
    }

    private static SignedPaper read(ResultSet row) throws SQLException {
        return new SignedPaper(
                row.getString("name"),
                row.getInt("version_number"),
                row.getString("chain"),
                row.getString("sha256"),
                StoredJson.read(row.getString("signers"), new TypeReference<>() {}),
                row.getString("reason"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("withheld"));
    }
}
