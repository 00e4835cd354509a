package fr.cadreia.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.session.SessionOfTwoCases;
import fr.cadreia.journal.CommitteeEvent.PaperSigned;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.pdf.TestSigner;
import fr.cadreia.signin.AccessTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of papers to a signature tool and back. */
class PaperSigningTest extends SessionOfTwoCases {

    private static final Instant AT = TestClock.now().truncatedTo(ChronoUnit.SECONDS);
    private static final String DAY = FrenchText.day(AT);
    private static final TestSigner CHAIR = TestSigner.of("CN=Claire Dupont,O=Métropole de Valmont", AT);

    @Autowired
    private PaperPdfs pdfs;

    @Autowired
    private AccessTokens tokens;

    private String number;

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private void hold() {
        number = preparedForNow();
        enter(number, first, "avec");
        does(number, "convocation", Map.of("urgence", "Le marché se termine."));
        does(
                number,
                "presence",
                Map.of(
                        "present",
                        List.of("chair", "elected1", "elected2", "member1", "member2"),
                        "presidence",
                        "chair"));
        first.does("chair", "motion", "motion", "generalize");
        for (String member : List.of("chair", "elected1", "elected2", "member1", "member2")) {
            first.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        first.does("secretary", "vote-closing").does("chair", "result");
        does(number, "levee", Map.of());
    }

    private byte[] filed(String name) {
        return pdfs.find(name).orElseThrow().content();
    }

    private HttpResponse<String> giveBack(String chain, String paper, byte[] content, String reason) {
        String page = "/comite/parapheur/" + chain;
        secretary.get(page);
        return secretary.upload(page, "signe.pdf", content, Map.of("papier", paper, "motif", reason));
    }

    private static void refused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("«\u00a0PDF signé\u00a0»", why, "id=\"document\"");
    }

    @Test
    void anExtractGoesAndComesBackSigned() throws IOException {
        hold();
        String reference = first.reference();
        String extract = FiledPdf.nameOfExtract(reference, 1);
        String page = "/comite/parapheur/" + reference;
        assertThat(secretary.words("/dossiers/" + reference)).contains("Faire signer les papiers de ce dossier");
        assertThat(Browser.of("agent", port).words("/dossiers/" + reference))
                .doesNotContain("Faire signer les papiers de ce dossier");

        Map<String, byte[]> folder =
                files(secretary.download(page + "/dossier.zip").body());
        assertThat(folder).containsOnlyKeys(extract + ".pdf", reference + "-bordereau-1.pdf", "manifeste.json");
        assertThat(folder.get(extract + ".pdf")).isEqualTo(filed(extract));
        JsonNode manifest = StoredJson.MAPPER.readTree(folder.get("manifeste.json"));
        assertThat(manifest.path("format").asText()).isEqualTo("cadre-ia-parapheur/1");
        assertThat(manifest.path("papers").valueStream())
                .filteredOn(paper -> paper.path("paper").asText().equals(extract))
                .singleElement()
                .satisfies(paper -> {
                    assertThat(paper.path("kind").asText()).isEqualTo("EXTRACT");
                    assertThat(paper.path("caseReference").asText()).isEqualTo(reference);
                    assertThat(paper.path("title").asText()).contains("Extrait du relevé de décisions");
                    assertThat(paper.path("pdfSha256").asText()).isEqualTo(DigestUtils.sha256Hex(filed(extract)));
                    assertThat(paper.path("contentSha256").asText()).hasSize(64);
                    assertThat(paper.path("signatories").valueStream().map(JsonNode::asText))
                            .anyMatch(function -> function.startsWith("La présidente de séance"));
                });

        assertThat(files(secretary
                        .download(page + "/dossier.zip?papier=" + extract + "&papier=" + extract)
                        .body()))
                .as("a paper that is named twice goes once")
                .containsOnlyKeys(extract + ".pdf", "manifeste.json");
        byte[] signed = CHAIR.sign(folder.get(extract + ".pdf"));
        assertThat(giveBack(reference, extract, signed, "").statusCode()).isEqualTo(302);

        assertThat(secretary.words(page))
                .contains(
                        "Le papier signé est vérifié et classé",
                        "Version signée n° 1 (PDF)",
                        "Signé par Claire Dupont (Métropole de Valmont), le " + DAY,
                        "certificat délivré par Autorité d’essai",
                        "ne compare pas les certificats à une liste de confiance");
        assertThat(secretary.download(page + "/" + extract + "/1.pdf").body()).isEqualTo(signed);
        assertThat(Browser.of("agent", port).words("/dossiers/" + reference))
                .contains(
                        "avec signature électronique (Claire Dupont) du " + DAY + " (PDF)",
                        "tel que classé avant signature (PDF)");
        assertThat(secretary
                        .download("/dossiers/" + reference + "/extraits/1.pdf")
                        .body())
                .as("the unsigned one stays")
                .isEqualTo(filed(extract));
        assertThat(RecordedEvent.last(journal.of(reference), PaperSigned.class)
                        .orElseThrow()
                        .event())
                .isEqualTo(new PaperSigned(
                        extract,
                        1,
                        DigestUtils.sha256Hex(signed),
                        DigestUtils.sha256Hex(jdbc.sql("select signers from cadre_signed_paper where name = ?")
                                .param(extract)
                                .query(String.class)
                                .single()),
                        ""));
        assertThat(files(secretary.download(page + "/dossier.zip").body()))
                .as("what came back does not go again")
                .containsOnlyKeys(reference + "-bordereau-1.pdf", "manifeste.json");
        assertThat(files(secretary
                        .download("/dossiers/" + reference + "/preuves.zip")
                        .body()))
                .containsEntry("extraits/" + extract + "-signe-1.pdf", signed);
        assertThat(Browser.stranger(port).words("/registre/" + reference + "/decisions/1"))
                .contains("Ce papier a été signé électroniquement le " + DAY, DigestUtils.sha256Hex(signed))
                .doesNotContain("Claire Dupont,");
        assertThat(verifiedJournal().problems()).isEmpty();
    }

    @Test
    void whatIsNotThisPaperSignedIsRefusedAndChangesNothing() {
        hold();
        String reference = first.reference();
        String extract = FiledPdf.nameOfExtract(reference, 1);

        refused(giveBack(reference, extract, "Bonjour".getBytes(StandardCharsets.UTF_8), ""), "n’est pas un PDF");
        refused(giveBack(reference, extract, new byte[0], ""), "absent ou vide");
        refused(giveBack(reference, extract, filed(extract), ""), "aucune signature");
        refused(
                giveBack(reference, extract, CHAIR.sign(filed(FiledPdf.nameOfTransmission(reference, 1))), ""),
                "n’est pas le PDF de ce papier");
        refused(
                giveBack(reference, extract, CHAIR.sign(filed(extract), TestSigner::otherWords), ""),
                "son contenu a été modifié");
        for (String when : List.of("2091-01-02T10:00:00Z", "1999-01-02T10:00:00Z")) {
            TestSigner wrong = TestSigner.of("CN=Claire Dupont", Instant.parse(when));
            refused(
                    giveBack(reference, extract, wrong.sign(filed(extract)), ""),
                    when.startsWith("2091")
                            ? "porte la date du 2 janvier 2091, qui est à venir"
                            : "n’a été classé que le");
        }
        assertThat(giveBack(reference, "autre", CHAIR.sign(filed(extract)), "").body())
                .contains("«\u00a0Papier signé\u00a0»");
        assertThat(giveBack(reference, extract, CHAIR.sign(filed(extract)), "Pourquoi pas")
                        .body())
                .contains("laissez ce champ vide");
        assertThat(Browser.of("agent", port)
                        .get("/comite/parapheur/" + reference + "/dossier.zip")
                        .statusCode())
                .isEqualTo(403);
        Browser agent = Browser.of("agent", port);
        agent.get("/comite/parapheur/" + reference);
        assertThat(agent.upload(
                                "/comite/parapheur/" + reference,
                                "signe.pdf",
                                CHAIR.sign(filed(extract)),
                                Map.of("papier", extract))
                        .statusCode())
                .isEqualTo(403);
        assertThat(secretary
                        .get("/comite/parapheur/" + reference + "/dossier.zip?papier=autre")
                        .statusCode())
                .isEqualTo(404);

        assertThat(jdbc.sql("select count(*) from cadre_signed_paper where chain = ?")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void papersOfASessionAreShownSignedAndAnotherVersionReplacesNothingSilently() {
        hold();
        String chain = SessionEvent.chain(number);
        String sheet = SessionPaper.ATTENDANCE.fileName(number);
        byte[] once = TestSigner.of("CN=Inès Moreau", AT).sign(filed(sheet));
        assertThat(giveBack(chain, sheet, once, "").statusCode()).isEqualTo(302);
        refused(giveBack(chain, sheet, once, "Encore"), "déjà classé");
        byte[] twice = CHAIR.sign(once);

        HttpResponse<String> silent = giveBack(chain, sheet, twice, "");
        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(silent.body()).contains("«\u00a0Motif\u00a0»", "une version signée de ce papier est déjà classée");
        assertThat(giveBack(chain, sheet, twice, "La présidente a signé aussi.").statusCode())
                .isEqualTo(302);

        assertThat(secretary.words("/comite/parapheur/" + chain))
                .contains(
                        "Version signée n° 2 (PDF)",
                        "Motif : La présidente a signé aussi.",
                        "Version signée n° 1, remplacée (PDF)");
        assertThat(secretary.words("/comite/seances/" + number))
                .contains(
                        "Feuille de présence, avec signature électronique (Inès Moreau, Claire Dupont) du " + DAY,
                        "tel que classé avant signature",
                        "Relevé de décisions (PDF) – exemplaire à signer à la main");
        assertThat(secretary
                        .download("/comite/parapheur/" + chain + "/" + sheet + "/1.pdf")
                        .body())
                .isEqualTo(once);
        String list = SessionPaper.DECISIONS.fileName(number);
        assertThat(giveBack(chain, list, CHAIR.sign(filed(list)), "").statusCode())
                .isEqualTo(302);
        assertThat(Browser.stranger(port).words("/registre/releves/" + number))
                .contains("Ce papier a été signé électroniquement le " + DAY);
        assertThat(verifiedJournal().problems()).isEmpty();
    }

    @Test
    void aProgramTakesAndGivesBackWithAToken() throws Exception {
        hold();
        String chain = SessionEvent.chain(number);
        String list = SessionPaper.DECISIONS.fileName(number);
        String token = tokens.make(
                people.get("secretary"),
                "Parapheur",
                AccessTokens.Scope.SIGNED_PAPERS,
                TestClock.today().plusDays(30));

        HttpResponse<byte[]> folder = HttpClient.newHttpClient()
                .send(
                        request("/api/committee/signature-folders/" + chain, "Bearer " + token)
                                .GET()
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(folder.statusCode()).isEqualTo(200);
        byte[] signed = CHAIR.sign(files(folder.body()).get(list + ".pdf"));

        HttpResponse<String> wrong = sends("Bearer " + token, list, filed(list));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(StoredJson.MAPPER
                        .readTree(wrong.body())
                        .at("/fields/0/field")
                        .asText())
                .isEqualTo("file");
        assertThat(sends("Bearer " + token, "nul", signed).body()).contains("\"field\":\"paper\"");
        assertThat(sends(basic("agent"), list, signed).statusCode()).isEqualTo(403);

        HttpResponse<String> kept = sends("Bearer " + token, list, signed);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        JsonNode said = StoredJson.MAPPER.readTree(kept.body());
        assertThat(said.path("version").asInt()).isOne();
        assertThat(said.at("/signatures/0/name").asText()).isEqualTo("Claire Dupont");
        assertThat(said.at("/signatures/0/at").asText()).isEqualTo(AT.toString());
    }

    private static String basic(String account) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + account).getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", authorization);
    }

    private HttpResponse<String> sends(String authorization, String paper, byte[] content) throws Exception {
        String head = "--x\r\nContent-Disposition: form-data; name=\"paper\"\r\n\r\n" + paper
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"signe.pdf\"\r\n\r\n";
        return HttpClient.newHttpClient()
                .send(
                        request("/api/committee/signed-papers", authorization)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.concat(
                                        BodyPublishers.ofString(head),
                                        BodyPublishers.ofByteArray(content),
                                        BodyPublishers.ofString("\r\n--x--\r\n")))
                                .build(),
                        BodyHandlers.ofString());
    }
}
