package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways round the path that a stock engine leaves open, each tried over REST. */
class BypassTest extends InApplication {

    private Story story;

    @BeforeEach
    void openACase() {
        story = opened("agent", "Essai de contournement");
    }

    @Test
    void nothingIsAnsweredWithoutAPassword() {
        assertThat(client.get(null, "/task").status()).isEqualTo(401);
        assertThat(client.get("intrus", "/task").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "expert", "admin"})
    void aTokenIsNeverMoved(String account) {
        Map<String, Object> jump = Map.of("type", "startBeforeActivity", "activityId", "Task_Generalization");
        refused(client.post(
                account,
                "/process-instance/" + story.instance() + "/modification",
                Map.of("instructions", List.of(jump))));
        refused(client.post(
                account,
                "/modification/execute",
                Map.of(
                        "processDefinitionId", definition(),
                        "instructions", List.of(jump),
                        "processInstanceIds", List.of(story.instance()))));
        refused(client.post(
                account,
                "/modification/executeAsync",
                Map.of(
                        "processDefinitionId", definition(),
                        "instructions", List.of(jump),
                        "processInstanceIds", List.of(story.instance()))));
        refused(client.post(
                account,
                "/process-definition/key/mandatory-path/start",
                Map.of("startInstructions", List.of(jump), "businessKey", "IA-2026-9999")));
        refused(client.post(
                account,
                "/process-definition/" + definition() + "/restart",
                Map.of("instructions", List.of(jump), "processInstanceIds", List.of(story.instance()))));
        assertThat(story.waitsAt()).containsExactly("Task_Proposal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "expert", "admin"})
    void noEventIsSentFromOutside(String account) {
        refused(client.post(
                account, "/message", Map.of("messageName", "stop-requested", "processInstanceId", story.instance())));
        refused(client.post(account, "/signal", Map.of("name", "any")));
        String execution = story.instance();
        refused(client.post(account, "/execution/" + execution + "/signal", Map.of()));
        String task = story.find("agent", "proposal");
        refused(client.post(account, "/task/" + task + "/bpmnError", Map.of("errorCode", "stop")));
        refused(client.post(account, "/task/" + task + "/bpmnEscalation", Map.of("escalationCode", "stop")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "expert", "admin"})
    void noVariableIsWrittenFromOutside(String account) {
        Map<String, Object> value = Map.of("value", "generalize", "type", "String");
        refused(client.send(account, "PUT", "/process-instance/" + story.instance() + "/variables/outcome", value));
        refused(client.post(
                account,
                "/process-instance/" + story.instance() + "/variables",
                Map.of("modifications", Map.of("outcome", value))));
        String task = story.find("agent", "proposal");
        refused(client.send(account, "PUT", "/task/" + task + "/variables/outcome", value));
        refused(client.send(account, "PUT", "/task/" + task + "/localVariables/outcome", value));
        refused(client.send(account, "PUT", "/execution/" + story.instance() + "/localVariables/outcome", value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "expert", "admin"})
    void nothingIsDeletedSuspendedOrRushed(String account) {
        String deployment = engine.getRepositoryService()
                .createDeploymentQuery()
                .list()
                .get(0)
                .getId();
        refused(client.send(account, "DELETE", "/deployment/" + deployment + "?cascade=true", null));
        refused(client.send(account, "DELETE", "/process-definition/" + definition() + "?cascade=true", null));
        refused(client.send(account, "DELETE", "/process-instance/" + story.instance(), null));
        refused(client.send(account, "DELETE", "/history/process-instance/" + story.instance(), null));
        refused(client.send(
                account, "PUT", "/process-instance/" + story.instance() + "/suspended", Map.of("suspended", true)));
        refused(client.send(
                account, "PUT", "/process-definition/" + definition() + "/suspended", Map.of("suspended", true)));
        refused(client.send(
                account,
                "PUT",
                "/process-definition/" + definition() + "/history-time-to-live",
                Map.of("historyTimeToLive", 1)));
        String job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(story.instance())
                .list()
                .get(0)
                .getId();
        refused(client.post(account, "/job/" + job + "/execute", null));
        refused(client.send(
                account, "PUT", "/job/" + job + "/duedate", Map.of("duedate", "2020-01-01T00:00:00.000+0000")));
        refused(client.send(account, "DELETE", "/job/" + job, null));
        refused(client.send(account, "PUT", "/job/" + job + "/retries", Map.of("retries", 0)));
    }

    @Test
    void aTaskIsTakenOnlyForOneselfAndOnlyByItsGroup() {
        String task = story.find("agent", "proposal");
        refused(client.post("agent", "/task/" + task + "/claim", Map.of("userId", "expert")));
        refused(client.post("agent", "/task/" + task + "/assignee", Map.of("userId", "expert")));
        refused(client.post("agent2", "/task/" + task + "/claim", Map.of("userId", "agent2")));
        refused(client.post("commune", "/task/" + task + "/claim", Map.of("userId", "commune")));
        refused(client.post("expert", "/task/" + task + "/claim", Map.of("userId", "expert")));
        refused(client.post("admin", "/task/" + task + "/claim", Map.of("userId", "admin")));
        refused(client.post("agent", "/task/" + task + "/delegate", Map.of("userId", "agent2")));
        refused(client.post(
                "agent", "/task/" + task + "/identity-links", Map.of("userId", "agent2", "type", "assignee")));
        refused(client.send("agent", "PUT", "/task/" + task, Map.of("assignee", "agent2")));
    }

    @Test
    void onlyTheAssigneeCompletesAndOnlyThroughTheForm() {
        String task = story.find("agent", "proposal");
        assertThat(story.submit("agent", task).status()).isEqualTo(403);
        story.take("agent", "proposal");
        assertThat(story.submit("expert", task).status()).isEqualTo(403);
        for (String way : List.of("complete", "resolve")) {
            Reply reply = client.post("agent", "/task/" + task + "/" + way, Map.of());
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.message()).contains("submit-form");
        }
    }

    @Test
    void anIncompleteRequestIsABadRequest() {
        String start = "/process-definition/key/mandatory-path/submit-form";
        Map<String, Object> nothing = new java.util.HashMap<>();
        nothing.put("title", null);
        assertThat(client.post("agent", start, Map.of("variables", nothing)).status())
                .isEqualTo(400);
        assertThat(client.post("agent", start, null).status()).isEqualTo(400);
    }

    @Test
    void aTitleThatHidesSomethingIsRefusedWithItsField() {
        Map<String, Object> answers = Map.of(
                "title", Map.of("value", "Tri\u202Edu courrier"), "organisation", Map.of("value", "dir-proprete"));

        Reply reply = client.post(
                "agent", "/process-definition/key/mandatory-path/submit-form", Map.of("variables", answers));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("fields").get(0).path("field").asText()).isEqualTo("title");
        assertThat(reply.message()).contains("U+202E");
    }

    @Test
    void aCaseIsOpenedOnlyByARequesterForItsOwnOrganisation() {
        String start = "/process-definition/key/mandatory-path/submit-form";
        Map<String, Object> own =
                Map.of("title", Map.of("value", "T"), "organisation", Map.of("value", "dir-proprete"));
        assertThat(client.post("commune", start, Map.of("variables", own)).status())
                .isEqualTo(400);
        assertThat(client.post("expert", start, Map.of("variables", own)).status())
                .isEqualTo(403);
        assertThat(client.post("agent", start, Map.of("variables", own, "businessKey", "IA-1900-0001"))
                        .status())
                .isEqualTo(400);
        refused(client.post(
                "agent", "/process-definition/key/deliberation/submit-form", Map.of("variables", Map.of())));
    }

    @Test
    void othersCasesAreNotSeen() {
        String task = story.find("agent", "proposal");
        refused(client.get("agent2", "/task/" + task + "/form-variables"));
        refused(client.get("codev", "/task/" + task + "/form-variables"));
        refused(client.get("admin", "/task/" + task + "/form-variables"));
        assertThat(client.get("agent2", "/task?processInstanceBusinessKey=" + story.reference())
                        .body())
                .isEmpty();
        refused(client.get("agent2", "/history/process-instance?processInstanceId=" + story.instance()));
        refused(client.get("agent", "/process-instance/" + story.instance() + "/variables"));
        refused(client.get("agent", "/history/variable-instance"));
        assertThat(client.get("agent", "/process-instance?businessKey=" + story.reference())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void expressionsInQueriesAreRefusedAtAnyDepth() {
        Map<String, Object> evil = Map.of("assigneeExpression", "${''.getClass()}");
        assertThat(client.post("agent", "/task", evil).status()).isEqualTo(400);
        assertThat(client.post("agent", "/task", Map.of("orQueries", List.of(evil)))
                        .status())
                .isEqualTo(400);
        String filter = client.get("agent", "/filter").body().get(0).path("id").asText();
        assertThat(client.post("agent", "/filter/" + filter + "/list", Map.of("orQueries", List.of(evil)))
                        .status())
                .isEqualTo(400);
        assertThat(client.post(
                                "admin",
                                "/filter/create",
                                Map.of(
                                        "resourceType",
                                        "Task",
                                        "name",
                                        "x",
                                        "query",
                                        Map.of("orQueries", List.of(evil))))
                        .status())
                .isEqualTo(400);
        assertThat(client.post(
                                "agent",
                                "/filter/create",
                                Map.of("resourceType", "Task", "name", "x", "query", Map.of()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void onlyAdministratorsReadWhoMayDoWhatAndEverybodyAsksForOneself() {
        for (String account : List.of("agent", "expert", "chair")) {
            refused(client.get(account, "/authorization"));
            refused(client.get(account, "/authorization/count"));
            Reply own = client.get(
                    account,
                    "/authorization/check?permissionName=ACCESS&resourceName=application&resourceType=0"
                            + "&resourceId=tasklist");
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.body().path("authorized").asBoolean()).isTrue();
        }
        assertThat(client.get("admin", "/authorization").body()).isNotEmpty();
    }

    @Test
    void onlyAdministratorsDeploy() {
        refused(client.get("agent", "/deployment"));
        assertThat(client.get("admin", "/deployment").status()).isEqualTo(200);
    }

    @Test
    void attachmentsAndCommentsStayOutOfTheEngine() {
        String task = story.take("agent", "proposal");
        refused(client.post("agent", "/task/" + task + "/comment/create", Map.of("message", "x")));
        assertThat(client.post("agent", "/task/" + task + "/attachment/create", Map.of())
                        .status())
                .isGreaterThanOrEqualTo(400);
    }

    private static void refused(Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isIn(400, 403);
    }

    private String definition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("mandatory-path")
                .latestVersion()
                .singleResult()
                .getId();
    }

    @Test
    void anAdministratorWithASecondRoleDoesOnlyTheTasksOfThatRole() {
        persons.account("admin-elected", "Administratrice", "élue", "");
        persons.give("admin-elected", Role.ADMINISTRATORS);
        persons.give("admin-elected", Role.COMMITTEE_ELECTED);
        try {
            Story story = Chapters.convened(opened("agent", "Administratrice et élue"))
                    .does("chair", "motion", "motion", "generalize");
            String vote = story.take("elected1", "vote");
            assertThat(story.submit("admin-elected", vote, "ownInterest", "no", "vote", "for")
                            .status())
                    .isNotEqualTo(204);
            String closing = story.take("secretary", "vote-closing");
            assertThat(story.submit("admin-elected", closing).status()).isNotEqualTo(204);
            refused(client.post("admin-elected", "/task/" + closing + "/claim", Map.of("userId", "secretary")));
            refused(client.post("admin-elected", "/task/" + closing + "/claim", Map.of("userId", "admin-elected")));
            assertThat(story.waitsAt()).contains("Task_Vote", "Task_CloseVote");
            assertThat(engine.getTaskService()
                            .createTaskQuery()
                            .taskId(vote)
                            .singleResult()
                            .getAssignee())
                    .isEqualTo("elected1");
        } finally {
            persons.remove("admin-elected");
        }
    }
}
