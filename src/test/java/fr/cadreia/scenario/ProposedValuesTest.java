package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.pdf.PdfText;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a form proposes can be sent as it is, whatever was answered before; what it computes is told. */
@AppTest
class ProposedValuesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private Story story;

    @BeforeEach
    void proposedWithTheGreatestNumbers() {
        List<Object> greatest = new ArrayList<>(List.of(Chapters.LARGE_PROPOSAL));
        greatest.addAll(List.of("userCount", 10_000_000, "durationMonths", 18, "estimatedUse", 1_000_000_000));
        story = Story.opened(new EngineClient(port), engine, "agent", "Le plus grand usage")
                .does("agent", "proposal", greatest.toArray());
    }

    private Story tried() {
        return story.does("expert", "review", "admissibility", "admissible")
                .does("dpo", "opinion-dpo", "position", "favourable")
                .does("security", "opinion-security", "position", "favourable")
                .does("sobriety", "opinion-sobriety", "position", "favourable")
                .does("hr", "opinion-hr", "position", "favourable")
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol")
                .does("agent", "experiment-closing");
    }

    @Test
    void everyStepTakesWhatItProposes() {
        tried().does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(story, "generalize").follows().does("agent", "generalization");
        Chapters.reassessed(story, "keep");

        assertThat(story.waitsAt()).isEmpty();
    }

    @Test
    void theGateTellsEachCriterionWithItsAnswerAndItsEffect() {
        List<Object> unguarded = new ArrayList<>(List.of(Chapters.LARGE_PROPOSAL));
        unguarded.addAll(List.of("confidentialityGuarantee", "contractualOnly"));
        story = Story.opened(new EngineClient(port), engine, "agent", "Sans garantie technique")
                .does("agent", "proposal", unguarded.toArray())
                .does("expert", "review", "admissibility", "admissible");
        for (String giver : List.of("dpo", "security", "sobriety", "hr")) {
            story.does(giver, "opinion-" + giver, "position", "favourable");
        }

        String task = story.take("dpo", "data-gate");
        JsonNode shown = story.shown("dpo", task);
        assertThat(shown.path("gateComputed").path("value").asText()).isEqualTo("closed");
        assertThat(shown.path("essentials").path("value").asText())
                .contains("Garantie de confidentialité", "Contractuelle", "ferme le contrôle", "Données réutilisées");
        assertThat(Browser.of("dpo", port).get("/taches/" + task + "/dossier").body())
                .contains(
                        "Quelle garantie de confidentialité",
                        "Contractuelle",
                        "Ferme le contrôle",
                        "Le fournisseur réutilise-t-il les données saisies",
                        "Ne ferme pas le contrôle");
    }

    @Test
    void aRuleFoundRespectedAgainstTheCaseNeedsAReasonAndWhatIsToComeIsToBeFollowed() {
        story = Story.opened(new EngineClient(port), engine, "agent", "Constats")
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible");
        for (String giver : List.of("dpo", "security", "sobriety", "hr")) {
            story.does(giver, "opinion-" + giver, "position", "favourable");
        }
        story.does("dpo", "data-gate")
                .does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        isVotedOn(story);

        JsonNode shown = story.shown("chair", story.take("chair", "result"));
        assertThat(shown.path("ruleName8").path("value").asText())
                .isEqualTo("Règle 8 – Rien n’est généralisé sans méthode");
        assertThat(shown.path("ruleStatus10").path("value").asText()).isEqualTo("à venir");
        assertThat(shown.path("ruleStatus9").path("value").asText()).isEqualTo("réunis");
        assertThat(shown.path("ruleStatus2").path("value").asText()).isEqualTo("absents");
        assertThat(story.isRefused("chair", "result", "findingRule2", "met", "findingReason2", ""))
                .containsExactly("findingReason2");
        story.does("chair", "result", "findingRule2", "met", "findingReason2", "L’appel à projets y pourvoit.");

        byte[] extract = Browser.of("agent", port)
                .download("/dossiers/" + story.reference() + "/extraits/1.pdf")
                .body();
        assertThat(PdfText.of(extract)).contains("Motif : L’appel à projets y pourvoit.");
    }

    private static void isVotedOn(Story of) {
        of.does("chair", "motion", "motion", "generalize");
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2")) {
            of.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        of.does("secretary", "vote-closing");
    }

    @Test
    void whatTheLightTrackDidNotAskIsNotFoundWanting() {
        Story light = Chapters.convened(Story.opened(new EngineClient(port), engine, "agent", "Petit constat"));
        isVotedOn(light);

        JsonNode shown = light.shown("chair", light.take("chair", "result"));
        assertThat(shown.path("ruleStatus2").path("value").asText()).isEqualTo("sans objet");
        assertThat(shown.path("ruleStatus3").path("value").asText()).isEqualTo("réunis");
        assertThat(shown.path("ruleStatus4").path("value").asText()).isEqualTo("réunis");
        light.does("chair", "result", "findingRule2", "met", "findingRule3", "met", "findingRule4", "met");
    }
}
