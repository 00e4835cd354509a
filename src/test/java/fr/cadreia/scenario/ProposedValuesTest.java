package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.InApplication;
import fr.cadreia.pdf.PdfText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a form proposes can be sent as it is, whatever was answered before; what it computes is told. */
class ProposedValuesTest extends InApplication {

    private Story story;

    @BeforeEach
    void proposedWithTheGreatestNumbers() {
        List<Object> greatest = new ArrayList<>(List.of(Chapters.LARGE_PROPOSAL));
        greatest.addAll(List.of("userCount", 10_000_000, "durationMonths", 18, "personsPerMonth", 10_000_000));
        story = opened("agent", "Le plus grand usage").does("agent", "proposal", greatest.toArray());
    }

    private Story tried() {
        return story.does("expert", "review", "aiActClass", "transparency", "estimatedUse", 1_000_000_000)
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
        tried().does("agent", "assessment", "humanControlWorked", "partly", "humanControlDetails", "Relecture oubliée.")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(story, "generalize").follows().does("agent", "generalization");
        Chapters.reassessed(story, "keep");

        assertThat(story.waitsAt()).isEmpty();
    }

    @Test
    void theGateTellsEachCriterionWithItsAnswerAndItsEffect() {
        List<Object> unguarded = new ArrayList<>(List.of(Chapters.LARGE_REVIEW));
        unguarded.addAll(List.of("confidentialityGuarantee", "contractualOnly"));
        story = opened("agent", "Sans garantie technique")
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", unguarded.toArray());
        for (String giver : List.of("dpo", "security", "sobriety", "hr")) {
            story.does(giver, "opinion-" + giver, "position", "favourable");
        }

        String task = story.take("dpo", "data-gate");
        JsonNode shown = story.shown("dpo", task);
        assertThat(shown.path("gateComputed").path("value").asText()).isEqualTo("closed");
        assertThat(shown.path("essentials").path("value").asText())
                .contains("Garantie de confidentialité", "Contractuelle", "non conforme", "Données réutilisées");
        assertThat(browser("dpo").get("/taches/" + task + "/dossier").body())
                .contains(
                        "Quelle garantie de confidentialité",
                        "Contractuelle",
                        "Ferme le contrôle",
                        "Le fournisseur réutilise-t-il les données saisies",
                        "Conforme");
    }

    @Test
    void aRuleFoundRespectedAgainstTheCaseNeedsAReasonAndWhatIsToComeIsToBeFollowed() {
        story = opened("agent", "Constats")
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency");
        for (String giver : List.of("dpo", "security", "sobriety", "hr")) {
            story.does(giver, "opinion-" + giver, "position", "favourable");
        }
        story.does("dpo", "data-gate")
                .does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does(
                        "agent",
                        "assessment",
                        "humanControlWorked",
                        "partly",
                        "humanControlDetails",
                        "Relecture oubliée.")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");

        JsonNode shown = story.shown("chair", story.take("chair", "motion"));
        assertThat(shown.path("ruleName8").path("value").asText())
                .isEqualTo("Règle 8 – Rien n’est généralisé sans méthode");
        assertThat(shown.path("ruleStatus10").path("value").asText()).isEqualTo("à venir");
        assertThat(shown.path("ruleStatus9").path("value").asText()).isEqualTo("à venir");
        assertThat(shown.path("ruleStatus2").path("value").asText())
                .as("a case without partners says nothing of it")
                .isEqualTo("sans objet");
        assertThat(shown.path("ruleStatus4").path("value").asText()).isEqualTo("partiels");
        assertThat(shown.path("findingRule4").path("value").asText()).isEqualTo("partial");
        assertThat(story.isRefused("chair", "motion", "findingRule4", "met", "findingReason4", ""))
                .containsExactly("findingReason4");
        story.does(
                "chair",
                "motion",
                "motion",
                "generalize",
                "findingRule4",
                "met",
                "findingReason4",
                "Le contrôle a été rétabli.");
        everybodyVotesFor(story);
        story.does("chair", "result");

        byte[] extract = browser("agent")
                .download("/dossiers/" + story.reference() + "/extraits/1.pdf")
                .body();
        assertThat(PdfText.of(extract)).contains("Motif : Le contrôle a été rétabli.");
    }

    private static void everybodyVotesFor(Story of) {
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2")) {
            of.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        of.does("secretary", "vote-closing");
    }

    @Test
    void whatTheLightTrackDidNotAskIsNotFoundWanting() {
        Story light = Chapters.convened(opened("agent", "Petit constat"));

        JsonNode shown = light.shown("chair", light.take("chair", "motion"));
        assertThat(shown.path("ruleStatus2").path("value").asText()).isEqualTo("sans objet");
        assertThat(shown.path("ruleStatus3").path("value").asText()).isEqualTo("réunis");
        assertThat(shown.path("ruleStatus4").path("value").asText()).isEqualTo("réunis");
        light.does("chair", "motion", "motion", "generalize", "findingRule3", "met", "findingRule4", "met");
        everybodyVotesFor(light);
        light.does("chair", "result");
    }
}
