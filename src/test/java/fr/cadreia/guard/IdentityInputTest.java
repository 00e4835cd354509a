package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.scenario.EngineClient.Reply;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Names that are typed into the engine’s own pages or sent over its API: 400 with the field, and nothing is stored. */
class IdentityInputTest extends InApplication {

    private static final String LONG = "a".repeat(300);

    @Autowired
    private IdentityService identities;

    @Autowired
    private FilterService filters;

    @BeforeEach
    void aGroup() {
        assertThat(client.post("admin", "/group/create", Map.of("id", "juristes", "name", "Juristes", "type", "EQUIPE"))
                        .status())
                .isEqualTo(204);
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(identities
                        .createGroupQuery()
                        .groupId("juristes")
                        .singleResult()
                        .getName())
                .isEqualTo("Juristes");
        identities.deleteGroup("juristes");
    }

    private static void refused(Reply reply, String field) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(400);
        assertThat(reply.body().get("message").asText()).startsWith(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AI-X", "é", "a b", "deux\nlignes", ""})
    void aGroupHasAnId(String id) {
        refused(
                client.post("admin", "/group/create", Map.of("id", id, "name", "Un groupe", "type", "EQUIPE")),
                "Identifiant du groupe");
    }

    @ParameterizedTest
    @CsvSource({
        "agent, Agents de terrain",
        "terrain, Agents de terrain bis",
        "faux, experts ia",
        "faux, Délégué à la protection des données",
        "committee-chairs, Présidents"
    })
    void noGroupIsNamedLikeARole(String id, String name) {
        Reply reply = client.post("admin", "/group/create", Map.of("id", id, "name", name, "type", "EQUIPE"));
        boolean alike = !id.equals("terrain");

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(alike ? 400 : 204);
        identities.deleteGroup(id);
    }

    @Test
    void nothingIsLongerThanItsPlace() {
        refused(
                client.post("admin", "/group/create", Map.of("id", LONG, "name", "Un groupe")),
                "Identifiant du groupe");
        refused(client.post("admin", "/group/create", Map.of("id", "longs", "name", LONG)), "Nom du groupe");
        refused(
                client.post("admin", "/group/create", Map.of("id", "longs", "name", "L", "type", LONG)),
                "Type du groupe");
        assertThat(identities.createGroupQuery().groupId("longs").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deux\nlignes", "a\u202Eb", " "})
    void aGroupsNameIsALine(String name) {
        refused(
                client.send(
                        "admin", "PUT", "/group/juristes", Map.of("id", "juristes", "name", name, "type", "EQUIPE")),
                "Nom du groupe");
    }

    @Test
    void anEmptyChangeOfAGroupIsRefused() {
        assertThat(client.send("admin", "PUT", "/group/juristes", Map.of()).status())
                .isEqualTo(400);
    }

    @Test
    void theTypeOfAGroupNeverChanges() {
        Reply reply = client.send(
                "admin",
                "PUT",
                "/group/juristes",
                Map.of("id", "juristes", "name", "Juristes", "type", "ORGANISATION"));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(identities
                        .createGroupQuery()
                        .groupId("juristes")
                        .singleResult()
                        .getType())
                .isEqualTo("EQUIPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deux\nlignes", "a\u202Eb"})
    void aPersonsNameIsALine(String name) {
        refused(
                client.send(
                        "admin",
                        "PUT",
                        "/user/admin/profile",
                        Map.of("id", "admin", "firstName", name, "lastName", "A", "email", "admin@cadre-ia.example")),
                "Prénom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deux\nlignes", "a\u202Eb"})
    void theNameOfAFilterIsALine(String name) {
        long before = filters.createFilterQuery().count();

        refused(
                client.post("admin", "/filter/create", Map.of("resourceType", "Task", "name", name, "query", Map.of())),
                "Nom du filtre");

        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }
}
