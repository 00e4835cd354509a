package fr.cadreia.committee.convening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.pdf.PdfText;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Tests a framework in which the chair approves and sends the convocations. */
@OwnEngineTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:chair-convenes" + H2InMemory.OPTIONS,
            "cadre.framework.settings.chair-convenes=1",
            "cadre.committee.same-day-urgency=false"
        })
class ChairConvenesTest extends InApplication {

    private static final String DAY = TestClock.today().plusDays(8).toString();

    /** A day for the tests that withdraw: sessions are found by their day and place. */
    private static final String OTHER_DAY = TestClock.today().plusDays(9).toString();

    /** A day for the tests in which too few members come. */
    private static final LocalDate QUORUMLESS_DAY = TestClock.today().plusDays(10);

    @Autowired
    private Sessions sessions;

    private Browser secretary;
    private Browser chair;

    @BeforeEach
    void twoPersons() {
        secretary = browser("secretary");
        chair = browser("chair");
    }

    private Reply api(String account, String path, String body) {
        return new EngineClient("http://localhost:" + port + "/api").raw(account, "POST", path, body);
    }

    private Story waiting(String title) {
        return Chapters.assessed(opened("agent", title)).does("expert2", "second-reading");
    }

    @Test
    void aCaseThatIsConvenedByItselfWaitsOnADraftAgendaUntilTheChairSends() {
        Story first = waiting("Tri du courrier");
        Story second = waiting("Résumé des comptes rendus");
        for (Story story : new Story[] {first, second}) {
            story.does("secretary", "convening", "sessionDate", DAY, "place", "Salle du conseil");
        }
        Session draft = sessions.with(first.reference()).get(0);
        assertThat(draft.status()).isEqualTo(Session.Status.PREPARED);
        assertThat(draft.agenda()).hasSize(2);
        assertThat(first.isRefused("secretary", "attendance")).contains("present");
        String page = "/comite/seances/" + draft.number();
        assertThat(secretary.words(page)).contains("La présidence approuve et envoie la convocation");
        assertThat(secretary.post(page + "/convocation", Map.of()).statusCode()).isEqualTo(403);
        String api = "/committee/sessions/" + draft.number() + "/convocation";
        assertThat(api("secretary", api, "").status()).isEqualTo(403);
        assertThat(api("chair", api, "[]").status()).isEqualTo(400);

        Reply sent = api("chair", api, "{}");

        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(200);
        assertThat(sent.body().path("status").asText()).isEqualTo("CONVENED");
        assertThat(sent.body().path("agenda")).hasSize(2);
        assertThat(api("chair", api, "").status()).isEqualTo(409);
        assertThat(sessions.get(draft.number()).status()).isEqualTo(Session.Status.CONVENED);
        assertThat(PdfText.page(secretary.download(page + "/convocation/1.pdf").body(), 1))
                .contains("La présidente du comité, vice-présidente déléguée au numérique Signé électroniquement")
                .doesNotContain("par délégation");
    }

    @Test
    void anElectedMemberConvenesInPlaceOfAChairWhoCannot() {
        Story story = waiting("Relevé des horodateurs");
        story.does("secretary", "convening", "sessionDate", DAY, "place", "Salle C");
        String number = sessions.with(story.reference()).get(0).number();
        String page = "/comite/seances/" + number;
        Browser elected = browser("elected1");
        assertThat(elected.words(page)).contains("La présidence du comité est empêchée");
        assertThat(browser("member1").words(page)).doesNotContain("Convoquer à la place");
        assertThat(browser("member1")
                        .post(page + "/convocation", Map.of("empechement", "Absente"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(elected.post(page + "/convocation", Map.of("empechement", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(elected.post(page + "/convocation", Map.of("empechement", "Congé de maladie"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(PdfText.page(elected.download(page + "/convocation/1.pdf").body(), 1))
                .contains(
                        "Pour la présidente du comité, empêchée, conseiller métropolitain, Valmont Signé électroniquement")
                .doesNotContain("par délégation", "Congé de maladie");
    }

    @Test
    void whatTheSecretaryPreparesOnThePageTheChairSendsWithOneClick() {
        Story story = waiting("Comptage des vélos");
        String page = secretary
                .post("/comite/seances", Map.of("jour", DAY, "heure", "10:00", "lieu", "Salle B", "visio", ""))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        secretary.post(page + "/inscription", Map.of("dossier", story.reference(), "debat", "avec"));

        assertThat(chair.words(page)).contains("Approuver et envoyer");
        assertThat(chair.post(page + "/convocation", Map.of()).statusCode())
                .as("not submitted")
                .isEqualTo(409);
        assertThat(chair.post(page + "/soumission", Map.of()).statusCode()).isEqualTo(403);
        assertThat(secretary.post(page + "/soumission", Map.of()).statusCode()).isEqualTo(302);
        assertThat(chair.post(page + "/convocation", Map.of()).statusCode()).isEqualTo(302);

        assertThat(story.waitsAt()).containsExactly("Task_Attendance");
        assertThat(chair.words(page)).contains("Pièces de la séance", "Note de synthèse, point 1 (PDF)");

        Map<String, String> sooner = Map.of(
                "jour",
                TestClock.today().plusDays(2).toString(),
                "heure",
                "09:00",
                "lieu",
                "Salle B",
                "visio",
                "",
                "urgence",
                "Le marché se termine.");
        assertThat(chair.post(page + "/urgence", sooner).statusCode()).isEqualTo(403);
        assertThat(secretary.post(page + "/urgence", sooner).statusCode()).isEqualTo(302);
        assertThat(secretary.words(page)).contains("En préparation");
        assertThat(chair.post(page + "/convocation", Map.of("urgence", "Le marché se termine."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretary.words(page + "/convocation")).contains("annule et remplace celle du");
    }

    /** A case that was convened for that day, when too few members came. */
    private Story withoutQuorum(String title) {
        Story story = waiting(title);
        story.does("secretary", "convening", "sessionDate", QUORUMLESS_DAY.toString(), "place", "Salle des fêtes");
        assertThat(convened(sessions.with(story.reference()).get(0), "")).isEqualTo(302);
        TestClock.ahead(Duration.ofDays(10).plusHours(5));
        story.does("secretary", "attendance", "present", List.of("chair"));
        assertThat(story.waitsAt()).containsExactly("Task_Convene");
        return story;
    }

    private int convened(Session session, String urgency) {
        return chair.post("/comite/seances/" + session.number() + "/convocation", Map.of("urgence", urgency))
                .statusCode();
    }

    private Session draft(Story story, LocalDate day, String... urgency) {
        List<String> said = new ArrayList<>(List.of("sessionDate", day.toString(), "place", "Salle des fêtes"));
        for (String reason : urgency) {
            said.addAll(List.of("urgencyReason", reason));
        }
        story.does("secretary", "convening", said.toArray());
        return sessions.with(story.reference()).stream()
                .filter(session -> session.status() == Session.Status.PREPARED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSecondConveningByTheChairHasItsShortNoticeAndTheLetterSaysThatNoQuorumIsNeeded() {
        Story story = withoutQuorum("Carte des îlots de chaleur");
        Session second = draft(story, QUORUMLESS_DAY.plusDays(4));

        assertThat(convened(second, "")).isEqualTo(302);

        assertThat(story.waitsAt()).containsExactly("Task_Attendance");
        assertThat(chair.words("/comite/seances/" + second.number() + "/convocation"))
                .contains("siégera sans condition de quorum");
    }

    @Test
    void noUrgencyShortensTheNoticeOfASecondConveningThatTheChairApprovesLate() {
        Story story = withoutQuorum("Suivi des chantiers");
        Story other = waiting("Gestion des salles");
        Session second = draft(story, QUORUMLESS_DAY.plusDays(4));
        assertThat(draft(other, QUORUMLESS_DAY.plusDays(4), "Le marché se termine."))
                .as("a first convening on the same agenda")
                .extracting(Session::number)
                .isEqualTo(second.number());
        TestClock.comesTo(QUORUMLESS_DAY.plusDays(1));
        String page = "/comite/seances/" + second.number();
        String urgency = "Motif de l’urgence";
        assertThat(chair.words(page)).doesNotContain(urgency);

        assertThat(convened(second, "Le marché se termine.")).isEqualTo(400);

        assertThat(secretary
                        .post(page + "/retrait", Map.of("dossier", story.reference()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(chair.words(page)).contains(urgency);
        assertThat(convened(second, "Le marché se termine."))
                .as("a first convening alone")
                .isEqualTo(302);
        assertThat(convened(draft(story, QUORUMLESS_DAY.plusDays(5)), ""))
                .as("still a second one")
                .isEqualTo(302);
    }

    /** All ways to convene: the secretary's own task, the chair, or somebody who convenes a session anew. */
    @Test
    void anUrgencyLeavesTheMembersAClearDay() {
        Story story = waiting("Tri des déchets verts");
        for (int days : List.of(0, 1)) {
            assertThat(story.isRefused(
                            "secretary",
                            "convening",
                            "sessionDate",
                            TestClock.today().plusDays(days).toString(),
                            "urgencyReason",
                            "Le marché se termine."))
                    .as("in %s days", days)
                    .containsExactly("sessionDate");
        }
        Session draft = draft(story, TestClock.today().plusDays(2), "Le marché se termine.");
        TestClock.comesTo(TestClock.today().plusDays(1));
        assertThat(chair.words("/comite/seances/" + draft.number())).doesNotContain("Motif de l’urgence");
        assertThat(convened(draft, "Le marché se termine."))
                .as("approved a day late")
                .isEqualTo(400);
        TestClock.reset();
        assertThat(convened(draft, "Le marché se termine.")).isEqualTo(302);

        Session later = draft(waiting("Entretien des haies"), TestClock.today().plusDays(20));
        assertThat(convened(later, "")).isEqualTo(302);
        assertThat(secretary.words("/comite/seances/" + later.number()))
                .contains("pour le " + FrenchText.day(TestClock.today().plusDays(2)) + " au plus tôt");
        assertThat(anew(later, 1).body()).contains("un jour franc au moins");
        assertThat(anew(later, 2).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> anew(Session session, int days) {
        return secretary.post(
                "/comite/seances/" + session.number() + "/urgence",
                Map.of(
                        "jour",
                        TestClock.today().plusDays(days).toString(),
                        "heure",
                        "10:00",
                        "lieu",
                        "Salle des fêtes",
                        "visio",
                        "",
                        "urgence",
                        "Le marché se termine."));
    }

    /** A submitted session; the chair has approved nothing on its agenda yet. */
    private Session submitted(Story... stories) {
        for (Story story : stories) {
            story.does("secretary", "convening", "sessionDate", OTHER_DAY, "place", "Salle des commissions");
        }
        return sessions.with(stories[0].reference()).get(0);
    }

    @Test
    void aSubmittedPointThatIsWithdrawnWaitsForAnotherSession() {
        Story story = waiting("Relecture des marchés");
        Story other = waiting("Traduction des courriers");
        Session draft = submitted(story, other);
        String page = "/comite/seances/" + draft.number();
        Map<String, String> point = Map.of("dossier", story.reference());
        assertThat(secretary.words(page)).contains("Soumis à l’approbation de la présidence");
        assertThat(secretary
                        .post(page + "/inscription", Map.of("dossier", story.reference(), "debat", "sans"))
                        .statusCode())
                .as("it is before the chair as it was submitted")
                .isEqualTo(409);

        assertThat(secretary.post(page + "/retrait", point).statusCode()).isEqualTo(302);

        assertThat(story.waitsAt()).containsExactly("Task_Convene");
        assertThat(secretary.post(page + "/retrait", point).statusCode())
                .as("it is gone")
                .isEqualTo(409);
        assertThat(chair.post(page + "/convocation", Map.of()).statusCode()).isEqualTo(302);
        assertThat(sessions.get(draft.number()).has(story.reference())).isFalse();
        assertThat(other.waitsAt()).containsExactly("Task_Attendance");
        submitted(story);
        assertThat(story.waitsAt()).containsExactly("Task_Attendance");
        assertThat(sessions.with(story.reference()))
                .as("on the agenda of another session, in preparation")
                .extracting(Session::status)
                .contains(Session.Status.PREPARED);
    }

    @Test
    void noSessionIsConvenedWhoseDayHasPassed() {
        Story story = waiting("Accueil téléphonique");
        Session draft = submitted(story);
        sessions.update(draft.movedTo(TestClock.today().minusDays(1).atTime(9, 0), draft.place(), draft.videoLink()));
        String page = "/comite/seances/" + draft.number();

        assertThat(chair.post(page + "/convocation", Map.of("urgence", "Le marché se termine."))
                        .statusCode())
                .isEqualTo(409);
        assertThat(api("chair", "/committee/sessions/" + draft.number() + "/convocation", "{\"urgency\": \"Vite.\"}")
                        .status())
                .isEqualTo(409);
        assertThat(sessions.get(draft.number()).status()).isEqualTo(Session.Status.PREPARED);
        assertThat(secretary
                        .post(page + "/retrait", Map.of("dossier", story.reference()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(story.waitsAt()).containsExactly("Task_Convene");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"urgence\": \"Vite.\"} | urgence",
                "{\"urgency\": 1} | urgency",
                "{\"urgency\": \"a\\u202Eb\"} | urgency",
                "{\"urgency\": \"Vite.\", \"number\": \"2026-01\"} | number"
            })
    void aProgramIsToldWhichFieldCannotBe(String body, String field) {
        Reply refused = api("chair", "/committee/sessions/" + anySession() + "/convocation", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("fields").get(0).path("field").asText()).isEqualTo(field);
    }

    private String anySession() {
        return secretary
                .post("/comite/seances", Map.of("jour", DAY, "heure", "11:00", "lieu", "Salle C", "visio", ""))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/", "");
    }
}
