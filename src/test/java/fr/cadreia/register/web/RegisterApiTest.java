package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The register for programs. */
class RegisterApiTest extends AskedRegister {

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
        assertThat(page.has("near")).isFalse();
        JsonNode near = json("/api/register?text=gravfitis");
        assertThat(near.path("near").asBoolean()).isTrue();
        assertThat(near.path("total").asInt()).isEqualTo(3);
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

    @ParameterizedTest
    @ValueSource(strings = {"/api/register", "/api/register.csv", "/api/register.atom"})
    void aCodeThatNoFormOffersIsRefusedWithThoseThatAre(String address) throws IOException {
        HttpResponse<byte[]> refused = get(address + "?personal_data=sensible,none");

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode fields = JSON.readTree(refused.body()).path("fields");
        assertThat(fields).hasSize(1);
        assertThat(fields.get(0).path("field").asText()).isEqualTo("personal_data");
        assertThat(fields.get(0).path("message").asText())
                .isEqualTo("Valeurs possibles\u00a0: none, not_stated, ordinary, sensitive.");
        assertThat(get(address + "?personal_data=sensitive,none,ordinary,not_stated")
                        .statusCode())
                .isEqualTo(200);
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

        for (String file : List.of(
                "/api/register.csv",
                "/api/register.json",
                "/api/register.ndjson",
                "/api/register.atom",
                "/api/register/changes.atom",
                "/api/register/catalog.jsonld",
                "/openapi/register.yaml",
                "/openapi/register-entry.json")) {
            assertThat(header(get(file, "Accept-Encoding", "gzip"), "Content-Encoding"))
                    .as(file)
                    .isEqualTo("gzip");
        }

        published("Transcription des réunions");
        assertThat(get("/api/register", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void anyPageMayReadAndNobodyWrites() {
        assertThat(header(get("/api/register", "Origin", "https://ailleurs.exemple.fr"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
        for (String described : new String[] {"register.yaml", "register-entry.json", "register-table.json"}) {
            assertThat(header(
                            get("/openapi/" + described, "Origin", "https://ailleurs.exemple.fr"),
                            "Access-Control-Allow-Origin"))
                    .as(described)
                    .isEqualTo("*");
        }
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
    void theDescriptionNamesEveryAddressAndParameter() {
        HttpResponse<byte[]> answer = get("/openapi/register.yaml");
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Map<String, ?>> api = new Yaml().load(text(answer));
        String reference = published("Décrite par OpenAPI");
        Set<String> known = new HashSet<>(ApiRequest.KNOWN);
        known.addAll(ApiRequest.OF_TABLES);
        known.addAll(List.of("reference", "number"));

        assertThat(api.get("paths").keySet())
                .allSatisfy(path -> assertThat(get(path.replace("{reference}", reference)
                                        .replace("{number}/differences", "1/differences?since=1")
                                        .replace("{number}", "1"))
                                .statusCode())
                        .as(path)
                        .isEqualTo(200));
        assertThat(api.get("components").get("parameters"))
                .isInstanceOfSatisfying(
                        Map.class, parameters -> assertThat(parameters.keySet()).isEqualTo(known));
        assertThat(Browser.stranger(port).get("/registre/donnees").body())
                .contains("Données ouvertes du registre", "/openapi/register.yaml", "format=eurocities");
    }
}
