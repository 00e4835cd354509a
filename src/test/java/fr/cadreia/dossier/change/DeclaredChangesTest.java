package fr.cadreia.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.journal.CaseEvent.ChangeDeclared;
import fr.cadreia.journal.CaseEvent.ReassessmentDated;
import fr.cadreia.journal.ChangeRating;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.register.Publications;
import fr.cadreia.register.entry.Standing;
import fr.cadreia.register.entry.UsedSolution;
import fr.cadreia.register.entry.WithheldPart;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A solution in service that becomes another one: people say so, and what follows depends on what changed. */
class DeclaredChangesTest extends InApplication {

    private static final String WORDS = "Le modèle passe à la version 3.2.";

    @Autowired
    private ChangeReminders reminders;

    private Story story;

    @BeforeEach
    void open() {
        story = Chapters.generalized(opened("agent", "Tri du courrier qui change"));
    }

    @Test
    void aMinorChangeIsNotedAndPublic() {
        assertThat(declare("agent", "settingsAdjusted").statusCode()).isEqualTo(302);

        assertThat(declared().rating()).isEqualTo(ChangeRating.MINOR);
        assertThat(story.waitsAt()).isEmpty();
        assertThat(state()).isEqualTo(UseState.GENERALIZED);
        publication.publishDue();
        assertThat(entries.find(story.reference())
                        .orElseThrow()
                        .entry()
                        .solution()
                        .versions())
                .hasSize(2)
                .last()
                .asString()
                .contains("Mistral Small 3.2", "Le modèle passe à la version 3.2 (Changement mineur)");
        assertThat(browser("agent").get("/dossiers/" + story.reference()).body())
                .contains("Versions en service", "Mistral Small 3.2");
    }

    @Test
    void aMaterialChangeBeginsTheReEvaluationAndSaysWhy() {
        declare("agent", "modelReplaced", "settingsAdjusted");

        assertThat(declared().rating()).isEqualTo(ChangeRating.MATERIAL);
        assertThat(story.waitsAt()).containsExactly("Task_Measure");
        assertThat(state()).isEqualTo(UseState.GENERALIZED);
        assertThat(story.shown("agent", story.take("agent", "assessment"))
                        .path("reassessmentCause")
                        .path("value")
                        .asText())
                .startsWith("Changement important déclaré le ")
                .endsWith(WORDS);
    }

    @Test
    void whatWasNotDecidedIsSuspendedUntilItIs() {
        declare("agent", "functionAdded");

        assertThat(declared().rating()).isEqualTo(ChangeRating.OUTSIDE);
        assertThat(story.waitsAt()).containsExactly("Task_Measure");
        assertThat(state()).isEqualTo(UseState.SUSPENDED);
        HttpResponse<String> resumed = resume();
        assertThat(resumed.statusCode()).isEqualTo(409);
        assertThat(resumed.body()).contains("l’usage ne reprend qu’une fois la réévaluation décidée");

        story.does("agent", "assessment").does("secretary", "convening").does("secretary", "attendance");
        Chapters.decides(story, "keep");
        assertThat(resume().statusCode()).isEqualTo(302);
        assertThat(state()).isEqualTo(UseState.GENERALIZED);
    }

    /** A change that is declared once the measures are sent is no part of what the committee decides. */
    @Test
    void aChangeThatComesTooLateForARunningReEvaluationBringsAnother() {
        story.fires("Timer_ReassessmentDue").does("agent", "assessment").does("secretary", "convening");
        declare("agent", "functionAdded");
        story.does("secretary", "attendance");
        Chapters.decides(story, "keep");

        assertThat(resume().statusCode()).isEqualTo(409);
        assertThat(cases.get(story.reference()).useState()).isEqualTo(UseState.SUSPENDED);
        assertThat(RecordedEvent.in(journal.of(story.reference()), ReassessmentDated.class)
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .event()
                        .nextReassessment())
                .isEqualTo(TestClock.today());
        story.fires("Timer_ReassessmentDue");
        assertThat(story.shown("agent", story.take("agent", "assessment"))
                        .path("reassessmentCause")
                        .path("value")
                        .asText())
                .startsWith("Changement hors de ce qui a été décidé déclaré le ");
    }

    /** What nobody has measured is tried with the rest, once the solution is adapted. */
    @Test
    void aChangeThatComesAfterTheMeasuresIsTakenIntoTheNewProtocol() {
        story.fires("Timer_ReassessmentDue").does("agent", "assessment").does("secretary", "convening");
        declare("agent", "functionAdded");
        story.does("secretary", "attendance");
        Chapters.decides(story, "adapt");

        String task = story.take("agent", "experiment-protocol");
        assertThat(story.shown("agent", task).path("objectives").path("value").asText())
                .contains(
                        "À prendre en compte, déclaré depuis les dernières mesures\u00a0: Mistral Small 3.2. " + WORDS);
        assertThatThrownBy(() -> story.does("agent", "experiment-protocol", "objectives", "Trier plus vite."))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("«\u00a0Mistral Small 3.2\u00a0»\u00a0: " + WORDS);
        story.does("agent", "experiment-protocol", "objectives", "Trier plus vite avec Mistral Small 3.2.");
        assertThat(state()).isEqualTo(UseState.EXPERIMENTING);
    }

    @Test
    void theRegisterShowsTheReEvaluationThatIsUnderWay() {
        declare("agent", "modelReplaced");
        publication.publishDue();
        assertThat(standing().nextReassessment()).isNull();
        assertThat(standing().reassessmentSince()).isEqualTo(TestClock.today());
        assertThat(Browser.stranger(port).words("/registre/" + story.reference()))
                .contains("Réévaluation en cours depuis le");

        story.does("agent", "assessment").does("secretary", "convening").does("secretary", "attendance");
        Chapters.decides(story, "keep");
        publication.publishDue();
        assertThat(standing().reassessmentSince()).isNull();
        assertThat(standing().nextReassessment()).isAfter(TestClock.today());
    }

    private Standing standing() {
        return entries.find(story.reference()).orElseThrow().entry().standing();
    }

    @Test
    void whatHidesTheProductHidesItsVersions(@Autowired Publications publications) {
        declare("agent", "settingsAdjusted");
        publication.publishDue();
        publications.withhold(
                story.reference(),
                new WithheldPart("solution.product", "Secret des affaires.", TestClock.today()),
                "DR-2026-0001",
                "dpo");

        UsedSolution shown =
                entries.find(story.reference()).orElseThrow().entry().solution();
        assertThat(shown.product()).isNull();
        assertThat(shown.versions()).isNullOrEmpty();
        assertThat(Browser.stranger(port).words("/registre/" + story.reference()))
                .contains("Secret des affaires.")
                .doesNotContain("Mistral Small 3.2");
    }

    @Test
    void whatIsReplacedDoesNotResumeWithItsChange() {
        declare("agent", "functionAdded");
        story.does("agent", "assessment").does("secretary", "convening").does("secretary", "attendance");
        Chapters.decides(story, "replace");

        assertThat(resume().statusCode()).isEqualTo(409);
        assertThat(browser("agent").get("/dossiers/" + story.reference()).body())
                .doesNotContain("Reprendre l’usage");
    }

    /** Of two changes of one day, the one that was declared last runs. */
    @Test
    void theRegisterNamesWhatRunsNow() {
        declare("agent", "settingsAdjusted");
        browser("agent")
                .post(
                        "/dossiers/" + story.reference() + "/changement",
                        sent(List.of("settingsAdjusted"), Map.of("version", List.of("Mistral Small 3.3"))));
        publication.publishDue();

        assertThat(entries.find(story.reference())
                        .orElseThrow()
                        .entry()
                        .solution()
                        .product())
                .isEqualTo("Mistral Small 3.3");
    }

    @Test
    void whatIsSaidTwiceIsNotedOnce() {
        assertThat(declare("agent", "dataMore").statusCode()).isEqualTo(302);
        assertThat(declare("agent", "dataMore").statusCode()).isEqualTo(409);
        assertThat(nothing().statusCode()).isEqualTo(302);
        assertThat(nothing().statusCode()).isEqualTo(409);
        declare("agent", "modelReplaced");
        assertThat(nothing().statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> nothing() {
        return browser("agent").post("/dossiers/" + story.reference() + "/changement/aucun", Map.of());
    }

    /** A suspension by a person, which a person lifts, does not hide a change behind it. */
    @Test
    void aChangeOfASuspendedUseKeepsItSuspended() {
        // Its row stands right before the person's suspension, and suspended nothing.
        declare("agent", "dataMore");
        browser("agent")
                .post(
                        "/dossiers/" + story.reference() + "/suspension",
                        Map.of("motif", "Panne.", "motif-public", "Une panne est en cours."));
        declare("agent", "dataPersonal");

        assertThat(resume().statusCode()).isEqualTo(409);
        assertThat(state()).isEqualTo(UseState.SUSPENDED);
    }

    @Test
    void whatMeansNothingIsRefusedAndChangesNothing() {
        String tomorrow = TestClock.today().plusDays(1).toString();
        assertThat(refused(Map.of("change", List.of()))).contains("Cochez au moins une ligne");
        assertThat(refused(Map.of("change", List.of("nothing")))).contains("choisissez dans la liste");
        assertThat(refused(Map.of("description", List.of("\u00a0")))).contains("par des mots ou un numéro");
        assertThat(refused(Map.of("description", List.of("7.")))).contains("par une phrase");
        assertThat(refused(Map.of("version", List.of(".")))).contains("par des mots ou un numéro");
        assertThat(refused(Map.of("description", List.of("Mme Belle-Roche a changé de modèle."))))
                .contains("Mme Belle-Roche");
        assertThat(refused(Map.of("version", List.of("")))).contains("Ce qui fonctionne désormais");
        assertThat(refused(Map.of("description", List.of("")))).contains("Ce qui change, en une ou deux phrases");
        assertThat(refused(Map.of("depuis", List.of(tomorrow)))).contains("est à venir");
        assertThat(refused(Map.of("depuis", List.of("2020-01-01")))).contains("n’a été généralisée que le");
        assertThat(refused(Map.of("depuis", List.of("hier"))))
                .contains("«\u00a0Depuis le\u00a0»\u00a0: «\u00a0hier\u00a0» n’est pas une date");
        assertThat(kinds()).doesNotContain(JournalKind.CHANGE_DECLARED);
    }

    @Test
    void onlyThoseWhoCarryOrExamineTheCaseDeclare() {
        assertThat(declare("secretary", "dataMore").statusCode()).isEqualTo(403);
        assertThat(declare("expert", "dataMore").statusCode()).isEqualTo(302);
        Story proposed = opened("agent", "Un essai qui n’est pas en service");
        HttpResponse<String> early = browser("agent")
                .post("/dossiers/" + proposed.reference() + "/changement", sent(List.of("dataMore"), Map.of()));
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("Un changement ne se déclare que pour une solution en service par décision");
    }

    @Test
    void theDepartmentIsAskedAfterAYearAndAnswers() {
        reminders.run();
        assertThat(kinds()).doesNotContain(JournalKind.CHANGES_ASKED);

        TestClock.stopsAt(TestClock.now().plus(Duration.ofDays(370)));
        reminders.run();
        reminders.run();
        assertThat(kinds()).filteredOn(JournalKind.CHANGES_ASKED::equals).hasSize(1);
        assertThat(jdbc.sql(
                                "select count(*) from cadre_notification where kind = 'CHANGES_ASKED' and case_reference = ?")
                        .param(story.reference())
                        .query(Integer.class)
                        .single())
                .as("one mail")
                .isOne();
        assertThat(browser("agent").get("/").body()).contains("/dossiers/" + story.reference() + "/changement");

        browser("agent").post("/dossiers/" + story.reference() + "/changement/aucun", Map.of());
        assertThat(kinds()).contains(JournalKind.NO_CHANGE_DECLARED);
        assertThat(browser("agent").get("/").body()).doesNotContain("/dossiers/" + story.reference() + "/changement");
    }

    private HttpResponse<String> declare(String account, String... changes) {
        return browser(account)
                .post("/dossiers/" + story.reference() + "/changement", sent(List.of(changes), Map.of()));
    }

    private String refused(Map<String, List<String>> instead) {
        HttpResponse<String> answer = browser("agent")
                .post("/dossiers/" + story.reference() + "/changement", sent(List.of("dataMore"), instead));
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private static Map<String, List<String>> sent(List<String> changes, Map<String, List<String>> instead) {
        Map<String, List<String>> fields = new HashMap<>(Map.of(
                "change",
                changes,
                "description",
                List.of(WORDS),
                "version",
                List.of("Mistral Small 3.2"),
                "depuis",
                List.of(TestClock.today().toString())));
        fields.putAll(instead);
        return fields;
    }

    private HttpResponse<String> resume() {
        return browser("agent").post("/dossiers/" + story.reference() + "/reprise", Map.of("motif", "Tout est prêt."));
    }

    private ChangeDeclared declared() {
        return RecordedEvent.in(journal.of(story.reference()), ChangeDeclared.class)
                .findFirst()
                .orElseThrow()
                .event();
    }

    private List<JournalKind> kinds() {
        return journal.of(story.reference()).stream().map(row -> row.kind()).toList();
    }

    private UseState state() {
        return cases.get(story.reference()).useState();
    }
}
