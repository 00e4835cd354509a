package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.journal.Provenance;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for the register’s pages and addresses together, as readers and search engines ask for them. */
class RegisterPagesTest extends AskedRegister {

    @Autowired
    private GatheredCases uses;

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
                "/comite/rapports",
                "/comite/rapports/" + TestClock.today().getYear(),
                "/rencontres",
                "/appels")) {
            HttpResponse<byte[]> answer = get(page, "Accept", "text/html");
            assertThat(header(answer, "Cache-Control")).as(page).isEqualTo("max-age=60, public");
            assertThat(answer.headers().allValues("Vary")).as(page).anyMatch(value -> value.matches("(?i).*cookie.*"));
            assertThat(header(answer, "Set-Cookie")).as(page).isEmpty();
            assertThat(isKnownAgain(page) || isKnownAgain(page)).as(page).isTrue();
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

    /** Asked twice above: a page may name the minute, and that minute may end between its two readings. */
    private boolean isKnownAgain(String page) {
        String tag = header(get(page, "Accept", "text/html"), "ETag");
        return get(page, "Accept", "text/html", "If-None-Match", tag).statusCode() == 304;
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

    // The list of the register: what it is asked for, and what it says that it was asked for.

    @Test
    void everyOrderIsOfferedAndFollowed() {
        published("Comptage des tramways");
        for (RegisterQuery.Sort sort : RegisterQuery.Sort.values()) {
            String page = text(get("/registre?tri=" + sort.name(), "Accept", "text/html"));
            assertThat(page).contains("value=\"" + sort.name() + "\"", sort.label());
            assertThat(get("/api/register?sort=" + sort.name().toLowerCase(java.util.Locale.ROOT))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theListRefusesWhatTheInterfaceRefuses() {
        HttpResponse<byte[]> answer = get("/registre?risque=abc", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .contains("«\u00a0abc\u00a0»", "«\u00a0risque\u00a0»", "Chercher dans le registre public");
        assertThat(get("/api/register?risk=abc").statusCode()).isEqualTo(400);
        assertThat(get("/registre?statut=in_service", "Accept", "text/html").statusCode())
                .as("as the interface spells it")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/registre", "/registre/recherche", "/registre/recherche/donnees"})
    void aCodeThatNoFormOffersIsRefused(String page) {
        HttpResponse<byte[]> refused = get(page + "?donnees=sensible", "Accept", "text/html");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains("«\u00a0sensible\u00a0»", "«\u00a0donnees\u00a0»");
        for (String asked : List.of("donnees=sensitive", "donnees=not_stated", "fournisseur=inconnu", "annee=1999")) {
            assertThat(get(page + "?" + asked, "Accept", "text/html").statusCode())
                    .as(asked)
                    .isEqualTo(200);
        }
    }

    @Test
    void wordsThatNothingHoldsAreSaidToBeNear() {
        String reference = published("Tri des paraphes");
        String like = text(get("/registre?texte=paraqhes", "Accept", "text/html"));

        assertThat(like).contains("Aucune fiche ne dit «\u00a0paraqhes\u00a0»", reference);
        assertThat(text(get("/registre?texte=paraphes", "Accept", "text/html")))
                .contains(reference)
                .doesNotContain("Aucune fiche ne dit");
    }

    @Test
    void severalValuesAreAskedForTogetherAndNoAddressSaysWhatWasNotAsked() {
        published("Tri de plusieurs valeurs");

        String page =
                text(get("/registre?statut=experimentation&statut=in_service&texte=valeurs", "Accept", "text/html"));
        assertThat(page)
                .contains(
                        "Tri de plusieurs valeurs",
                        "href=\"/registre?texte=valeurs&amp;statut=EXPERIMENTATION\"><span",
                        "href=\"/registre?texte=valeurs&amp;statut=IN_SERVICE\"><span",
                        "<title>«\u00a0valeurs\u00a0», Statut\u00a0: En expérimentation, ");
        HttpResponse<byte[]> sent = get("/registre?texte=valeurs&statut=&type=&tri=&page=", "Accept", "text/html");
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(header(sent, "Location")).endsWith("/registre?texte=valeurs");
    }

    // The register by supplier, by year and by month.

    @Test
    void aSupplierHasAPageOfItsOwnWithFigures() {
        String reference = supplied("Tri des parapluies perdus", "Éditions du Parapluie");
        String entry = text(get("/registre/" + reference, "Accept", "text/html"));
        Matcher supplier = Pattern.compile("<a href=\"(/registre/fournisseurs/[a-z0-9-]+)\">([^<]+)<")
                .matcher(entry);
        assertThat(supplier.find()).isTrue();
        assertThat(supplier.group(1)).isEqualTo("/registre/fournisseurs/editions-du-parapluie");

        assertThat(text(get("/registre/fournisseurs", "Accept", "text/html")))
                .contains(supplier.group(1), supplier.group(2));
        assertThat(text(get(supplier.group(1), "Accept", "text/html")))
                .contains("<h1>" + supplier.group(2) + "</h1>", "Niveau de risque", "Direction", "Type d’IA")
                .containsPattern("\\d+ usages? de ses solutions au registre");
        HttpResponse<byte[]> unknown = get("/registre/fournisseurs/inconnu", "Accept", "text/html");
        assertThat(header(unknown, "Location")).endsWith("/registre?fournisseur=inconnu");
        assertThat(text(get("/registre?fournisseur=inconnu", "Accept", "text/html")))
                .contains("Aucun usage");
        assertThat(get("/registre/fournisseurs/In%20connu", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/registre/organisations/inconnue", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    /** The experts answer what people ask of the register; they bring the spellings of a firm to one name. */
    @Test
    void spellingsOfAFirmAreBroughtToOneNameAndBack() {
        String first = supplied("Tri des écharpes perdues", "Écharpes et Cie ; N/A");
        String second = supplied("Tri des bonnets perdus", "ECHARPES & CIE, Bonnets SA");
        Browser expert = browser("expert");

        assertThat(expert.get("/fournisseurs").body()).contains("Écharpes et Cie", "ECHARPES &amp; CIE", "Bonnets SA");
        assertThat(expert.get("/registre/fournisseurs").body()).contains("href=\"/fournisseurs\"");
        assertThat(browser("agent").get("/fournisseurs").statusCode()).isEqualTo(403);
        assertThat(browser("agent")
                        .post("/fournisseurs", Map.of("nom", "bonnets-sa", "retenu", "À moi"))
                        .body())
                .contains("tenus par les experts IA");
        assertThat(text(get("/registre/fournisseurs", "Accept", "text/html"))).doesNotContain("href=\"/fournisseurs\"");
        assertThat(expert.post("/fournisseurs", Map.of("nom", "nulle-part", "retenu", "X"))
                        .body())
                .contains("Cochez un nom au moins");
        assertThat(expert.post("/fournisseurs", Map.of("nom", "bonnets-sa", "retenu", "Non disponible"))
                        .body())
                .contains("ne nomme aucun fournisseur");

        expert.post("/fournisseurs", Map.of("nom", "echarpes-cie", "retenu", "Écharpes et Cie"));
        publication.publishDue();
        assertThat(suppliers(second)).isEqualTo("Écharpes et Cie\u00a0; Bonnets SA");
        assertThat(suppliers(first)).isEqualTo("Écharpes et Cie");
        assertThat(entries.versions(second).get(0).cause()).isEqualTo("Nom du fournisseur réuni ou corrigé");
        assertThat(entries.versions(first)).as("nothing changed there").hasSize(1);
        expert.post("/fournisseurs", Map.of("nom", "bonnets-sa", "retenu", ""));
        publication.publishDue();
        assertThat(suppliers(second)).isEqualTo("Écharpes et Cie");
        assertThat(expert.get("/fournisseurs").body()).contains("n’est plus compté comme un fournisseur");

        expert.post("/fournisseurs/defaire", Map.of("nom", "echarpes-cie"));
        publication.publishDue();
        assertThat(suppliers(second)).as("what is restored").isEqualTo("ECHARPES & CIE");
        assertThat(expert.words("/fournisseurs"))
                .contains(
                        "Noms de fournisseurs réunis ou corrigés : « Bonnets SA », qui ne nomme plus de fournisseur",
                        "Nom d’un fournisseur rétabli : « ECHARPES & CIE »");
        assertThat(expert.post("/fournisseurs/defaire", Map.of("nom", "echarpes-cie"))
                        .body())
                .contains("rechargez la page");
    }

    private String suppliers(String reference) {
        return entries.find(reference).orElseThrow().entry().solution().supplier();
    }

    private String supplied(String title, String supplier) {
        List<Object> review = new ArrayList<>(List.of(Chapters.SMALL_REVIEW));
        review.addAll(List.of("supplier", supplier));
        Story story = Story.opened(new EngineClient(port), engine, "agent", title)
                .does("agent", "proposal", Chapters.SMALL_PROPOSAL)
                .does("expert", "review", review.toArray())
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol");
        publication.publishDue();
        return story.reference();
    }

    @Test
    void yearsAreComparedSideBySide() {
        published("Tri des gants perdus");
        int year = TestClock.today().getYear();

        assertThat(text(get("/registre/comparaison", "Accept", "text/html")))
                .contains("Entrés au registre", "Avis rendus par le comité", "En expérimentation", "n’est pas finie");
        assertThat(get("/registre/comparaison?annees=" + year, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
        for (String wrong : List.of("1999", "abc", year + ",3000")) {
            assertThat(get("/registre/comparaison?annees=" + wrong, "Accept", "text/html")
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void aMonthSaysWhatChangedInIt() {
        String reference = published("Tri des clefs perdues");
        String month = text(get("/registre/modifications", "Accept", "text/html"));

        assertThat(month).contains("/registre/" + reference + "/versions/1", "Tri des clefs perdues", "nouvelle");
        assertThat(month).containsPattern("type=\"month\" min=\"\\d{4}-\\d\\d\" max=\"\\d{4}-\\d\\d\"");
        assertThat(text(get("/registre/modifications?mois=2001-02", "Accept", "text/html")))
                .contains("Rien n’a changé", "février 2001")
                .doesNotContain("Le mois d’avant");
        assertThat(get("/registre/modifications?mois=2026-13", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
        assertThat(text(get("/registre/modifications?inventaires=non", "Accept", "text/html")))
                .contains("Tri des clefs perdues");
        assertThat(text(get("/registre", "Accept", "text/html"))).contains("href=\"/registre/modifications\"");
    }

    // What the page of an entry leads to: uses that are like it, documents, and what a letter must say of it.

    @Test
    void anEntryLeadsToTheUsesThatAreLikeIt() {
        String reference = published("Tri des objets trouvés");
        String entry = text(get("/registre/" + reference, "Accept", "text/html"));

        Matcher organisation = Pattern.compile("<a href=\"(/registre/organisations/[a-z-]+)\">")
                .matcher(entry);
        assertThat(organisation.find()).isTrue();
        assertThat(text(get(organisation.group(1), "Accept", "text/html")))
                .contains("Lire les fiches", "Les coûts publiés", "Usages dont le montant est publié")
                .containsPattern("href=\"/registre\\?(direction|commune)=[a-z-]+\"")
                .containsPattern("href=\"/registre\\?statut=EXPERIMENTATION&amp;(direction|commune)=[a-z-]+\"");
        Matcher kind =
                Pattern.compile("href=\"(/registre\\?type=\\w+)\">([^<]+)<").matcher(entry);
        assertThat(kind.find()).isTrue();
        assertThat(text(get(kind.group(1), "Accept", "text/html")))
                .contains("<h2>Type d’IA\u00a0: " + kind.group(2) + "</h2>");
        // Among many that are like it, of which some tests say that they were published in days to come.
        assertThat(text(get(kind.group(1) + "&texte=" + reference, "Accept", "text/html")))
                .contains("href=\"/registre/" + reference);
    }

    @Test
    void whatTheCommitteeSaidAndSawIsADocument() {
        String reference = decided("Tri des écharpes perdues");
        String entry = text(get("/registre/" + reference, "Accept", "text/html"));

        assertThat(entry)
                .contains(
                        "Pièces et études publiques",
                        "/registre/" + reference + "/bilan",
                        "/registre/" + reference + "/decisions/1");
        assertThat(text(get("/registre/" + reference + "/decisions/1", "Accept", "text/html")))
                .contains("Extrait n°", "Motifs", "Document établi d’après la version");
        assertThat(text(get("/registre/" + reference + "/bilan", "Accept", "text/html")))
                .contains("Bilan de l’expérimentation", "Bénéfices constatés", "Indicateurs de l’expérimentation");
        assertThat(text(get("/api/register/" + reference)))
                .contains("\"kind\":\"evaluation\"", "/registre/" + reference + "/bilan\"");

        assertThat(text(get("/registre?texte=" + reference + "&tri=cost", "Accept", "text/html")))
                .containsPattern("Budgets d’expérimentation[^€]+\\u00a0€</strong>")
                .contains("publié\u00a0: 1 sur 1<", "/api/register.csv?text=" + reference + "&amp;sort=cost\"");
        assertThat(text(get("/registre?texte=" + reference, "Accept", "text/html")))
                .doesNotContain("Budgets d’expérimentation");

        String young = published("Tri des bonnets perdus");
        assertThat(get("/registre/" + young + "/bilan", "Accept", "text/html").statusCode())
                .as("not decided yet")
                .isEqualTo(404);
        assertThat(get("/registre/" + young + "/decisions/1", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLetterAboutAUseThatIsNotDescribedYetSaysWhatIsToBeWritten() {
        String reference = uses.open("Aiguillage", "dir-education", Case.Origin.INTAKE, "expert", Provenance.HERE);
        publication.publishDue();

        assertThat(Browser.stranger(port)
                        .get("/registre/" + reference + "/mentions")
                        .body())
                .contains("Cet usage n’est pas encore décrit", "[à compléter avant l’envoi\u00a0: à quoi il sert]")
                .doesNotContain("Non communiqué", "sert\u00a0: Aiguillage");
    }

    @Test
    void aLetterFindsWhatItMustSay() {
        String reference = published("Aide à l’instruction des aides");

        String page = Browser.stranger(port)
                .get("/registre/" + reference + "/mentions")
                .body();

        assertThat(page).contains("R. 311-3-1-1", "/registre/" + reference, "www.cada.fr", "instruction des aides");
        assertThat(Browser.stranger(port).get("/registre/IA-1999-0001/mentions").statusCode())
                .isEqualTo(404);
    }

    // What an entry said before, and what changed, for programs.

    @Test
    void aProgramReadsEachVersionAndWhatItChanged() throws IOException {
        Story story =
                Chapters.experimenting(Story.opened(new EngineClient(port), engine, "agent", "Accueil des nouveaux"));
        publication.publishDue();
        story.does("agent", "experiment-closing");
        publication.publishDue();
        String versions = "/api/register/" + story.reference() + "/versions";

        JsonNode all = json(versions);
        assertThat(all.path("reference").asText()).isEqualTo(story.reference());
        assertThat(all.path("versions").findValuesAsText("version")).containsExactly("2", "1");
        assertThat(all.at("/versions/0/page").asText()).endsWith("/registre/" + story.reference() + "/versions/2");
        assertThat(json(versions + "/2")).isEqualTo(json("/api/register/" + story.reference()));
        assertThat(json(versions + "/1").at("/entry/experimentation/endedOn").isMissingNode())
                .isTrue();

        JsonNode changes = json(versions + "/2/differences");
        assertThat(changes).isEqualTo(json(versions + "/2/differences?since=1"));
        assertThat(changes.path("since").asInt()).isEqualTo(1);
        assertThat(changes.path("changes").findValuesAsText("field"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(changes.path("changes"))
                .allSatisfy(change -> assertThat(change.path("before")).isNotEqualTo(change.path("after")));
        assertThat(json(versions + "/1/differences?since=1").path("changes")).isEmpty();
    }

    @Test
    void whatThereIsNotIsSaid() {
        String reference = published("Une seule version");
        String versions = "/api/register/" + reference + "/versions";

        assertThat(get("/api/register/IA-1999-0001/versions").statusCode()).isEqualTo(404);
        assertThat(get(versions + "/7").statusCode()).isEqualTo(404);
        assertThat(get(versions + "/x").statusCode()).isEqualTo(404);
        assertThat(text(get(versions + "/1/differences"))).contains("\"field\":\"since\"", "de 1 à 1");
        assertThat(text(get(versions + "/1/differences?since=9"))).contains("\"field\":\"since\"");
        assertThat(text(get(versions + "?page=2"))).contains("\"field\":\"page\"");
    }
}
