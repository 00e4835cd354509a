package fr.cadreia.review;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The development council speaks of a public case by itself, and reads what becomes of it. */
@AppTest
class OwnOpinionTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private OwnOpinions opinions;

    private Story opened() {
        return Story.opened(new EngineClient(port), engine, "agent", "Tri du courrier");
    }

    private HttpResponse<String> sent(String account, String reference, String title, String text) {
        return Browser.of(account, port).post("/codev", Map.of("dossier", reference, "objet", title, "avis", text));
    }

    @Test
    void anOpinionFromThePageIsAnsweredAndShownWithTheCase() {
        Story story = Chapters.experimenting(opened());
        HttpResponse<String> given = sent("codev", story.reference(), "Trop gourmand", "Une règle suffirait.");
        assertThat(given.statusCode()).isEqualTo(302);
        OwnOpinion opinion = opinions.about(story.reference()).get(0);
        assertThat(Browser.of("agent", port)
                        .get("/dossiers/" + story.reference())
                        .body())
                .contains(opinion.reference(), "Trop gourmand", "suites attendues");

        Story.of(new EngineClient(port), engine, "own-opinion", opinion.reference())
                .does("secretary", "own-opinion-answer", "answer", "Les experts comparent.");

        assertThat(Browser.of("codev", port)
                        .get("/codev/" + opinion.reference())
                        .body())
                .contains("Une règle suffirait.", "Les experts comparent.");
        assertThat(Browser.of("agent", port)
                        .get("/dossiers/" + story.reference())
                        .body())
                .contains("suites données le");
    }

    @Test
    void theEnginesOwnFormDoesTheSame() {
        Story story = Chapters.experimenting(opened());
        Story opinion = Story.started(
                new EngineClient(port), engine, "own-opinion", "codev", "caseReference", story.reference());
        opinion.does("secretary", "own-opinion-answer");

        assertThat(opinion.endedAt()).containsExactly("End_OwnOpinionAnswered");
        assertThat(opinions.about(story.reference()))
                .hasSize(1)
                .allMatch(given -> given.answer().isPresent());
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        Story hidden = opened();
        Story open = Chapters.experimenting(opened());
        int before = opinions.all().size();

        HttpResponse<String> notPublic = sent("codev", hidden.reference(), "Trop tôt", "Un avis");
        assertThat(notPublic.statusCode()).isEqualTo(400);
        assertThat(notPublic.body()).contains("Choisissez un dossier public", "Trop tôt", "Un avis");
        assertThat(sent("codev", open.reference(), " ", "Un avis").statusCode()).isEqualTo(400);
        assertThat(sent("codev", open.reference(), "x".repeat(81), "Un avis").statusCode())
                .isEqualTo(400);
        assertThat(sent("codev", open.reference(), "Objet", "x".repeat(4001)).statusCode())
                .isEqualTo(400);
        assertThat(sent("codev", open.reference(), "Objet", "\u0007\u0000").statusCode())
                .isEqualTo(400);
        assertThat(sent("agent", open.reference(), "Objet", "Un avis").statusCode())
                .as("for the development council alone")
                .isEqualTo(403);
        assertThat(Browser.of("agent", port).get("/codev/CODEV-1999-0001").statusCode())
                .isEqualTo(404);
        assertThat(Browser.stranger(port).get("/codev").statusCode()).isEqualTo(302);
        assertThat(opinions.all()).hasSize(before);
    }
}
