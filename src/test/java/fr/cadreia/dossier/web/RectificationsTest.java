package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.CaseProgress.OpenTask;
import fr.cadreia.dossier.CaseStory;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.Suspension;
import fr.cadreia.dossier.path.RectificationService;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.Provenance;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.NotPersons;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RectificationsTest extends InApplication {

    @Autowired
    private CaseDiagrams diagrams;

    @Autowired
    private RectificationService rectifications;

    @Autowired
    private GatheredCases uses;

    @Autowired
    private PlatformTransactionManager transactions;

    private CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(beans);
    }

    @Test
    void aSecondPersonApprovesAndTheCaseGoesBack() {
        String reference = story.openAt(Step.ASSESSMENT);

        assertThat(ask("agent", reference, Step.EXPERIMENT_CLOSING).statusCode())
                .isEqualTo(302);
        assertThat(cases.get(reference).step()).isEqualTo(Step.ASSESSMENT);
        assertThat(decide("expert", reference, "approbation").statusCode()).isEqualTo(302);

        assertThat(cases.get(reference).step()).isEqualTo(Step.EXPERIMENT_CLOSING);
        assertThat(forms(reference)).containsExactly("experiment-closing");
        assertThat(journal.of(reference))
                .filteredOn(entry -> entry.kind() == JournalKind.RECTIFICATION_APPROVED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("expert");
                    assertThat(entry.step()).isEqualTo("experimentClosing");
                    assertThat(entry.content()).contains("\"askedBy\":\"agent\"");
                });
        assertThat(rectifications.of(reference).get(0).verdict()).isPresent();
    }

    @Test
    void thePersonWhoMayDecideFindsTheRequestInTheListOfCases() {
        String reference = story.openAt(Step.DATA_GATE);
        ask("expert", reference, Step.REVIEW);
        String notice = "(?s)Une rectification attend votre décision.*?" + reference + "</a>.*?</p>";

        assertThat(list("expert2")).containsPattern(notice);
        assertThat(list("chair")).containsPattern(notice);
        assertThat(list("expert")).doesNotContainPattern(notice);
        assertThat(list("agent")).doesNotContain("Une rectification attend");

        decide("expert2", reference, "refus");
        assertThat(list("chair")).doesNotContainPattern(notice);
    }

    private String list(String account) {
        return browser(account).get("/dossiers?texte=aucun").body();
    }

    @Test
    void theCaseGoesOnFromTheStepAndCanStillBeStopped() {
        String reference = story.openAt(Step.EXPERIMENT_PROTOCOL);
        ask("agent", reference, Step.REVIEW);
        decide("expert2", reference, "approbation");

        story.complete(reference, Step.REVIEW, Map.of("requiredOpinions", List.of("hr")));
        story.complete(reference, "Task_OpinionHr", "hr", "opinion-hr", Map.of("position", "favourable"));
        story.complete(reference, Step.DATA_GATE, Map.of());

        assertThat(forms(reference)).containsExactly("experiment-protocol");
        browser("expert").post("/dossiers/" + reference + "/arret", Map.of("motif", "Sans suite"));
        assertThat(forms(reference)).containsExactly("stop");
    }

    @Test
    void nobodyApprovesTheirOwnRequest() {
        String reference = story.openAt(Step.DATA_GATE);
        ask("expert", reference, Step.REVIEW);

        HttpResponse<String> answer = decide("expert", reference, "approbation");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("une seconde personne");
        assertThat(cases.get(reference).step()).isEqualTo(Step.DATA_GATE);
        assertThat(rectifications.of(reference).get(0).isPending()).isTrue();
    }

    @Test
    void onlyExpertsSecretaryAndChairDecide() {
        String reference = story.openAt(Step.DATA_GATE);
        ask("agent", reference, Step.PROPOSAL);

        for (String account : List.of("dpo", "member1", "admin", "hr")) {
            assertThat(decide(account, reference, "approbation").statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(decide("chair", reference, "refus").statusCode()).isEqualTo(302);
        assertThat(decide("secretary", reference, "approbation").statusCode()).isEqualTo(409);
        assertThat(cases.get(reference).step()).isEqualTo(Step.DATA_GATE);
        assertThat(kinds(reference)).contains(JournalKind.RECTIFICATION_REFUSED);
    }

    @Test
    void onlyRequestersExpertsDpoAndSecretaryAsk() {
        String reference = story.openAt(Step.DATA_GATE);

        for (String account : List.of("agent2", "member1", "chair", "hr", "admin", "council")) {
            assertThat(ask(account, reference, Step.REVIEW).statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(rectifications.of(reference)).isEmpty();
    }

    @Test
    void aStepAheadOrNotDoneCannotBeAskedFor() {
        String reference = story.openAt(Step.DATA_GATE);

        assertThat(ask("agent", reference, Step.DATA_GATE).statusCode()).isEqualTo(409);
        assertThat(ask("agent", reference, Step.ASSESSMENT).statusCode()).isEqualTo(409);
        assertThat(ask("agent", reference, Step.GENERALIZATION).statusCode()).isEqualTo(409);
        assertThat(kinds(reference)).doesNotContain(JournalKind.RECTIFICATION_REQUESTED);
    }

    @Test
    void theReviewCanBeRedoneWhileOpinionsAreAwaited() {
        String reference = story.openAt(Step.REVIEW);
        story.complete(reference, Step.REVIEW, Map.of("requiredOpinions", List.of("hr", "security")));
        assertThat(forms(reference)).containsExactlyInAnyOrder("opinion-hr", "opinion-security");
        story.complete(reference, "Task_OpinionHr", "hr", "opinion-hr", Map.of("position", "favourable"));

        ask("expert", reference, Step.REVIEW);
        decide("expert2", reference, "approbation");

        assertThat(forms(reference)).containsExactly("review");
        story.complete(reference, Step.REVIEW, Map.of());
        assertThat(forms(reference)).containsExactly("data-gate");
    }

    @Test
    void theExaminationByTheCommitteeIsGivenUpWhenTheBilanIsRedone() {
        String reference = story.openAt(Step.COMMITTEE_DECISION);
        assertThat(forms(reference)).containsExactly("convening");

        ask("secretary", reference, Step.ASSESSMENT);
        decide("expert", reference, "approbation");

        assertThat(forms(reference)).containsExactly("assessment");
    }

    @Test
    void anExperimentWhoseProtocolIsRedoneIsSuspendedAndNobodyCanResumeIt() {
        String reference = story.openAt(Step.EXPERIMENT_CLOSING);
        ask("agent", reference, Step.EXPERIMENT_PROTOCOL);
        decide("expert", reference, "approbation");

        assertThat(cases.get(reference).useState()).isEqualTo(UseState.SUSPENDED);
        assertThat(browser("agent")
                        .post("/dossiers/" + reference + "/reprise", Map.of("motif", "Essai"))
                        .statusCode())
                .isEqualTo(409);

        story.complete(reference, Step.EXPERIMENT_PROTOCOL, Map.of());

        assertThat(cases.get(reference).useState()).isEqualTo(UseState.EXPERIMENTING);
    }

    /** What a person suspended, a person resumes: but not an experimentation whose protocol was taken back meanwhile. */
    @ParameterizedTest
    @EnumSource(names = {"PROPOSAL", "REVIEW", "DATA_GATE", "EXPERIMENT_PROTOCOL"})
    void aSuspendedExperimentWhoseProtocolIsRedoneCannotBeResumedEither(Step redone) {
        String reference = story.openAt(Step.EXPERIMENT_CLOSING);
        suspend(reference);
        ask("agent", reference, redone);
        decide("expert", reference, "approbation");

        HttpResponse<String> answer = resume(reference);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Le protocole est à reprendre");
        assertThat(cases.get(reference).useState()).isEqualTo(UseState.SUSPENDED);
    }

    @Test
    void norOneThatWasMaintained() {
        String reference = story.openAt(Step.EXPERIMENT_CLOSING);
        story.complete(reference, Step.EXPERIMENT_CLOSING, maintained());
        suspend(reference);
        ask("agent", reference, Step.EXPERIMENT_PROTOCOL);
        decide("expert", reference, "approbation");

        assertThat(resume(reference).statusCode()).isEqualTo(409);
        story.complete(reference, Step.EXPERIMENT_PROTOCOL, Map.of());
        suspend(reference);

        assertThat(resume(reference).statusCode()).as("by its new protocol").isEqualTo(302);
        assertThat(cases.get(reference).useState()).isEqualTo(UseState.EXPERIMENTING);
    }

    @Test
    void aSuspendedObservationWhoseProtocolIsRedoneResumesAsTheServiceItWas() {
        String reference = observed();
        suspend(reference);
        ask("agent", reference, Step.EXPERIMENT_PROTOCOL);
        decide("expert", reference, "approbation");

        assertThat(cases.get(reference).useState()).as("nobody resumed it").isEqualTo(UseState.SUSPENDED);
        assertThat(resume(reference).statusCode()).isEqualTo(302);
        assertThat(cases.get(reference).useState()).isEqualTo(UseState.TO_REGULARISE);
    }

    @Test
    void anObservedUseWhoseProtocolIsRedoneIsTheServiceItWas() {
        String reference = observed();
        ask("agent", reference, Step.EXPERIMENT_PROTOCOL);
        decide("expert", reference, "approbation");

        assertThat(cases.get(reference).useState()).isEqualTo(UseState.TO_REGULARISE);
    }

    /** A use in service before the framework, under its protocol. */
    private String observed() {
        String reference = new TransactionTemplate(transactions)
                .execute(status ->
                        uses.open("Tri en service", "dir-proprete", Case.Origin.INTAKE, "expert", Provenance.HERE));
        for (Step step : EnumSet.range(Step.PROPOSAL, Step.EXPERIMENT_PROTOCOL)) {
            story.complete(reference, step, Map.of());
        }
        assertThat(cases.get(reference).useState()).isEqualTo(UseState.EXPERIMENTING);
        return reference;
    }

    private static Map<String, Object> maintained() {
        return Map.of(
                "maintained",
                "yes",
                "maintainedBy",
                "La directrice",
                "maintainedReason",
                "Le courrier n’attend pas",
                "maintainedUntil",
                TestClock.today().plusMonths(1).toString());
    }

    private void suspend(String reference) {
        commands.suspend(people.get("agent"), reference, new Suspension("Un doute", "Un doute.", NotPersons.NONE));
    }

    private HttpResponse<String> resume(String reference) {
        return browser("agent").post("/dossiers/" + reference + "/reprise", Map.of("motif", "Essai"));
    }

    @Test
    void aStopUnderWayIsNotUndone() {
        String reference = story.openAt(Step.DATA_GATE);
        browser("expert").post("/dossiers/" + reference + "/arret", Map.of("motif", "Sans suite"));

        assertThat(ask("agent", reference, Step.REVIEW).statusCode()).isEqualTo(409);
    }

    @Test
    void oneRequestWaitsAtATime() {
        String reference = story.openAt(Step.DATA_GATE);
        ask("agent", reference, Step.REVIEW);

        assertThat(ask("dpo", reference, Step.PROPOSAL).statusCode()).isEqualTo(409);
        assertThat(browser("agent").get("/dossiers/" + reference).body())
                .contains("Une rectification attend une décision")
                .doesNotContain("/approbation");
        assertThat(browser("expert").get("/dossiers/" + reference).body()).contains("/approbation", "/refus");
    }

    private HttpResponse<String> ask(String account, String reference, Step step) {
        return browser(account)
                .post(
                        "/dossiers/" + reference + "/rectifications",
                        Map.of("etape", step.code(), "motif", "Une pièce manquait"));
    }

    private HttpResponse<String> decide(String account, String reference, String decision) {
        long id = rectifications.of(reference).get(0).id();
        return browser(account).post("/dossiers/" + reference + "/rectifications/" + id + "/" + decision, Map.of());
    }

    private List<String> forms(String reference) {
        return diagrams.progress(reference).tasks().stream().map(OpenTask::form).toList();
    }

    private List<JournalKind> kinds(String reference) {
        return journal.of(reference).stream().map(JournalEntry::kind).toList();
    }
}
