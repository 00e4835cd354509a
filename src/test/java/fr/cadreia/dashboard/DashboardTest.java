package fr.cadreia.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The dashboard and its figures over HTTP. */
@AppTest
class DashboardTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    private Story story(String title) {
        return Story.opened(new EngineClient(port), engine, "agent", title);
    }

    @Test
    void figuresAreDownloadedAsTheReaderMaySeeThem() {
        String tried =
                Chapters.experimenting(story("=Essai;mesuré, \"public\"")).reference();
        Browser expert = Browser.of("expert", port);
        Browser stranger = Browser.stranger(port);

        HttpResponse<String> csv = stranger.get("/tableau-de-bord/experimentations.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body())
                .startsWith("\ufeffDossier;Porteur;Terme\r\n")
                .contains("\"" + tried + " =Essai;mesuré, \"\"public\"\"\";Direction de la propreté;");
        assertThat(stranger.get("/tableau-de-bord/usages.json").body())
                .contains("\"État de l'usage\":\"En expérimentation\"");
        assertThat(expert.get("/tableau-de-bord/attentes.csv").body()).contains("Agents des directions;");
        assertThat(expert.get("/tableau-de-bord/carte.csv").body()).contains("Endroit du parcours;Dossiers");
    }

    @Test
    void aStrangerIsShownNeitherWorkloadsNorCasesThatAreNotPublic() {
        String secret = story("Pas encore public").reference();
        Browser stranger = Browser.stranger(port);

        String page = stranger.get("/tableau-de-bord").body();

        assertThat(page)
                .doesNotContain(secret, "Pas encore public", "Ce qui attend", "Durée des étapes", "selon le comité");
        for (String internal : new String[] {"attentes", "durees", "regles"}) {
            assertThat(stranger.get("/tableau-de-bord/" + internal + ".csv").statusCode())
                    .as(internal)
                    .isEqualTo(404);
        }
        assertThat(Browser.of("dpo", port).get("/tableau-de-bord").body())
                .contains("Ce qui attend, par groupe", "Durée des étapes sur un an");
    }

    @Test
    void theDrawingHoldsNothingThatRuns() {
        String drawing =
                Browser.stranger(port).get("/tableau-de-bord/parcours.bpmn").body();

        assertThat(drawing)
                .contains("BPMNDiagram", "Task_Review")
                .doesNotContain("extensionElements", "camunda:", "${", "documentation>");
    }

    @Test
    void whatIsNotThereIsSaid() {
        Browser stranger = Browser.stranger(port);

        assertThat(stranger.get("/tableau-de-bord/rien.csv").statusCode()).isEqualTo(404);
        HttpResponse<String> unknown = stranger.get("/tableau-de-bord?organisation=nulle-part");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("organisation");
        assertThat(stranger.get("/tableau-de-bord?organisation=commune-valmont").statusCode())
                .isEqualTo(200);
    }
}
