package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.register.RegisterPublication;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.ProcessEngine;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;

/** The register for programs, asked over HTTP without an account. */
@AppTest
class RegisterApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RegisterPublication publication;

    @Autowired
    private GatheredCases uses;

    private final HttpClient client = HttpClient.newHttpClient();

    private String published(String title) {
        Story story = Chapters.experimenting(Story.opened(new EngineClient(port), engine, "agent", title));
        publication.publishDue();
        return story.reference();
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private JsonNode json(String path) throws IOException {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void anEntryIsReadByItsReferenceAndWhatIsNotPublicIsNotThere() throws IOException {
        String reference = published("Tri des courriels entrants");
        String secret = Chapters.admitted(Story.opened(new EngineClient(port), engine, "agent", "Pas encore public"))
                .reference();

        JsonNode entry = json("/api/register/" + reference);

        assertThat(entry.path("reference").asText()).isEqualTo(reference);
        assertThat(entry.path("entry").path("standing").path("status").asText()).isEqualTo("EXPERIMENTATION");
        assertThat(entry.path("entry").path("standing").path("since").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(get("/api/register/" + secret).statusCode()).isEqualTo(404);
        assertThat(text(get("/api/register.csv"))).contains(reference).doesNotContain(secret);
    }

    @Test
    void theListIsFilteredAndLeadsToItsOtherPages() throws IOException {
        published("Repérage des graffitis un");
        published("Repérage des graffitis deux");
        published("Repérage des graffitis trois");

        HttpResponse<byte[]> answer = get("/api/register?text=graffitis&sort=title&size=2");

        JsonNode page = JSON.readTree(answer.body());
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("entries")).hasSize(2);
        assertThat(page.path("entries").findValuesAsText("title")).isSorted();
        assertThat(header(answer, "X-Total-Count")).isEqualTo("3");
        assertThat(header(answer, "Link"))
                .contains("text=graffitis&sort=title&size=2&page=2>; rel=\"next\"", "rel=\"first\"", "rel=\"last\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(json("/api/register?text=graffitis&status=stopped").toString())
                .isEqualTo("{\"total\":0,\"page\":1,\"size\":50,\"entries\":[]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eurocities", "nl", "atrs", "etalab", "annex-viii"})
    void eachStandardIsGivenForTheListAndForOneEntry(String format) throws IOException {
        String reference = published("Lecture de plans " + format);

        JsonNode list = json("/api/register?text=plans%20" + format + "&format=" + format);
        assertThat(list.path("standard").asText()).isNotEmpty();
        assertThat(list.path("entries").get(0)).isEqualTo(json("/api/register/" + reference + "?format=" + format));
        assertThat(list.toString()).contains("Lecture de plans " + format);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/register?page=0,page",
        "/api/register?page=abc,page",
        "/api/register?size=201,size",
        "/api/register?status=nulle-part,status",
        "/api/register?risk=5,risk",
        "/api/register?late=peut-être,late",
        "/api/register?sort=x,sort",
        "/api/register?format=xml,format",
        "/api/register?texte=courrier,texte",
        "/api/register.csv?risk=9,risk",
        "/api/register.xlsx?format=nl,format",
        "/api/register.csv?format=atrs,format",
        "/api/register/IA-2026-0001?format=x,format",
        "/api/register/IA-2026-0001?page=2,page",
        "/api/register/changes.atom?since=hier,since",
        "/api/register/changes.atom?since=%2B1000000000-12-31T23:59:59Z,since",
        "/api/register/changes.atom?since=-0001-12-31T23:59:59Z,since",
        "/api/register/changes.atom?before=0,before",
        "/api/register/changes.atom?depuis=hier,depuis",
        "/api/register/catalog.jsonld?langue=fr,langue",
        "/api/register?status=stopped&status=refused,status",
        "/api/register?page=1&page=2,page",
        "/api/register.csv?risk=1&risk=2,risk",
        "/api/register/changes.atom?before=1&before=2,before",
        "/api/register?text=%00,text",
        "/api/register?text=%FF%FE,text",
        "/api/register?department=nulle-part,department",
        "/api/register?commune=nulle-part,commune",
        "/api/register.csv?domain=nulle-part,domain"
    })
    void aParameterThatMeansNothingIsNamedInFrench(String path, String field) throws IOException {
        HttpResponse<byte[]> answer = get(path.replace("ê", "%C3%AA"));

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode refused = JSON.readTree(answer.body());
        assertThat(refused.path("fields").get(0).path("field").asText()).isEqualTo(field);
        assertThat(refused.path("fields").get(0).path("message").asText()).endsWith(".");
    }

    @Test
    void aBrokenEscapeIsNotTakenForNoParameter() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /api/register?text=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"field\":\"text\"");
        }
    }

    @Test
    void theDescriptionIsServedAsWhatItIs() {
        assertThat(header(get("/openapi/register.yaml"), "Content-Type")).startsWith("application/yaml");
    }

    @Test
    void searchEnginesReadWhatTheyMayVisit() {
        HttpResponse<byte[]> robots = get("/robots.txt", "Accept", "text/html");

        assertThat(robots.statusCode()).isEqualTo(200);
        assertThat(text(robots)).contains("Allow: /\n", "Disallow: /registre/demandes/", "/sitemap.xml\n");
        String reference = published("Plan des pages");
        HttpResponse<byte[]> siteMap = get("/sitemap.xml");
        assertThat(header(siteMap, "Content-Type")).startsWith("application/xml");
        assertThat(text(siteMap)).contains("/registre/" + reference + "</loc>", "/aide/citoyen</loc>");
    }

    @Test
    void noWeaknessIsReportedToNobody() {
        assertThat(get("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgainAndTheRestIsCompressed() throws IOException {
        published("Transcription des séances");
        HttpResponse<byte[]> first = get("/api/register");
        String tag = header(first, "ETag");

        assertThat(tag).startsWith("W/\"");
        assertThat(get("/api/register", "If-None-Match", tag).statusCode()).isEqualTo(304);
        HttpResponse<byte[]> head = send("HEAD", "/api/register");
        assertThat(header(head, "ETag")).isEqualTo(tag);
        assertThat(head.body()).isEmpty();
        assertThat(send("HEAD", "/api/register", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> workbook = get("/api/register.xlsx");
        assertThat(header(workbook, "ETag")).isEqualTo(header(get("/api/register.csv"), "ETag"));
        assertThat(get("/api/register.xlsx", "If-None-Match", header(workbook, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<byte[]> packed = get("/api/register", "Accept-Encoding", "gzip");
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(first.body());

        published("Transcription des réunions");
        assertThat(get("/api/register", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void anyPageMayReadAndNobodyWrites() {
        assertThat(header(get("/api/register", "Origin", "https://ailleurs.exemple.fr"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
        HttpResponse<byte[]> asked = send(
                "OPTIONS",
                "/api/register",
                "Origin",
                "https://ailleurs.exemple.fr",
                "Access-Control-Request-Method",
                "GET");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(send(
                                "OPTIONS",
                                "/api/register",
                                "Origin",
                                "https://ailleurs.exemple.fr",
                                "Access-Control-Request-Method",
                                "POST")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new String(
                        send("DELETE", "/api/register", "Origin", "https://ailleurs.exemple.fr")
                                .body(),
                        StandardCharsets.UTF_8))
                .contains("le registre se lit seulement")
                .doesNotContain("Invalid");
        assertThat(List.of("POST", "PUT", "DELETE", "PATCH")).allSatisfy(method -> {
            HttpResponse<byte[]> answer = send(method, "/api/register");
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        });
        assertThat(header(get("/api/register"), "Set-Cookie")).isEmpty();
        assertThat(get("/api/other").statusCode()).isEqualTo(404);
    }

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
    void energyThatWasEstimatedIsNotTakenForMeasured() {
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
        assertThat(text(get("/openapi/register.yaml"))).contains("enum: [measured, estimated]");
    }

    @Test
    void anAddressWrittenAnotherWayLeadsToTheOneThatHolds() {
        String reference = published("Repérage des nids");
        String small = reference.toLowerCase(java.util.Locale.ROOT);

        for (String page : List.of("/registre/%s", "/registre/%s/versions/1", "/api/register/%s?format=nl")) {
            assertThat(moved(page.formatted(small))).isEqualTo(page.formatted(reference));
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
    void theFeedTellsWhatChangedNewestFirst() throws Exception {
        String reference = published("Résumé des enquêtes publiques");

        SyndFeed feed = new SyndFeedInput().build(new StringReader(text(get("/api/register/changes.atom"))));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getEntries().get(0).getTitle()).contains(reference, "Expérimentation");
        assertThat(text(get("/api/register/changes.atom"))).doesNotContain("<name />");
        assertThat(feed.getEntries().get(0).getLink()).endsWith("/registre/" + reference + "/versions/1");
        assertThat(text(get("/api/register/changes.atom?since=2999-01-01T00:00:00Z")))
                .doesNotContain(reference);
    }

    @Test
    void thePortalOfOpenDataReadsTheCatalog() throws IOException {
        JsonNode catalog = json("/api/register/catalog.jsonld");

        JsonNode dataset = catalog.path("dcat:dataset").get(0);
        assertThat(dataset.path("@type").asText()).isEqualTo("dcat:Dataset");
        assertThat(List.of("dct:title", "dct:description", "dcat:contactPoint", "dct:publisher", "dcat:theme"))
                .allMatch(dataset::has);
        assertThat(dataset.path("dcat:distribution")).hasSize(9).allSatisfy(file -> {
            assertThat(List.of("dcat:accessURL", "dct:license", "dct:format")).allMatch(file::has);
            String path = URI.create(file.path("dcat:accessURL").path("@id").asText())
                    .toString()
                    .replaceFirst("https?://[^/]+", "");
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        });
    }

    @Test
    void theDescriptionNamesEveryAddressAndParameter() {
        HttpResponse<byte[]> answer = get("/openapi/register.yaml");
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Map<String, ?>> api = new Yaml().load(text(answer));
        String reference = published("Décrite par OpenAPI");

        assertThat(api.get("paths").keySet())
                .allSatisfy(path -> assertThat(
                                get(path.replace("{reference}", reference)).statusCode())
                        .as(path)
                        .isEqualTo(200));
        assertThat(api.get("components").get("parameters"))
                .isInstanceOfSatisfying(
                        Map.class, parameters -> assertThat(parameters.keySet()).isEqualTo(ApiRequest.KNOWN));
        assertThat(Browser.stranger(port).get("/registre/donnees").body())
                .contains("Données ouvertes du registre", "/openapi/register.yaml", "format=eurocities");
    }

    @Test
    void aLetterAboutAUseThatIsNotDescribedYetSaysWhatIsToBeWritten() {
        String reference = uses.open("Aiguillage", "dir-education", Case.Origin.INTAKE, "expert", Map.of());
        publication.publishDue();

        assertThat(Browser.stranger(port)
                        .get("/registre/" + reference + "/mentions")
                        .body())
                .contains("Cet usage n’est pas encore décrit", "[à compléter avant l’envoi : à quoi il sert]")
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

    @Test
    void pagesNameTheLicenceAndTheFeedAndShowIndicatorsAsATable() {
        String reference = published("Comptage des vélos");

        for (String page : List.of("/registre/donnees", "/mentions-legales")) {
            assertThat(text(get(page, "Accept", "text/html")))
                    .as(page)
                    .contains("https://www.etalab.gouv.fr/licence-ouverte-open-licence", "Licence Ouverte 2.0");
        }
        assertThat(text(get("/registre", "Accept", "text/html")))
                .contains("rel=\"alternate\" type=\"application/atom+xml\" href=\"/api/register/changes.atom\"")
                .containsPattern(
                        "(?s)id=\"retard\".*<button type=\"submit\">[^<]+</button></div>\\s*</div>\\s*</details>");
        assertThat(text(get("/registre/" + reference, "Accept", "text/html")))
                .contains("<caption id=\"indicateurs\">Indicateurs de l’expérimentation</caption>")
                .containsPattern("<th scope=\"row\">[^<]+</th><td class=\"number\">")
                .doesNotContain("départ ");
    }
}
