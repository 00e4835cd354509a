package fr.cadreia.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.journal.JournalInspection;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session of several cases, run from its page. */
@AppTest
class SessionTest {

    private static final String EARLY = "Tous les membres ont accepté une date plus proche.";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionJournal journal;

    @Autowired
    private Examination examination;

    @Autowired
    private StepDocuments documents;

    @Autowired
    private JournalInspection inspection;

    private Browser secretary;
    private Story first;
    private Story second;

    @BeforeEach
    void twoCasesWait() {
        secretary = Browser.of("secretary", port);
        EngineClient client = new EngineClient(port);
        first = Chapters.assessed(Story.opened(client, engine, "agent", "Tri du courrier"))
                .does("expert2", "second-reading");
        second = Chapters.assessed(Story.opened(client, engine, "agent", "Résumé des comptes rendus"))
                .does("expert2", "second-reading");
    }

    private String prepared(LocalDate day) {
        HttpResponse<String> answer = secretary.post(
                "/comite/seances",
                Map.of("jour", day.toString(), "heure", "14:00", "lieu", "Salle du conseil", "visio", ""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = answer.headers().firstValue("Location").orElseThrow();
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private HttpResponse<String> does(String number, String command, Map<String, ?> entered) {
        return secretary.post("/comite/seances/" + number + "/" + command, entered);
    }

    private void enter(String number, Story story, String debate) {
        assertThat(does(number, "inscription", Map.of("dossier", story.reference(), "debat", debate))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void itIsPreparedConvenedAndOpenedForAllItsCasesAtOnce() {
        String number = prepared(LocalDate.now().plusDays(10));
        enter(number, first, "avec");
        enter(number, second, "sans");

        assertThat(does(number, "convocation", Map.of()).statusCode()).isEqualTo(302);

        assertThat(first.waitsAt()).containsExactly("Task_Attendance");
        assertThat(second.waitsAt()).containsExactly("Task_Attendance");

        HttpResponse<String> opened = does(
                number,
                "presence",
                Map.of(
                        "avance", EARLY,
                        "present", List.of("chair", "elected1", "elected2", "member1"),
                        "presidence", "chair",
                        "pouvoir1De", "elected3",
                        "pouvoir1A", "elected1"));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);

        assertThat(first.waitsAt()).containsExactly("Task_Motion");
        assertThat(second.waitsAt()).containsExactly("Task_Motion");
        assertThat(does(number, "levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(first.waitsAt()).as("to another session").containsExactly("Task_Convene");
        assertThat(second.waitsAt()).containsExactly("Task_Convene");
        assertThat(first.shown("secretary", first.take("secretary", "convening"))
                        .path("returnReason")
                        .path("value")
                        .asText())
                .contains("la séance n° " + number + " a été levée", "sans qu'une motion soit adoptée");
        assertThat(sessions.get(number).status().label()).isEqualTo("Levée");
        assertThat(journal.of(number))
                .extracting(JournalEntry::kind)
                .containsExactly(JournalKind.SESSION_CONVENED, JournalKind.SESSION_OPENED, JournalKind.SESSION_CLOSED);
        assertThat(journal.of(number).get(0).content()).contains(first.reference(), second.reference());
    }

    @Test
    void aShortNoticeNeedsAReason() {
        String number = prepared(LocalDate.now().plusDays(2));
        enter(number, first, "avec");

        HttpResponse<String> refused = does(number, "convocation", Map.of());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Le délai de convocation n&#39;est pas tenu");
        assertThat(first.waitsAt()).containsExactly("Task_Convene");
        assertThat(does(number, "convocation", Map.of("urgence", "Incident en cours"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(first.waitsAt()).containsExactly("Task_Attendance");
    }

    @Test
    void aCaseStandsOnOneAgendaOnly() {
        String number = prepared(LocalDate.now().plusDays(10));
        String other = prepared(LocalDate.now().plusDays(20));
        enter(number, first, "avec");

        HttpResponse<String> refused =
                does(other, "inscription", Map.of("dossier", first.reference(), "debat", "avec"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("figure déjà");
        assertThat(does(number, "retrait", Map.of("dossier", first.reference())).statusCode())
                .isEqualTo(302);
        enter(other, first, "avec");
        assertThat(sessions.get(number).agenda()).isEmpty();
    }

    @Test
    void whatIsWrongOnTheSheetChangesNothing() {
        String number = prepared(LocalDate.now().plusDays(10));
        enter(number, first, "avec");
        does(number, "convocation", Map.of());

        assertThat(does(number, "presence", Map.of("presidence", "chair")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> early =
                does(number, "presence", Map.of("present", List.of("chair"), "presidence", "chair"));
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("ouvrez-la ce jour-là, ou dites pourquoi");
        HttpResponse<String> proxy = does(
                number,
                "presence",
                Map.of(
                        "avance",
                        EARLY,
                        "present",
                        List.of("elected1", "elected2"),
                        "presidence",
                        "elected1",
                        "pouvoir1De",
                        "elected1",
                        "pouvoir1A",
                        "elected2"));
        assertThat(proxy.statusCode()).isEqualTo(400);
        assertThat(proxy.body()).contains("Pouvoir 1, membre absent : un membre présent ne donne pas pouvoir");
        assertThat(first.waitsAt()).containsExactly("Task_Attendance");
        assertThat(sessions.get(number).status().label()).isEqualTo("Convoquée");
    }

    @Test
    void onlyMembersArePresentAndGiveOrHoldProxies() {
        String number = prepared(LocalDate.now().plusDays(10));
        enter(number, first, "avec");
        does(number, "convocation", Map.of());
        List<String> there = List.of("chair", "elected1", "elected2", "member1");

        refusedSheet(number, "Membres présents : Conseil métropolitain ne siège pas", List.of("chair", "council"));
        refusedSheet(number, "Pouvoir 1, membre présent : le pouvoir va", there, "elected3", "agent");
        refusedSheet(number, "Pouvoir 1, membre absent : le pouvoir vient", there, "agent", "elected1");
        refusedSheet(
                number,
                "Pouvoir 2, membre absent : ce membre a déjà",
                there,
                "elected3",
                "chair",
                "elected3",
                "elected1");
        refusedSheet(
                number,
                "Pouvoir 2, membre présent : pouvoirs par membre",
                there,
                "elected3",
                "chair",
                "member2",
                "chair");
        assertThat(does(
                                number,
                                "presence",
                                Map.of(
                                        "avance",
                                        EARLY,
                                        "present",
                                        there,
                                        "presidence",
                                        "chair",
                                        "remplacement",
                                        "agent"))
                        .statusCode())
                .isEqualTo(400);

        assertThat(first.waitsAt()).containsExactly("Task_Attendance");
        assertThat(sessions.get(number).status().label()).isEqualTo("Convoquée");
        assertThat(journal.of(number)).extracting(JournalEntry::kind).containsExactly(JournalKind.SESSION_CONVENED);
    }

    private void refusedSheet(String number, String message, List<String> present, String... proxies) {
        Map<String, Object> sheet = new HashMap<>(Map.of("avance", EARLY, "present", present, "presidence", "chair"));
        for (int at = 0; at < proxies.length; at += 2) {
            sheet.put("pouvoir" + (at / 2 + 1) + "De", proxies[at]);
            sheet.put("pouvoir" + (at / 2 + 1) + "A", proxies[at + 1]);
        }
        HttpResponse<String> refused = does(number, "presence", sheet);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(message);
    }

    @Test
    void aCaseConvenedByItselfIsListedWithItsExtract() {
        Story alone = Chapters.convened(Story.opened(new EngineClient(port), engine, "agent", "Convoqué seul"));
        String page = secretary.get("/comite/seances").body();
        assertThat(page.substring(page.indexOf("id=\"seuls\"")))
                .contains(alone.reference(), "Pas encore de décision")
                .doesNotContain("/dossiers/" + alone.reference() + "/extraits/");

        Chapters.decides(alone, "stop");

        assertThat(secretary.get("/comite/seances").body())
                .contains("/dossiers/" + alone.reference() + "/extraits/1", "Extrait 1 (" + alone.reference() + ")");
    }

    @Test
    void nobodyIsTickedInAdvanceOnASessionsSheet() {
        String number = prepared(LocalDate.now().plusDays(10));
        enter(number, first, "avec");
        does(number, "convocation", Map.of());

        assertThat(secretary.get("/comite/seances/" + number).body())
                .contains("name=\"present\"")
                .doesNotContain("checked=\"checked\"");
        assertThat(secretary.get("/comite/seances/" + number + "?presents=tous").body())
                .contains("checked=\"checked\"");
    }

    @Test
    void theSheetIsCorrectedWhileTheSessionIsOpenButNotUnderABallot() {
        String page = opened("avec");
        String number = page.substring(page.lastIndexOf('/') + 1);
        Map<String, String> arrival = Map.of("membre", "member2", "changement", "ARRIVED");

        assertThat(Browser.of("chair", port)
                        .post(page + "/rectification", arrival)
                        .statusCode())
                .isEqualTo(403);
        for (Map<String, String> wrong : List.of(
                Map.of("membre", "agent", "changement", "ARRIVED"),
                Map.of("membre", "elected1", "changement", "ARRIVED"),
                Map.of("membre", "member2", "changement", "LEFT"),
                Map.of("membre", "chair", "changement", "LEFT"),
                Map.of("membre", "elected1", "changement", "MISTAKEN"),
                Map.of("membre", "elected1", "changement", "LEFT", "pouvoir", "member2"),
                Map.of("membre", "elected1", "changement", "autre"))) {
            assertThat(does(number, "rectification", wrong).statusCode())
                    .as("" + wrong)
                    .isEqualTo(400);
        }

        assertThat(Browser.of("chair", port).get(page).body())
                .contains("Motion à mettre aux voix", "Mettre une motion aux voix : " + first.reference());
        first.does("chair", "motion", "motion", "generalize");
        assertThat(Browser.of("member1", port).get(page).body())
                .contains(
                        "Scrutin ouvert",
                        "/taches/" + first.find("member1", "vote") + "\">Voter : " + first.reference(),
                        "(pouvoir de Membre agent 2)")
                .doesNotContain("Voter : " + second.reference());
        HttpResponse<String> underBallot = does(number, "rectification", arrival);
        assertThat(underBallot.statusCode()).isEqualTo(409);
        assertThat(underBallot.body()).contains(first.reference() + " : un scrutin est en cours");
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1")) {
            first.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        first.does("secretary", "vote-closing").does("chair", "result");
        assertThat(secretary.get(page).body()).contains("Adopté : Généraliser la solution");
        assertThat(does(number, "rectification", arrival).statusCode()).isEqualTo(302);
        assertThat(does(
                                number,
                                "rectification",
                                Map.of("membre", "elected1", "changement", "LEFT", "pouvoir", "elected2"))
                        .statusCode())
                .isEqualTo(302);

        Sitting sitting = examination.sitting(second.reference(), deliberation(second), false);
        assertThat(sitting.present()).containsExactlyInAnyOrder("chair", "elected2", "elected3", "member1", "member2");
        assertThat(sitting.voters()).containsEntry("elected1", "elected2").containsEntry("member2", "member2");
        assertThat(documents.of(first.reference()))
                .filteredOn(document -> document.form().equals("attendance"))
                .as("what was counted stays")
                .hasSize(1);
        assertThat(journal.of(number))
                .filteredOn(row -> row.kind() == JournalKind.PRESENCE_CORRECTED)
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row.content())
                        .contains("\"change\":\"ARRIVED\"", "\"before\":{", "\"proxies\":{\"member2\":\"member1\"}"));
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains(second.reference()));
        second.does("chair", "motion", "motion", "generalize");
        assertThat(second.find("member2", "vote")).isNotNull();
    }

    @Test
    void onlyTheSecretaryPreparesAndTheCommitteeReads() {
        String number = prepared(LocalDate.now().plusDays(10));
        String page = "/comite/seances/" + number;

        for (String reader : List.of("chair", "elected1", "member1")) {
            Browser browser = Browser.of(reader, port);
            assertThat(browser.get(page).body()).contains("Séance n° " + number).doesNotContain("Préparer");
            assertThat(browser.post(page + "/inscription", Map.of("dossier", first.reference()))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(Browser.of("agent", port).get(page).statusCode()).isEqualTo(403);
        assertThat(secretary.get("/comite/seances/2026-99").statusCode()).isEqualTo(404);
        assertThat(secretary.post(page + "/autre", Map.of()).statusCode()).isEqualTo(404);
    }

    private String opened(String debate) {
        String number = prepared(LocalDate.now().plusDays(10));
        enter(number, first, debate);
        enter(number, second, debate);
        does(number, "convocation", Map.of());
        HttpResponse<String> opened = does(
                number,
                "presence",
                Map.of(
                        "avance", EARLY,
                        "present", List.of("chair", "elected1", "elected2", "elected3", "member1"),
                        "presidence", "chair",
                        "pouvoir1De", "member2",
                        "pouvoir1A", "member1"));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        return "/comite/seances/" + number;
    }

    @Test
    void aSessionClosesOnceItsBallotsAreClosedAndTheirResultsRecorded() {
        String page = opened("avec");
        first.does("chair", "motion", "motion", "generalize");

        HttpResponse<String> ballot = secretary.post(page + "/levee", Map.of());
        assertThat(ballot.statusCode()).isEqualTo(409);
        assertThat(ballot.body())
                .contains("dossier " + first.reference() + ", scrutin ouvert : closez-le")
                .doesNotContain("dossier " + second.reference() + ",");
        first.does("elected1", "vote", "ownInterest", "no", "vote", "for").does("secretary", "vote-closing");
        assertThat(secretary.post(page + "/levee", Map.of()).body())
                .contains("dossier " + first.reference() + ", résultat à constater");
        assertThat(second.waitsAt()).as("nothing was adjourned").containsExactly("Task_Motion");

        first.does("chair", "result");
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(first.waitsAt()).containsExactly("Task_Generalization");
        assertThat(second.waitsAt()).containsExactly("Task_Convene");
    }

    @Test
    void theListClosesWhenTheChairStaysOutOfOneOfItsPoints() {
        String page = opened("sans");
        Browser.of("chair", port).post(page + "/liste", Map.of());
        votes(page, "chair", Map.of("vote-chair", "for", "deport", first.reference()));
        votes(page, "elected1", Map.of("vote-elected1", "for"));
        String field = "presidence-" + first.reference();

        assertThat(secretary.get(page).body()).contains(field).doesNotContain("presidence-" + second.reference());
        HttpResponse<String> missing = secretary.post(page + "/cloture", Map.of());
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body()).contains("Dossier " + first.reference(), "choisissez qui préside");
        assertThat(secretary.post(page + "/cloture", Map.of(field, "chair")).statusCode())
                .as("who is recused")
                .isEqualTo(400);
        assertThat(second.waitsAt()).contains("Task_CloseVote");

        assertThat(secretary.post(page + "/cloture", Map.of(field, "elected1")).statusCode())
                .isEqualTo(302);
        first.does("elected1", "result");
        second.does("chair", "result");
    }

    private HttpResponse<String> votes(String page, String account, Map<String, ?> ballot) {
        return Browser.of(account, port).post(page + "/vote", ballot);
    }

    @Test
    void pointsWithoutDebateAreAdoptedTogether() {
        String page = opened("sans");
        Browser chair = Browser.of("chair", port);
        assertThat(chair.get(page).body()).contains("Points sans débat", first.reference() + " : ");
        assertThat(chair.post(page + "/liste", Map.of()).statusCode()).isEqualTo(302);

        for (String account : List.of("chair", "elected1", "elected2")) {
            assertThat(votes(page, account, Map.of("vote-" + account, "for")).statusCode())
                    .isEqualTo(302);
        }
        assertThat(votes(page, "member1", Map.of("vote-member1", "for")).statusCode())
                .as("the proxy's vote is missing")
                .isEqualTo(400);
        assertThat(votes(page, "member1", Map.of("vote-member1", "for", "vote-member2", "against"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(votes(page, "member1", Map.of("vote-member1", "against")).statusCode())
                .as("twice")
                .isEqualTo(409);
        assertThat(secretary.get(page).body()).contains("Clore les scrutins de la liste");
        assertThat(secretary.post(page + "/cloture", Map.of()).statusCode()).isEqualTo(302);

        assertThat(first.waitsAt()).containsExactly("Task_RecordResult");
        assertThat(second.waitsAt()).containsExactly("Task_RecordResult");
        assertThat(votes(page, "elected3", Map.of("vote-elected3", "against")).statusCode())
                .as("after the close")
                .isEqualTo(409);
        for (Story story : List.of(first, second)) {
            Tally tally = examination.tally(story.reference(), deliberation(story), false);
            assertThat(tally.inFavour()).isEqualTo(4);
            assertThat(tally.against()).isEqualTo(1);
            story.does("chair", "result");
        }
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(secretary.get(page + "/proces-verbal").body())
                .contains("Vote en liste, avec les autres points sans débat.");
    }

    private String deliberation(Story story) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("deliberation")
                .processInstanceBusinessKey(story.reference())
                .singleResult()
                .getId();
    }

    @Test
    void aMemberTakesACaseOffTheListOrStaysOutOfIt() {
        String page = opened("sans");
        Browser.of("chair", port).post(page + "/liste", Map.of());
        votes(page, "chair", Map.of("vote-chair", "for"));
        votes(page, "elected1", Map.of("vote-elected1", "for", "debat", second.reference()));
        votes(page, "elected2", Map.of("vote-elected2", "for", "deport", first.reference()));

        assertThat(secretary.post(page + "/cloture", Map.of()).statusCode()).isEqualTo(302);

        assertThat(first.waitsAt()).containsExactly("Task_RecordResult");
        assertThat(second.waitsAt()).as("to a session with a debate").containsExactly("Task_Convene");
        assertThat(examination
                        .tally(first.reference(), deliberation(first), false)
                        .recused())
                .as("elected2, and member3 of the proposer's side")
                .isEqualTo(2);
    }

    @Test
    void onlyWhoPresidesPutsTheListToTheVote() {
        String page = opened("sans");

        assertThat(Browser.of("elected1", port).post(page + "/liste", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(secretary.post(page + "/liste", Map.of()).statusCode()).isEqualTo(409);
        assertThat(Browser.of("chair", port).post(page + "/cloture", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(first.waitsAt()).containsExactly("Task_Motion");
    }

    @Test
    void aLateReassessmentIsOnTheAgendaByItself() {
        Story late = Chapters.generalized(Story.opened(new EngineClient(port), engine, "agent", "Suivi oublié"))
                .fires("Timer_ReassessmentDue")
                .fires("Timer_ReassessmentLate");
        String number = prepared(LocalDate.now().plusDays(10));
        enter(number, first, "avec");

        assertThat(secretary.get("/comite/seances/" + number).body())
                .contains("Réévaluations en retard", late.reference() + " Suivi oublié");
        assertThat(secretary.get("/dossiers/" + late.reference()).body()).contains("Réévaluation en retard");
        does(number, "convocation", Map.of());
        assertThat(documents
                        .latest(first.reference(), "convening")
                        .orElseThrow()
                        .answers()
                        .text("agenda"))
                .contains("Réévaluations en retard : ", late.reference());

        late.does("agent", "reassessment").does("secretary", "convening").does("secretary", "attendance");
        Chapters.decides(late, "keep");
        assertThat(secretary.get("/dossiers/" + late.reference()).body())
                .doesNotContain("<span class=\"tag warn\">Réévaluation en retard");
    }

    @Test
    void badDatesAndPlacesAreRefused() {
        for (Map<String, String> bad : List.of(
                Map.of("jour", "", "heure", "14:00", "lieu", "Salle"),
                Map.of("jour", "2020-01-01", "heure", "14:00", "lieu", "Salle"),
                Map.of("jour", LocalDate.now().plusDays(9).toString(), "heure", "14:00", "lieu", " "),
                Map.of(
                        "jour",
                        LocalDate.now().plusDays(9).toString(),
                        "heure",
                        "14:00",
                        "visio",
                        "javascript:alert(1)"))) {
            int before = sessions.all().size();
            assertThat(secretary.post("/comite/seances", bad).statusCode()).isEqualTo(400);
            assertThat(sessions.all()).hasSize(before);
        }
    }
}
