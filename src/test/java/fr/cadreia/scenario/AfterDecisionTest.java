package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.CaseProgress;
import fr.cadreia.dossier.Replacements;
import fr.cadreia.dossier.Step;
import fr.cadreia.kernel.form.NotPersons;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are told of a solution after the committee has decided: of its replacement, its follow-up, its stop. */
class AfterDecisionTest extends InApplication {

    @Autowired
    private CaseDiagrams diagrams;

    @Autowired
    private Replacements replacements;

    private Story story;

    @BeforeEach
    void open() {
        story = opened("agent", "Tri du courrier entrant");
    }

    @Test
    void aReplacedSolutionAndItsReplacementNameEachOther() {
        Chapters.reassessed(Chapters.generalized(story), "replace");
        String replacement =
                replacements.replacementOf(story.reference()).orElseThrow().reference();

        assertThat(header(story.reference()))
                .contains(
                        "À remplacer par",
                        "/dossiers/" + replacement + "\"",
                        "reste en service",
                        "«\u00a0Proposition\u00a0»");
        assertThat(journal(story.reference())).contains("href=\"/dossiers/" + replacement + "\"");
        assertThat(header(replacement))
                .contains("Remplace, après l’avis du comité", "/dossiers/" + story.reference() + "\"", "généralisée");
        assertThat(journal(replacement)).contains("href=\"/dossiers/" + story.reference() + "\"");

        commands.withdraw(people.get("agent"), replacement, "Aucun produit ne convient.", NotPersons.NONE);
        assertThat(header(story.reference()))
                .doesNotContain("À remplacer par")
                .contains("est abandonnée (retiré par la direction ou la commune le");
    }

    @Test
    void aSolutionThatIsKeptIsFollowedAgain() {
        Chapters.reassessed(Chapters.generalized(story), "keep");

        assertThat(cases.get(story.reference()).step()).isEqualTo(Step.GENERALIZATION);
        assertThat(page(story.reference())).contains("Étape\u00a0: Généralisation, usage suivi");
        assertThat(browser("agent")
                        .get("/dossiers?etape=reassessment&ouverts=oui")
                        .body())
                .doesNotContain(story.reference());
    }

    @Test
    void whoReassessesAndDecidesReadsWhyItWasAsked() {
        Chapters.generalized(story);
        commands.requestReassessment(people.get("expert"), story.reference(), "Trois erreurs graves en un mois.");
        String why = "par " + people.name("expert") + "\u00a0: Trois erreurs graves en un mois.";

        String measure = story.take("agent", "assessment");
        assertThat(story.shown("agent", measure)
                        .path("reassessmentCause")
                        .path("value")
                        .asText())
                .contains(why);
        story.does("agent", "assessment").does("secretary", "convening").does("secretary", "attendance");
        assertThat(essentials("chair", "motion")).contains(why);
        story.does("chair", "motion", "motion", "keep");
        assertThat(essentials("elected1", "vote")).contains(why);
    }

    /** The reading of the bilan says nothing of measures that were taken a year later. */
    @Test
    void theSecondReadingIsThatOfTheMeasuresAtHand() {
        Chapters.assessed(story)
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        assertThat(essentials("chair", "motion")).contains("Seconde lecture");

        story = opened("agent", "Déjà en service");
        Chapters.generalized(story);
        commands.requestReassessment(people.get("expert"), story.reference(), "Trois erreurs graves en un mois.");
        story.does("agent", "assessment").does("secretary", "convening").does("secretary", "attendance");
        assertThat(essentials("chair", "motion")).doesNotContain("Seconde lecture");
    }

    @Test
    void aReassessmentWhoseDayHasComeSaysSo() {
        Chapters.generalized(story);
        commands.requestReassessment(people.get("expert"), story.reference(), "Trois erreurs graves en un mois.");
        story.does("agent", "assessment").does("secretary", "convening").does("secretary", "attendance");
        Chapters.decides(story, "keep").fires("Timer_ReassessmentDue");

        assertThat(story.shown("agent", story.take("agent", "assessment"))
                        .path("reassessmentCause")
                        .path("value")
                        .asText())
                .isEqualTo("Son échéance est venue.");
    }

    @Test
    void nothingIsMeasuredOrCertifiedInAdvance() {
        Chapters.generalized(story).fires("Timer_ReassessmentDue");

        JsonNode shown = story.shown("agent", story.take("agent", "assessment"));
        assertThat(List.of(
                        "indicator1Measured", "benefits", "dataProtectionChecked", "soberEquivalent", "needStillThere"))
                .allSatisfy(field -> assertThat(shown.path(field).path("value").isValueNode()
                                && !shown.path(field).path("value").isNull())
                        .as(field)
                        .isFalse());
        assertThat(shown.path("indicator1Label").path("value").asText()).isNotEmpty();
    }

    @Test
    void aReassessmentSentBackIsCompletedButCertifiedAnew() {
        Chapters.generalized(story)
                .fires("Timer_ReassessmentDue")
                .does("agent", "assessment", "benefits", "Deux jours.");
        story.does("secretary", "convening").does("secretary", "attendance").does("chair", "motion", "motion", "keep");
        for (String member : new String[] {"chair", "elected1", "elected2", "elected3", "member1", "member2"}) {
            story.does(member, "vote", "ownInterest", "no", "vote", "against");
        }
        story.does("secretary", "vote-closing").does("chair", "result", "next", "sentBack");

        JsonNode shown = story.shown("agent", story.take("agent", "assessment"));
        assertThat(shown.path("benefits").path("value").asText()).isEqualTo("Deux jours.");
        assertThat(shown.path("dataProtectionChecked").path("value").asText("")).isEmpty();
    }

    @Test
    void anExtendedExperimentIsMeasuredAnewBesideItsEarlierBilan() {
        Chapters.experimenting(story)
                .does("agent", "experiment-closing")
                .does("agent", "assessment", "benefits", "Deux jours gagnés.")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(story, "extend").does("agent", "experiment-protocol").does("agent", "experiment-closing");

        String task = story.take("agent", "assessment");
        assertThat(story.shown("agent", task).path("benefits").path("value").asText(""))
                .isIn("", "null");
        assertThat(beside("agent", task)).contains("Deux jours gagnés.");
    }

    @Test
    void anEarlierContinuationEndsWithTheGeneralisation() {
        Chapters.experimenting(story)
                .does(
                        "agent",
                        "experiment-closing",
                        "maintained",
                        "yes",
                        "maintainedUntil",
                        TestClock.today().plusDays(40).toString(),
                        "maintainedBy",
                        "Directrice de la propreté",
                        "maintainedReason",
                        "Continuité du service");
        assertThat(page(story.reference())).contains("Fin de la poursuite en attendant l’avis");
        story.does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(story, "generalize").follows().does("agent", "generalization");

        CaseProgress progress = diagrams.progress(story.reference());
        assertThat(progress.deadlines())
                .noneMatch(deadline -> deadline.name().equals("Fin de la poursuite en attendant l’avis"));
        assertThat(progress.active()).doesNotContain("SubProcess_Maintenance");
    }

    @Test
    void whoWritesThePublicReasonReadsTheDecision() {
        Chapters.convened(story)
                .does(
                        "chair",
                        "motion",
                        "motion",
                        "stop",
                        "reasons",
                        "Le bénéfice n’est pas démontré.",
                        "publicSummary",
                        "L’essai n’a pas fait gagner de temps.");
        for (String member : new String[] {"chair", "elected1", "elected2", "elected3", "member1", "member2"}) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        story.does("secretary", "vote-closing");
        assertThat(beside("chair", story.take("chair", "result")))
                .contains("✓\u00a0vote du comité, le quorum étant atteint")
                .contains("à venir\u00a0: réévaluation datée (à la généralisation, si elle est décidée)")
                .contains(
                        "sans objet\u00a0: énergie mesurée ou estimée",
                        "sans objet\u00a0: contrôle humain éprouvé",
                        "sans objet\u00a0: voie humaine maintenue",
                        "sans objet\u00a0: partenaires associés",
                        ">sans objet</td>")
                .doesNotContain("✗", "partiels", "absents");
        story.does("chair", "result");

        assertThat(essentials("agent", "stop"))
                .contains(
                        "Avis du comité",
                        "Le bénéfice n’est pas démontré.",
                        "L’essai n’a pas fait gagner de temps.",
                        people.name("chair"));
    }

    @Test
    void whoWritesThePublicReasonReadsWhoAskedForTheStop() {
        Chapters.experimenting(story);
        commands.stop(people.get("expert"), story.reference(), "Le fournisseur a été racheté.");

        assertThat(essentials("agent", "stop"))
                .contains("Arrêt demandé", people.name("expert"), "Le fournisseur a été racheté.");
    }

    @Test
    void whoWritesThePublicReasonReadsTheReview() {
        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL)
                .does("expert", "review", "admissibility", "notAdmissible", "reason", "Le besoin n’est pas décrit.");

        assertThat(essentials("agent", "stop")).contains("irrecevable par les experts", "Le besoin n’est pas décrit.");
    }

    /** The record beside a task's form, as its page and the Tasklist's tab show it. */
    private String beside(String account, String task) {
        return browser(account).get("/taches/" + task + "/dossier").body();
    }

    private String essentials(String account, String form) {
        return story.shown(account, story.take(account, form))
                .path("essentials")
                .path("value")
                .asText();
    }

    private String header(String reference) {
        String page = page(reference);
        return page.substring(page.indexOf("case-header"), page.indexOf("a-faire"));
    }

    private String journal(String reference) {
        String page = page(reference);
        return page.substring(page.indexOf("id=\"journal\""));
    }

    private String page(String reference) {
        return browser("agent").get("/dossiers/" + reference).body();
    }
}
