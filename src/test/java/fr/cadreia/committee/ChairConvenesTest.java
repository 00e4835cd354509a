package fr.cadreia.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.pdf.PdfText;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Where the framework has the chair approve and send the convocations. */
@OwnEngineTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:chair-convenes;DB_CLOSE_DELAY=-1",
            "cadre.framework.settings.chair-convenes=1"
        })
class ChairConvenesTest {

    private static final String DAY = LocalDate.now().plusDays(8).toString();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Sessions sessions;

    private Browser secretary;
    private Browser chair;
    private EngineClient client;

    @BeforeEach
    void twoPersons() {
        secretary = Browser.of("secretary", port);
        chair = Browser.of("chair", port);
        client = new EngineClient(port);
    }

    private Reply api(String account, String path, String body) {
        return new EngineClient("http://localhost:" + port + "/api").raw(account, "POST", path, body);
    }

    private Story waiting(String title) {
        return Chapters.assessed(Story.opened(client, engine, "agent", title)).does("expert2", "second-reading");
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
        Browser elected = Browser.of("elected1", port);
        assertThat(elected.words(page)).contains("La présidence du comité est empêchée");
        assertThat(Browser.of("member1", port).words(page)).doesNotContain("Convoquer à la place");
        assertThat(Browser.of("member1", port)
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
        assertThat(chair.words(page)).contains("Papiers de la séance", "Note de synthèse, point 1 (PDF)");

        Map<String, String> sooner = Map.of(
                "jour",
                LocalDate.now().plusDays(1).toString(),
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
}
