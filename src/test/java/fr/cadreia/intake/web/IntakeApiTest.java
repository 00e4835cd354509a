package fr.cadreia.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.KnownAnswers;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import fr.cadreia.scenario.EngineClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** What becomes of the rows of an inventory. */
class IntakeApiTest extends AskedIntake {

    @Autowired
    @Qualifier("intakeAnswers")
    private KnownAnswers known;

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
        assertThat(dossier.useState()).isEqualTo(UseState.TO_REGULARISE);
        assertThat(dossier.step()).isEqualTo(Step.PROPOSAL);
        assertThat(dossier.organisation()).isEqualTo("dir-education");

        JsonNode shown = formVariables("agent2", reference);
        assertThat(shown.path("userCount").path("value").asInt()).isEqualTo(1200);
        assertThat(shown.path("inUseSince").path("value").asText()).isEqualTo("2022-09-21");
        assertThat(shown.path("need").path("value").asText()).isEqualTo("Trop de courrier");
        assertThat(shown.path("knownBefore").path("value").asText()).contains("Remarque", "Contrat 2022-17");
    }

    @Test
    void whatIsNotUnderstoodWaitsWithItsTextForThePersonWhoFillsInTheProposal() {
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
    void theJournalSaysWhoTookTheUseOverAndFromWhere() {
        String title = "Prévision des effectifs des cantines scolaires, " + "par école et par jour, ".repeat(3);
        JsonNode report = take(
                "expert",
                "Nom;Service\n" + title + ";Écoles\n",
                "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": "
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
    void theReportIsDownloadedWithoutFormulas() {
        JsonNode report = take(
                "admin",
                "Nom;Service\n=HYPERLINK(1);Voirie\n",
                "{\"title\": \"Nom\", \"alreadyInUse\": {\"constant\": \"yes\"}, \"organisation\": \"Service\"}");

        IntakeClient.Reply csv =
                client.get("admin", "/runs/" + report.path("batch").asInt() + "/report.csv");

        assertThat(csv.text()).contains("2;Refusée;;'=HYPERLINK(1);Voirie;");
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
}
