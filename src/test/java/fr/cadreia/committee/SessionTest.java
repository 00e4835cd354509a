package fr.cadreia.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session of several cases, run from its page. */
class SessionTest extends SessionOfTwoCases {

    @Autowired
    private StepDocuments documents;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionJournal journal;

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
                .containsExactly(
                        JournalKind.SESSION_CONVENED,
                        JournalKind.CONVOCATION_FILED,
                        JournalKind.SESSION_OPENED,
                        JournalKind.SESSION_CLOSED);
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

        String told = "Réévaluations en retard, portées à l'ordre du jour par le cadre de confiance : ";
        assertThat(secretary.words("/comite/seances/" + number + "/convocation"))
                .contains(told, late.reference() + " Suivi oublié");
        does(
                number,
                "presence",
                Map.of(
                        "avance",
                        EARLY,
                        "present",
                        List.of("chair", "elected1", "elected2", "member1"),
                        "presidence",
                        "chair"));
        does(number, "levee", Map.of());
        assertThat(secretary.words("/comite/seances/" + number + "/proces-verbal"))
                .contains(told, late.reference() + " Suivi oublié");

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
            int before = sessions.count();
            assertThat(secretary.post("/comite/seances", bad).statusCode()).isEqualTo(400);
            assertThat(sessions.count()).isEqualTo(before);
        }
    }
}
