package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session of several cases, run from its page. */
class SessionTest extends SessionOfTwoCases {

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionJournal journal;

    @Test
    void itIsPreparedConvenedAndOpenedForAllItsCasesAtOnce() {
        String number = prepared(TestClock.today().plusDays(10));
        enter(number, first, "avec");
        enter(number, second, "sans");

        assertThat(does(number, "convocation", Map.of()).statusCode()).isEqualTo(302);

        assertThat(first.waitsAt()).containsExactly("Task_Attendance");
        assertThat(second.waitsAt()).containsExactly("Task_Attendance");
        assertThat(due(first))
                .as("the session’s day")
                .isEqualTo(TestClock.today().plusDays(10));

        HttpResponse<String> opened = does(
                number,
                "presence",
                Map.of(
                        "present", List.of("chair", "elected1", "elected2", "member1"),
                        "presidence", "chair",
                        "pouvoir1De", "elected3",
                        "pouvoir1A", "elected1"));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);

        assertThat(first.waitsAt()).containsExactly("Task_Motion");
        assertThat(second.waitsAt()).containsExactly("Task_Motion");
        assertThat(due(first))
                .as("now that it sits")
                .isEqualTo(TestClock.today().plusDays(10));
        assertThat(does(number, "levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(first.waitsAt()).as("to another session").containsExactly("Task_Convene");
        assertThat(second.waitsAt()).containsExactly("Task_Convene");
        assertThat(first.shown("secretary", first.take("secretary", "convening"))
                        .path("returnReason")
                        .path("value")
                        .asText())
                .contains("la séance n° " + number + " a été levée", "sans qu’un projet d’avis soit adopté");
        assertThat(sessions.get(number).status().label()).isEqualTo("Levée");
        assertThat(journal.of(number))
                .extracting(JournalEntry::kind)
                .filteredOn(kind -> kind != JournalKind.PAPER_PRINTED)
                .containsExactly(
                        JournalKind.SESSION_CONVENED,
                        JournalKind.PAPER_FILED,
                        JournalKind.PAPER_FILED,
                        JournalKind.PAPER_FILED,
                        JournalKind.CONVOCATION_FILED,
                        JournalKind.SESSION_OPENED,
                        JournalKind.SESSION_CLOSED,
                        JournalKind.PAPER_FILED,
                        JournalKind.PAPER_FILED);
        assertThat(journal.of(number).get(0).content()).contains(first.reference(), second.reference());
    }

    private LocalDate due(Story story) {
        return LocalDate.ofInstant(
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(deliberation(story))
                        .singleResult()
                        .getDueDate()
                        .toInstant(),
                ZoneId.systemDefault());
    }

    @Test
    void aShortNoticeNeedsAReason() {
        String number = prepared(TestClock.today().plusDays(2));
        enter(number, first, "avec");

        HttpResponse<String> refused = does(number, "convocation", Map.of());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Le délai de convocation n’est pas tenu");
        assertThat(first.waitsAt()).containsExactly("Task_Convene");
        assertThat(does(number, "convocation", Map.of("urgence", "Incident en cours"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(first.waitsAt()).containsExactly("Task_Attendance");
        assertThat(secretary.words("/comite/seances/" + number)).contains("Convoquée en urgence Incident en cours");
    }

    @Test
    void aNoticeThatIsKeptIsNotCalledShortened() {
        String number = prepared(TestClock.today().plusDays(30));
        enter(number, first, "avec");

        does(number, "convocation", Map.of("urgence", "Incident en cours"));

        assertThat(secretary.words("/comite/seances/" + number)).doesNotContain("Convoquée en urgence");
        assertThat(secretary.words("/comite/seances/" + number + "/convocation"))
                .contains("jours francs")
                .doesNotContain("Le délai a été abrégé");
    }

    @Test
    void whatOpensLongBeforeItsTimeSaysSo() {
        String number = prepared(TestClock.today(), "18:00");
        String page = "/comite/seances/" + number;
        enter(number, first, "avec");
        assertThat(does(number, "convocation", Map.of("urgence", "Incident en cours"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretary.words(page)).contains("s’ouvre-t-elle avant l’heure de la convocation ? (facultatif)");
        does(
                number,
                "presence",
                Map.of(
                        "avance", "Tous sont là.",
                        "present", List.of("chair", "elected1", "elected2", "elected3"),
                        "presidence", "chair"));
        first.does("chair", "motion", "motion", "stop")
                .does("secretary", "vote-closing", "byHand", "yes", "handFor", List.of("chair", "elected1"))
                .does("chair", "result");
        does(number, "levee", Map.of());

        assertThat(secretary.words(page))
                .containsPattern("ouverte à \\d+ h \\d\\d, avant l’heure de la convocation")
                .contains("Tous sont là.");
        assertThat(secretary.words(page + "/proces-verbal"))
                .contains("La séance est ouverte avant l’heure de la convocation : Tous sont là.");
        assertThat(documents
                        .latest(first.reference(), "attendance")
                        .orElseThrow()
                        .answers()
                        .text("earlyReason"))
                .as("nothing of the case depends on it")
                .isEmpty();
    }

    @Test
    void aCaseStandsOnOneAgendaOnly() {
        String number = prepared(TestClock.today().plusDays(10));
        String other = prepared(TestClock.today().plusDays(20));
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
    void onlyTheSecretaryPreparesAndTheCommitteeReads() {
        String number = prepared(TestClock.today().plusDays(10));
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

    @Test
    void aSessionClosesOnceItsBallotsAreClosedAndTheirResultsRecorded() {
        String page = opened("avec");
        first.does("chair", "motion", "motion", "generalize");

        HttpResponse<String> ballot = secretary.post(page + "/levee", Map.of());
        assertThat(ballot.statusCode()).isEqualTo(409);
        assertThat(ballot.body())
                .contains("dossier " + first.reference() + ", scrutin ouvert\u00a0: clôturez-le")
                .doesNotContain("dossier " + second.reference() + ",");
        first.does("elected1", "vote", "ownInterest", "no", "vote", "for").does("secretary", "vote-closing");
        assertThat(secretary.post(page + "/levee", Map.of()).body())
                .contains("dossier " + first.reference() + ", résultat à constater");
        assertThat(second.waitsAt()).as("nothing was adjourned").containsExactly("Task_Motion");

        first.does("chair", "result");
        assertThat(secretary.post(page + "/levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(first.waitsAt()).containsExactly("Task_AuthorityAct");
        assertThat(second.waitsAt()).containsExactly("Task_Convene");
        HttpResponse<String> closed = secretary.get(page);
        assertThat(closed.body())
                .contains(
                        "/dossiers/" + first.reference() + "/extraits/1",
                        "Mme\u00a0Sarah TISSOT à Mme\u00a0Aline BOUVIER")
                .doesNotContain("Rectifier la feuille", "/extraits/2");
        assertThat(secretary.words(page))
                .containsSubsequence(
                        "Levée",
                        "Ordre du jour",
                        "Feuille de présence",
                        "Présidence de séance Mme Claire MONTEL",
                        "Mme Claire MONTEL Titulaire, présidence du comité Présente",
                        "M. Bernard LESTRADE Titulaire Présent",
                        "Mme Aline BOUVIER Titulaire Présente",
                        "Mme Sarah TISSOT Titulaire Représentée, pouvoir à Mme Aline BOUVIER");
    }

    @Test
    void aLateReassessmentIsOnTheAgendaByItself() {
        Story late = Chapters.generalized(Story.opened(new EngineClient(port), engine, "agent", "Suivi oublié"))
                .fires("Timer_ReassessmentDue")
                .fires("Timer_ReassessmentLate");
        String number = prepared(TestClock.today().plusDays(10));
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
                .contains("Réévaluations en retard\u00a0: ", late.reference());

        String told = "Réévaluations en retard, dont le bilan n’";
        assertThat(secretary.words("/comite/seances/" + number + "/convocation"))
                .contains(told + "est pas encore remis", "Suivi oublié (dossier " + late.reference() + ")");
        does(
                number,
                "presence",
                Map.of("present", List.of("chair", "elected1", "elected2", "member1"), "presidence", "chair"));
        does(number, "levee", Map.of());
        assertThat(secretary.words("/comite/seances/" + number + "/proces-verbal"))
                .contains(told + "était pas encore remis", "Suivi oublié (dossier " + late.reference() + ")");

        late.does("agent", "assessment").does("secretary", "convening").does("secretary", "attendance");
        Chapters.decides(late, "keep");
        assertThat(secretary.get("/dossiers/" + late.reference()).body())
                .doesNotContain("<span class=\"tag warn\">Réévaluation en retard");
    }

    @Test
    void badDatesAndPlacesAreRefused() {
        for (Map<String, String> bad : List.of(
                Map.of("jour", "", "heure", "14:00", "lieu", "Salle"),
                Map.of("jour", "2020-01-01", "heure", "14:00", "lieu", "Salle"),
                Map.of("jour", TestClock.today().plusDays(9).toString(), "heure", "14:00", "lieu", " "),
                remote("javascript:alert(1)"),
                remote("https://"),
                remote("https://salle de réunion"),
                remote("https://a\"><script>"))) {
            int before = sessions.count();
            assertThat(secretary.post("/comite/seances", bad).statusCode()).isEqualTo(400);
            assertThat(sessions.count()).isEqualTo(before);
        }
    }

    private static Map<String, String> remote(String link) {
        return Map.of("jour", TestClock.today().plusDays(9).toString(), "heure", "14:00", "visio", link);
    }
}
