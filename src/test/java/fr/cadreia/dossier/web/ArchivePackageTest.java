package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.evidence.EvidenceSource;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.journal.seal.JournalArchive;
import fr.cadreia.journal.seal.PublishedSeals;
import fr.cadreia.journal.seal.SealedCase;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Traces;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What leaves for the public archives when cases are closed. */
class ArchivePackageTest extends InApplication {

    @Autowired
    private CaseAccess access;

    @Autowired
    private JournalArchive archive;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Withheld withheld;

    @Autowired
    private EvidencePages pages;

    @Autowired
    private SealedCase seals;

    @Autowired
    private PublishedSeals seal;

    @Autowired
    private AuthorityClock clock;

    @Autowired
    private Traces traces;

    private static Map<String, byte[]> files(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return files;
    }

    private Case closed(String title) {
        String reference = opened("agent", title).reference();
        Browser agent = browser("agent");
        agent.get("/dossiers/" + reference);
        agent.post("/dossiers/" + reference + "/retrait", Map.of("motif", "Le besoin a disparu."));
        return cases.get(reference);
    }

    /** A package that stops half way does not open as one that is whole. */
    @Test
    void anInterruptedPackageIsNoArchive(@TempDir Path folder) throws IOException {
        closed("Le premier dossier à verser");
        Case second = closed("Le second dossier à verser");
        EvidenceSource fails = (dossier, reader) -> {
            if (dossier.reference().equals(second.reference())) {
                throw new IllegalStateException("The database went away.");
            }
            return List.of();
        };
        CaseEvidence evidence = new CaseEvidence(archive, caseFiles, List.of(fails), withheld, pages, seals, seal);
        EvidenceController controller = new EvidenceController(
                access, cases, evidence, people, clock, new EvidenceController.ArchiveSettings(Period.ofYears(1)), "");
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThatThrownBy(() -> controller.handOver(TestClock.today().getYear(), () -> "secretary", response))
                .hasMessage("The database went away.");

        Path file = Files.write(folder.resolve("versement.zip"), response.getContentAsByteArray());
        assertThatThrownBy(() -> new ZipFile(file.toFile())).isInstanceOf(ZipException.class);
    }

    @Test
    void aYearsPackageShowsEachOfItsCasesToThePersonWhoTakesIt() throws IOException {
        Case closed = closed("Lu par qui le verse");

        files(browser("admin2").download("/versements/" + TestClock.today().getYear() + ".zip"));

        traces.write();
        assertThat(traces.count("admin2", closed.reference())).isOne();
    }

    @Test
    void aClosedCaseLeavesWithItsDescriptionAndAYearWithAllOfThem() throws IOException {
        Story story = Chapters.generalized(opened("agent", "Tri du courrier à verser"));
        publication.publishDue();
        String reference = story.reference();
        String own = "/dossiers/" + reference + "/versement.zip";
        Browser secretary = browser("secretary");
        assertThat(secretary.get(own).statusCode()).as("it is open").isEqualTo(409);
        assertThat(secretary.words("/dossiers/" + reference)).doesNotContain("paquet de versement");
        commands.stop(people.get("agent"), reference, "Le besoin a disparu.");
        story.does("agent", "stop");
        publication.publishDue();

        assertThat(browser("agent").get(own).statusCode()).isEqualTo(403);
        assertThat(secretary.words("/dossiers/" + reference)).contains("paquet de versement aux archives");
        Map<String, byte[]> files = files(secretary.download(own));

        String folder = reference + "/";
        assertThat(files)
                .containsKeys(
                        "description.json",
                        "MANIFESTE-SHA256.txt",
                        folder + "MANIFESTE-SHA256.txt",
                        folder + "LISEZ-MOI.html",
                        folder + "extraits/extrait-1.pdf",
                        folder + "journal/journal.jsonl",
                        folder + "registre/version-1.json");
        for (String line : new String(files.get(folder + "MANIFESTE-SHA256.txt"), StandardCharsets.UTF_8).split("\n")) {
            assertThat(DigestUtils.sha256Hex(files.get(folder + line.substring(66))))
                    .as(line)
                    .isEqualTo(line.substring(0, 64));
        }
        JsonNode described = StoredJson.MAPPER.readTree(files.get("description.json"));
        assertThat(described.path("format").asText()).isEqualTo("cadre-ia-versement/1");
        JsonNode unit = described.at("/units/0");
        assertThat(unit.path("identifier").asText()).isEqualTo(reference);
        assertThat(unit.path("title").asText()).isEqualTo("Tri du courrier à verser");
        assertThat(unit.path("ending").asText()).isEqualTo("Arrêté");
        assertThat(unit.at("/appraisalRule/rule").asText()).isEqualTo("P1Y");
        assertThat(unit.at("/appraisalRule/finalAction").asText()).isEqualTo("Keep");
        assertThat(unit.at("/appraisalRule/endDate").asText())
                .isEqualTo(TestClock.today().plusYears(1).toString());
        assertThat(unit.path("manifestSha256").asText())
                .isEqualTo(DigestUtils.sha256Hex(files.get(folder + "MANIFESTE-SHA256.txt")));
        assertThat(unit.path("withheld").valueStream().map(JsonNode::asText))
                .as("votes of single persons")
                .anyMatch(path -> path.endsWith("-vote"));
        JsonNode entry = StoredJson.MAPPER.readTree(files.get(folder + "registre/version-1.json"));
        assertThat(entry.at("/entry/identity/reference").asText()).isEqualTo(reference);

        int year = TestClock.today().getYear();
        assertThat(secretary.words("/versements"))
                .contains("Durée d’utilité administrative : 1 an après la clôture", "Dossiers clos en " + year);
        assertThat(secretary.words("/dossiers")).contains("Verser des dossiers clos aux archives");
        assertThat(files(browser("admin").download("/versements/" + year + ".zip")))
                .containsKeys("description.json", folder + "LISEZ-MOI.html");
        assertThat(secretary.get("/versements/1999.zip").statusCode()).isEqualTo(404);
        assertThat(browser("dpo").get("/versements").statusCode()).isEqualTo(403);
        assertThat(browser("dpo").get("/versements/" + year + ".zip").statusCode())
                .isEqualTo(403);
    }
}
