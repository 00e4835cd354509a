package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.EngineClient.Reply;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** By the ways that the engine's API and its web applications offer. */
class AttackByEngineTest extends OnePersonAttack {

    private static final String STRONG = "Phrase-de-passe-2026";

    @Autowired
    private AuthorizationService authorizations;

    @Test
    void twelveAccountsAreNotCreatedByTheEnginesWays() {
        for (int number = 1; number <= 12; number++) {
            Map<String, ?> user = Map.of(
                    "profile", Map.of("id", "complice" + number, "firstName", "Com", "lastName", "Plice"),
                    "credentials", Map.of("password", STRONG));
            refused("POST", "/user/create", user);
            assertThat(people.find("complice" + number)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noAccountIsPutIntoARoleNorTakenOutNorIsItsGroupDeleted(Role role) {
        List<String> before = identities.members(role);
        refused("PUT", "/group/" + role.id() + "/members/" + PUPPET, null);
        for (String member : before) {
            refused("DELETE", "/group/" + role.id() + "/members/" + member, null);
        }
        refused("DELETE", "/group/" + role.id(), null);
        refused("PUT", "/group/" + role.id(), Map.of("id", role.id(), "name", "Vide", "type", "ROLE"));
        assertThat(identities.members(role)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dir-proprete", "camunda-admin"})
    void noAccountChangesItsOrganisationNorJoinsTheEnginesOwnGroup(String group) {
        refused("PUT", "/group/" + group + "/members/" + PUPPET, null);
        refused("DELETE", "/group/dir-numerique/members/" + PUPPET, null);
        assertThat(both("DELETE", "/group/dir-numerique", null)).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.message()).contains("Une organisation ne se supprime pas");
        });
        refused(
                "PUT",
                "/group/dir-numerique",
                Map.of("id", "dir-numerique", "name", "Direction du numérique", "type", "WORKFLOW"));
        assertThat(people.get(PUPPET).organisation()).isEqualTo("dir-numerique");
    }

    /** A group without rights that many are in would become the organisation of them all. */
    @Test
    void aGroupOfPeopleDoesNotBecomeAnOrganisation() {
        assertThat(client.post("admin", "/group/create", Map.of("id", "amis", "name", "Amis"))
                        .status())
                .isEqualTo(204);
        try {
            assertThat(client.send("admin", "PUT", "/group/amis/members/" + PUPPET, null)
                            .status())
                    .as("it gives no right")
                    .isEqualTo(204);
            refused("PUT", "/group/amis", Map.of("id", "amis", "name", "Amis", "type", "ORGANISATION"));
        } finally {
            identityService.deleteGroup("amis");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"elected1", "chair", "expert", "dpo", "admin2", "guarantor", "agent"})
    void nobodysPasswordOrMailboxIsSetByAnother(String account) {
        Profile before = identities.profile(account).orElseThrow();
        refused(
                "PUT",
                "/user/" + account + "/credentials",
                Map.of("password", STRONG, "authenticatedUserPassword", "admin"));
        refused(
                "PUT",
                "/user/" + account + "/profile",
                Map.of("id", account, "firstName", "A", "lastName", "B", "email", "mien@attaque.example"));
        assertThat(client.get(account, "/task/count").status())
                .as("the own password")
                .isEqualTo(200);
        assertThat(identities.profile(account)).contains(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elected1", "chair", "expert", "dpo", "admin2", "guarantor", "secretary"})
    void theAccountOfAPersonInOfficeIsNotDeleted(String account) {
        refused("DELETE", "/user/" + account, null);
        assertThat(people.find(account)).isPresent();
    }

    /** People who examine, decide or administer do not change their own mailbox alone either. */
    @Test
    void theOwnMailboxOfThePersonWhoExaminesTakesTwo() {
        Reply reply = client.send(
                "expert",
                "PUT",
                "/user/expert/profile",
                Map.of("id", "expert", "firstName", "Expert IA", "lastName", "1", "email", "autre@attaque.example"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.message()).contains(ASK);
    }

    @Test
    void noAuthorizationOfTheEngineIsWrittenOrRemoved() {
        refused(
                "POST",
                "/authorization/create",
                Map.of(
                        "type",
                        1,
                        "permissions",
                        List.of("ALL"),
                        "userId",
                        PUPPET,
                        "resourceType",
                        0,
                        "resourceId",
                        "*"));
        String id = authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.APPLICATION)
                .list()
                .get(0)
                .getId();
        refused("DELETE", "/authorization/" + id, null);
        refused(
                "PUT",
                "/authorization/" + id,
                Map.of("permissions", List.of("ALL"), "userId", PUPPET, "resourceType", 0, "resourceId", "*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /tenant/create                          | {"id": "t", "name": "T"}
            PUT    | /tenant/t/user-members/marionnette      |
            PUT    | /tenant/t/group-members/ai-experts      |
            DELETE | /tenant/t                               |
            """)
    void tenantsAreClosed(String method, String path, String body) {
        assertThat(client.raw("admin", method, path, body == null ? "" : body).status())
                .isIn(403, 404);
    }
}
