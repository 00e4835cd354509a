package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.AppTest;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.KnownAnswers;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.UseState;
import fr.cadreia.scenario.EngineClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
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
    @Qualifier("intakeAnswers")
    private KnownAnswers known;

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
                Aperçu A,Écoles,12,2020-01-01,x
                Aperçu B,Voirie,,,
                Aperçu A,Écoles,,,
                """, MAPPING)).json();

        assertThat(report.path("preview").asBoolean()).isTrue();
        assertThat(report.path("writing").path("encoding").asText()).isEqualTo("utf-8");
        assertThat(statuses(report)).containsExactly("accepted", "known", "refused", "similar");
        assertThat(report.path("rows").path(1).path("reason").asText()).contains("ligne 2 de ce fichier");
        assertThat(report.path("rows").path(2).path("row").asInt()).isEqualTo(4);
        assertThat(report.path("rows").path(2).path("reason").asText()).contains("«\u00a0Voirie\u00a0»");
        assertThat(report.path("rows").path(3).path("reason").asText()).contains("Ressemble à la ligne 2");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aGoodRowBecomesACaseInServiceWhoseProposalIsPrefilled() {
        JsonNode report = take("admin", """
                Nom;Service;Combien;Depuis;Besoin;Remarque
                Relevé des nids d’hirondelles;Écoles;1 200;21/09/2022;Trop de courrier;Contrat 2022-17
                Envoi raté;Voirie;zéro;;;
                """, MAPPING);

        assertThat(report.path("state").asText()).isEqualTo("done");
        assertThat(statuses(report)).containsExactly("accepted", "refused");
        String reference = report.path("rows").path(0).path("reference").asText();
        Case dossier = cases.get(reference);
        assertThat(dossier.origin()).isEqualTo(Case.Origin.INTAKE);
        assertThat(dossier.useState()).isEqualTo(UseState.IN_SERVICE);
        assertThat(dossier.step()).isEqualTo(Step.PROPOSAL);
        assertThat(dossier.organisation()).isEqualTo("dir-education");

        JsonNode shown = formVariables("agent2", reference);
        assertThat(shown.path("alreadyInUse").path("value").asText()).isEqualTo("yes");
        assertThat(shown.path("userCount").path("value").asInt()).isEqualTo(1200);
        assertThat(shown.path("inUseSince").path("value").asText()).isEqualTo("2022-09-21");
        assertThat(shown.path("need").path("value").asText()).isEqualTo("Trop de courrier");
        assertThat(shown.path("knownBefore").path("value").asText()).contains("Remarque", "Contrat 2022-17");
    }

    @Test
    void whatIsNotUnderstoodWaitsWithItsTextForWhoeverFillsInTheProposal() {
        JsonNode report = take("expert", """
                Nom;Service;Combien;Depuis
                Suivi des inscriptions;Écoles;zéro;31/02/2020
                Carte des sections;Écoles;12;mai 2023
                """, MAPPING.replace(", \"need\": \"Besoin\"", ""));

        assertThat(statuses(report)).containsExactly("accepted", "accepted");
        assertThat(report.path("doubtful").asInt()).isEqualTo(1);
        assertThat(report.path("rows").path(0).path("doubts"))
                .extracting(doubt ->
                        doubt.path("field").asText() + "=" + doubt.path("read").asText())
                .containsExactly("userCount=zéro", "inUseSince=31/02/2020");
        JsonNode doubtful = formVariables(
                "agent2", report.path("rows").path(0).path("reference").asText());
        assertThat(doubtful.path("inUseSince").path("value").asText("")).isEmpty();
        assertThat(doubtful.path("knownBefore").path("value").asText())
                .contains("À vérifier", "«\u00a031/02/2020\u00a0»", "n’est pas une date qui existe");

        String reference = report.path("rows").path(1).path("reference").asText();
        JsonNode month = formVariables("agent2", reference);
        assertThat(month.path("inUseSince").path("value").asText("")).isEmpty();
        assertThat(month.path("knownBefore").path("value").asText())
                .contains("À préciser", "mai 2023\u00a0: donnez le jour");
        assertThat(known.of(reference).orElseThrow().answers().values()).doesNotContainKey("inUseSince");
    }

    @Test
    void aColumnOfDatesThatProvesNothingIsAskedAboutAndNothingIsStored() {
        Map<String, Long> before = stored();
        Map<String, Object> parts = parts(
                "Nom;Service;Depuis\nDates croisées A;Écoles;3/4/2023\n",
                MAPPING.replace("\"userCount\": \"Combien\", ", "").replace(", \"need\": \"Besoin\"", ""));
        parts.put("preview", "false");

        IntakeClient.Reply reply = client.post("admin", parts);

        assertThat(reply.status()).isEqualTo(400);
        JsonNode question = reply.json().path("questions").path(0);
        assertThat(question.path("column").asText()).isEqualTo("Depuis");
        assertThat(question.path("choices")).extracting(JsonNode::asText).containsExactly("dd/MM/yyyy", "MM/dd/yyyy");
        assertThat(stored()).isEqualTo(before);

        parts.put(
                "mapping",
                parts.get("mapping")
                        .toString()
                        .replace("\"Depuis\"", "{\"column\": \"Depuis\", \"format\": \"MM/dd/yyyy\"}"));
        JsonNode report = client.post("admin", parts).json();
        assertThat(known.of(report.path("rows").path(0).path("reference").asText())
                        .orElseThrow()
                        .answers()
                        .values())
                .containsEntry("inUseSince", "2023-03-04");
    }

    @Test
    void anEncodingIsDetectedNamedAndOverridden() {
        Map<String, Object> parts =
                parts("", "{\"title\": \"Nom\", \"organisation\": {\"constant\": \"dir-education\"}}");
        parts.put("file", "Nom;x\nCafé de l’été;y\n".getBytes(java.nio.charset.Charset.forName("windows-1252")));
        assertThat(client.post("expert", parts)
                        .json()
                        .path("rows")
                        .path(0)
                        .path("title")
                        .asText())
                .isEqualTo("Café de l’été");

        parts.put("encoding", "utf-8");
        IntakeClient.Reply refused = client.post("expert", parts);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("message").asText()).contains("octet 10 (ligne 2, valeur 0xE9)");

        parts.put("encoding", "klingon");
        assertThat(client.post("expert", parts).json().path("message").asText()).contains("«\u00a0klingon\u00a0»");
    }

    @Test
    void aPossibleDuplicateWaitsUntilSomebodySaysWhatItIs() {
        String mapping = "{\"title\": \"Nom\", \"organisation\": {\"constant\": \"dir-education\"}}";
        String first = take("admin", "Nom;Note\nRepérage des impayés de cantine;a\n", mapping)
                .path("rows")
                .path(0)
                .path("reference")
                .asText();
        long cases = count("cadre_case");

        JsonNode report = take("admin", """
                Nom;Note
                Repérage des impayés de la cantine;b
                Repérage d’impayés de cantine;c
                """, mapping);

        assertThat(statuses(report)).containsExactly("similar", "similar");
        assertThat(report.path("rows").findValuesAsText("reference")).containsExactly(first, first);
        assertThat(count("cadre_case")).as("nothing merges and nothing opens").isEqualTo(cases);
        String decisions = "/" + report.path("batch").asInt() + "/decisions";
        assertThat(client.post("agent", decisions, "{\"2\": \"same\"}").status())
                .isEqualTo(403);
        assertThat(client.post("admin", decisions, "{\"2\": \"maybe\"}").status())
                .isEqualTo(400);
        assertThat(client.post("admin", decisions, "{\"2\": \"same\", \"99\": \"same\"}")
                        .json()
                        .path("message")
                        .asText())
                .contains("La ligne 99");
        assertThat(client.post("admin", decisions, "[").status()).isEqualTo(400);
        assertThat(count("cadre_case")).isEqualTo(cases);

        JsonNode decided = client.post("admin", decisions, "{\"2\": \"same\", \"3\": \"other\"}")
                .json();

        assertThat(statuses(decided)).containsExactly("known", "accepted");
        assertThat(decided.path("rows").path(0).path("reason").asText()).contains("Même usage que le dossier " + first);
        assertThat(count("cadre_case")).isEqualTo(cases + 1);
    }

    @Test
    void oneIdentifierForTwoNamesIsAskedAbout() {
        String mapping = """
                {"inventory": "Identifiants", "title": "Nom", "externalId": "N°", "organisation": {"constant": "dir-education"}}""";
        take("admin", "N°;Nom\n7;Relecture des comptes rendus\n", mapping);

        JsonNode report = take(
                "admin",
                "N°;Nom\n7;Relecture de comptes rendus\n7;Plan de salle\n8;Relecture des comptes rendus\n",
                mapping);

        assertThat(statuses(report)).containsExactly("known", "similar", "similar");
        assertThat(report.path("rows").path(1).path("reason").asText())
                .startsWith("Même identifiant, mais un autre nom");
        assertThat(report.path("rows").path(2).path("reason").asText()).startsWith("Ressemble à");
    }

    @Test
    void mappingsAreSuggestedSavedByNameAndUsedByIt() {
        Map<String, Object> parts =
                parts("Intitulé enregistré;Porteur enregistré\nUsage enregistré;dir-education\n", "");
        parts.remove("mapping");
        JsonNode suggestion = client.post("expert", "/suggestion", parts).json();
        assertThat(suggestion.path("columns")).hasSize(2);
        assertThat(suggestion.path("mapping").path("organisation").asText()).isEqualTo("Porteur enregistré");

        String mapping = "{\"title\": \"Intitulé enregistré\", \"organisation\": \"Porteur enregistré\"}";
        assertThat(client.put("agent", "/mappings/essai", mapping).status()).isEqualTo(403);
        assertThat(client.put("expert", "/mappings/essai", "{}").status()).isEqualTo(400);
        assertThat(client.put("expert", "/mappings/essai", mapping).status()).isEqualTo(200);
        assertThat(client.get("expert", "/mappings").json().findValuesAsText("name"))
                .contains("essai");
        assertThat(client.get("expert", "/mappings/essai")
                        .json()
                        .path("mapping")
                        .path("title")
                        .asText())
                .isEqualTo("Intitulé enregistré");
        assertThat(client.post("expert", "/suggestion", parts)
                        .json()
                        .path("from")
                        .asText())
                .contains("«\u00a0essai\u00a0»");

        parts.put("mappingName", "essai");
        assertThat(client.post("expert", parts).json().path("accepted").asInt()).isEqualTo(1);
        assertThat(client.delete("expert", "/mappings/essai").status()).isEqualTo(204);
        assertThat(client.delete("expert", "/mappings/essai").status()).isEqualTo(404);
        assertThat(client.get("expert", "/mappings/essai").status()).isEqualTo(404);
        assertThat(client.post("expert", parts).status()).isEqualTo(400);
    }

    @Test
    void moreRowsThanOneIntakeTakesAreRefusedAsTooLarge() {
        StringBuilder file = new StringBuilder("Nom;Service\n");
        for (int i = 0; i <= 50_000; i++) {
            file.append("u").append(i).append(";e\n");
        }

        IntakeClient.Reply reply = client.post("admin", parts(file.toString(), MAPPING));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().path("message").asText()).contains("plus de 50000 lignes");
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
                 "inUseSince": "published"}""");
        parts.put("preview", "false");

        JsonNode report = client.post("admin", parts).json();

        assertThat(report.path("accepted").asInt() + report.path("similar").asInt())
                .isEqualTo(136);
        assertThat(report.path("refused").asInt() + report.path("doubtful").asInt())
                .isZero();
    }

    private static List<String> statuses(JsonNode report) {
        return report.path("rows").findValuesAsText("status");
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
