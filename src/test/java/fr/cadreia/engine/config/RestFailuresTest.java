package fr.cadreia.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.scenario.EngineClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no form sends, to the engine's API and to that of the web applications. */
class RestFailuresTest extends InApplication {

    private static final String JAVA_NAME = "(\\w+\\.){2,}[A-Z]\\w+";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /metrics?maxResults=500            |      | 400",
                "GET    | /task?maxResults=beaucoup          |      | 400",
                "GET    | /task?dueBefore=demain             |      | 400",
                "GET    | /task?sortBy=x&sortOrder=asc       |      | 400",
                "GET    | /nulle-part                        |      | 404",
                "PUT    | /task                              | {}   | 405",
                "POST   | /task                              | []   | 400",
                "POST   | /task                              | {bad | 400",
                "POST   | /task                              | {\"name\": \"a\", \"name\": \"b\"} | 400",
                "POST   | /task/any/attachment/create        | {}   | 415"
            })
    void aBadRequestIsToldInFrenchWithoutTheNameOfAnyClass(String method, String path, String body, int status) {
        String json = body == null ? "" : body;
        Browser admin = browser("admin");
        admin.get("/camunda/app/tasklist/default/");
        Map<String, String> token = Map.of("X-XSRF-TOKEN", admin.cookie("XSRF-TOKEN"));
        Map<String, String> basic = Map.of("Authorization", "Basic YWRtaW46YWRtaW4=");

        for (HttpResponse<String> answer : List.of(
                admin.call(method, "/camunda/api/engine/engine/default" + path, json, token),
                stranger().call(method, "/engine-rest" + path, json, basic))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.body())
                    .containsPattern("\"message\":\"[A-ZÉ][^\"]*(requête|paramètre|adresse)")
                    .doesNotContainPattern(JAVA_NAME)
                    .doesNotContainPattern("NotFoundException|NotAllowedException|NotSupportedException");
        }
    }

    @ParameterizedTest
    @CsvSource({"a.bpmn, <a>", "a.bpmn, {}", "a.dmn, <a>", "a.form, <a>", "a.form, {bad"})
    void aFileThatCannotBeReadIsABadRequest(String name, String content) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + name + "\"\r\n\r\n" + content
                + "\r\n--x--\r\n";

        HttpResponse<String> answer = stranger()
                .call(
                        "POST",
                        "/engine-rest/deployment/create",
                        body,
                        Map.of(
                                "Authorization",
                                "Basic YWRtaW46YWRtaW4=",
                                "Content-Type",
                                "multipart/form-data; boundary=x"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(name).doesNotContainPattern(JAVA_NAME);
    }

    @Test
    void aProfileIsNobodyElsesAndHidesNothing() {
        EngineClient client = new EngineClient(port);
        String profile = "/user/sobriety/profile";

        assertThat(client.send("sobriety", "PUT", profile, Map.of()).status()).isEqualTo(409);
        assertThat(client.send("sobriety", "PUT", profile, Map.of("id", "chair"))
                        .status())
                .isEqualTo(409);
        assertThat(client.send(
                                "agent",
                                "PUT",
                                "/user/agent/profile",
                                Map.of("id", "agent", "firstName", "Pré\u202Esident", "lastName", "x"))
                        .message())
                .contains("U+202E");
    }

    @Test
    void theMetricsAreReadWithoutALimitOfOnesOwn() {
        assertThat(client.get("admin", "/metrics").status()).isEqualTo(200);
    }
}
