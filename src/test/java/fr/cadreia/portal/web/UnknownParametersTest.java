package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.StrangersView;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A client that misspells a criterion is told so, and does not take everything for what it asked for. */
@AppTest
class UnknownParametersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void everyPublicAddressTellsOrRefusesWhatItDoesNotKnow() {
        List<String> addresses = new StrangersView(port, mappings)
                .walk(Map.of("chart", List.of("usages"), "key", List.of("mandatory-path")))
                .addresses();
        assertThat(addresses)
                .contains("/tableau-de-bord", "/registre", "/registre/recherche", "/signaler", "/api/register.csv")
                .hasSizeGreaterThan(40);
        assertThat(addresses).allSatisfy(address -> {
            String type = Browser.stranger(port)
                    .get(address)
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("");
            if (!type.startsWith("text/html")
                    && !address.startsWith("/api/")
                    && !address.startsWith("/tableau-de-bord")) {
                return; // What machines ask: styles, the site map, whether it runs.
            }
            HttpResponse<String> answer = Browser.stranger(port).get(address + "?zqzq=1");
            assertThat(answer.statusCode() == 400
                            || answer.body()
                                    .contains("Sans effet, car cette page ne connaît pas ce critère\u00a0: zqzq."))
                    .as(address + " " + answer.statusCode())
                    .isTrue();
        });
    }

    /** The request adds a parameter that the page does not know, so that the page has a reason to answer. */
    @ParameterizedTest
    @ValueSource(strings = {"utm_source", "mtm_campaign", "pk_kwd", "at_medium", "fbclid", "gclid", "msclkid"})
    void whereOneComesFromIsNoCriterion(String counted) {
        HttpResponse<String> page = Browser.stranger(port).get("/tableau-de-bord?" + counted + "=lettre&zqzq=1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Sans effet, car cette page ne connaît pas ce critère\u00a0: zqzq.")
                .doesNotContain(counted);

        String file = "/tableau-de-bord/usages.csv?" + counted + "=lettre";
        assertThat(Browser.stranger(port).get(file).statusCode()).isEqualTo(200);
        assertThat(Browser.stranger(port).get(file + "&zqzq=1").statusCode()).isEqualTo(400);
    }

    @Test
    void aValueThatThePageDoesNotKnowIsRefused() {
        for (String address : List.of(
                "/tableau-de-bord?organisation=zzz",
                "/registre/modifications?inventaires=zzz",
                "/registre/modifications?mois=zzz",
                "/registre/comparaison?annees=zzz",
                "/registre/organisations?page=zzz",
                "/cadre/difference?de=zzz")) {
            assertThat(Browser.stranger(port).get(address).statusCode())
                    .as(address)
                    .isEqualTo(400);
        }
    }

    @Test
    void severalCriteriaAreNamedTogether() {
        assertThat(Browser.stranger(port)
                        .get("/registre/fournisseurs?zqzq=1&qzqz=2")
                        .body())
                .contains("cette page ne connaît pas ces critères\u00a0: ", "zqzq", "qzqz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/organisations", "/fournisseurs", "/modifications", "/releves"})
    void aPageThatCannotBeIsRefusedAndBeyondTheLastOneIsTheLastOne(String list) {
        for (String wrong : List.of("0", "-1", "zzz", "1000000", "1.5")) {
            HttpResponse<String> refused = Browser.stranger(port).get("/registre" + list + "?page=" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains("Ce numéro de page n’a pas de sens\u00a0: revenez à la première page.");
        }
        HttpResponse<String> beyond = Browser.stranger(port).get("/registre" + list + "?page=99999");
        assertThat(beyond.statusCode()).isIn(200, 302);
    }

    @Test
    void aReportAboutAUseThatIsNotThereSaysSo() {
        assertThat(Browser.stranger(port).get("/signaler?dossier=zzz").body())
                .contains("Le registre n’a pas de fiche «\u00a0zzz\u00a0»");
        assertThat(Browser.stranger(port).get("/signaler").body()).doesNotContain("Le registre n’a pas de fiche");
    }
}
