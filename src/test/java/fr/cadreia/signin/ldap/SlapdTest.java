package fr.cadreia.signin.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.grant.Credentials;
import fr.cadreia.grant.Credentials.LinkOffer;
import fr.cadreia.grant.GrantRequests;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Whole flows with OpenLDAP's own server (mvn -Pdirectories verify); {@link LdapSignInTest} tries each case. */
@AppTest
@DirtiesContext
@Tag("directories")
@EnabledIf(
        value = "fr.cadreia.signin.ldap.Slapd#isInstalled",
        disabledReason = "OpenLDAP's server is not installed: apt-get install slapd")
@ActiveProfiles("ldap")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:slapd" + H2InMemory.OPTIONS,
            "cadre.sign-in.ldap.first-sign-in=OPEN"
        })
class SlapdTest extends InApplication {

    private static final String LEA = "Nöel, Léa \"la chef\" / 2 + fils";

    private static Slapd directory;

    @Autowired
    private LeaversRound round;

    @Autowired
    private ScheduledTaskHolder scheduled;

    @Autowired
    private Credentials credentials;

    @Autowired
    private GrantRequests requests;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry settings) {
        directory = Slapd.start();
        String[] people = {LEA, "Œuvre, Max", "D’Arcy, Zoé"};
        directory.person(people[0], "lea.noel", "Léa", "Nöel");
        directory.person(people[1], "max", "Max", "Œuvre");
        directory.person(people[2], "zoe", "Zoé", "D’Arcy");
        directory.group(
                "équipe eau, usine", Slapd.personDn(people[0]), Slapd.personDn(people[1]), Slapd.personDn(people[2]));
        String all = directory.group("direction, eau", Slapd.groupDn("équipe eau, usine"));
        DirectoryEntries.settings(directory.port())
                .forEach((setting, value) -> settings.add("cadre.sign-in.ldap." + setting, () -> value));
        settings.add("cadre.sign-in.ldap.organisations." + all, () -> "dir-eau");
    }

    @AfterAll
    static void end() {
        directory.close();
    }

    private Browser signedIn(String name, String password) {
        return Browser.signingIn(name, password, port);
    }

    private static boolean isIn(Browser browser) {
        return browser.get("/mes-notifications").statusCode() == 200;
    }

    private String account(String signInName) {
        return signIns.all(SignInProvider.LDAP).stream()
                .filter(identity -> identity.signInName().equals(signInName))
                .map(SignInIdentities.SignInIdentity::account)
                .findFirst()
                .orElseThrow();
    }

    /** Half a minute passes at most until the application asks for those who have left. */
    private void theRoundComes() {
        assertThat(scheduled.getScheduledTasks())
                .map(ScheduledTask::getTask)
                .filteredOn(task -> task.toString().contains(LeaversRound.class.getSimpleName()))
                .singleElement()
                .isInstanceOfSatisfying(
                        FixedDelayTask.class,
                        task -> assertThat(task.getIntervalDuration()).isLessThanOrEqualTo(Duration.ofSeconds(30)));
        round.run();
        TestClock.ahead(Duration.ofMinutes(1));
    }

    @Test
    void aFirstSignInOpensAnAccountThatOnlyProposesAndARenamedPersonKeepsIt() {
        for (String password : new String[] {"", "faux"}) {
            assertThat(isIn(signedIn("lea.noel", password))).isFalse();
        }
        assertThat(isIn(signedIn("lea.noel", "lea.noel"))).isTrue();

        Person person = people.get(account("lea.noel"));
        assertThat(person.name()).isEqualTo("Léa Nöel");
        assertThat(person.organisation()).isEqualTo("dir-eau");
        assertThat(person.roles()).containsExactly(Role.AGENTS);

        String renamed = "Été, Léa";
        directory.rename(LEA, renamed);
        directory.set(Slapd.personDn(renamed), "uid", "lea.ete");
        directory.set(Slapd.personDn(renamed), "sn", "Été");
        directory.set(
                Slapd.groupDn("équipe eau, usine"),
                "member",
                Slapd.personDn(renamed),
                Slapd.personDn("Œuvre, Max"),
                Slapd.personDn("D’Arcy, Zoé"));
        assertThat(isIn(signedIn("lea.ete", "lea.noel"))).isTrue();
        assertThat(account("lea.ete")).isEqualTo(person.id());
        assertThat(people.name(person.id())).isEqualTo("Léa Été");
    }

    @Test
    void whoLeavesTheDirectoryIsOutWithinAMinute() {
        signedIn("max", "max");
        Browser zoe = signedIn("zoe", "zoe");
        String account = account("zoe");
        assertThat(isIn(zoe)).isTrue();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(opened(account, "À reprendre").reference())
                .singleResult()
                .getId();
        engine.getTaskService().setAssignee(task, account);

        directory.remove(Slapd.personDn("D’Arcy, Zoé"));
        theRoundComes();

        assertThat(isIn(zoe)).isFalse();
        assertThat(isIn(signedIn("zoe", "zoe"))).isFalse();
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getAssignee())
                .isNull();
        assertThat(people.mailAddress(account)).isEmpty();
        assertThat(people.name(account)).isEqualTo("Zoé D’Arcy");
    }

    /** The server keeps the mark of a lock whose time is over until the person signs in. */
    @Test
    void whoIsLockedByThePolicyIsOutUntilTheLockIsOver() {
        Browser max = signedIn("max", "max");
        directory.lockByWrongPasswords("Œuvre, Max");
        theRoundComes();
        assertThat(isIn(max)).isFalse();
        assertThat(isIn(signedIn("max", "max"))).isFalse();

        directory.letTheLockBeOver("Œuvre, Max");
        TestClock.ahead(Duration.ofMinutes(2));

        assertThat(isIn(signedIn("max", "max"))).as("at once").isTrue();
    }

    /** An account that others opened beforehand, with a right, while passwords are not accepted. */
    @Test
    void theReaderOfAOneTimeLinkBringsTheIdentityAlong() {
        directory.person("Prévue, Ana", "ana", "Ana", "Prévue");
        persons.account("prevue", "Ana", "Prévue", "dir-eau");
        persons.give("prevue", Role.AI_EXPERTS);
        LinkOffer link = credentials.offer(people.get("admin"), "prevue");
        String code = credentials.giveCode(
                people.get("guarantor"), credentials.waitingForCode().get(0).id());
        String page = link.path().replace("/mot-de-passe/", "/compte/annuaire/lien/");
        Browser reader = stranger();
        assertThat(reader.get(link.path()).body()).contains(page);
        reader.get(page);

        reader.post(page, Map.of("identifiant", "ana", "motDePasse", "ana", "code", code));
        persons.sign(requests.waiting().get(0).id());

        assertThat(isIn(signedIn("ana", "ana"))).isTrue();
        assertThat(account("ana")).isEqualTo("prevue");
        assertThat(people.get("prevue").roles()).contains(Role.AI_EXPERTS);
    }
}
