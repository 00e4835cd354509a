package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the Tasklist has of our pages, and what browsers keep of it. */
class TasklistShellTest extends InApplication {

    @Test
    void theTasklistIsGivenTheHeaderOfEveryPage() {
        Document given = Jsoup.parse(browser("agent").get("/bandeau").body());
        Document page = Jsoup.parse(browser("agent").get("/dossiers").body());

        assertThat(given.select(".shell-top .site-menu").text())
                .isEqualTo(page.select(".site-menu").text())
                .contains("Mon profil", "Se déconnecter");
        assertThat(given.select(".shell-top .site-nav [aria-current]").text()).isEqualTo("Mes tâches");
        assertThat(given.select(".shell-bottom .demonstration").text())
                .isEqualTo(page.select(".demonstration").text())
                .contains("Démonstration");
        assertThat(given.select("script")).isEmpty();
        assertThat(given.select(".shell-top").attr("data-now")).startsWith(TestClock.today() + "T");
    }

    @Test
    void aStrangerIsGivenNone() {
        assertThat(stranger().get("/bandeau").statusCode()).isEqualTo(302);
    }

    @Test
    void whoHasNoTasksIsShownNoWayToThem() {
        assertThat(browser("guarantor").get("/").body()).doesNotContain("/camunda/app/tasklist/");
        assertThat(browser("agent").get("/").body()).contains("/camunda/app/tasklist/");
    }

    @Test
    void browsersKeepTheVendorsFilesAndAskForOurs() {
        assertThat(kept("/camunda/lib/deps.js")).contains("max-age=31536000", "immutable");
        assertThat(kept("/camunda/app/tasklist/camunda-tasklist-bootstrap.js")).contains("immutable");
        assertThat(kept("/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js"))
                .contains("immutable");
        assertThat(kept("/camunda/api/tasklist/plugin/tasklistPlugins/static/app/none.js"))
                .contains("no-store");
        assertThat(kept("/camunda/app/tasklist/scripts/config.js")).isEqualTo("no-cache");
        assertThat(kept("/lib/cadre-ia/tasklist.js")).isEqualTo("no-cache");
        assertThat(kept("/camunda/app/tasklist/locales/fr.json")).isEqualTo("no-cache");
        assertThat(kept("/camunda/lib/none.js")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({"200, true", "404, false", "500, false"})
    void browsersKeepNoFaultOfTheVendorsPlugin(int status, boolean kept) throws IOException, ServletException {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        WebappFiles.tasklistPlugin().getFilter().doFilter(new MockHttpServletRequest(), answer, (request, response) -> {
            ((HttpServletResponse) response).setStatus(status);
            response.getWriter().write("contenu");
        });

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).isEqualTo("contenu");
        assertThat(String.valueOf(answer.getHeader("Cache-Control")).contains("immutable"))
                .isEqualTo(kept);
    }

    private String kept(String file) {
        HttpResponse<String> answer = browser("agent").get(file);
        return answer.headers().firstValue("Cache-Control").orElse("");
    }
}
