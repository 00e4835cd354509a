package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A right from its request to its end. */
class GrantFlowTest extends InApplication {

    private static final String PAGE = "/administration/habilitations";
    private static final String SIGN = PAGE + "/a-contresigner";

    /** An id serves one account for ever. */
    private static int accounts;

    @Autowired
    private Grants grants;

    @Autowired
    private GrantDesk desk;

    @Autowired
    private GrantRequests requests;

    @Autowired
    private GrantWords words;

    @Autowired
    private GrantSweep sweep;

    @Autowired
    private ProfileDesk profiles;

    @Autowired
    private AccountRecords records;

    private String account;

    @BeforeEach
    void anAccount() {
        account = "paule" + ++accounts;
        persons.account(account, "Paule", "Martin", "dir-juridique");
    }

    @AfterEach
    void leave() {
        persons.dropRequests();
        persons.remove(account);
    }

    private HttpResponse<String> asks(String asker, Role role) {
        Browser browser = browser(asker);
        browser.get(PAGE + "/demande");
        return browser.post(
                PAGE + "/demande",
                Map.of(
                        "compte",
                        account,
                        "role",
                        role.id(),
                        "debut",
                        TestClock.today().toString(),
                        "fin",
                        TestClock.today().plusMonths(12).toString(),
                        "acte",
                        "Lettre de mission n° 7"));
    }

    private GrantRequest waiting() {
        return requests.waiting().get(0);
    }

    private HttpResponse<String> signs(String signer, String password) {
        Browser browser = browser(signer);
        browser.get(SIGN);
        return browser.post(
                SIGN + "/" + waiting().id() + "/signature",
                Map.of("empreinte", words.of(waiting()).fingerprint(), "motDePasse", password));
    }

    @Test
    void aRightIsInForceOnceAGuarantorHasSignedIt() {
        assertThat(asks("admin", Role.AI_EXPERTS).statusCode()).isEqualTo(302);
        assertThat(people.get(account).roles()).isEmpty();
        assertThat(browser("guarantor").words(SIGN))
                .contains(
                        "Donner à Paule Martin (" + account + ") le rôle « Experts IA »",
                        "Direction juridique",
                        account + "@cadre-ia.example",
                        "aucune habilitation",
                        "Demandé par Damien Lacaze");

        assertThat(signs("guarantor", "faux").statusCode()).as("fresh sign-in").isEqualTo(400);
        assertThat(people.get(account).roles()).isEmpty();
        assertThat(signs("guarantor", "guarantor").statusCode()).isEqualTo(302);

        assertThat(people.get(account).roles()).isEqualTo(Set.of(Role.AI_EXPERTS));
        assertThat(browser("chair").words(PAGE))
                .contains("Paule Martin Experts IA", "Lettre de mission n° 7", "Agnès Froment");
        assertThat(records.all())
                .filteredOn(change -> change.account().equals(account))
                .extracting(AccountChange::kind)
                .containsExactly(
                        AccountChange.Kind.RIGHT_ASKED,
                        AccountChange.Kind.RIGHT_SIGNED,
                        AccountChange.Kind.PASSWORD_ANNULLED,
                        AccountChange.Kind.RIGHT_GRANTED);
    }

    @Test
    void aRefusalNeedsAReasonThatTheAskerReads() {
        asks("admin", Role.HR);
        long id = waiting().id();
        Browser guarantor = browser("guarantor");
        guarantor.get(SIGN);
        String path = SIGN + "/" + id + "/refus";

        assertThat(guarantor
                        .post(path, Map.of("motif", " ", "motDePasse", "guarantor"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(guarantor
                        .post(path, Map.of("motif", "Acte introuvable", "motDePasse", "guarantor"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(browser("admin").words(PAGE)).contains("Refusée", "Acte introuvable");
        assertThat(people.get(account).roles()).isEmpty();
        assertThat(requests.waiting()).isEmpty();
    }

    /** What the guarantor read is what is signed. */
    @Test
    void aSignatureIsForTheWordsThatWereRead() {
        asks("admin", Role.HR);
        String read = words.of(waiting()).fingerprint();
        persons.sign(requests.waiting().get(0).id());
        asks("admin", Role.SECURITY);

        Browser guarantor = browser("guarantor");
        guarantor.get(SIGN);
        assertThat(guarantor
                        .post(
                                SIGN + "/" + waiting().id() + "/signature",
                                Map.of("empreinte", read, "motDePasse", "guarantor"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(people.get(account).has(Role.SECURITY)).isFalse();
    }

    @Test
    void aRequestThatNobodySignsIsVoidAfterThirtyDays() {
        asks("admin", Role.DPO);
        long id = waiting().id();

        TestClock.stopsAt(TestClock.now().plus(Duration.ofDays(29)));
        sweep.run();
        assertThat(requests.find(id).orElseThrow().state()).isEqualTo(GrantRequest.State.WAITING);
        TestClock.stopsAt(TestClock.now().plus(Duration.ofDays(31)));
        sweep.run();

        assertThat(requests.find(id).orElseThrow().state()).isEqualTo(GrantRequest.State.LAPSED);
        assertThatThrownBy(() -> persons.sign(id)).isInstanceOf(CommandRefusedException.class);
    }

    @Test
    void onlyThePersonWhoAskedTakesARequestBack() {
        asks("admin", Role.DPO);
        String path = PAGE + "/demandes/" + waiting().id() + "/retrait";
        Browser other = browser("admin2");
        other.get(PAGE);
        assertThat(other.post(path, Map.of()).statusCode()).isEqualTo(403);
        Browser asker = browser("admin");
        asker.get(PAGE);
        assertThat(asker.post(path, Map.of()).statusCode()).isEqualTo(302);
        assertThat(requests.waiting()).isEmpty();
    }

    @Test
    void itEndsAtItsTermWithSessionsAndTasks() {
        persons.give(
                account,
                Role.AI_EXPERTS,
                "",
                TestClock.today(),
                TestClock.today().plusDays(2));
        Story story = opened("agent", "À rendre").does("agent", "proposal");
        String review = story.take(account, "review");
        Browser expert = browser(account);
        assertThat(expert.get("/dossiers").statusCode()).isEqualTo(200);

        TestClock.stopsAt(TestClock.now().plus(Duration.ofDays(3)));
        assertThat(people.get(account).roles()).as("without the sweep").isEmpty();
        sweep.run();

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(review)
                        .singleResult()
                        .getAssignee())
                .as("offered to the group again")
                .isNull();
        assertThat(expert.get("/dossiers").statusCode()).as("signed out").isEqualTo(302);
        assertThat(records.all())
                .filteredOn(change -> change.account().equals(account))
                .extracting(AccountChange::kind)
                .endsWith(AccountChange.Kind.RIGHT_ENDED);
        TestClock.reset();
    }

    @Test
    void aGuarantorHasNoOtherRoleAndNoAdministratorNamesOne() {
        persons.give(account, Role.AI_EXPERTS);
        assertThat(asks("admin", Role.GUARANTORS).statusCode()).isEqualTo(403);
        assertThat(asks("guarantor", Role.GUARANTORS).statusCode()).isEqualTo(409);
        persons.end(account);
        assertThat(asks("guarantor2", Role.GUARANTORS).statusCode()).isEqualTo(302);
        assertThat(signs("guarantor2", "guarantor2").statusCode())
                .as("own request")
                .isEqualTo(403);
        assertThat(signs("guarantor", "guarantor").statusCode()).isEqualTo(302);
        assertThat(people.get(account).roles()).isEqualTo(Set.of(Role.GUARANTORS));
        assertThat(asks("admin", Role.AI_EXPERTS).statusCode()).isEqualTo(409);
    }

    @Test
    void nobodySignsWhatConcernsThem() {
        persons.give(account, Role.GUARANTORS);
        long request = requestProfile();

        assertThatThrownBy(() -> {
                    Browser own = browser(account);
                    own.get(SIGN);
                    HttpResponse<String> answer = own.post(
                            SIGN + "/" + request + "/signature",
                            Map.of("empreinte", words.of(waiting()).fingerprint(), "motDePasse", account));
                    assertThat(answer.statusCode()).isEqualTo(302);
                })
                .hasMessageContaining("403");
        persons.sign(request);
        assertThat(people.mailAddress(account)).contains("nouvelle@cadre-ia.example");
    }

    private long requestProfile() {
        ProfileDesk.Outcome outcome = profiles.change(
                people.get("admin"), account, new Profile("Paule", "Martin", "nouvelle@cadre-ia.example"), "Mariage");
        assertThat(outcome).isEqualTo(ProfileDesk.Outcome.ASKED);
        return waiting().id();
    }

    @Test
    void datesThatCannotBeAreRefusedAndNothingIsStored() {
        LocalDate today = TestClock.today();
        for (LocalDate[] dates : new LocalDate[][] {
            {today, today},
            {today.minusDays(1), today.plusYears(1)},
            {today, today.plusMonths(24).plusDays(1)}
        }) {
            assertThatThrownBy(() -> persons.ask(account, Role.SECURITY, "", dates[0], dates[1]))
                    .isInstanceOf(CommandRefusedException.class);
        }
        assertThat(requests.waiting()).isEmpty();
        assertThat(grants.of(account)).isEmpty();
    }

    /** The first day without the right is one after the last that the page asks for. */
    @Test
    void theLastDayThatARefusalNamesIsAccepted() {
        LocalDate last = TestClock.today().plusMonths(24).minusDays(1);
        Map<String, String> asked = new HashMap<>(Map.of(
                "compte", account,
                "role", Role.SECURITY.id(),
                "debut", TestClock.today().toString(),
                "fin", last.plusDays(1).toString(),
                "acte", "Lettre de mission n° 7"));
        Browser admin = browser("admin");
        admin.get(PAGE + "/demande");
        HttpResponse<String> refused = admin.post(PAGE + "/demande", asked);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("au plus tard le " + FrenchText.day(last) + " inclus");

        asked.put("fin", last.toString());
        assertThat(admin.post(PAGE + "/demande", asked).statusCode()).isEqualTo(302);
    }

    private Grant given(Role role) {
        return grants.of(account).stream()
                .filter(grant -> grant.role() == role)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onePersonPresidesAtATime() {
        LocalDate from = TestClock.today().plusMonths(3);
        persons.give(account, Role.COMMITTEE_ELECTED, "", from, from.plusYears(1));

        assertThatThrownBy(() -> persons.ask(account, Role.COMMITTEE_CHAIR, "", from, from.plusYears(1)))
                .hasMessageStartingWith("Une seule personne a ce rôle à la fois");
    }

    /** Each of two ends leaves enough when it is asked for, and both together do not. */
    @Test
    void twoKeepTheRoleOnTheDayOnWhichItEnds() {
        persons.give(account, Role.ADMINISTRATORS);
        LocalDate day = TestClock.today().plusDays(30);
        Grant other = grants.of("admin2").stream()
                .filter(grant -> grant.role() == Role.ADMINISTRATORS)
                .findFirst()
                .orElseThrow();
        long first = desk.ask(people.get("admin"), GrantRequest.end(other, day, "Démission"));
        long own = persons.askEnd(given(Role.ADMINISTRATORS), day);

        persons.sign(own);

        assertThatThrownBy(() -> persons.sign(first)).hasMessageStartingWith("Il resterait moins de deux personnes");
        assertThat(grants.find(other.id()).orElseThrow().lastsBeyond(day)).isTrue();
    }
}
