package fr.cadreia.committee.convening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.SessionOfTwoCases;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.StepEvent.PresenceRecorded;
import fr.cadreia.pdf.PdfText;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that is convened by its own task has a session like any other, whichever client convenes it. */
class OwnConveningTest extends SessionOfTwoCases {

    private static final List<String> ALL = List.of("chair", "elected1", "elected2", "elected3", "member1", "member2");

    /** The sessions of all tests stand in one calendar: each test has its own days. */
    private static LocalDate latest = TestClock.today().plusDays(100);

    private final String day = nextDay();

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionJournal journal;

    @Autowired
    private CommitteeCalendar caseSessions;

    @Autowired
    private Journal rows;

    @Autowired
    private PaperPdfs pdfs;

    private Session sessionOf(Story story) {
        return sessions.get(
                caseSessions.sessionOf(story.reference(), deliberation(story)).orElseThrow());
    }

    private void convened(Story story, String place, Object... more) {
        Object[] answers = {"sessionDate", day, "place", place};
        Object[] all = Stream.of(answers, more).flatMap(Arrays::stream).toArray();
        story.does("secretary", "convening", all);
    }

    private Story onItsDay(Story story) {
        TestClock.comesTo(LocalDate.parse(day));
        return story;
    }

    private static void decided(Story story) {
        story.does("chair", "motion", "motion", "generalize");
        ALL.forEach(member -> story.does(member, "vote", "ownInterest", "no", "vote", "for"));
        story.does("secretary", "vote-closing").does("chair", "result");
    }

    private String minutes(String number) {
        return secretary.words("/comite/seances/" + number + "/proces-verbal");
    }

    private static String nextDay() {
        latest = TestClock.sessionDay((int) ChronoUnit.DAYS.between(TestClock.today(), latest) + 1);
        return latest.toString();
    }

    @Test
    void aCaseHasASessionOfItsOwnUntilItsMinutes() {
        convened(first, "Salle A");
        Session session = sessionOf(first);
        assertThat(session.status()).isEqualTo(Session.Status.CONVENED);
        assertThat(session.startsAt()).isEqualTo(LocalDate.parse(day).atTime(14, 0));
        assertThat(session.agenda()).containsExactly(new AgendaItem(first.reference(), true));
        assertThat(documents
                        .latest(first.reference(), "convening")
                        .orElseThrow()
                        .answers())
                .satisfies(convening -> {
                    assertThat(convening.text("session")).isEqualTo(session.number());
                    assertThat(convening.text("sessionTime")).isEqualTo("14:00");
                });
        assertThat(caseSessions.between(LocalDate.parse(day), LocalDate.parse(day)))
                .singleElement()
                .satisfies(meeting -> assertThat(meeting.session()).isEqualTo(session.number()));

        onItsDay(first).does("secretary", "attendance");
        assertThat(sessions.get(session.number()).status()).isEqualTo(Session.Status.OPEN);
        decided(first);
        assertThat(first.waitsAt()).containsExactly("Task_AuthorityAct");
        assertThat(secretary
                        .get("/dossiers/" + first.reference() + "/extraits/1")
                        .body())
                .contains("Avis n° " + session.number() + "/01", "le comité, régulièrement convoqué le");

        assertThat(does(session.number(), "levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(minutes(session.number()))
                .contains(
                        "Procès-verbal de la séance n° " + session.number(),
                        " – Salle A",
                        "M. Denis GARRIGUE chef d’équipe de collecte Collège des agents Titulaire Déport",
                        "Quorum atteint : 6 membres présents sur 6 (minimum : 4), déports non compris.",
                        "Texte mis aux voix : « Le comité émet un AVIS FAVORABLE à la généralisation de cette solution ». Projet d’avis adopté",
                        "Extrait : avis n° " + session.number() + "/01");
        assertThat(secretary.words("/dossiers/" + first.reference() + "/extraits/1"))
                .contains(
                        "Membres en exercice : 7 – présents : 6 – représentés : 0 – excusés : 0 – absents : 0 – déports : 1"
                                + " – votants : 6",
                        "S’est déporté : M. Denis GARRIGUE")
                .doesNotContain("Étaient absents");
        assertThat(PdfText.of(pdfs.find(SessionPaper.ATTENDANCE.fileName(session.number()))
                        .orElseThrow()
                        .content()))
                .contains(
                        "En exercice : 7 · présents : 6 · représentés : 0 · excusés : 0 · absents : 0 · déports : 1. Quorum atteint à l’ouverture : 6 membres présents sur 6 (minimum",
                        "déports non compris");
        assertThat(minutes(session.number()))
                .contains(
                        "absents : 0 – déports : 1. Quorum atteint à l’ouverture : 6 membres présents sur 6 (minimum : 4)");
        assertThat(journal.of(session.number()))
                .extracting(JournalEntry::kind)
                .filteredOn(kind -> kind != JournalKind.PAPER_PRINTED)
                .containsExactly(
                        JournalKind.SESSION_CONVENED,
                        JournalKind.PAPER_FILED,
                        JournalKind.PAPER_FILED,
                        JournalKind.CONVOCATION_FILED,
                        JournalKind.SESSION_OPENED,
                        JournalKind.SESSION_CLOSED,
                        JournalKind.PAPER_FILED,
                        JournalKind.PAPER_FILED);
    }

    @Test
    void aSecondCaseJoinsTheSessionOfThatDayAndPlaceAndGetsItsSheet() {
        convened(first, "Salle A", "sessionTime", "16:30");
        String task = second.take("secretary", "convening");
        convened(second, "salle  a ", "withDebate", "no");
        Session session = sessionOf(first);
        assertThat(secretary.get("/taches/" + task).body())
                .contains(
                        "href=\"/comite/seances/" + session.number(),
                        "Séance n° " + session.number() + ", convoquée pour le ",
                        "à 16\u00a0h\u00a030 (Salle A), avec un autre dossier");
        assertThat(sessionOf(second)).isEqualTo(session);
        assertThat(session.startsAt().toLocalTime()).hasToString("16:30");
        assertThat(session.agenda())
                .containsExactly(new AgendaItem(first.reference(), true), new AgendaItem(second.reference(), false));

        onItsDay(first).does("secretary", "attendance", "present", List.of("chair", "elected1", "elected2", "member1"));
        assertThat(second.waitsAt()).as("its sheet is the session’s").containsExactly("Task_Motion");
        assertThat(presentAt(second)).containsExactlyInAnyOrder("chair", "elected1", "elected2", "member1");
        assertThat(rows.of(second.reference()))
                .filteredOn(row -> row.as(PresenceRecorded.class).isPresent())
                .singleElement()
                .satisfies(row -> assertThat(row.actor()).isEqualTo("secretary"));
        assertThat(secretary.get("/comite/seances/" + session.number()).body())
                .doesNotContain("Feuille de présence à remplir", "Remplir la feuille de présence");
        first.does("chair", "motion", "motion", "stop")
                .does(
                        "secretary",
                        "vote-closing",
                        "byHand",
                        "yes",
                        "handFor",
                        List.of("chair", "elected1", "elected2", "member1"))
                .does("chair", "result");
        assertThat(does(session.number(), "levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(second.waitsAt()).containsExactly("Task_Convene");
        assertThat(minutes(session.number()))
                .contains(
                        "Point inscrit sans débat, ajouté à l’ordre du jour par une convocation du ",
                        "(dossier " + second.reference() + ")",
                        "Ajourné à une autre séance",
                        "M. Paul QUÉMÉNER conseiller métropolitain délégué aux mobilités Collège des élus Titulaire Absent")
                .doesNotContain("Départ en cours de séance");
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains(second.reference()));
    }

    /** A case of an organisation that proposes no other. */
    private Story ofAnotherOrganisation() {
        return Story.opened(new EngineClient(port), engine, "agent2", "Plan de salle")
                .does("agent2", "proposal", Chapters.SMALL_PROPOSAL)
                .does("expert", "review", Chapters.SMALL_REVIEW)
                .does("dpo", "data-gate")
                .does("agent2", "experiment-protocol")
                .does("agent2", "experiment-closing")
                .does("agent2", "assessment")
                .does("expert2", "second-reading");
    }

    @Test
    void whoIsRecusedFromTheCaseThatGivesTheSheetIsAskedForTheOthers() {
        Story other = ofAnotherOrganisation();
        convened(first, "Salle U");
        convened(other, "Salle U");
        onItsDay(first);
        JsonNode shown = first.shown("secretary", first.take("secretary", "attendance"));
        assertThat(shown.path("memberOptions").toString()).contains("member3");
        assertThat(shown.path("chairOptions").toString()).doesNotContain("member3");

        first.does(
                "secretary", "attendance", "present", List.of("chair", "elected1", "elected2", "member1", "member3"));

        assertThat(presentAt(first)).doesNotContain("member3");
        assertThat(presentAt(other)).contains("member3", "elected1");
        String number = sessionOf(first).number();
        assertThat(does(number, "rectification", Map.of("membre", "elected1", "changement", "LEFT"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(presentAt(other)).contains("member3").doesNotContain("elected1");
        assertThat(secretary.words("/comite/seances/" + number))
                .contains("M. Denis GARRIGUE Titulaire Présent sur place");
    }

    private List<String> presentAt(Story story) {
        return documents
                .latest(story.reference(), "attendance")
                .orElseThrow()
                .answers()
                .list("present");
    }

    /** The chair has an interest in the second case, and its draft opinion was rejected once. */
    private void rejectedWithoutItsChair() {
        convened(second, "Salle R");
        onItsDay(second).does("secretary", "attendance").does("chair", "motion", "motion", "generalize");
        second.does("chair", "vote", "ownInterest", "yes")
                .does(
                        "secretary",
                        "vote-closing",
                        "sessionChair",
                        "elected1",
                        "byHand",
                        "yes",
                        "handAgainst",
                        ALL.subList(1, 6))
                .does("elected1", "result", "next", "adjourn", "nextReason", "À revoir.");
        assertThat(does(sessionOf(second).number(), "levee", Map.of()).statusCode())
                .isEqualTo(302);
        TestClock.reset();
    }

    @Test
    void aSheetThatComesLaterCorrectsTheSessionAtThatMoment() {
        rejectedWithoutItsChair();
        String later = TestClock.sessionDay((int) ChronoUnit.DAYS.between(TestClock.today(), LocalDate.parse(day)) + 7)
                .toString();
        for (Story story : List.of(first, second)) {
            story.does("secretary", "convening", "sessionDate", later, "place", "Salle A");
        }
        String number = sessionOf(first).number();
        TestClock.comesTo(LocalDate.parse(later));
        first.does("secretary", "attendance");
        assertThat(second.waitsAt())
                .as("its sheet has to say who presides over it")
                .containsExactly("Task_Attendance");
        List<String> there = List.of("elected1", "elected2", "member1", "member2");

        first.does("chair", "motion", "motion", "stop");
        assertThat(second.isRefused("secretary", "attendance", "present", there, "sessionChair", "elected1"))
                .as("under a ballot")
                .containsExactly("present");
        first.does("secretary", "vote-closing", "byHand", "yes", "handFor", List.of("chair", "elected3"))
                .does("chair", "result");
        assertThat(second.isRefused(
                        "secretary",
                        "attendance",
                        "present",
                        there,
                        "sessionChair",
                        "elected1",
                        "remote",
                        List.of("elected2")))
                .as("who was on site is not at a distance")
                .containsExactly("present");
        second.does("secretary", "attendance", "present", there, "sessionChair", "elected1");

        assertThat(presentAt(first)).as("what was counted stays").contains("elected3");
        assertThat(second.waitsAt()).containsExactly("Task_Motion");
        assertThat(secretary.words("/dossiers/" + first.reference() + "/extraits/1"))
                .contains("présents : 6");
        second.does("elected1", "motion", "motion", "stop")
                .does("secretary", "vote-closing", "byHand", "yes", "handFor", there)
                .does("elected1", "result");
        assertThat(does(number, "levee", Map.of()).statusCode()).isEqualTo(302);
        assertThat(minutes(number))
                .contains("Départ en cours de séance : M. Paul QUÉMÉNER. Membres présents : 6, désormais 5.")
                .containsSubsequence(
                        "Quorum atteint : 6 membres présents sur 6 (minimum : 4), déports non compris",
                        "Ce point a été présidé par M. Bernard LESTRADE",
                        "Quorum atteint : 4 membres présents sur 5 (minimum : 3), déports non compris");
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains(second.reference()));
    }

    @Test
    void anotherTimeAnUrgencyOrAnOpenSessionIsNotJoined() {
        convened(first, "Salle A");
        convened(second, "Salle A", "sessionTime", "18:00");
        assertThat(sessionOf(second)).isNotEqualTo(sessionOf(first));
        onItsDay(first).does("secretary", "attendance");
        TestClock.reset();
        Story third = waiting("Troisième");
        assertThat(third.shown("secretary", third.take("secretary", "convening"))
                        .path("openSessions")
                        .path("value")
                        .asText())
                .contains("n° ");
        convened(third, "Salle A", "sessionTime", "14:00");
        assertThat(sessionOf(third)).isNotEqualTo(sessionOf(first));

        String soon = TestClock.sessionDay(2).toString();
        Story urgent = waiting("Urgent");
        urgent.does("secretary", "convening", "sessionDate", soon, "place", "Salle U", "urgencyReason", "Incident");
        Story other = waiting("Autre urgent");
        other.does("secretary", "convening", "sessionDate", soon, "place", "Salle U", "urgencyReason", "Incident");
        assertThat(sessionOf(other)).isNotEqualTo(sessionOf(urgent));
        assertThat(journal.of(sessionOf(urgent).number()).get(0).content()).contains("\"urgency\":\"Incident\"");
    }

    @Test
    void casesThatAreConvenedAtTheSameMomentComeToOneSession() throws Exception {
        List<Story> stories = List.of(first, second, waiting("Troisième"));
        List<String> tasks = stories.stream()
                .map(story -> story.take("secretary", "convening"))
                .toList();
        ExecutorService together = Executors.newFixedThreadPool(stories.size());
        try {
            List<Future<Integer>> answers = IntStream.range(0, stories.size())
                    .mapToObj(at -> together.submit(() -> stories.get(at)
                            .submit("secretary", tasks.get(at), "sessionDate", day, "place", "Salle A")
                            .status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(204);
            }
        } finally {
            together.shutdown();
        }
        assertThat(stories).extracting(this::sessionOf).hasSize(3).containsOnly(sessionOf(first));
        assertThat(sessionOf(first).agenda()).hasSize(3);
    }

    @Test
    void aCaseThatIsConvenedByItselfLeavesTheAgendaThatIsBeingPrepared() {
        String number = prepared(LocalDate.parse(day));
        enter(number, first, "avec");
        enter(number, second, "avec");

        convened(first, "Ailleurs");

        assertThat(sessions.get(number).agenda()).containsExactly(new AgendaItem(second.reference(), true));
        assertThat(does(number, "convocation", Map.of()).statusCode()).isEqualTo(302);
        assertThat(sessionOf(second).number()).isEqualTo(number);
        convened(waiting("Troisième"), "Salle du conseil");
        assertThat(sessions.get(number).agenda())
                .as("joins the page’s session too")
                .hasSize(2);
    }

    @Test
    void aPointThatIsNoLongerBeforeTheCommitteeDoesNotKeepTheSessionFromOpening() {
        String number = prepared(LocalDate.parse(day));
        enter(number, first, "avec");
        enter(number, second, "avec");
        does(number, "convocation", Map.of());
        Browser expert = Browser.of("expert", port);
        expert.get("/dossiers/" + first.reference());
        expert.post("/dossiers/" + first.reference() + "/arret", Map.of("motif", "Le service ferme."));
        assertThat(first.waitsAt()).containsExactly("Task_Stop");

        assertThat(does(
                                number,
                                "presence",
                                Map.of(
                                        "present",
                                        List.of("chair", "elected1", "elected2", "elected3", "member1"),
                                        "presidence",
                                        "chair"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretary.get("/comite/seances/" + number).body())
                .contains("Retiré de l’ordre du jour", "Projet d’avis à mettre aux voix");
    }
}
