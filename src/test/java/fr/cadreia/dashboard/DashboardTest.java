package fr.cadreia.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.register.EntryCorrection;
import fr.cadreia.register.Publications;
import fr.cadreia.register.entry.WithheldPart;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The dashboard and its figures over HTTP. */
class DashboardTest extends InApplication {

    @Autowired
    private Publications publications;

    private Story story(String title) {
        return opened("agent", title);
    }

    @Test
    void figuresAreDownloadedAsTheReaderMaySeeThem() {
        String tried =
                Chapters.experimenting(story("=Essai;mesuré, \"public\"")).reference();
        publication.publishDue();
        Browser expert = browser("expert");
        Browser stranger = stranger();

        HttpResponse<String> csv = stranger.get("/tableau-de-bord/experimentations.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(csv.body())
                .startsWith("\ufeffUsage;Direction ou commune;Terme\r\n")
                .contains("\"" + tried + " =Essai;mesuré, \"\"public\"\"\";Direction de la propreté;");
        assertThat(stranger.get("/tableau-de-bord/usages.json").body()).contains("\"Statut\":\"En expérimentation\"");
        assertThat(expert.get("/tableau-de-bord/attentes.csv").body()).contains("Agents des directions;");
        assertThat(expert.get("/tableau-de-bord/carte.csv").body()).contains("Endroit du parcours;Dossiers");
    }

    @Test
    void aStrangerIsShownNeitherWorkloadsNorCasesThatAreNotPublic() {
        String secret = story("Pas encore public").reference();
        Browser stranger = stranger();

        String page = stranger.get("/tableau-de-bord").body();

        assertThat(page)
                .doesNotContain(secret, "Pas encore public", "Ce qui attend", "Durée des étapes", "selon le comité");
        for (String internal : new String[] {"attentes", "durees", "regles"}) {
            assertThat(stranger.get("/tableau-de-bord/" + internal + ".csv").statusCode())
                    .as(internal)
                    .isEqualTo(404);
        }
        assertThat(browser("dpo").get("/tableau-de-bord").body())
                .contains("Ce qui attend, par groupe", "Durée des étapes sur un an");
    }

    @Test
    void measuresAndNamesAreThoseThatTheRegisterPublishes() {
        Story story = Chapters.admitted(story("Un nom d’avant"))
                .does("dpo", "data-gate")
                // More people than the light track allows, which measures no energy.
                .does("agent", "experiment-protocol", "participants", 21)
                .does("agent", "experiment-closing")
                .does("agent", "assessment", "energyMeasurable", "yes", "energyKwh", 7, "energySource", "measured");
        String reference = story.reference();
        Browser stranger = stranger();
        publications.correct(
                reference,
                new EntryCorrection("identity.title", "Un nom d’avant", "Un nom juste"),
                "DEM-2026-0001",
                "dpo");
        publications.markDue(reference, "Rectification");
        publication.publishDue();

        assertThat(measured(stranger, reference)).isEmpty();
        assertThat(measured(browser("agent"), reference))
                .as(browser("agent").get("/tableau-de-bord/energie.csv").body() + reference)
                .isNotEmpty();
        assertThat(stranger.get("/tableau-de-bord").body()).doesNotContain("Un nom d’avant");

        story.does("expert2", "second-reading").does("secretary", "convening").does("secretary", "attendance");
        Chapters.decides(story, "extend");
        publication.publishDue();
        assertThat(measured(stranger, reference)).isNotEmpty();
        assertThat(line(stranger, reference)).contains("Un nom juste");

        publications.withhold(
                reference,
                new WithheldPart("", "Décision de justice", LocalDate.of(2026, 5, 4)),
                "DEM-2026-0002",
                "dpo");
        for (String chart : List.of("energie", "carbone", "experimentations")) {
            assertThat(stranger.get("/tableau-de-bord/" + chart + ".csv").body())
                    .as(chart)
                    .doesNotContain(reference);
            assertThat(stranger.get("/tableau-de-bord/" + chart + ".json").body())
                    .as(chart)
                    .doesNotContain(reference);
        }
        assertThat(stranger.get("/registre/" + reference).body()).contains("Décision de justice");
        assertThat(measured(browser("agent"), reference)).isNotEmpty();
    }

    private static String line(Browser reader, String reference) {
        return reader.get("/tableau-de-bord/energie.csv")
                .body()
                .lines()
                .filter(line -> line.contains(reference))
                .findFirst()
                .orElse("");
    }

    private static String measured(Browser reader, String reference) {
        String line = line(reader, reference);
        return line.substring(line.lastIndexOf(';') + 1);
    }

    @Test
    void theDrawingHoldsNothingThatRunsAndIsForThoseWhoWorkHere() {
        assertThat(stranger().get("/tableau-de-bord/parcours.bpmn").statusCode())
                .isEqualTo(404);
        String drawing = browser("expert").get("/tableau-de-bord/parcours.bpmn").body();

        assertThat(drawing)
                .contains("BPMNDiagram", "Task_Review")
                .doesNotContain("extensionElements", "camunda:", "${", "documentation>");
    }

    @Test
    void theFirstScreenSaysHowManyWhereWhatIsLateAndWhatIsNext() {
        String tried = Chapters.experimenting(story("Essai au premier écran")).reference();
        publication.publishDue();

        Document stranger = Jsoup.parse(stranger().get("/tableau-de-bord").body());
        assertThat(stranger.select(".overview h2").eachText()).containsExactly("Combien", "En retard", "À venir", "Où");
        assertThat(stranger.select(".overview .line a").eachAttr("href")).contains("/registre?statut=EXPERIMENTATION");
        assertThat(stranger.select(".overview section[aria-labelledby=suite] a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/registre/IA-"));
        assertThat(stranger.select(".canvas, script[src*=bpmn]"))
                .as("no diagram for the public")
                .isEmpty();
        assertThat(stranger.text()).doesNotContain("tâches en retard");

        Document expert = Jsoup.parse(browser("expert").get("/tableau-de-bord").body());
        assertThat(expert.select(".overview .line a").eachAttr("href"))
                .contains("/dossiers?ouverts=oui&etape=experimentClosing");
        assertThat(expert.select("details#carte .canvas")).hasSize(1);
        assertThat(browser("expert")
                        .get("/dossiers?ouverts=oui&etape=experimentClosing&texte=" + tried)
                        .body())
                .contains(tried);
    }

    @Test
    void theRegisterShowsTheSameLineUntilSomebodySearches() {
        Chapters.experimenting(story("Essai sur la ligne"));
        publication.publishDue();
        Browser stranger = stranger();

        Document dashboard = Jsoup.parse(stranger.get("/tableau-de-bord").body());
        Document register = Jsoup.parse(stranger.get("/registre").body());

        assertThat(register.select(".line li").eachText())
                .isNotEmpty()
                .isEqualTo(dashboard.select(".line li").eachText());
        assertThat(Jsoup.parse(stranger.get("/registre?texte=ligne").body()).select(".line"))
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsSaid() {
        Browser stranger = stranger();

        assertThat(stranger.get("/tableau-de-bord/rien.csv").statusCode()).isEqualTo(404);
        HttpResponse<String> unknown = stranger.get("/tableau-de-bord?organisation=nulle-part");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.body()).contains("organisation");
        assertThat(stranger.get("/tableau-de-bord?organisation=commune-valmont").statusCode())
                .isEqualTo(200);
    }
}
