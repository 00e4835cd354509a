package fr.cadreia.signin.ldap;

import static fr.cadreia.signin.ldap.LdapSignInTest.HOUSE;
import static fr.cadreia.signin.ldap.LdapSignInTest.asks;
import static fr.cadreia.signin.ldap.LdapSignInTest.isIn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is guessed, forged or of another gives nothing. Part of the tests of signing in, whose application it shares. */
abstract class LdapAttacks {

    @LocalServerPort
    private int port;

    @Autowired
    private SignInIdentities signIns;

    @Autowired
    private Identities identities;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuthorityClock clock;

    private HouseDirectory.Newcomer person;

    @BeforeEach
    void anotherPerson() {
        person = HOUSE.newcomer();
    }

    private Browser signedIn(String password) {
        return Browser.signingIn(person.name(), password, port);
    }

    private String account() {
        return signIns.account(SignInProvider.LDAP, person.id()).orElseThrow();
    }

    /** Where a sign-in leads that does not succeed. */
    private String refused(String password) {
        Browser browser = Browser.stranger(port);
        browser.get("/connexion");
        return browser.post("/connexion", Map.of("username", person.name(), "password", password))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*/connexion", "");
    }

    @Test
    void aGroupThatIsCalledLikeARoleGivesNothing() {
        for (Role role : Role.values()) {
            HOUSE.remakeGroup(role.id(), HouseDirectory.personDn(person.commonName()));
        }
        HOUSE.remakeGroup("camunda-admin", HouseDirectory.personDn(person.commonName()));

        signedIn(person.name());

        assertThat(people.get(account()).roles()).containsExactly(Role.AGENTS);
    }

    @Test
    void whatTheDirectoryDoesNotConfirmOpensNothing() throws Exception {
        for (String password : List.of("", "faux", " ")) {
            assertThat(isIn(signedIn(password))).as(password).isFalse();
        }
        assertThat(asks(port, "/engine-rest/task/count", person.name(), "").statusCode())
                .isEqualTo(401);
        assertThat(refused("faux")).isEqualTo("?error");
        HOUSE.set(HouseDirectory.personDn(person.commonName()), "pwdAccountLockedTime", "000001010000Z");
        assertThat(isIn(signedIn(person.name()))).as("locked").isFalse();
        assertThat(refused(person.name())).isEqualTo("?motif=retire");
        assertThat(Browser.stranger(port).words("/connexion?motif=retire"))
                .contains("ne vous ouvre pas, ou plus, cette application");
        assertThat(signIns.account(SignInProvider.LDAP, person.id())).isEmpty();
    }

    @Test
    void wrongPasswordsWaitAsAnywhere() {
        for (int time = 0; time < 6; time++) {
            signedIn("faux");
        }
        assertThat(isIn(signedIn(person.name()))).isFalse();

        TestClock.ahead(Duration.ofSeconds(61));
        assertThat(isIn(signedIn(person.name()))).isTrue();
    }

    /** A directory takes them for the same name. */
    @Test
    void manySpellingsOfANameWaitTogether() {
        HOUSE.set(HouseDirectory.personDn(person.commonName()), "uid", person.name() + " noel");
        for (int time = 0; time < 6; time++) {
            Browser.signingIn(person.name() + " ".repeat(time + 1) + "noel", "faux", port);
        }

        assertThat(isIn(Browser.signingIn(person.name() + " noel", person.name(), port)))
                .isFalse();
    }

    @Test
    void ofManyPasswordsAtOneMomentAsFewAreAskedForAsOneByOne() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(12);
        List<Future<Integer>> answers = IntStream.range(0, 24)
                .mapToObj(time -> many.submit(() -> asks(port, "/engine-rest/task/count", person.name(), "faux" + time)
                        .statusCode()))
                .toList();
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(401);
        }
        many.shutdown();

        assertThat(jdbc.sql("select counted from cadre_attempt where subject = ? and source <> ''")
                        .param(DigestUtils.sha256Hex("ldap:" + person.id()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void aNameThatCannotBeKeptChangesNothing() {
        signedIn(person.name());
        HOUSE.set(HouseDirectory.personDn(person.commonName()), "sn", "Long".repeat(100));
        HOUSE.set(HouseDirectory.personDn(person.commonName()), "mail", "pas une adresse");

        assertThat(isIn(signedIn(person.name()))).isTrue();
        assertThat(people.get(account()).name()).isEqualTo("Léa Noël");
        assertThat(identities.profile(account()).orElseThrow().mailbox()).isEqualTo(person.name() + "@exemple.fr");
    }

    @Test
    void aMailboxThatServesAnotherAccountOpensNone() {
        HOUSE.set(HouseDirectory.personDn(person.commonName()), "mail", "expert@cadre-ia.example");

        assertThat(refused(person.name())).isEqualTo("?motif=boite");
        assertThat(isIn(signedIn(person.name()))).isFalse();
        assertThat(signIns.account(SignInProvider.LDAP, person.id())).isEmpty();
    }

    @Test
    void onePersonWithTheDirectoryGetsNoRightOfTwo() {
        Browser browser = signedIn(person.name());
        browser.get("/administration/habilitations");
        int asked = browser.post(
                        "/administration/habilitations/demande",
                        Map.of(
                                "compte", account(),
                                "role", Role.AI_EXPERTS.id(),
                                "debut", clock.today().toString(),
                                "fin", clock.today().plusYears(1).toString(),
                                "acte", "Note"))
                .statusCode();

        assertThat(asked).isEqualTo(403);
        assertThat(people.get(account()).roles()).containsExactly(Role.AGENTS);
    }
}
