package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.dossier.web.CaseEvidence.EvidenceZip;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.pdf.Looks;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The archive of a decided case, verified from the archive alone. */
class CaseEvidenceTest extends InApplication {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private PaperPdfs papers;

    private Story story;

    @BeforeEach
    void aCaseIsDecided() {
        story = opened("agent", "Tri du courrier");
        Browser agent = browser("agent");
        agent.get("/dossiers/" + story.reference());
        agent.upload(
                "/dossiers/" + story.reference() + "/documents",
                "note é 1.txt",
                "Une note.".getBytes(StandardCharsets.UTF_8));
        story.does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does(
                        "expert",
                        "review",
                        "aiActClass",
                        "transparency",
                        "requiredOpinions",
                        List.of("dpo", "security", "sobriety", "hr"))
                .does("dpo", "opinion-dpo", "reasons", "Avis tenu secret", "confidential", true)
                .does("security", "opinion-security", "reasons", "Avis ouvert")
                .does("sobriety", "opinion-sobriety")
                .does("hr", "opinion-hr")
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(story, "generalize");
    }

    private Map<String, byte[]> archive(String account) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        byte[] file = browser(account)
                .download("/dossiers/" + story.reference() + "/preuves.zip")
                .body();
        Looks.keep("preuves-" + account + ".zip", file);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entries.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return entries;
    }

    private static String text(Map<String, byte[]> archive, String path) {
        return new String(archive.get(path), StandardCharsets.UTF_8);
    }

    private static List<JsonNode> rows(Map<String, byte[]> archive) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : text(archive, "journal/journal.jsonl").split("\n")) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    @Test
    void everyHashOfTheManifestHoldsAndNothingIsOutsideIt() throws IOException {
        Map<String, byte[]> archive = archive("agent");
        TreeSet<String> named = new TreeSet<>();
        for (String line : text(archive, EvidenceZip.MANIFEST).split("\n")) {
            String path = line.substring(66);
            named.add(path);
            assertThat(DigestUtils.sha256Hex(archive.get(path))).as(path).isEqualTo(line.substring(0, 64));
        }
        TreeSet<String> expected = new TreeSet<>(archive.keySet());
        expected.remove(EvidenceZip.MANIFEST);
        assertThat(named)
                .isEqualTo(expected)
                .contains("LISEZ-MOI.html", "extraits/extrait-1.html", "extraits/extrait-1.pdf")
                .anyMatch(path -> path.matches("fichiers/\\d{6}-note_e_1\\.txt"));
        assertThat(text(archive, "LISEZ-MOI.html"))
                .contains(story.reference(), "Tri du courrier", "Extrait du relevé de décisions établi");
    }

    @Test
    void theChainIsRecomputedFromTheArchiveAlone() throws IOException {
        String previous = JournalEntry.FIRST;
        int sequence = 0;
        int recomputed = 0;
        int withheld = 0;
        for (JsonNode row : rows(archive("agent"))) {
            assertThat(row.path("sequence").asInt()).isEqualTo(++sequence);
            assertThat(row.path("previousHash").asText()).isEqualTo(previous);
            previous = row.path("hash").asText();
            if (row.path("contentWithheld").asBoolean()) {
                assertThat(row.path("kind").asText()).isIn("VOTED", "STEP_COMPLETED");
                withheld++;
                continue;
            }
            assertThat(JournalEntry.hash(
                            row.path("caseReference").asText(),
                            sequence,
                            Instant.ofEpochMilli(row.path("writtenAtMillis").asLong()),
                            row.path("actor").asText(),
                            row.path("kind").asText(),
                            row.path("step").asText(),
                            row.path("frameworkVersion").asText(),
                            row.path("content").asText(),
                            row.path("previousHash").asText()))
                    .isEqualTo(previous);
            recomputed++;
        }
        assertThat(recomputed).isGreaterThan(20);
        assertThat(withheld)
                .as("six votes, the close of their ballot, and a confidential opinion")
                .isEqualTo(8);
    }

    @Test
    void documentsAndExtractsAreThoseThatTheJournalAttests() throws IOException {
        Map<String, byte[]> archive = archive("secretary");
        String journal = text(archive, "journal/journal.jsonl");
        List<String> documents = archive.keySet().stream()
                .filter(path -> path.startsWith("documents/") && path.endsWith(".json"))
                .toList();
        assertThat(documents).hasSizeGreaterThan(12).allSatisfy(path -> {
            assertThat(journal).as(path).contains(DigestUtils.sha256Hex(archive.get(path)));
            assertThat(archive).containsKey(path.replace(".json", ".html"));
        });
        assertThat(journal)
                .contains(
                        DigestUtils.sha256Hex(archive.get("extraits/extrait-1.html")),
                        DigestUtils.sha256Hex(archive.get("extraits/extrait-1.pdf")));
    }

    @Test
    void theSessionsPapersAreForThePersonWhoSeesEveryCase() throws IOException {
        assertThat(archive("agent").keySet()).noneMatch(path -> path.contains("seance") || path.contains("SEANCE"));

        Map<String, byte[]> archive = archive("secretary");
        String folder = archive.keySet().stream()
                .filter(path -> path.startsWith("seances/"))
                .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
                .findFirst()
                .orElseThrow();
        String number = folder.split("/")[1];
        assertThat(text(archive, "journal/SEANCE-" + number + ".jsonl"))
                .contains(
                        "SESSION_CONVENED",
                        DigestUtils.sha256Hex(archive.get(folder + "convocation-1.html")),
                        DigestUtils.sha256Hex(archive.get(folder + "convocation-1.pdf")));
        assertThat(text(archive, "LISEZ-MOI.html"))
                .contains(folder + "convocation-1.pdf", "les convocations des séances");
    }

    @Test
    void aPublishedSealHoldsTheChainAsTheArchiveAloneProves() throws Exception {
        Map<String, byte[]> archive = sealedArchive();
        JsonNode last = rows(archive).get(rows(archive).size() - 1);
        JsonNode proof = JSON.readTree(archive.get("journal/preuve.json"));
        String head = story.reference() + ":" + last.path("sequence").asText() + ":"
                + last.path("hash").asText();
        assertThat(proof.path("head").asText()).isEqualTo(head);

        byte[] node = sha256(new byte[] {0}, head.getBytes(StandardCharsets.UTF_8));
        for (JsonNode step : proof.path("proof")) {
            byte[] beside = HexFormat.of().parseHex(step.asText().substring(1));
            node = step.asText().startsWith("L")
                    ? sha256(new byte[] {1}, beside, node)
                    : sha256(new byte[] {1}, node, beside);
        }
        String root = HexFormat.of().formatHex(node);
        assertThat(root).isEqualTo(proof.path("root").asText());
        String seal = text(archive, "journal/sceau.txt");
        assertThat(seal).contains("\nroot=" + root + "\n").doesNotContain("IA-");

        String pem = text(archive, "journal/cle-publique.pem");
        byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
        signature.update(archive.get("journal/sceau.txt"));
        assertThat(signature.verify(archive.get("journal/sceau.sig"))).isTrue();

        Browser anybody = stranger();
        assertThat(anybody.get("/api/register/seal-key.pem").body()).isEqualTo(pem);
        assertThat(anybody.get("/registre/scelles").body()).contains(DigestUtils.sha256Hex(seal), "MCowBQYDK2VwAyEA");
    }

    /** What is done in the background may still add a row, which the next seal holds. */
    private Map<String, byte[]> sealedArchive() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            papers.makeAll();
                            sealing.seal();
                            return archive("agent");
                        },
                        archive -> archive.containsKey("journal/preuve.json"));
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    @Test
    void confidentialOpinionsAndVotesStayWhereTheyAre() throws IOException {
        Map<String, byte[]> agents = archive("agent");
        Map<String, byte[]> experts = archive("expert");

        assertThat(all(agents)).contains("Avis ouvert").doesNotContain("Avis tenu secret");
        assertThat(text(agents, "LISEZ-MOI.html")).containsPattern("documents/\\d{6}-opinion-dpo\u00a0: retenu");
        assertThat(all(experts)).contains("Avis tenu secret");
        for (Map<String, byte[]> archive : List.of(agents, experts, archive("secretary"))) {
            assertThat(archive.keySet()).noneMatch(path -> path.matches(".*-vote(-closing)?\\.(json|html)"));
        }
        assertThat(browser("agent2")
                        .download("/dossiers/" + story.reference() + "/preuves.zip")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser("agent").get("/dossiers/" + story.reference()).body())
                .contains("/dossiers/" + story.reference() + "/preuves.zip");
    }

    private static String all(Map<String, byte[]> archive) {
        StringBuilder all = new StringBuilder();
        archive.keySet().stream()
                .filter(path -> !path.endsWith(".pdf"))
                .forEach(path -> all.append(text(archive, path)));
        return all.toString();
    }
}
