package fr.cadreia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.StrangersView;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A client that misspells a criterion is told so, and does not take everything for what it asked for. */
class UnknownParametersTest extends InApplication {

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
            String type =
                    stranger().get(address).headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("text/html")
                    && !address.startsWith("/api/")
                    && !address.startsWith("/tableau-de-bord")) {
                return; // What machines ask: styles, the site map, whether it runs.
            }
            HttpResponse<String> answer = stranger().get(address + "?zqzq=1");
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
        HttpResponse<String> page = stranger().get("/tableau-de-bord?" + counted + "=lettre&zqzq=1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Sans effet, car cette page ne connaît pas ce critère\u00a0: zqzq.")
                .doesNotContain(counted);

        String file = "/tableau-de-bord/usages.csv?" + counted + "=lettre";
        assertThat(stranger().get(file).statusCode()).isEqualTo(200);
        assertThat(stranger().get(file + "&zqzq=1").statusCode()).isEqualTo(400);
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
            assertThat(stranger().get(address).statusCode()).as(address).isEqualTo(400);
        }
    }

    @Test
    void severalCriteriaAreNamedTogether() {
        assertThat(stranger().get("/registre/fournisseurs?zqzq=1&qzqz=2").body())
                .contains("cette page ne connaît pas ces critères\u00a0: ", "zqzq", "qzqz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/organisations", "/fournisseurs", "/modifications", "/releves"})
    void aPageThatCannotBeIsRefusedAndBeyondTheLastOneIsTheLastOne(String list) {
        for (String wrong : List.of("0", "-1", "zzz", "1000000", "1.5")) {
            HttpResponse<String> refused = stranger().get("/registre" + list + "?page=" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(refused.body()).contains("Ce numéro de page n’a pas de sens\u00a0: revenez à la première page.");
        }
        HttpResponse<String> beyond = stranger().get("/registre" + list + "?page=99999");
        assertThat(beyond.statusCode()).isIn(200, 302);
    }

    @Test
    void aReportAboutAUseThatIsNotThereSaysSo() {
        assertThat(stranger().get("/signaler?dossier=zzz").body())
                .contains("Le registre n’a pas de fiche «\u00a0zzz\u00a0»");
        assertThat(stranger().get("/signaler").body()).doesNotContain("Le registre n’a pas de fiche");
    }
}
