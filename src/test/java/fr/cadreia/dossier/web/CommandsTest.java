package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.dossier.CaseStory;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.FormRefusedException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CommandsTest extends InApplication {

    private static final Map<String, String> REASON = Map.of("motif", "Le fournisseur a changé ses conditions");

    private static final Map<String, String> SUSPENSION = suspension("Une panne est en cours de réparation.");

    @Autowired
    private CaseDiagrams diagrams;

    private CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(beans);
    }

    @ParameterizedTest
    @CsvSource({
        "agent, retrait, 302",
        "expert, retrait, 403",
        "agent2, retrait, 403",
        "agent, arret, 403",
        "expert, arret, 302",
        "dpo, arret, 403",
        "chair, arret, 403",
        "admin, arret, 403",
        "agent, suspension, 409",
        "expert, suspension, 409",
        "member1, suspension, 403",
        "agent, reprise, 409",
        "agent, observations, 409",
        "secretary, observations, 403",
        "member1, reevaluation, 409",
        "expert, reevaluation, 409",
        "agent, reevaluation, 403",
        "secretary, reevaluation, 403",
        "chair, evocation, 409",
        "chair, evocation-close, 409",
        "elected1, evocation, 403",
        "secretary, evocation, 403",
        "agent, evocation-close, 403",
        "expert, evocation, 403",
        "codev, arret, 403",
        "commune, retrait, 403"
    })
    void onAProposalEachCommandIsForTheRightPeopleAlone(String account, String command, int status) {
        String reference = story.open("Tri du courrier");

        assertThat(send(account, reference, command, REASON).statusCode()).isEqualTo(status);
    }

    @Test
    void aCommandWithoutReasonShowsThePageAgainAndChangesNothing() {
        String reference = story.open("Tri du courrier");

        HttpResponse<String> answer = send("agent", reference, "retrait", Map.of("motif", "  "));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Écrivez pourquoi", "id=\"motif-WITHDRAW\"");
        assertThat(cases.get(reference).step()).isEqualTo(Step.PROPOSAL);
        assertThat(kinds(reference)).containsExactly(JournalKind.OPENED, JournalKind.STEP_ENTERED);
    }

    @Test
    void aTextThatHidesSomethingIsRefusedWithItsField() {
        String reference = story.open("Tri du courrier");

        HttpResponse<String> reason = send("agent", reference, "retrait", Map.of("motif", "Sans\u202Eobjet"));
        HttpResponse<String> title =
                browser("agent").post("/dossiers/nouveau", Map.of("titre", "Tri\u200B du courrier"));

        assertThat(reason.statusCode()).isEqualTo(400);
        assertThat(reason.body()).contains("«\u00a0Texte\u00a0»\u00a0: retirez le caractère invisible U+202E");
        assertThat(cases.get(reference).step()).isEqualTo(Step.PROPOSAL);
        assertThat(title.statusCode()).isEqualTo(400);
        assertThat(title.body()).contains("U+200B");
    }

    @Test
    void aCommandWithoutItsTokenIsRefused() {
        String reference = story.open("Tri du courrier");

        HttpResponse<String> answer = send("agent", reference, "retrait", Map.of("motif", "Essai", "_csrf", "forged"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(cases.get(reference).step()).isEqualTo(Step.PROPOSAL);
    }

    @Test
    void aWithdrawalEndsTheCaseAtOnceAndAsksForNothing() {
        String reference = story.openAt(Step.REVIEW);

        send("agent", reference, "retrait", REASON);

        assertThat(kinds(reference)).contains(JournalKind.WITHDRAWAL_REQUESTED);
        assertThat(cases.get(reference).ending()).contains(CaseEnding.WITHDRAWN);
        assertThat(client.get("agent", "/task?processInstanceBusinessKey=" + reference)
                        .body())
                .isEmpty();
    }

    @Test
    void aStopDuringAnExperimentOpensTheStopTaskAndASecondStopIsRefused() {
        String reference = story.openAt(Step.EXPERIMENT_CLOSING);

        assertThat(send("agent", reference, "retrait", REASON).statusCode()).isEqualTo(403);
        assertThat(send("agent", reference, "arret", REASON).statusCode()).isEqualTo(302);
        assertThat(diagrams.progress(reference).active()).contains("Task_Stop");

        assertThat(cases.get(reference).useLabel()).isEqualTo("Arrêt en cours");
        HttpResponse<String> again = send("expert", reference, "arret", REASON);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Un arrêt est déjà en cours");

        story.complete(reference, Step.STOP, Map.of());

        Case stopped = cases.get(reference);
        assertThat(stopped.ending()).contains(CaseEnding.STOPPED);
        assertThat(stopped.useState()).isEqualTo(UseState.STOPPED);
        assertThat(send("expert", reference, "arret", REASON).statusCode()).isEqualTo(409);
    }

    @Test
    void anExperimentIsSuspendedAndResumedWithReasons() {
        String reference = story.openAt(Step.EXPERIMENT_CLOSING);

        assertThat(send("expert", reference, "suspension", SUSPENSION).statusCode())
                .isEqualTo(302);
        assertThat(cases.get(reference).useState()).isEqualTo(UseState.SUSPENDED);
        assertThat(send("agent", reference, "reprise", REASON).statusCode()).isEqualTo(302);

        assertThat(cases.get(reference).useState()).isEqualTo(UseState.EXPERIMENTING);
        assertThat(diagrams.progress(reference).active()).contains("Task_ExperimentClosing");
        assertThat(kinds(reference)).endsWith(JournalKind.USE_SUSPENDED, JournalKind.USE_RESUMED);
    }

    @Test
    void aSuspensionTellsThePublicWhyAndNamesNobodyUnasked() {
        String reference = story.openAt(Step.EXPERIMENT_CLOSING);

        HttpResponse<String> silent = send("agent", reference, "suspension", REASON);
        assertThat(silent.statusCode()).isEqualTo(400);
        assertThat(silent.body())
                .contains("Écrivez ce que le public lira", "name=\"motif-public\"", "a changé ses conditions");
        assertThat(send("agent", reference, "suspension", suspension("x".repeat(501)))
                        .statusCode())
                .isEqualTo(400);
        String naming = "Mme Belle-Roche a signalé une erreur.";
        HttpResponse<String> asked = send("agent", reference, "suspension", suspension(naming));
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("name=\"notPersons\"", "value=\"Mme Belle-Roche\"", naming);
        assertThat(cases.get(reference).useState()).isEqualTo(UseState.EXPERIMENTING);

        Map<String, String> answered = new java.util.HashMap<>(suspension(naming));
        answered.put("notPersons", "Mme Belle-Roche");
        assertThat(send("agent", reference, "suspension", answered).statusCode())
                .isEqualTo(302);
        assertThat(cases.get(reference).useState()).isEqualTo(UseState.SUSPENDED);
    }

    private static Map<String, String> suspension(String publicReason) {
        return Map.of("motif", "Panne", "motif-public", publicReason);
    }

    @Test
    void aSuspensionThatTheCommitteeTakesUpLastsUntilItsDecision() {
        String reference = story.openAt(Step.EXPERIMENT_CLOSING);
        assertThat(send("chair", reference, "evocation", REASON).statusCode()).isEqualTo(409);
        send("agent", reference, "suspension", SUSPENSION);

        assertThat(send("chair", reference, "evocation", Map.of("motif", " ")).statusCode())
                .isEqualTo(400);
        assertThat(send("chair", reference, "evocation", REASON).statusCode()).isEqualTo(302);
        assertThat(send("chair", reference, "evocation", REASON).statusCode()).isEqualTo(409);
        for (String account : new String[] {"agent", "expert"}) {
            HttpResponse<String> resumed = send(account, reference, "reprise", REASON);
            assertThat(resumed.statusCode()).isEqualTo(409);
            assertThat(resumed.body())
                    .contains("Le comité a évoqué ce dossier", "Évoqué par le comité")
                    .doesNotContain(reference + "/reprise\"");
        }
        assertThat(cases.get(reference).useState()).isEqualTo(UseState.SUSPENDED);

        assertThat(send("chair", reference, "evocation-close", Map.of("motif", "Le comité admet la reprise"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(send("agent", reference, "reprise", REASON).statusCode()).isEqualTo(302);

        assertThat(cases.get(reference).useState()).isEqualTo(UseState.EXPERIMENTING);
        assertThat(kinds(reference))
                .endsWith(
                        JournalKind.USE_SUSPENDED, JournalKind.TAKEN_UP, JournalKind.RELEASED, JournalKind.USE_RESUMED);
        assertThat(browser("agent").get("/dossiers/" + reference).body())
                .contains("Évocation close par le comité", "Le comité admet la reprise");
    }

    @Test
    void noStepLetsAUseBeginAgainThatTheCommitteeHasTakenUp() {
        String reference = story.openAt(Step.EXPERIMENT_CLOSING);
        send("agent", reference, "suspension", SUSPENSION);
        send("chair", reference, "evocation", REASON);
        Map<String, Object> maintained = Map.of(
                "maintained", "yes",
                "maintainedBy", "Directrice",
                "maintainedUntil", TestClock.today().plusDays(10).toString(),
                "maintainedReason", "Continuité");

        assertThatThrownBy(() -> story.complete(reference, Step.EXPERIMENT_CLOSING, maintained))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("Le comité a évoqué ce dossier");
        assertThat(cases.get(reference).useState()).isEqualTo(UseState.SUSPENDED);

        story.complete(reference, Step.EXPERIMENT_CLOSING, Map.of());
        assertThat(cases.get(reference).useState()).isEqualTo(UseState.ENDED);
    }

    @Test
    void onAStopTheCommitteesObservationIsKept() {
        String reference = story.openAt(Step.EXPERIMENT_CLOSING);
        send("agent", reference, "suspension", REASON);
        send("chair", reference, "evocation", REASON);
        send("agent", reference, "arret", REASON);
        assertThat(browser("agent").get("/dossiers/" + reference).body())
                .as("the suspension, which is over")
                .doesNotContain("Évoqué par le comité");
        assertThat(send("chair", reference, "evocation", Map.of("motif", "Le comité en prend acte"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(send("chair", reference, "evocation-close", REASON).statusCode())
                .as("there is nothing to resume")
                .isEqualTo(409);
        story.complete(reference, Step.STOP, Map.of());

        HttpResponse<String> again = send("chair", reference, "evocation", Map.of("motif", "Le comité y revient"));
        assertThat(again.statusCode()).as("once").isEqualTo(409);
        assertThat(again.body()).contains("Le comité a déjà évoqué cet arrêt.");
        assertThat(browser("agent").get("/dossiers/" + reference).body())
                .contains("Évoqué par le comité", "Observation sur l’arrêt\u00a0: Le comité en prend acte");
        String late = story.openAt(Step.EXPERIMENT_CLOSING);
        send("agent", late, "arret", REASON);
        story.complete(late, Step.STOP, Map.of());
        assertThat(send("chair", late, "evocation", REASON).statusCode())
                .as("after the end of the case")
                .isEqualTo(302);
        String withdrawn = story.open("Tri du courrier");
        send("agent", withdrawn, "retrait", REASON);
        assertThat(send("chair", withdrawn, "evocation", REASON).statusCode()).isEqualTo(409);
        String ended = "Retiré par la direction ou la commune";
        assertThat(browser("agent").get("/dossiers/" + withdrawn).body()).contains(ended);
        assertThat(browser("agent").words("/dossiers?texte=" + withdrawn))
                .as("the list says it as the case does")
                .contains(ended + " clos");
    }

    @Test
    void anIncidentIsWrittenToTheJournalWithItsSeverity() {
        String reference = story.openAt(Step.EXPERIMENT_CLOSING);

        send("agent", reference, "observations", Map.of("motif", "Une lettre mal classée", "gravite", "2"));
        HttpResponse<String> wrong =
                send("agent", reference, "observations", Map.of("motif", "Une lettre", "gravite", "5"));

        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(browser("agent").get("/dossiers/" + reference).body())
                .contains("Incident de gravité 2\u00a0: Une lettre mal classée");
    }

    @ParameterizedTest
    @CsvSource({"member1", "elected1", "expert"})
    void aReassessmentIsRequestedWhileItIsAwaitedAndOnlyOnce(String account) {
        String reference = story.open("Tri du courrier");
        story.awaitReassessment(reference);
        assertThat(browser(account).get("/dossiers/" + reference).body())
                .contains("Réévaluation à échéance", "/reevaluation\"");

        assertThat(send(account, reference, "reevaluation", REASON).statusCode())
                .isEqualTo(302);

        assertThat(diagrams.progress(reference).tasks())
                .extracting(OpenTask::form)
                .containsExactly("assessment");
        assertThat(cases.get(reference).step()).isEqualTo(Step.REASSESSMENT);
        assertThat(send(account, reference, "reevaluation", REASON).statusCode())
                .isEqualTo(409);
    }

    @Test
    void thePageOffersOnlyWhatItsReaderMayDo() {
        String reference = story.openAt(Step.EXPERIMENT_CLOSING);

        assertThat(browser("agent").get("/dossiers/" + reference).body())
                .contains("/suspension\"", "/observations\"", "/arret\"", "/rectifications\"")
                .doesNotContain("/retrait\"", "/reevaluation\"", "/reprise\"");
        assertThat(browser("member1").get("/dossiers/" + reference).body())
                .doesNotContain("/suspension\"", "/arret\"", "/rectifications\"", "/documents\"");
    }

    private HttpResponse<String> send(String account, String reference, String command, Map<String, String> fields) {
        return browser(account).post("/dossiers/" + reference + "/" + command, fields);
    }

    private java.util.List<JournalKind> kinds(String reference) {
        return journal.of(reference).stream().map(JournalEntry::kind).toList();
    }
}
