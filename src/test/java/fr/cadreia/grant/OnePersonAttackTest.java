package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.TwoPersons;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One administrator with scripts creates twelve accounts, puts them into every role, empties the committee and
 * generalises: refused at the first right, whichever way it is tried.
 */
@AppTest
class OnePersonAttackTest {

    private static final String ASK = "Demandez l’habilitation sur /administration/habilitations";
    private static final String STRONG = "Phrase-de-passe-2026";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUPPET = "marionnette";

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    @Autowired
    private IdentityService engine;

    @Autowired
    private ProcessEngine process;

    @Autowired
    private TwoPersons persons;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private People people;

    @Autowired
    private Composition composition;

    @Autowired
    private Grants grants;

    @Autowired
    private GrantRequests requests;

    @Autowired
    private GrantWords words;

    @Autowired
    private AccountClosures closures;

    private EngineClient client;
    private Browser admin;
    private int rights;

    @BeforeEach
    void aPuppet() {
        client = new EngineClient(port);
        admin = Browser.of("admin", port);
        identities.create(PUPPET, new Profile("Mario", "Nette", "mario@cadre-ia.example"), PUPPET, "dir-numerique");
        rights = grants.all().size();
    }

    @AfterEach
    void nothingWasWon() {
        requests.waiting()
                .forEach(request -> requests.answer(
                        request.id(), GrantRequest.State.DROPPED, "test", Instant.now(), "fin du test"));
        assertThat(grants.all()).hasSize(rights);
        assertThat(people.get(PUPPET).roles()).isEmpty();
        engine.deleteUser(PUPPET);
    }

    /** Over the API and over that of the web applications. */
    private List<Reply> both(String method, String path, Object body) {
        List<Reply> replies = new ArrayList<>();
        replies.add(client.send("admin", method, path, body));
        admin.get("/camunda/app/admin/default/");
        HttpResponse<String> answer = admin.call(
                method,
                "/camunda/api/engine/engine/default" + path,
                body == null ? "" : json(body),
                Map.of("X-XSRF-TOKEN", admin.cookie("XSRF-TOKEN")));
        try {
            replies.add(new Reply(answer.statusCode(), JSON.readTree(answer.body())));
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
        return replies;
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(String method, String path, Object body) {
        assertThat(both(method, path, body)).allSatisfy(reply -> {
            assertThat(reply.status())
                    .as("%s %s: %s", method, path, reply.body())
                    .isEqualTo(409);
            assertThat(reply.message()).contains(ASK);
        });
    }

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
        refused("DELETE", "/group/dir-numerique", null);
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
            engine.deleteGroup("amis");
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

    /** Whoever examines, decides or administers does not change the own mailbox alone either. */
    @Test
    void theOwnMailboxOfWhoeverExaminesTakesTwo() {
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

    private HttpResponse<String> asks(Browser browser, String account, Role role) {
        browser.get("/administration/habilitations/demande");
        return browser.post(
                "/administration/habilitations/demande",
                Map.of(
                        "compte",
                        account,
                        "role",
                        role.id(),
                        "titulaire",
                        "",
                        "debut",
                        LocalDate.now().toString(),
                        "fin",
                        LocalDate.now().plusYears(1).toString(),
                        "acte",
                        "Note"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"AGENTS", "COMMUNES"})
    void whatAnAdministratorAsksOnOurPageHasNoEffectAndNoAdministratorSignsIt(Role role) {
        HttpResponse<String> answer = asks(admin, PUPPET, role);
        boolean asks = !role.isCommitteeMember() && role != Role.GUARANTORS && role != Role.COMMITTEE_CHAIR;
        assertThat(answer.statusCode()).isEqualTo(asks ? 302 : role == Role.COMMITTEE_CHAIR ? 409 : 403);

        for (GrantRequest request : requests.waiting()) {
            String path = "/administration/habilitations/a-contresigner/" + request.id() + "/signature";
            String fingerprint = words.of(request).fingerprint();
            for (String signer : List.of("admin", "admin2", "secretary", "chair")) {
                Browser browser = Browser.of(signer, port);
                browser.get("/administration/habilitations/a-contresigner");
                assertThat(browser.post(path, Map.of("empreinte", fingerprint, "motDePasse", signer))
                                .statusCode())
                        .as(signer)
                        .isEqualTo(403);
            }
        }
        assertThat(people.get(PUPPET).roles()).isEmpty();
    }

    @Test
    void nobodyAsksForTheirOwnRight() {
        assertThat(asks(admin, "admin", Role.AI_EXPERTS).statusCode()).isEqualTo(403);
        assertThat(asks(Browser.of("guarantor", port), "guarantor", Role.GUARANTORS)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void toCloseEverySignInEmptiesNoQuorum() {
        LocalDate today = LocalDate.now();
        int seats = composition.seats(today).size();
        List<String> members = composition.seats(today).stream()
                .map(seat -> seat.titular().id())
                .toList();
        try {
            for (String member : members) {
                String page = "/administration/habilitations/comptes/" + member;
                admin.get(page);
                assertThat(admin.post(page + "/fermeture", Map.of("motif", "Pour vider le quorum"))
                                .statusCode())
                        .isEqualTo(302);
            }
            assertThat(client.get(members.get(0), "/task/count").status()).isEqualTo(401);
            assertThat(composition.seats(today)).hasSize(seats);
            assertThat(composition.inOffice(today)).containsAll(members);
            String reopening = "/administration/habilitations/comptes/" + members.get(0) + "/reouverture";
            assertThat(admin.post(reopening, Map.of("acte", "Erreur")).statusCode())
                    .isEqualTo(302);
            assertThat(closures.of(members.get(0))).as("waits for a guarantor").isPresent();
        } finally {
            members.forEach(closures::reopen);
            members.forEach(this::forget);
        }
    }

    private void forget(String account) {
        identities.changeProfile(account, identities.profile(account).orElseThrow());
    }

    /**
     * A member whose mandate was ended early votes until the open examination ends: whoever reads the mailbox until then
     * would choose the password, and vote.
     */
    @Test
    void theMailboxOfAMemberWhoStillSitsAfterAnEarlyEndTakesTwo() {
        String member = "sortante";
        persons.account(member, "Odile", "Sortante", "assemblee");
        persons.give(member, Role.COMMITTEE_ELECTED);
        Story story = Chapters.assessed(Story.opened(client, process, "agent", "Fin anticipée, boîte convoitée"))
                .does("expert2", "second-reading")
                .does("secretary", "convening");
        persons.end(member);
        rights++;
        Profile recorded = identities.profile(member).orElseThrow();
        assertThat(people.get(member).has(Role.COMMITTEE_ELECTED))
                .as("still sits")
                .isTrue();

        String page = "/administration/habilitations/comptes/" + member;
        admin.get(page);
        admin.post(
                page + "/profil",
                Map.of("prenom", "Odile", "nom", "Sortante", "boite", "mien@attaque.example", "acte", "Erreur"));
        Reply own = client.send(
                member,
                "PUT",
                "/user/" + member + "/profile",
                Map.of("id", member, "firstName", "Odile", "lastName", "Sortante", "email", "mien@attaque.example"));

        assertThat(own.status()).isEqualTo(409);
        assertThat(own.message()).contains(ASK);
        assertThat(identities.profile(member)).contains(recorded);
        assertThat(requests.waiting()).as("waits for a guarantor").hasSize(1);
        refused("DELETE", "/user/" + member, null);

        process.getRuntimeService().deleteProcessInstance(story.instance(), "fin du test");
        engine.deleteUser(member);
    }

    /** What is left to one administrator: accounts that propose for their organisation, and nothing else. */
    @Test
    void anAccountThatOneAdministratorOpensProposesAtMost() {
        admin.get("/administration/habilitations/comptes");
        List<String> opened = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> "complice" + number + "-" + System.nanoTime() % 1_000_000)
                .toList();
        int before = rights;
        try {
            for (String account : opened) {
                assertThat(admin.post(
                                        "/administration/habilitations/comptes",
                                        Map.of(
                                                "identifiant", account,
                                                "prenom", "Com",
                                                "nom", "Plice",
                                                "boite", account + "@cadre-ia.example",
                                                "organisation", "dir-proprete",
                                                "propose", "oui"))
                                .statusCode())
                        .isEqualTo(302);
                assertThat(people.get(account).roles()).containsExactly(Role.AGENTS);
                assertThat(client.get(account, "/task/count").status())
                        .as("nobody knows its password")
                        .isEqualTo(401);
            }
            rights = before + opened.size();
        } finally {
            opened.forEach(engine::deleteUser);
        }
    }
}
