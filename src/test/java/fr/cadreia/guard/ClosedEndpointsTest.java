package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.kernel.form.Startable;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The engine's requests that change something and that nobody needs, each sent well formed and for a case that is there,
 * to the REST API and to the one behind the web applications.
 */
class ClosedEndpointsTest extends InApplication {

    private static Browser admin;
    private static final Path PAGE = Path.of("src/docs/access-matrix.md");

    @Autowired
    private List<Startable> startables;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST   | /process-instance/{instance}/modification-async | {"instructions": [{"type": "startBeforeActivity", "activityId": "Task_Generalization"}]}
            POST   | /modification/execute                     | {"processDefinitionId": "{definition}", "processInstanceIds": ["{instance}"], "instructions": [{"type": "startBeforeActivity", "activityId": "Task_Generalization"}]}
            POST   | /modification/executeAsync                | {"processDefinitionId": "{definition}", "processInstanceIds": ["{instance}"], "instructions": [{"type": "startBeforeActivity", "activityId": "Task_Generalization"}]}
            POST   | /migration/generate                       | {"sourceProcessDefinitionId": "{definition}", "targetProcessDefinitionId": "{definition}"}
            POST   | /migration/executeAsync                   | {"migrationPlan": {"sourceProcessDefinitionId": "{definition}", "targetProcessDefinitionId": "{definition}", "instructions": [{"sourceActivityIds": ["Task_Proposal"], "targetActivityIds": ["Task_Generalization"]}]}, "processInstanceIds": ["{instance}"]}
            POST   | /process-definition/{definition}/restart-async | {"processInstanceIds": ["{instance}"], "instructions": [{"type": "startBeforeActivity", "activityId": "Task_Generalization"}]}
            POST   | /process-instance/message-async           | {"messageName": "stop-requested", "processInstanceIds": ["{instance}"]}
            POST   | /process-instance/variables-async         | {"processInstanceIds": ["{instance}"], "variables": {"outcome": {"value": "generalize"}}}
            POST   | /process-instance/delete                  | {"processInstanceIds": ["{instance}"], "deleteReason": "x"}
            POST   | /process-instance/suspended-async         | {"processInstanceIds": ["{instance}"], "suspended": true}
            PUT    | /process-instance/suspended               | {"processInstanceIds": ["{instance}"], "suspended": true}
            POST   | /message                                  | {"messageName": "stop-requested", "businessKey": "x"}
            POST   | /message                                  | {"messageName": "reassessment-requested", "processInstanceId": "{instance}", "all": true}
            POST   | /signal                                   | {"name": "any", "executionId": "{instance}"}
            POST   | /condition                                | {"variables": {"maintainedUntil": {"value": "2199-01-01T00:00:00.000+0000", "type": "Date"}}}
            POST   | /execution/{instance}/create-incident     | {"incidentType": "any", "configuration": "x"}
            POST   | /task/{task}/variables                    | {"modifications": {"outcome": {"value": "generalize"}}}
            POST   | /task/{task}/localVariables               | {"modifications": {"outcome": {"value": "generalize"}}}
            DELETE | /task/{task}/variables/excluded           |
            DELETE | /task/{task}                              |
            POST   | /task/{task}/delegate                     | {"userId": "agent2"}
            POST   | /task/create                              | {"id": "invented", "name": "Voter"}
            POST   | /task/{task}/identity-links/delete        | {"groupId": "agents", "type": "candidate"}
            POST   | /job/retries                              | {"jobIds": ["{job}"], "retries": 0}
            PUT    | /job/{job}/suspended                      | {"suspended": true}
            POST   | /job/{job}/duedate/recalculate            |
            PUT    | /job/suspended                            | {"processInstanceId": "{instance}", "suspended": true}
            PUT    | /job-definition/{jobDefinition}/retries   | {"retries": 0}
            PUT    | /job-definition/{jobDefinition}/suspended | {"suspended": true, "includeJobs": true}
            PUT    | /job-definition/{jobDefinition}/jobPriority | {"priority": 1, "includeJobs": true}
            POST   | /process-instance/job-retries             | {"processInstances": ["{instance}"], "retries": 0}
            POST   | /decision-definition/key/dataGate/evaluate | {"variables": {"personalData": {"value": "none"}}}
            PUT    | /decision-definition/key/dataGate/history-time-to-live | {"historyTimeToLive": 0}
            PUT    | /process-definition/suspended             | {"processDefinitionKey": "mandatory-path", "suspended": true}
            PUT    | /process-definition/key/mandatory-path/history-time-to-live | {"historyTimeToLive": 0}
            DELETE | /process-definition/key/mandatory-path/delete?cascade=true |
            DELETE | /process-definition/{definition}?cascade=true |
            DELETE | /deployment/{deployment}?cascade=true&skipCustomListeners=true |
            POST   | /history/process-instance/delete          | {"historicProcessInstanceIds": ["{instance}"]}
            POST   | /history/process-instance/set-removal-time | {"absoluteRemovalTime": "2020-01-01T00:00:00.000+0000", "historicProcessInstanceIds": ["{instance}"]}
            DELETE | /history/process-instance/{instance}      |
            DELETE | /history/process-instance/{instance}/variable-instances |
            POST   | /history/decision-instance/delete         | {"historicDecisionInstanceIds": ["any"]}
            POST   | /history/cleanup                          |
            PUT    | /history/user-operation/any/set-annotation | {"annotation": "x"}
            POST   | /telemetry/configuration                  | {"enableTelemetry": true}
            """)
    void areClosedToEverybody(String method, String path, String json) {
        Story story = opened("agent", "Porte fermée");
        Task task = story.openTask();
        EngineClient client = new EngineClient(port);

        for (String account : new String[] {"agent", "expert", "chair", "admin"}) {
            var reply = client.raw(account, method, filled(path, task), json == null ? "" : filled(json, task));
            assertThat(reply.status()).as("%s: %s", account, reply.body()).isEqualTo(403);
        }
        HttpResponse<String> answer = administrator()
                .call(
                        method,
                        "/camunda/api/engine/engine/default" + filled(path, task),
                        json == null ? "" : filled(json, task),
                        Map.of("X-XSRF-TOKEN", admin.cookie("XSRF-TOKEN")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("AuthorizationException");
        assertThat(story.waitsAt()).containsExactly("Task_Proposal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin/setup;a=b/default/user/create",
                "/camunda/api//admin/setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/x/../admin/setup/default/user/create",
                "/camunda/api/ADMIN/setup/default/user/create"
            })
    void nobodyMakesAnAdministratorOnTheSetUpPage(String path) {
        String user = """
                {"profile": {"id": "intruder", "firstName": "A", "lastName": "B", "email": "a@b.fr"},
                 "credentials": {"password": "a-Long-passw0rd"}}""";
        for (Browser browser : List.of(stranger(), administrator())) {
            HttpResponse<String> answer =
                    browser.call("POST", path, user, Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")));
            assertThat(answer.statusCode()).isIn(400, 401, 403, 404);
        }
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("intruder")
                        .count())
                .isZero();
    }

    @Test
    void noWorkIsFetchedByMachines() {
        Map<String, Object> fetch = Map.of(
                "workerId", "w", "maxTasks", 1, "topics", List.of(Map.of("topicName", "t", "lockDuration", 1000)));

        for (String account : List.of("agent", "admin")) {
            assertThat(client.post(account, "/external-task/fetchAndLock", fetch)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(administrator()
                        .call(
                                "POST",
                                "/camunda/api/engine/engine/default/external-task/fetchAndLock",
                                "{\"workerId\": \"w\", \"maxTasks\": 1, \"topics\": []}",
                                Map.of("X-XSRF-TOKEN", admin.cookie("XSRF-TOKEN")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsThereAlreadyIsNoFailure() {
        Map<String, Object> filter = Map.of("resourceType", "Task", "name", "Deux fois", "query", Map.of());
        EngineClient client = new EngineClient(port);
        String id =
                client.post("admin", "/filter/create", filter).body().path("id").asText();
        String reads = "{\"type\": 1, \"permissions\": [\"READ\"], \"groupId\": \"agents\", \"resourceType\": 5,"
                + " \"resourceId\": \"" + id + "\"}";

        assertThat(client.raw("admin", "POST", "/authorization/create", reads).status())
                .isEqualTo(200);
        assertThat(client.raw("admin", "POST", "/authorization/create", reads).status())
                .isEqualTo(409);
        HttpResponse<String> again = administrator()
                .call(
                        "POST",
                        "/camunda/api/engine/engine/default/authorization/create",
                        reads,
                        Map.of("X-XSRF-TOKEN", admin.cookie("XSRF-TOKEN")));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("existe déjà");
    }

    /** Signed in once for all: it takes a while. */
    private Browser administrator() {
        if (admin == null) {
            admin = browser("admin");
            admin.get("/camunda/app/tasklist/default/");
        }
        return admin;
    }

    private String filled(String template, Task task) {
        var job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .list()
                .get(0);
        var definition = engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId());
        return template.replace("{instance}", task.getProcessInstanceId())
                .replace("{task}", task.getId())
                .replace("{definition}", definition.getId())
                .replace("{deployment}", definition.getDeploymentId())
                .replace("{job}", job.getId())
                .replace("{jobDefinition}", job.getJobDefinitionId());
    }

    // Who may start which process.

    @Test
    void theWrittenTableIsTheOneInForce() throws IOException {
        String table = startables.stream()
                .sorted(Comparator.comparing(Startable::processKey))
                .map(startable -> "| `" + startable.processKey() + "` | "
                        + String.join(", ", new TreeSet<>(startable.groups())) + " |\n")
                .collect(Collectors.joining());

        assertThat(Files.readString(PAGE))
                .as("copy this table into " + PAGE)
                .contains("| Processus | Démarré par |\n|---|---|\n" + table + "\n");
    }

    @Test
    void whoAsksWhatMayBeStartedIsShownNothingElse() {
        assertThat(startable("agent")).containsExactlyInAnyOrder("mandatory-path", "incident-report");
        assertThat(startable("admin")).doesNotContain("mandatory-path");
        String asked = "/process-definition/count?latest=true&startableInTasklist=true&startablePermissionCheck=true";
        assertThat(client.get("agent", asked).body().path("count").asInt()).isEqualTo(2);
        assertThat(client.get("agent", asked + "&key=framework-review")
                        .body()
                        .path("count")
                        .asInt())
                .isZero();
    }

    private List<String> startable(String account) {
        return client.get(
                        account,
                        "/process-definition?latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true")
                .body()
                .findValuesAsText("key");
    }

    @Test
    void aRoleThatItIsNotOpenToIsRefused() {
        EngineClient.Reply reply = client.post(
                "expert",
                "/process-definition/key/mandatory-path/submit-form",
                Map.of("variables", Map.of("title", Map.of("value", "Un titre", "type", "String"))));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.message()).contains("ne peut pas être démarré par votre rôle");
    }
}
