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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What says which column gives what: suggested, saved, asked about, and all that a foreign file needs. */
class IntakeMappingsApiTest extends AskedIntake {

    @Autowired
    @Qualifier("intakeAnswers")
    private KnownAnswers known;

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
