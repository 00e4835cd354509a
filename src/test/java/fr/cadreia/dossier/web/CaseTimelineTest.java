package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.CaseStory;
import fr.cadreia.dossier.Step;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the case's page says of the outcome of its steps, of where it stands and of what comes when. */
class CaseTimelineTest extends InApplication {

    private CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(beans);
    }

    @Test
    void aReviewSaysWhatItConcludedAndWhy() {
        String reference = story.openAt(Step.REVIEW);
        story.complete(reference, Step.REVIEW, Map.of("admissibility", "toComplete", "reason", "Il manque la durée."));

        assertThat(journal("agent", reference))
                .contains("À compléter\u00a0: il revient au demandeur\u00a0: Il manque la durée.");
    }

    @Test
    void whatPeopleDidComesFirstAndTheApplicationsOwnRowsFold() {
        String reference = story.openAt(Step.DATA_GATE);

        String[] parts = journal("agent", reference).split("<details", 2);

        assertThat(parts).hasSize(2);
        assertThat(parts[0])
                .contains("Étape terminée", "Dossier ouvert")
                .doesNotContain("Étape commencée", "Qualification calculée");
        assertThat(parts[1])
                .containsPattern("Ce que l’application a inscrit d’elle-même \\(\\d+\\)")
                .contains("Étape commencée", "Qualification calculée")
                .doesNotContain("Étape terminée");
    }

    @Test
    void eachReviewSaysItsOwnConclusion() {
        String reference = story.openAt(Step.REVIEW);
        story.complete(reference, Step.REVIEW, Map.of("admissibility", "toComplete", "reason", "Il manque la durée."));
        story.complete(reference, Step.PROPOSAL, Map.of());
        story.complete(reference, Step.REVIEW, Map.of("admissibility", "admissible", "reason", "Tout y est."));

        assertThat(journal("agent", reference))
                .containsSubsequence("Recevable\u00a0: Tout y est.", "À compléter", "Il manque la durée.");
    }

    @Test
    void aConfidentialOpinionStaysSo() {
        String reference = story.openAt(Step.REVIEW);
        story.complete(reference, Step.REVIEW, Map.of("requiredOpinions", List.of("hr")));
        story.complete(
                reference,
                "Task_OpinionHr",
                "hr",
                "opinion-hr",
                Map.of("position", "unfavourable", "reasons", "Effectifs insuffisants", "confidential", true));

        assertThat(journal("agent", reference))
                .contains("Avis confidentiel")
                .doesNotContain("Défavorable", "Effectifs insuffisants");
        assertThat(journal("dpo", reference)).contains("Défavorable\u00a0: Effectifs insuffisants");
    }

    @Test
    void everyCommandSaysItsReasonInACaseThatTheTasklistOpened() {
        Story opened = Chapters.experimenting(opened("agent", "Tri du courrier"));
        String page = "/dossiers/" + opened.reference();
        browser("agent").post(page + "/observations", Map.of("motif", "Deux courriers mal rangés.", "gravite", "2"));
        browser("agent")
                .post(
                        page + "/suspension",
                        Map.of("motif", "Panne du fournisseur.", "motif-public", "Le fournisseur est en panne."));
        browser("agent").post(page + "/reprise", Map.of("motif", "La panne est réparée."));
        browser("agent")
                .post(page + "/rectifications", Map.of("etape", "proposal", "motif", "Les usagers étaient oubliés."));
        browser("expert").post(page + "/arret", Map.of("motif", "Le fournisseur a été racheté."));

        assertThat(journal("expert", opened.reference()))
                .contains(
                        "Incident de gravité 2\u00a0: Deux courriers mal rangés.",
                        "Panne du fournisseur.",
                        "La panne est réparée.",
                        "Les usagers étaient oubliés.",
                        "Le fournisseur a été racheté.");
    }

    @Test
    void aRequestedReassessmentAndAWithdrawalSayTheirReasons() {
        String inService = opened("agent", "Tri du courrier").reference();
        story.awaitReassessment(inService);
        browser("expert")
                .post("/dossiers/" + inService + "/reevaluation", Map.of("motif", "Trois erreurs graves en un mois."));
        String proposed = opened("agent", "Tri du courrier").reference();
        browser("agent").post("/dossiers/" + proposed + "/retrait", Map.of("motif", "Le besoin a disparu."));

        assertThat(journal("dpo", inService)).contains("Trois erreurs graves en un mois.");
        assertThat(journal("agent", proposed)).contains("Le besoin a disparu.");
    }

    @Test
    void aStopSaysItsReason() {
        String reference = story.open("Tri du courrier");
        browser("expert").post("/dossiers/" + reference + "/arret", Map.of("motif", "Sans suite"));
        story.complete(reference, Step.STOP, Map.of("reasonPublic", "Le besoin a disparu."));

        assertThat(page("agent", reference)).containsPattern("(?s)Contenu des étapes.*Arrêt.*Le besoin a disparu\\.");
        assertThat(journal("agent", reference)).contains("Le besoin a disparu.");
    }

    @Test
    void aCaseWhoseOpinionsAreBeingGivenSaysSo() {
        String reference = story.openAt(Step.REVIEW);
        story.complete(reference, Step.REVIEW, Map.of("requiredOpinions", List.of("hr", "security")));

        assertThat(page("agent", reference))
                .contains("Étape\u00a0: Avis<")
                .contains("Avis sécurité\u00a0: Terme du délai")
                .contains("Avis ressources humaines\u00a0: Terme du délai");
    }

    @Test
    void anExperimentEndsOnTheDayThatItsProtocolSays() {
        LocalDate end = TestClock.today().plusMonths(2);
        String reference = story.openAt(Step.EXPERIMENT_PROTOCOL);
        story.complete(reference, Step.EXPERIMENT_PROTOCOL, Map.of("end", end.toString()));

        assertThat(page("agent", reference))
                .contains("À rendre pour le " + FrenchText.day(end.toString()))
                .containsPattern("(?s)Terme prévu de l’expérimentation.{0,80}" + FrenchText.day(end.toString()))
                .doesNotContain(FrenchText.day(end.plusDays(1).toString()));
    }

    @Test
    void numbersAreReadWithTheirUnit() {
        String reference = story.openAt(Step.EXPERIMENT_PROTOCOL);
        story.complete(reference, Step.EXPERIMENT_PROTOCOL, Map.of("budget", 12000, "energyBudgetKwh", 350));

        assertThat(page("agent", reference)).contains("12\u202f000\u00a0€", "350\u00a0kWh");
    }

    private String page(String account, String reference) {
        return browser(account).get("/dossiers/" + reference).body();
    }

    private String journal(String account, String reference) {
        String page = page(account, reference);
        return page.substring(page.indexOf("id=\"journal\""));
    }
}
