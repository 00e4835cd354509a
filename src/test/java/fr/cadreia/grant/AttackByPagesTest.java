package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.TwoPersons;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** By what our own pages offer to an administrator. */
class AttackByPagesTest extends OnePersonAttack {

    @Autowired
    private TwoPersons persons;

    @Autowired
    private ProcessEngine process;

    @Autowired
    private Composition composition;

    @Autowired
    private GrantWords words;

    @Autowired
    private AccountClosures closures;

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
                        TestClock.today().toString(),
                        "fin",
                        TestClock.today().plusYears(1).toString(),
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
        // The chair has an elected seat, and the authority is of an organisation that decides: the puppet has neither.
        boolean unfit = role == Role.COMMITTEE_CHAIR || role == Role.AUTHORITY;
        assertThat(answer.statusCode()).isEqualTo(unfit ? 409 : asks ? 302 : 403);

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
        LocalDate today = TestClock.today();
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
            assertThat(composition.seats(today).stream().flatMap(Seat::everybody))
                    .extracting(Person::id)
                    .containsAll(members);
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
     * A member whose mandate was ended early votes until the open examination ends: a person who reads the mailbox
     * until then would choose the password, and vote.
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
        identityService.deleteUser(member);
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
                assertThat(people.get(accountNamed(account)).roles()).containsExactly(Role.AGENTS);
                assertThat(client.get(account, "/task/count").status())
                        .as("nobody knows its password")
                        .isEqualTo(401);
            }
            rights = before + opened.size();
        } finally {
            opened.forEach(account -> identityService.deleteUser(accountNamed(account)));
        }
    }
}
