package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for the register’s pages and addresses together, as readers and search engines ask for them. */
class RegisterPagesTest extends AskedRegister {

    @Test
    void searchEnginesReadWhatTheyMayVisit() {
        HttpResponse<byte[]> robots = get("/robots.txt", "Accept", "text/html");

        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(text(robots)).contains("Allow: /\n", "Disallow: /registre/demandes/", "/sitemap.xml\n");
        String reference = published("Plan des pages");
        HttpResponse<byte[]> siteMap = get("/sitemap.xml");
        assertThat(header(siteMap, "Content-Type")).startsWith("application/xml");
        assertThat(text(siteMap))
                .contains(
                        "/registre/" + reference + "</loc>",
                        "/registre/fournisseurs</loc>",
                        "/registre/modifications</loc>",
                        "/aide/citoyen</loc>");
    }

    @Test
    void noWeaknessIsReportedToNobody() {
        assertThat(get("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void whatSaysTheSameToEverybodyMayBeKeptForAMoment() {
        String reference = published("Tri des pages gardées");
        for (String page : List.of(
                "/registre",
                "/registre?texte=gard%C3%A9es",
                "/registre/" + reference,
                "/registre/" + reference + "/detail",
                "/registre/" + reference + "/versions",
                "/registre/" + reference + "/versions/1",
                "/registre/" + reference + "/versions/1/detail",
                "/registre/" + reference + "/mentions",
                "/registre/recherche",
                "/registre/recherche/direction?statut=experimentation",
                "/registre/modifications",
                "/registre/donnees",
                "/registre/releves",
                "/registre/scelles",
                "/registre/organisations",
                "/registre/fournisseurs",
                "/registre/comparaison",
                "/",
                "/aide",
                "/aide/citoyen",
                "/accessibilite",
                "/mentions-legales",
                "/donnees-personnelles",
                "/plan-du-site",
                "/tableau-de-bord",
                "/tableau-de-bord/usages",
                "/cadre",
                "/cadre/difference",
                "/comite/composition",
                "/appels")) {
            HttpResponse<byte[]> answer = get(page, "Accept", "text/html");
            assertThat(header(answer, "Cache-Control")).as(page).isEqualTo("max-age=60, public");
            assertThat(answer.headers().allValues("Vary")).as(page).anyMatch(value -> value.matches("(?i).*cookie.*"));
            assertThat(header(answer, "Set-Cookie")).as(page).isEmpty();
            assertThat(get(page, "Accept", "text/html", "If-None-Match", header(answer, "ETag"))
                            .statusCode())
                    .as(page)
                    .isEqualTo(304);
        }
        for (String page :
                List.of("/registre/" + reference + "/intervention", "/registre/IA-1999-0001", "/registre?risque=9")) {
            assertThat(header(get(page, "Accept", "text/html"), "Cache-Control"))
                    .as(page)
                    .contains("no-store");
        }
        assertThat(Browser.of("agent", port)
                        .get("/registre/" + reference)
                        .headers()
                        .firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }

    @Test
    void anAddressWrittenAnotherWayLeadsToTheOneThatHolds() {
        String reference = published("Repérage des nids");
        String small = reference.toLowerCase(java.util.Locale.ROOT);

        for (String page : List.of("/registre/%s", "/registre/%s/versions/1", "/api/register/%s?format=nl")) {
            assertThat(moved(page.formatted(small))).isEqualTo(page.formatted(reference));
            assertThat(moved(page.formatted(small.replaceFirst("-0+", "-")))).isEqualTo(page.formatted(reference));
        }
        assertThat(moved("/registre/")).isEqualTo("/registre");
        assertThat(moved("/registre/" + reference + "/?a=1")).isEqualTo("/registre/" + reference + "?a=1");
        assertThat(moved("/api/register/")).isEqualTo("/api/register");
        assertThat(moved("/favicon.ico")).isEqualTo("/style/icon.svg");
        assertThat(get("/registre/nulle-part").statusCode()).isEqualTo(404);
        assertThat(get("/nulle-part/").statusCode()).isEqualTo(404);
    }

    private String moved(String path) {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(301);
        return header(answer, "Location");
    }

    @Test
    void pagesNameTheLicenceAndTheFeedAndShowIndicatorsAsATable() {
        String reference = published("Comptage des vélos");

        for (String page : List.of("/registre/donnees", "/mentions-legales")) {
            assertThat(text(get(page, "Accept", "text/html")))
                    .as(page)
                    .contains("https://www.etalab.gouv.fr/licence-ouverte-open-licence", "Licence Ouverte 2.0");
        }
        assertThat(text(get("/registre", "Accept", "text/html")))
                .contains("rel=\"alternate\" type=\"application/atom+xml\" href=\"/api/register/changes.atom\"");
        assertThat(text(get("/registre/" + reference + "/detail", "Accept", "text/html")))
                .contains("<caption id=\"indicateurs\">Indicateurs de l’expérimentation</caption>")
                .containsPattern("<th scope=\"row\">[^<]+</th><td class=\"number\">")
                .doesNotContain("départ ");
    }
}
