package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.AppTest;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.UseState;
import fr.cadreia.scenario.EngineClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class IntakeApiTest {

    private static final String MAPPING = """
            {"title": "Nom", "organisation": {"column": "Service", "values": {"Écoles": "dir-education"}},
             "userCount": "Combien", "inUseSince": "Depuis", "need": "Besoin"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private IntakeClient client;

    @BeforeEach
    void connect() {
        client = new IntakeClient(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "commune", "dpo", "chair", "secretary"})
    void othersThanAdministratorsAndExpertsAreKeptOut(String account) {
        assertThat(client.post(account, parts("Nom,Service\nTri,Écoles\n", MAPPING))
                        .status())
                .isEqualTo(403);
        assertThat(client.get(account, "/1").status()).isEqualTo(403);
    }

    @Test
    void whoeverIsNotSignedInIsKeptOut() {
        assertThat(client.post(null, parts("Nom,Service\nTri,Écoles\n", MAPPING))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aPreviewSaysWhatWouldBecomeOfEachRowAndStoresNothing() {
        Map<String, Long> before = stored();

        JsonNode report = client.post("expert", parts("""
                Nom,Service,Combien,Depuis,Besoin
                Aperçu A,Écoles,12,2020-01-01,x
                Aperçu A,Écoles,,,
                Aperçu B,Voirie,,,
                """, MAPPING)).json();

        assertThat(report.path("preview").asBoolean()).isTrue();
        assertThat(report.path("rows").findValuesAsText("status")).containsExactly("accepted", "known", "refused");
        assertThat(report.path("rows").path(1).path("reason").asText()).contains("ligne 2 de ce fichier");
        assertThat(report.path("rows").path(2).path("row").asInt()).isEqualTo(4);
        assertThat(report.path("rows").path(2).path("reason").asText()).contains("«\u00a0Voirie\u00a0»");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aGoodRowBecomesACaseInServiceWhoseProposalIsPrefilled() {
        JsonNode report = take("admin", """
                Nom;Service;Combien;Depuis;Besoin;Remarque
                Tri des demandes;Écoles;1 200;01/09/2022;Trop de courrier;Contrat 2022-17
                Tri raté;Écoles;zéro;;;
                """, MAPPING);

        assertThat(report.path("state").asText()).isEqualTo("done");
        assertThat(report.path("rows").findValuesAsText("status")).containsExactly("accepted", "refused");
        String reference = report.path("rows").path(0).path("reference").asText();
        Case dossier = cases.get(reference);
        assertThat(dossier.origin()).isEqualTo(Case.Origin.INTAKE);
        assertThat(dossier.useState()).isEqualTo(UseState.IN_SERVICE);
        assertThat(dossier.step()).isEqualTo(Step.PROPOSAL);
        assertThat(dossier.organisation()).isEqualTo("dir-education");

        JsonNode shown = formVariables("agent2", reference);
        assertThat(shown.path("alreadyInUse").path("value").asText()).isEqualTo("yes");
        assertThat(shown.path("userCount").path("value").asInt()).isEqualTo(1200);
        assertThat(shown.path("inUseSince").path("value").asText()).isEqualTo("2022-09-01");
        assertThat(shown.path("need").path("value").asText()).isEqualTo("Trop de courrier");
        assertThat(shown.path("knownBefore").path("value").asText()).contains("Remarque", "Contrat 2022-17");
    }

    @Test
    void theJournalSaysWhoTookTheUseOverAndFromWhere() {
        String title = "Prévision des effectifs des cantines scolaires, " + "par école et par jour, ".repeat(3);
        JsonNode report = take(
                "expert",
                "Nom;Service\n" + title + ";Écoles\n",
                "{\"title\": \"Nom\", \"organisation\": "
                        + "{\"column\": \"Service\", \"default\": \"dir-education\"}}");

        var entry = journal.of(report.path("rows").path(0).path("reference").asText())
                .get(0);
        assertThat(entry.kind()).isEqualTo(JournalKind.IMPORTED);
        assertThat(entry.actor()).isEqualTo("expert");
        assertThat(entry.content())
                .contains("\"file\":\"inventaire.csv\"", "\"row\":2", "\"fullTitle\":\"" + title.strip());
        assertThat(cases.get(entry.caseReference()).title())
                .hasSizeLessThanOrEqualTo(80)
                .endsWith("…");
    }

    @Test
    void theSameFileTwiceCreatesNothingTwice() {
        String file = "Nom;Service\nDeux fois A;Écoles\nDeux fois B;Écoles\n";
        String mapping = "{\"title\": \"Nom\", \"organisation\": {\"constant\": \"dir-education\"}}";
        JsonNode first = take("admin", file, mapping);
        long cases = count("cadre_case");

        JsonNode second = take("expert", file, mapping);

        assertThat(second.path("known").asInt()).isEqualTo(2);
        assertThat(second.path("rows").findValuesAsText("reference"))
                .isEqualTo(first.path("rows").findValuesAsText("reference"));
        assertThat(count("cadre_case")).isEqualTo(cases);
    }

    @Test
    void theReportIsDownloadedWithoutFormulas() {
        JsonNode report = take(
                "admin", "Nom;Service\n=HYPERLINK(1);Voirie\n", "{\"title\": \"Nom\", \"organisation\": \"Service\"}");

        IntakeClient.Reply csv = client.get("admin", "/" + report.path("batch").asInt() + "/report.csv");

        assertThat(csv.text()).contains("2;Refusée;;'=HYPERLINK(1);Voirie;");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Nom,Service,Nom~a,b,c      | {"title": "Nom", "organisation": "Service"}                | colonne «\u00a0Nom\u00a0» apparaît deux fois
            Nom~a                      | {"title": "Nom", "organisation": "Service"}                | pas de colonne «\u00a0Service\u00a0»
            Nom,Service~"a,b           | {"title": "Nom", "organisation": "Service"}                | Ligne 2
            Nom,Service                | {"title": "Nom", "organisation": "Service"}                | aucune ligne
            Nom,Service~a,b            | {"title": "Nom"}                                           | «\u00a0organisation\u00a0»\u00a0: il manque
            Nom,Service~a,b            | {"title": "Nom", "organisation": {"constant": "dir-lune"}} | «\u00a0dir-lune\u00a0»
            Nom,Service~a,b            | {"title": "Nom",                                           | JSON valide
            <html/>                    | {"title": "Nom", "organisation": "Service"}                | ni un CSV
            """)
    void whatCannotBeReadIsRefusedWithTheReasonAndNothingIsStored(String file, String mapping, String reason) {
        Map<String, Long> before = stored();
        Map<String, Object> parts = parts(file.replace("~", "\n"), mapping);
        parts.put("preview", "false");

        IntakeClient.Reply reply = client.post("admin", parts);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).contains(reason);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "mapping"})
    void aMissingPartIsNamed(String part) {
        Map<String, Object> parts = parts("Nom,Service\na,b\n", MAPPING);
        parts.remove(part);

        IntakeClient.Reply reply = client.post("admin", parts);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).contains("«\u00a0" + part + "\u00a0» manque");
    }

    @Test
    void aFileOfMoreThanTwentyMegabytesIsRefused() {
        IntakeClient.Reply reply = client.post("admin", parts("a".repeat(23 * 1024 * 1024), MAPPING));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().path("message").asText()).contains("20 Mo");
    }

    @Test
    void aRunThatNobodyStartedIsNotFound() {
        assertThat(client.get("admin", "/999999").status()).isEqualTo(404);
    }

    @Test
    void realRecordsAreTakenOverByAMappingAlone() throws IOException {
        Path records = Path.of("../shared/data/atrs_records.csv");
        assumeTrue(Files.exists(records), "The real records (" + records + ") are not on this machine");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("file", Files.readAllBytes(records));
        parts.put("mapping", """
                {"title": "tool_name", "externalId": "url",
                 "organisation": {"column": "publishing_body", "values": {"HMRC": "dir-numerique"}, "default": "dir-generale"},
                 "inUseSince": {"column": "published", "format": "yyyy-MM-dd'T'HH:mm:ss'Z'"}}""");
        parts.put("preview", "false");

        JsonNode report = client.post("admin", parts).json();

        assertThat(report.path("accepted").asInt()).isEqualTo(136);
    }

    private JsonNode take(String account, String file, String mapping) {
        Map<String, Object> parts = parts(file, mapping);
        parts.put("preview", "false");
        return client.post(account, parts).json();
    }

    private static Map<String, Object> parts(String file, String mapping) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("file", file.getBytes(StandardCharsets.UTF_8));
        parts.put("mapping", mapping);
        return parts;
    }

    private JsonNode formVariables(String account, String reference) {
        EngineClient engine = new EngineClient(port);
        String task = engine.get(account, "/task?processInstanceBusinessKey=" + reference)
                .body()
                .path(0)
                .path("id")
                .asText();
        return engine.get(account, "/task/" + task + "/form-variables").body();
    }

    /** Cases and runs that are stored. */
    private Map<String, Long> stored() {
        return Map.of("cases", count("cadre_case"), "runs", count("cadre_intake_batch"));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
