package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** What others take over as a whole: tables, the feed of changes, the catalog. */
class RegisterFilesTest extends AskedRegister {

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
        String reference = published("=1+1 Relecture des marchés");

        HttpResponse<byte[]> csv = get("/api/register.csv?text=marches");
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
        assertThat(rows.get(0).get("Nom")).isEqualTo("'=1+1 Relecture des marchés");

        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(get("/api/register.xlsx?text=marches").body()))) {
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
        assertThat(text(get("/api/register?supplier=inconnu-sa"))).contains("inconnu-sa");
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
}
