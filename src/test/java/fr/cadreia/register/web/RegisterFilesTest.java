package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import fr.cadreia.engine.form.CurrentForms;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others take over as a whole: tables, the feed of changes, the catalog. */
class RegisterFilesTest extends AskedRegister {

    @Autowired
    private CurrentForms forms;

    @Test
    void aFileIsWholeAndTakesNoPages() {
        for (String parameter : List.of("page", "size", "format")) {
            for (String file : List.of("/api/register.csv", "/api/register.xlsx")) {
                HttpResponse<byte[]> answer = get(file + "?" + parameter + "=2");
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                        .contains("\"field\":\"" + parameter + "\"");
            }
        }
    }

    @Test
    void theTablesOpenInASpreadsheetAndHoldNoFormula() throws IOException {
        String reference = published("=1+1 Relecture des mirlitons");

        HttpResponse<byte[]> csv = get("/api/register.csv?text=mirlitons");
        assertThat(header(csv, "Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        List<CSVRecord> rows = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text(csv).substring(1)))
                .getRecords();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("Référence")).isEqualTo(reference);
        assertThat(rows.get(0).get("Nom")).isEqualTo("'=1+1 Relecture des mirlitons");

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(
                get("/api/register.xlsx?text=mirlitons").body()))) {
            List<Row> lines = book.getFirstSheet().read();
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1).getCellText(0)).isEqualTo(reference);
            assertThat(lines.get(1).getCell(1).getFormula()).isNull();
        }
    }

    @Test
    void energyThatWasEstimatedIsNotTakenForMeasured() throws IOException {
        List<String> columns = List.of(
                text(get("/api/register.csv")).lines().findFirst().orElseThrow().split(";"));

        assertThat(columns)
                .contains(
                        "À compter du",
                        "Énergie estimée à l’instruction, au plus (kWh par an)",
                        "Énergie consommée sur la période évaluée (kWh)",
                        "Valeurs d’énergie et de carbone",
                        "Fin prévue de l’expérimentation",
                        "Fin réelle de l’expérimentation");
        assertThat(json("/openapi/register-entry.json")
                        .at("/properties/frugality/properties/source/properties/code/examples")
                        .toString())
                .isEqualTo("[\"measured\",\"estimated\"]");
    }

    @Test
    void columnsAreCalledInFrenchOrByNamesThatStay() {
        List<String> french = text(get("/api/register.csv")).lines().limit(1).toList();
        HttpResponse<byte[]> english = get("/api/register.csv?columns=en&sort=title");

        assertThat(text(english)).startsWith("identity.reference;identity.title;identity.summary;");
        assertThat(text(get("/api/register.csv?columns=fr")).lines().limit(1).toList())
                .isEqualTo(french);
        assertThat(get("/api/register.xlsx?columns=en").statusCode()).isEqualTo(200);
        assertThat(text(get("/api/register.csv?columns=nl"))).contains("\"field\":\"columns\"", "en, fr");
        assertThat(get("/api/register?columns=en").statusCode()).isEqualTo(400);
    }

    @Test
    void recordsComeWholeInOneDocumentOrLineByLine() throws IOException {
        String reference = published("Tri des questions orales");

        JsonNode whole = json("/api/register.json?text=orales");
        assertThat(whole.path("total").asInt()).isEqualTo(1);
        assertThat(whole.at("/entries/0")).isEqualTo(json("/api/register/" + reference));
        List<String> lines =
                text(get("/api/register.ndjson?sort=title")).lines().toList();
        assertThat(lines).hasSize(json("/api/register?size=1").path("total").asInt());
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(JSON.readTree(line).path("reference").asText())
                                .startsWith("IA-"));
        JsonNode british = json("/api/register.json?format=atrs&text=orales");
        assertThat(british.path("standard").asText()).contains("Algorithmic Transparency");
        assertThat(british.at("/entries/0")).isEqualTo(json("/api/register/" + reference + "?format=atrs"));
        assertThat(JSON.readTree(text(get("/api/register.ndjson?format=atrs&text=orales"))))
                .isEqualTo(british.at("/entries/0"));
        assertThat(text(get("/api/register.json?format=xyz"))).contains("\"field\":\"format\"");
        assertThat(text(get("/api/register.ndjson?page=2"))).contains("\"field\":\"page\"");
        assertThat(header(get("/api/register.ndjson"), "Content-Type")).isEqualTo("application/x-ndjson");
    }

    @Test
    void theFeedTellsWhatChangedNewestFirst() throws Exception {
        String reference = published("Résumé des enquêtes publiques");

        SyndFeed feed = new SyndFeedInput().build(new StringReader(text(get("/api/register/changes.atom"))));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries().get(0).getTitle()).contains(reference, "Expérimentation");
        assertThat(text(get("/api/register/changes.atom"))).doesNotContain("<name />");
        assertThat(feed.getUri()).startsWith("tag:localhost,");
        assertThat(feed.getEntries().get(0).getUri())
                .isEqualTo(feed.getUri().replace("modifications", reference + "/versions/1"));
        assertThat(feed.getEntries().get(0).getLink()).endsWith("/registre/" + reference + "/versions/1");
        assertThat(text(get("/api/register/changes.atom?since=2999-01-01T00:00:00Z")))
                .doesNotContain(reference);
    }

    @Test
    void aSearchIsFollowedByAFeedOfItsOwn() throws Exception {
        String found = published("Repérage des frelons");
        published("Repérage des guêpes");

        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(text(get("/api/register.atom?text=frelons&status=experimentation,stopped"))));

        assertThat(feed.getEntries()).hasSize(1);
        assertThat(feed.getEntries().get(0).getTitle()).contains(found);
        assertThat(feed.getUri()).endsWith(":registre/recherche?status=experimentation%2Cstopped&text=frelons");
        assertThat(text(get("/api/register.atom?sort=title"))).contains("\"field\":\"sort\"");
        assertThat(text(get("/api/register?status=experimentation,nulle-part"))).contains("\"field\":\"status\"");
        assertThat(json("/api/register?supplier=inconnu-sa").path("total").asInt(-1))
                .as("a supplier without entries")
                .isZero();
        assertThat(text(get("/api/register?department=dir-inconnue"))).contains("dir-inconnue");
    }

    @Test
    void thePortalOfOpenDataReadsTheCatalog() throws IOException {
        JsonNode catalog = json("/api/register/catalog.jsonld");

        JsonNode dataset = catalog.path("dcat:dataset").get(0);
        assertThat(dataset.path("@type").asText()).isEqualTo("dcat:Dataset");
        assertThat(List.of("dct:title", "dct:description", "dcat:contactPoint", "dct:publisher", "dcat:theme"))
                .allMatch(dataset::has);
        assertThat(dataset.path("dcat:distribution")).hasSize(10).allSatisfy(file -> {
            assertThat(List.of("dcat:accessURL", "dct:license", "dct:format")).allMatch(file::has);
            String path = URI.create(file.path("dcat:accessURL").path("@id").asText())
                    .toString()
                    .replaceFirst("https?://[^/]+", "");
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        });
    }

    // The page on which the criteria of a search are chosen.

    @Test
    void eachFilterOfTheTableIsOfferedOnceAndKeepsWhatWasChosen() {
        published("Filtrage des demandes");
        String asked = "?statut=experimentation&retard=oui";
        String page = text(get("/registre/recherche?statut=experimentation", "Accept", "text/html"));

        assertThat(FieldTable.REGISTER.filters().stream().map(EntryFilter::page))
                .allSatisfy(name -> assertThat(page.split("<legend>" + label(name) + "<", -1))
                        .hasSizeLessThanOrEqualTo(2))
                .filteredOn(name -> page.contains(" name=\"" + name + "\""))
                .as("those whose values some entry has")
                .contains(
                        "statut",
                        "direction",
                        "domaine",
                        "risque",
                        "type",
                        "utilisateurs",
                        "personnes",
                        "donnees",
                        "annee");
        assertThat(page)
                .containsPattern("value=\"EXPERIMENTATION\" checked=\"checked\" /> En expérimentation \\(\\d+\\)<");
        String late = text(get("/registre/recherche?retard=oui", "Accept", "text/html"));
        assertThat(late).containsPattern("id=\"retard\"[^>]* checked=\"checked\"");
        String list = text(get("/registre" + asked, "Accept", "text/html"));
        assertThat(list)
                .containsPattern(
                        "<title>Statut\u00a0: En expérimentation, Réévaluation en retard – \\d+ usages? – Registre public")
                .contains(
                        "href=\"/api/register.atom?status=experimentation&amp;late=true\"",
                        "href=\"/api/register.csv?status=experimentation&amp;late=true\"",
                        "href=\"/registre/recherche?statut=EXPERIMENTATION&amp;retard=oui\"",
                        "<input type=\"hidden\" name=\"statut\" value=\"EXPERIMENTATION\" />",
                        "<input type=\"hidden\" name=\"retard\" value=\"oui\" />")
                .as("each criterion leads to the list without it")
                .containsPattern(
                        "href=\"/registre\\?retard=oui\"><span[^>]*>Retirer</span> Statut\u00a0: En expérimentation<")
                .containsPattern("href=\"/registre\\?statut=EXPERIMENTATION\"><span[^>]*>Retirer</span> Réévaluation");
        assertThat(get("/registre?retard=non", "Accept", "text/html").statusCode())
                .isEqualTo(400);
    }

    /** A reader who narrowed the register by it sees why nothing is found, and can untick it. */
    @Test
    void aValueThatNoUseHasIsTickedBesideItsZero() {
        EntryFilter domain =
                FieldTable.REGISTER.field("purpose.policy").asFilter().orElseThrow();
        FormSchema form = forms.get(domain.questions().get(0).form());
        Set<String> policies = form.field("policy").orElseThrow().options();
        Set<String> held = entries.facets(RegisterQuery.all(0, 1)).of(domain.name()).stream()
                .map(Facet::code)
                .collect(Collectors.toSet());
        assertThat(policies).as("some have no use").anyMatch(policy -> !held.contains(policy));

        String page = text(get(
                "/registre/recherche?annee=1999&texte=xyzzy&domaine=" + String.join("&domaine=", policies),
                "Accept",
                "text/html"));
        assertThat(page).contains("name=\"annee\" value=\"1999\" checked=\"checked\" /> 1999 (0)<");
        assertThat(policies)
                .hasSizeGreaterThan(10)
                .allSatisfy(policy -> assertThat(page)
                        .contains("name=\"domaine\" value=\"" + policy + "\" checked=\"checked\" /> "
                                + form.optionLabel("policy", policy) + " (0)<"));
    }

    private static String label(String page) {
        return FieldTable.REGISTER.filters().stream()
                .filter(filter -> filter.page().equals(page))
                .map(EntryFilter::label)
                .findFirst()
                .orElseThrow();
    }

    /** How many uses tell no supplier, or no cost? */
    @Test
    void whatIsNotStatedIsCountedAskedForAndNamed() {
        String reference = published("Tri dont nul ne dit le coût");
        String asked = "texte=" + reference + "&cout=not_stated";
        String criteria = text(get("/registre/recherche?" + asked, "Accept", "text/html"));
        assertThat(criteria)
                .containsPattern("name=\"cout\" value=\"not_stated\" checked=\"checked\" /> Non renseigné \\(1\\)<")
                .doesNotContain("name=\"statut\" value=\"not_stated\"", "name=\"commune\" value=\"not_stated\"");
        assertThat(text(get("/registre?" + asked, "Accept", "text/html")))
                .contains(
                        reference,
                        "Coût par an\u00a0: Non renseigné",
                        "<title>«\u00a0" + reference + "\u00a0», Coût par an\u00a0: Non renseigné – 1 usage – ",
                        "href=\"/api/register.csv?text=" + reference + "&amp;cost=not_stated\"");
        assertThat(text(get("/api/register?cost=not_stated&text=" + reference))).contains(reference);
        assertThat(text(get("/api/register?cost=up-to-1000&text=" + reference))).doesNotContain(reference);
        assertThat(get("/api/register?status=not_stated").statusCode()).isEqualTo(400);
        assertThat(get("/registre?statut=not_stated", "Accept", "text/html").statusCode())
                .isEqualTo(400);
        assertThat(get("/registre/fournisseurs/not_stated", "Accept", "text/html")
                        .statusCode())
                .as("that none is told makes no supplier")
                .isEqualTo(404);
    }

    @Test
    void allValuesOfAFilterHaveAPageThatKeepsTheOtherCriteria() {
        published("Tri pour toutes les valeurs");
        String page = text(get(
                "/registre/recherche/direction?texte=valeurs&statut=experimentation&direction=dir-proprete&tri=title",
                "Accept",
                "text/html"));

        assertThat(page)
                .containsPattern(
                        "name=\"direction\" value=\"dir-proprete\" checked=\"checked\" /> Direction de la propreté")
                .contains(
                        "<input type=\"hidden\" name=\"texte\" value=\"valeurs\" />",
                        "<input type=\"hidden\" name=\"tri\" value=\"TITLE\" />",
                        "<input type=\"hidden\" name=\"statut\" value=\"EXPERIMENTATION\" />")
                .doesNotContain("type=\"hidden\" name=\"direction\"");
        for (String wrong : List.of("retard", "couleur")) {
            assertThat(get("/registre/recherche/" + wrong, "Accept", "text/html")
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(get("/registre/recherche?statut=rouge", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(400);
    }
}
