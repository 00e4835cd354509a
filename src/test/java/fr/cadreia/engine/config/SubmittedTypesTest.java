package fr.cadreia.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.InApplication;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sends to the engine's API is of the type that it announces, and no bigger than anybody needs. */
class SubmittedTypesTest extends InApplication {

    private static final String START = "/process-definition/key/mandatory-path/submit-form";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'value': [1, 2], 'type': 'String'}",
                "{'value': {'a': 1}, 'type': 'String'}",
                "{'value': 5, 'type': 'String'}",
                "{'value': [1, 2]}",
                "{'value': {'a': 1}}",
                "{'value': 'x', 'type': 'Integer'}",
                "{'value': [1], 'type': 'Boolean'}",
                "{'value': 'hier', 'type': 'Date'}",
                "{'value': 'x', 'type': 'Rien'}",
                "{'value': 'A\\nB', 'type': 'String'}",
                "{'value': '{bad', 'type': 'Json'}"
            })
    void aValueOfAnotherTypeIsRefusedWithItsField(String title) {
        EngineClient client = new EngineClient(port);
        int before = cases(client);

        Reply reply =
                client.raw("agent", "POST", START, ("{'variables': {'title': " + title + "}}").replace('\'', '"'));

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(400);
        List<String> fields = new ArrayList<>();
        reply.body()
                .path("fields")
                .forEach((JsonNode field) -> fields.add(field.path("field").asText()));
        assertThat(fields).contains("title");
        assertThat(cases(client)).isEqualTo(before);
    }

    @Test
    void aBodyHasALimitWhetherItTellsItsLengthOrNot() throws Exception {
        String body = "{\"variables\": {\"title\": {\"value\": \"" + "x".repeat(3_000_000) + "\"}}}";

        for (Supplier<BodyPublisher> publisher : List.<Supplier<BodyPublisher>>of(
                () -> BodyPublishers.ofString(body),
                () -> BodyPublishers.fromPublisher(BodyPublishers.ofString(body)))) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest" + START))
                                    .header("Content-Type", "application/json")
                                    .header("Accept", "application/json")
                                    .header("Authorization", "Basic YWdlbnQ6YWdlbnQ=")
                                    .POST(publisher.get())
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("La requête est trop grosse\u00a0: 2 Mo au plus.");
        }
    }

    @Test
    void aDeploymentHasALimitWhetherItTellsItsLengthOrNot() throws Exception {
        String body = "--part\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.bpmn\"\r\n\r\n"
                + "x".repeat(21 * 1024 * 1024) + "\r\n--part--\r\n";

        for (String path : List.of("/engine-rest", "/engine%2Drest")) {
            for (BodyPublisher publisher : List.of(
                    BodyPublishers.ofString(body), BodyPublishers.fromPublisher(BodyPublishers.ofString(body)))) {
                HttpResponse<String> answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create("http://localhost:" + port + path + "/deployment/create"))
                                        .header("Content-Type", "multipart/form-data; boundary=part")
                                        .header("Accept", "application/json")
                                        .header("Authorization", "Basic YWRtaW46YWRtaW4=")
                                        .POST(publisher)
                                        .build(),
                                BodyHandlers.ofString());

                assertThat(answer.statusCode()).as(path).isEqualTo(413);
                assertThat(answer.body()).contains("La requête est trop grosse\u00a0: 20 Mo au plus.");
            }
        }
    }

    private static int cases(EngineClient client) {
        return client.get("agent", "/process-instance/count?processDefinitionKey=mandatory-path")
                .body()
                .path("count")
                .asInt();
    }
}
