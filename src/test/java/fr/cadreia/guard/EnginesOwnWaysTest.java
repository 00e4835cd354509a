package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.grant.ProposingDesk;
import fr.cadreia.journal.CaseEvent.JobRetried;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountChange.Kind;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What people may still do by the engine's own API and web applications: nothing there gives a right or decides
 * anything.
 */
class EnginesOwnWaysTest extends InApplication {

    private static final String STRONG = "Phrase-de-passe-2026";

    /** An id serves one account for ever. */
    private static int accounts;

    @Autowired
    private ProposingDesk proposing;

    @Autowired
    private AccountRecords records;

    private String account;

    @BeforeEach
    void anAccount() {
        account = "dominique" + ++accounts;
        persons.account(account, "Dominique", "Roux", "dir-numerique");
        proposing.begin(people.get("admin"), account);
    }

    @AfterEach
    void leave() {
        TestClock.reset();
        proposing.end(people.get("admin"), account, "fin du test");
        persons.remove(account);
    }

    private boolean signsInWith(String password) {
        Browser browser = stranger();
        browser.get("/connexion");
        browser.post("/connexion", Map.of("username", account, "password", password));
        return browser.get("/compte/notifications").statusCode() == 200;
    }

    @Test
    void theOwnNameAndPassword() {
        Map<String, String> profile = Map.of(
                "id", account, "firstName", "Dominique", "lastName", "Blanc", "email", account + "@ville.example");
        assertThat(client.send("agent", "PUT", "/user/" + account + "/profile", profile)
                        .status())
                .as("somebody else’s")
                .isEqualTo(409);
        assertThat(client.send(account, "PUT", "/user/" + account + "/profile", profile)
                        .status())
                .isEqualTo(204);
        assertThat(people.name(account)).isEqualTo("Dominique Blanc");

        String credentials = "/user/" + account + "/credentials";
        assertThat(client.send(
                                account,
                                "PUT",
                                credentials,
                                Map.of("password", STRONG, "authenticatedUserPassword", "faux"))
                        .status())
                .isEqualTo(400);
        assertThat(signsInWith(account)).isTrue();
        assertThat(client.send(
                                account,
                                "PUT",
                                credentials,
                                Map.of("password", STRONG, "authenticatedUserPassword", account))
                        .status())
                .isEqualTo(204);
        assertThat(signsInWith(account)).isFalse();
        assertThat(signsInWith(STRONG)).isTrue();
        assertThat(records.all())
                .filteredOn(change -> change.account().equals(account))
                .extracting(AccountChange::actor, AccountChange::kind)
                .endsWith(tuple(account, Kind.CHANGED), tuple(account, Kind.PASSWORD_SET));
    }

    @Test
    void anAdministratorLetsAPersonTryAgainAfterWrongPasswords() {
        TestClock.stopsAt(TestClock.now());
        for (int attempt = 1; attempt <= 6; attempt++) {
            assertThat(signsInWith("faux")).isFalse();
        }
        assertThat(signsInWith(account)).as("has to wait").isFalse();
        String unlock = "/user/" + account + "/unlock";
        assertThat(client.post("agent", unlock, null).status()).isEqualTo(403);

        assertThat(client.post("admin", unlock, null).status()).isEqualTo(204);

        assertThat(signsInWith(account)).isTrue();
    }

    @Test
    void filtersOfTasksAndWhoSeesThem() {
        Map<String, Object> filter = Map.of("resourceType", "Task", "name", "À trier", "query", Map.of());
        String id =
                client.post("admin", "/filter/create", filter).body().path("id").asText();
        assertThat(id).isNotEmpty();
        assertThat(filtersOf("agent")).doesNotContain(id);

        Map<String, Object> reads = Map.of(
                "type", 1, "permissions", List.of("READ"), "groupId", "agents", "resourceType", 5, "resourceId", id);
        assertThat(client.post("agent", "/authorization/create", reads).status())
                .isEqualTo(403);
        String right = client.post("admin", "/authorization/create", reads)
                .body()
                .path("id")
                .asText();
        assertThat(filtersOf("agent")).contains(id);
        assertThat(filtersOf("expert")).doesNotContain(id);
        assertThat(client.send(
                                "admin",
                                "PUT",
                                "/authorization/" + right,
                                Map.of(
                                        "permissions",
                                        List.of("READ"),
                                        "groupId",
                                        "ai-experts",
                                        "resourceType",
                                        5,
                                        "resourceId",
                                        id))
                        .status())
                .isEqualTo(204);
        assertThat(filtersOf("agent")).doesNotContain(id);
        assertThat(filtersOf("expert")).contains(id);

        assertThat(client.send("agent", "PUT", "/filter/" + id, filter).status())
                .isEqualTo(403);
        assertThat(client.send(
                                "admin",
                                "PUT",
                                "/filter/" + id,
                                Map.of("resourceType", "Task", "name", "Trié", "query", Map.of()))
                        .status())
                .isEqualTo(204);
        assertThat(client.get("expert", "/filter/" + id).body().path("name").asText())
                .isEqualTo("Trié");
        assertThat(client.send("admin", "DELETE", "/authorization/" + right, null)
                        .status())
                .isEqualTo(204);
        assertThat(filtersOf("expert")).doesNotContain(id);
        assertThat(client.send("agent", "DELETE", "/filter/" + id, null).status())
                .isEqualTo(403);
        assertThat(client.send("admin", "DELETE", "/filter/" + id, null).status())
                .isEqualTo(204);
        assertThat(client.get("admin", "/filter/" + id).status()).isEqualTo(404);
    }

    private List<String> filtersOf(String reader) {
        return client.get(reader, "/filter").body().findValuesAsText("id");
    }

    @Test
    void aTaskIsAssignedToOneselfAndGivenBack() {
        Story story = opened("agent", "Prise et rendue");
        String task = story.find("agent", "proposal");

        assertThat(client.post("agent", "/task/" + task + "/assignee", Map.of("userId", "agent"))
                        .status())
                .isEqualTo(204);
        assertThat(story.openTask().getAssignee()).isEqualTo("agent");
        assertThat(client.post("agent", "/task/" + task + "/unclaim", null).status())
                .isEqualTo(204);
        assertThat(story.openTask().getAssignee()).isNull();
    }

    @Test
    void aFailedTreatmentIsTriedAgain() {
        Story story = opened("agent", "Traitement en échec");
        Job job = job(story);
        engine.getManagementService().setJobRetries(job.getId(), 0);
        String retries = "/job/" + job.getId() + "/retries";

        assertThat(client.send("expert", "PUT", retries, Map.of("retries", 1)).status())
                .isEqualTo(403);
        assertThat(job(story).getRetries()).isZero();
        assertThat(client.send("admin", "PUT", retries, Map.of("retries", 1)).status())
                .isEqualTo(204);

        assertThat(job(story).getRetries()).isEqualTo(1);
        assertThat(journal.of(story.reference()))
                .filteredOn(row -> row.kind() == JournalKind.JOB_RETRIED)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.actor()).isEqualTo("admin");
                    assertThat(row.event()).isEqualTo(new JobRetried("Task_Proposal"));
                });
        assertThat(jdbc.sql("select recipient from cadre_notification where words like :words")
                        .param("words", "%relancé%" + story.reference() + "%")
                        .query(String.class)
                        .list())
                .contains("guarantor", "guarantor2");
    }

    @Test
    void aTreatmentThatDidNotFailIsNotFiredBeforeItsTime() {
        Story story = opened("agent", "Traitement à l’heure");
        Job job = job(story);
        String retries = "/job/" + job.getId() + "/retries";

        assertThat(client.send("admin", "PUT", retries, Map.of("retries", 1)).status())
                .isEqualTo(403);
        engine.getManagementService().setJobRetries(job.getId(), 0);
        EngineClient.Reply moved =
                client.send("admin", "PUT", retries, Map.of("retries", 1, "dueDate", "2020-01-01T00:00:00.000+0100"));
        assertThat(moved.status()).isEqualTo(403);
        assertThat(moved.message()).contains("dueDate");

        assertThat(job(story).getRetries()).isZero();
        assertThat(job(story).getDuedate()).isEqualTo(job.getDuedate());
        assertThat(journal.of(story.reference())).noneMatch(row -> row.kind() == JournalKind.JOB_RETRIED);
    }

    private Job job(Story story) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(story.instance())
                .list()
                .get(0);
    }
}
