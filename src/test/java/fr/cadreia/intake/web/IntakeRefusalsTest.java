package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.dossier.KnownAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Who is kept out of the intake, and what it does not read: with the reason, and nothing is stored. */
class IntakeRefusalsTest extends AskedIntake {

    @Autowired
    @Qualifier("intakeAnswers")
    private KnownAnswers known;

    @ParameterizedTest
    @ValueSource(strings = {"agent", "commune", "dpo", "chair", "secretary"})
    void othersThanAdministratorsAndExpertsAreKeptOut(String account) {
        assertThat(client.post(account, parts("Nom,Service\nTri,Écoles\n", MAPPING))
                        .status())
                .isEqualTo(403);
        assertThat(client.get(account, "/runs/1").status()).isEqualTo(403);
    }

    @Test
    void thePersonWhoIsNotSignedInIsKeptOut() {
        assertThat(client.post(null, parts("Nom,Service\nTri,Écoles\n", MAPPING))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anEncodingIsDetectedNamedAndOverridden() {
        Map<String, Object> parts = parts(
                "",
                "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"constant\": \"dir-education\"}}");
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
    void moreRowsThanOneIntakeTakesAreRefusedAsTooLarge() {
        StringBuilder file = new StringBuilder("Nom;Service\n");
        for (int i = 0; i <= 50_000; i++) {
            file.append("u").append(i).append(";e\n");
        }

        IntakeClient.Reply reply = client.post("admin", parts(file.toString(), MAPPING));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json().path("message").asText()).contains("plus de 50000 lignes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Nom,Service,Nom~a,b,c      | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": "Service"}                | colonne «\u00a0Nom\u00a0» apparaît deux fois
            Nom~a                      | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": "Service"}                | pas de colonne «\u00a0Service\u00a0»
            Nom,Service~"a,b           | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": "Service"}                | Ligne 2
            Nom,Service                | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": "Service"}                | aucune ligne
            Nom,Service~a,b            | {"title": "Nom"}                                           | «\u00a0Direction ou commune\u00a0»\u00a0: il manque
            Nom,Service~a,b            | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": {"constant": "dir-lune"}} | «\u00a0dir-lune\u00a0»
            Nom,Service~a,b            | {"title": "Nom",                                           | JSON valide
            <html/>                    | {"title": "Nom", "alreadyInUse": {"constant": "yes"}, "organisation": "Service"}                | ni un CSV
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
        assertThat(client.get("admin", "/runs/999999").status()).isEqualTo(404);
    }

    // Rows that may be a known use: the person who takes the file over says what they are.

    @Test
    void aPossibleDuplicateWaitsUntilSomebodySaysWhatItIs() {
        String mapping =
                "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"constant\": \"dir-education\"}}";
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
        String decisions = "/runs/" + report.path("batch").asInt() + "/decisions";
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
        assertThat(client.post("admin", decisions, "{\"2\": null}").status()).isEqualTo(400);
        assertThat(count("cadre_case")).isEqualTo(cases);

        JsonNode decided = client.post("admin", decisions, "{\"2\": \"same\", \"3\": \"other\"}")
                .json();

        assertThat(statuses(decided)).containsExactly("known", "accepted");
        assertThat(decided.path("rows").path(0).path("reason").asText()).contains("Même usage que le dossier " + first);
        assertThat(count("cadre_case")).isEqualTo(cases + 1);

        JsonNode again = take("admin", """
                Nom;Note
                Repérage des impayés de la cantine;b
                Repérage d’impayés de cantine;c
                """, mapping);
        assertThat(statuses(again)).as("nobody is asked twice").containsExactly("known", "known");
        assertThat(again.path("rows").findValuesAsText("reference"))
                .containsExactlyElementsOf(decided.path("rows").findValuesAsText("reference"));
        assertThat(count("cadre_case")).isEqualTo(cases + 1);
    }

    @Test
    void twoRowsAlikeThatAreAnotherUseAreOneOtherUse() {
        String mapping = """
                {"inventory": "Doublons", "title": "Nom", "alreadyInUse": {"constant": "yes"}, "externalId": "N°", "organisation": {"constant": "dir-education"}}""";
        take("admin", "N°;Nom\n70;Suivi des jardins partagés\n", mapping);
        long cases = count("cadre_case");
        JsonNode report = take("admin", "N°;Nom\n70;Plan des salles\n70;Plan des salles\n", mapping);
        assertThat(statuses(report)).containsExactly("similar", "similar");

        JsonNode decided = client.post(
                        "admin",
                        "/runs/" + report.path("batch").asInt() + "/decisions",
                        "{\"2\": \"other\", \"3\": \"other\"}")
                .json();

        assertThat(statuses(decided)).containsExactly("accepted", "known");
        assertThat(count("cadre_case")).isEqualTo(cases + 1);
    }

    @Test
    void oneIdentifierForTwoNamesIsAskedAbout() {
        String mapping = """
                {"inventory": "Identifiants", "title": "Nom", "alreadyInUse": {"constant": "yes"}, "externalId": "N°", "organisation": {"constant": "dir-education"}}""";
        take("admin", "N°;Nom\n7;Relecture des comptes rendus\n", mapping);

        JsonNode report = take(
                "admin",
                "N°;Nom\n7;Relecture de comptes rendus\n7;Plan de salle\n8;Relecture des comptes rendus\n",
                mapping);

        assertThat(statuses(report)).containsExactly("known", "similar", "similar");
        assertThat(report.path("rows").path(1).path("reason").asText())
                .startsWith("Même identifiant, mais un autre nom");
        assertThat(report.path("rows").path(2).path("reason").asText()).startsWith("Ressemble au dossier IA-");
    }

    @Test
    void theSameFileTwiceCreatesNothingTwice() {
        String file = "Nom;Service\nDeux fois A;Écoles\nDeux fois B;Écoles\n";
        String mapping =
                "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": {\"constant\": \"dir-education\"}}";
        JsonNode first = take("admin", file, mapping);
        long cases = count("cadre_case");

        JsonNode second = take("expert", file, mapping);

        assertThat(second.path("known").asInt()).isEqualTo(2);
        assertThat(second.path("rows").findValuesAsText("reference"))
                .isEqualTo(first.path("rows").findValuesAsText("reference"));
        assertThat(count("cadre_case")).isEqualTo(cases);
    }

    // What says which column gives what: suggested, saved, asked about, and all that a foreign file needs.

    @Test
    void mappingsAreSuggestedSavedByNameAndUsedByIt() {
        Map<String, Object> parts =
                parts("Intitulé enregistré;Porteur enregistré\nUsage enregistré;dir-education\n", "");
        parts.remove("mapping");
        JsonNode suggestion = client.post("expert", "/suggestion", parts).json();
        assertThat(suggestion.path("columns")).hasSize(2);
        assertThat(suggestion.path("mapping").path("organisation").asText()).isEqualTo("Porteur enregistré");

        String mapping =
                "{\"title\": \"Intitulé enregistré\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": \"Porteur enregistré\"}";
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
    void realRecordsAreTakenOverByAMappingAlone() throws IOException {
        Path records = Path.of("../shared/data/atrs_records.csv");
        assumeTrue(Files.exists(records), "The real records (" + records + ") are not on this machine");
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("file", Files.readAllBytes(records));
        parts.put("mapping", """
                {"title": "tool_name", "alreadyInUse": {"constant": "yes"}, "externalId": "url",
                 "organisation": {"column": "publishing_body", "values": {"HMRC": "dir-numerique"}, "default": "dir-generale"},
                 "inUseSince": "published"}""");
        parts.put("preview", "false");

        JsonNode report = client.post("admin", parts).json();

        assertThat(report.path("accepted").asInt() + report.path("similar").asInt())
                .isEqualTo(136);
        assertThat(report.path("refused").asInt() + report.path("doubtful").asInt())
                .isZero();
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
}
