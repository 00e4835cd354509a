package fr.cadreia.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client sends to the engine's API is of the type that it announces, and no bigger than anybody needs. */
class SubmittedTypesTest extends InApplication {

    private static final String START = "/process-definition/key/mandatory-path/submit-form";
    private static final String JAVA_NAME = "(\\w+\\.){2,}[A-Z]\\w+";
    private static final String ALWAYS = """
            <bpmn:boundaryEvent id="Boundary_Always" name="Toujours" attachedToRef="Task_Review">
              <bpmn:outgoing>Flow_Always</bpmn:outgoing>
              <bpmn:conditionalEventDefinition id="Always">
                <bpmn:condition xsi:type="bpmn:tFormalExpression">${maintainedUntil == null}</bpmn:condition>
              </bpmn:conditionalEventDefinition>
            </bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="Flow_Always" sourceRef="Boundary_Always" targetRef="Task_Review" />
            """;
    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

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

    // Requests that no form sends, to the engine's API and to that of the web applications.

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
                "POST   | /task                              | {\"candidateGroupp\": \"dpo\"} | 400",
                "POST   | /task/count                        | {\"orQueries\": [{\"nom\": \"a\"}]} | 400",
                "POST   | /history/process-instance          | {\"any\": null} | 400",
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

    // A condition that always holds leads back to the task on whose border it stands.

    @Test
    void theCommandEndsAndNothingIsStored() throws IOException {
        Deployment turning = repository
                .createDeployment()
                .addString(
                        "processes/mandatory-path.bpmn",
                        Files.readString(Path.of("processes/mandatory-path.bpmn"))
                                .replace("</bpmn:process>", ALWAYS + "</bpmn:process>"))
                .deploy();
        try {
            Story story = opened("agent", "Qui tourne en rond");
            Reply reply = story.submit("agent", story.take("agent", "proposal"), Chapters.SMALL_PROPOSAL);

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.message()).contains("tourne sans fin");
            assertThat(story.waitsAt()).containsExactly("Task_Proposal");
        } finally {
            repository.deleteDeployment(turning.getId(), true);
        }
    }

    // Diagrams reach the delegates and listeners that they are meant to name, and no other bean.

    @Test
    void theAllowListIsWhatTheDiagramsName() throws IOException {
        Set<String> named = new TreeSet<>();
        try (DirectoryStream<Path> diagrams = Files.newDirectoryStream(Path.of("processes"), "*.bpmn")) {
            for (Path diagram : diagrams) {
                Matcher expression = DELEGATE.matcher(Files.readString(diagram));
                while (expression.find()) {
                    named.add(expression.group(1));
                }
            }
        }

        assertThat(new ExposedBeans(beans).keySet()).isEqualTo(named);
        assertThat(new ExposedBeans(beans).values()).doesNotContainNull();
    }

    @Test
    void noBeanIsReachedItself() {
        Map<Object, Object> exposed = new ExposedBeans(beans);

        assertThat(exposed.get("jdbcClient")).isNull();
        assertThat(exposed.get("taskLabels"))
                .as("a listener of the application’s own")
                .isNull();
        assertThat(exposed.containsKey("dataSource")).isFalse();
        assertThat(exposed.get("openLinkedCase"))
                .isInstanceOf(JavaDelegate.class)
                .isNotSameAs(beans.getBean("openLinkedCase"));
        assertThat(exposed.get("remindTask")).isInstanceOf(TaskListener.class).isNotSameAs(beans.getBean("remindTask"));
    }

    @Test
    void aTasksRemindersFindTheirListeners() {
        Story story = opened("agent", "Rappels");

        for (Job timer : engine.getManagementService()
                .createJobQuery()
                .processInstanceId(story.instance())
                .list()) {
            engine.getManagementService().executeJob(timer.getId());
        }

        assertThat(journal.of(story.reference()).stream().map(JournalEntry::kind))
                .contains(JournalKind.REMINDED, JournalKind.OVERDUE);
    }
}
