package fr.cadreia.signin.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.grant.AccountClosures;
import fr.cadreia.grant.AccountDesk;
import fr.cadreia.grant.Credentials;
import fr.cadreia.grant.Credentials.LinkOffer;
import fr.cadreia.grant.GrantRequest;
import fr.cadreia.grant.GrantRequests;
import fr.cadreia.grant.IdentityDesk;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountChange.Kind;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** People of a directory sign in, are renamed, locked and leave; one administrator has a way in without it. */
@OwnEngineTest
@ActiveProfiles("ldap")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ldap" + H2InMemory.OPTIONS,
            "cadre.sign-in.ldap.first-sign-in=OPEN",
            "cadre.sign-in.ldap.interval=PT24H",
            "cadre.sign-in.break-glass=admin2",
            "cadre.sign-in.second-factor=true"
        })
class LdapSignInTest extends InApplication {

    static final HouseDirectory HOUSE = new HouseDirectory();
    private static final String EVERYBODY =
            HOUSE.group("direction, propreté", HouseDirectory.groupDn("équipe"), HouseDirectory.groupDn("autres"));

    @Autowired
    private SignInIdentities signIns;

    @Autowired
    private Identities identities;

    @Autowired
    private AccountRecords records;

    @Autowired
    private GrantRequests requests;

    @Autowired
    private LeaversRound round;

    @Autowired
    private Credentials credentials;

    @Autowired
    private AccountDesk accounts;

    @Autowired
    private AccountClosures closures;

    @Autowired
    private IdentityDesk desk;

    @Autowired
    private AuthorityClock clock;

    private int people0;
    private String commonName;
    private String name;
    private String id;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry settings) {
        HOUSE.settings().forEach((setting, value) -> settings.add("cadre.sign-in.ldap." + setting, () -> value));
        settings.add("cadre.sign-in.ldap.organisations." + EVERYBODY, () -> "dir-proprete");
    }

    @BeforeEach
    void aPerson() {
        HouseDirectory.Newcomer newcomer = HOUSE.newcomer();
        people0 = newcomer.number();
        name = newcomer.name();
        commonName = newcomer.commonName();
        id = newcomer.id();
    }

    @AfterEach
    void leave() {
        persons.dropRequests();
    }

    @AfterAll
    static void end() {
        HOUSE.close();
    }

    private Browser signedIn(String password) {
        return Browser.signingIn(name, password, port);
    }

    static boolean isIn(Browser browser) {
        return browser.get("/compte/notifications").statusCode() == 200;
    }

    private String account() {
        return signIns.account(SignInProvider.LDAP, id).orElseThrow();
    }

    static HttpResponse<String> asks(int port, String path, String signInName, String password) throws Exception {
        String pair =
                Base64.getEncoder().encodeToString((signInName + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Authorization", "Basic " + pair)
                                .build(),
                        BodyHandlers.ofString());
    }

    private List<Kind> written(String account) {
        return records.all().stream()
                .filter(change -> change.account().equals(account))
                .map(AccountChange::kind)
                .toList();
    }

    @Test
    void aFirstSignInOpensAnAccountThatOnlyProposes() throws Exception {
        assertThat(isIn(signedIn(name))).isTrue();

        Person person = people.get(account());
        assertThat(person.id()).matches("p-[a-z]{10}");
        assertThat(person.name()).isEqualTo("Léa Noël");
        assertThat(person.organisation()).isEqualTo("dir-proprete");
        assertThat(person.roles()).containsExactly(Role.AGENTS);
        assertThat(asks(port, "/engine-rest/task/count", name, name).statusCode())
                .isEqualTo(200);
    }

    /** What a person may read who has just shown the right password. */
    @Test
    void whoIsNotLetInReadsWhy() {
        String dn = HouseDirectory.personDn(commonName);
        HOUSE.set(dn, "sn", "Long".repeat(100));
        assertThat(refusal()).contains("n’a pas donné votre prénom, votre nom");
        HOUSE.set(dn, "sn", "Noël\u202E");
        assertThat(refusal()).as("text that turns round").contains("n’a pas donné votre prénom, votre nom");
        HOUSE.set(dn, "sn", "Noël");
        HOUSE.set(dn, "mail", "expert@cadre-ia.example");
        assertThat(refusal()).contains("sert déjà un autre compte");
        HOUSE.remakeGroup("équipe", HouseDirectory.groupDn("autres"));
        assertThat(refusal()).contains("aucune organisation connue ici");
        HOUSE.set(dn, "nsAccountLock", "true");
        assertThat(refusal()).contains("ne vous ouvre pas, ou plus, cette application");
        assertThat(signIns.account(SignInProvider.LDAP, id)).isEmpty();
    }

    private String refusal() {
        Browser browser = stranger();
        browser.get("/connexion");
        String place = browser.post("/connexion", Map.of("username", name, "password", name))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return browser.words(place.substring(place.indexOf("/connexion")));
    }

    @Test
    void aRenamedPersonKeepsTheAccountAndTheFormerNameOpensAnother() {
        signedIn(name);
        String account = account();
        String renamed = "Noël-Petit, Léa " + people0;
        HOUSE.rename(commonName, renamed);
        HOUSE.set(HouseDirectory.personDn(renamed), "uid", name + ".petit");
        HOUSE.set(HouseDirectory.personDn(renamed), "sn", "Noël-Petit");
        HOUSE.set(HouseDirectory.personDn(renamed), "userPassword", name + ".petit");
        String other = HOUSE.person("Autre, Léa " + people0, name, "Léa", "Autre");
        HOUSE.set(HouseDirectory.personDn("Autre, Léa " + people0), "mail", name + ".autre@exemple.fr");
        HOUSE.remakeGroup("autres", HouseDirectory.personDn("Autre, Léa " + people0), HouseDirectory.personDn(renamed));

        assertThat(isIn(Browser.signingIn(name + ".petit", name + ".petit", port)))
                .isTrue();
        assertThat(isIn(signedIn(name))).isTrue();

        assertThat(account()).isEqualTo(account);
        assertThat(people.get(account).name()).isEqualTo("Léa Noël-Petit");
        assertThat(signIns.account(SignInProvider.LDAP, other))
                .isPresent()
                .isNotEqualTo(signIns.account(SignInProvider.LDAP, id));
    }

    /** A right that was given before the person's first sign-in waits on an account without a password. */
    @Test
    void theReaderOfAOneTimeLinkBringsTheIdentityAlong() {
        String account = "prevu" + people0;
        persons.account(account, "Léa", "Noël", "dir-eau");
        persons.give(account, Role.AI_EXPERTS);
        LinkOffer link = credentials.offer(people.get("admin"), account);
        String code = credentials.giveCode(
                people.get("guarantor"), credentials.waitingForCode().get(0).id());
        Browser reader = stranger();
        String page = link.path().replace("/mot-de-passe/", "/compte/annuaire/lien/");
        reader.get("/connexion");

        assertThat(reader.get(link.path()).body()).contains(page).doesNotContain("name=\"nouveau\"");
        assertThat(reader.post(
                                link.path(),
                                Map.of("code", code, "nouveau", "Long-Mot2passe", "encore", "Long-Mot2passe"))
                        .body())
                .contains("Aucun mot de passe de cette application n’ouvre ce compte");
        assertThat(reader.words(page)).contains("Le compte de Léa Noël");
        for (Map<String, String> wrong : List.of(
                Map.of("identifiant", name, "motDePasse", "faux", "code", code),
                Map.of("identifiant", name, "motDePasse", name, "code", "FAUX"))) {
            assertThat(reader.post(page, wrong).statusCode()).isEqualTo(400);
        }
        assertThat(reader.post(page, Map.of("identifiant", name, "motDePasse", name, "code", code))
                        .statusCode())
                .isEqualTo(302);
        assertThat(signIns.account(SignInProvider.LDAP, id)).as("not yet").isEmpty();
        persons.sign(requests.waiting().get(0).id());

        assertThat(account()).isEqualTo(account);
        assertThat(signedIn(name).get("/dossiers").headers().firstValue("Location"))
                .as("whoever has rights has a second factor")
                .hasValueSatisfying(place -> assertThat(place).endsWith("/compte/second-facteur"));
        assertThat(people.get(account).roles()).contains(Role.AI_EXPERTS);
        assertThat(people.signInName(account)).isEqualTo(name);
        assertThat(stranger().get(page).statusCode()).as("used up").isEqualTo(410);
    }

    /** Of several at once it is more likely that the service account has lost sight of them. */
    @Test
    void aDirectoryThatKnowsNobodyAnyMoreTakesAccessFromNobodyAndThePageSaysSo() throws Exception {
        signedIn(name);
        persons.give(account(), Role.ADMINISTRATORS);
        Browser administrator = signedIn(name);
        String secret = secret(administrator);
        administrator.post("/compte/second-facteur", Map.of("code", code(secret)));
        HOUSE.person("Autre, Léa " + people0, name + ".autre", "Léa", "Autre");
        HOUSE.remakeGroup("autres", HouseDirectory.personDn("Autre, Léa " + people0));
        Browser.signingIn(name + ".autre", name + ".autre", port);
        String other = signIns.all(SignInProvider.LDAP).stream()
                .filter(identity -> identity.signInName().equals(name + ".autre"))
                .findFirst()
                .orElseThrow()
                .account();
        HOUSE.removeOthers(commonName, "Autre, Léa " + people0);
        round.run();
        HOUSE.removeOthers();

        round.run();

        assertThat(administrator.words("/administration/habilitations/comptes"))
                .contains("n’admet plus, aucun des 2 comptes");
        assertThat(closures.all()).doesNotContain(account(), other);

        accounts.close(people.get("admin"), other, "Partie");
        round.run();

        assertThat(isIn(administrator)).as("who leaves alone").isFalse();
        assertThat(written(account())).endsWith(Kind.SIGN_IN_CLOSED);
    }

    /** Who comes back gets a new entry; the administration detaches the former one, and the account is free for it. */
    @Test
    void whoComesBackWithANewEntryGetsTheAccountByALink() {
        signedIn(name);
        String account = account();
        HOUSE.remove(HouseDirectory.personDn(commonName));
        HOUSE.person("Autre, Léa " + people0, name + ".autre", "Léa", "Autre");
        HOUSE.remakeGroup("autres", HouseDirectory.personDn("Autre, Léa " + people0));
        Browser.signingIn(name + ".autre", name + ".autre", port);
        round.run();
        assertThat(closures.isAbsent(account)).isTrue();

        assertThat(desk.unlink(people.get("admin"), account, "Nouvelle entrée")).isTrue();

        assertThat(closures.isAbsent(account)).isFalse();
        assertThat(written(account)).endsWith(Kind.IDENTITY_UNLINKED, Kind.SIGN_IN_REOPENED);
        id = HOUSE.person(commonName, name, "Léa", "Noël");
        LinkOffer link = credentials.offer(people.get("admin"), account);
        String code = credentials.giveCode(
                people.get("guarantor"), credentials.waitingForCode().get(0).id());
        Browser reader = stranger();
        String page = link.path().replace("/mot-de-passe/", "/compte/annuaire/lien/");
        reader.get(page);
        reader.post(page, Map.of("identifiant", name, "motDePasse", name, "code", code));
        assertThat(account()).isEqualTo(account);
        assertThat(isIn(signedIn(name))).isTrue();
    }

    @Test
    void whoLeavesTheDirectoryLosesAccessAndTheTasksGoBack() throws Exception {
        Browser browser = signedIn(name);
        String account = account();
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(opened(account, "À reprendre").reference())
                .singleResult()
                .getId();
        engine.getTaskService().setAssignee(task, account);
        assertThat(people.mailAddress(account)).isPresent();

        HOUSE.remove(HouseDirectory.personDn(commonName));
        round.run();

        assertThat(isIn(browser)).as("the session is over").isFalse();
        assertThat(isIn(signedIn(name))).isFalse();
        assertThat(asks(port, "/engine-rest/task/count", name, name).statusCode())
                .isEqualTo(401);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getAssignee())
                .as("whose colleagues take it over")
                .isNull();
        assertThat(people.mailAddress(account)).as("mails stop").isEmpty();
        assertThat(people.name(account)).isEqualTo("Léa Noël");
        assertThat(written(account)).endsWith(Kind.SIGN_IN_CLOSED);
        round.run();
        assertThat(written(account))
                .as("told once")
                .filteredOn(Kind.SIGN_IN_CLOSED::equals)
                .hasSize(1);
    }

    @Test
    void whoIsLockedComesBackWithTheLock() {
        signedIn(name);
        String account = account();
        HOUSE.set(HouseDirectory.personDn(commonName), "nsAccountLock", "true");
        round.run();
        assertThat(isIn(signedIn(name))).isFalse();

        HOUSE.set(HouseDirectory.personDn(commonName), "nsAccountLock", "false");

        assertThat(isIn(signedIn(name))).as("at once").isTrue();
        assertThat(written(account)).endsWith(Kind.SIGN_IN_CLOSED, Kind.SIGN_IN_REOPENED);
    }

    @Test
    void aDirectoryThatIsDownStopsNobodyWhoIsSignedIn() throws Exception {
        Browser browser = signedIn(name);
        HOUSE.stop();
        try {
            round.run();

            assertThat(isIn(browser)).isTrue();
            Browser other = stranger();
            other.get("/connexion");
            HttpResponse<String> answer = other.post("/connexion", Map.of("username", name, "password", name));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("L’annuaire de la collectivité ne répond pas");
            assertThat(asks(port, "/engine-rest/task/count", name, name).statusCode())
                    .isEqualTo(503);
            assertThat(stranger().get("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
        } finally {
            HOUSE.start();
        }
        assertThat(written(account())).doesNotContain(Kind.SIGN_IN_CLOSED);
    }

    @Test
    void theDirectorysPasswordConfirmsASignature() {
        signedIn(name);

        assertThat(identities.confirms(account(), name)).isTrue();
        assertThat(identities.confirms(account(), "faux")).isFalse();
        assertThat(identities.confirms(account(), "")).isFalse();
    }

    /** The demonstration's accounts have passwords of the application. */
    @Test
    void onlyTheBreakGlassAdministratorHasAnotherWayIn() throws Exception {
        assertThat(isIn(browser("agent"))).isFalse();
        assertThat(isIn(browser("admin"))).isFalse();
        assertThat(asks(port, "/engine-rest/task/count", "admin", "admin").statusCode())
                .isEqualTo(401);

        Browser rescue = browser("admin2");

        assertThat(written("admin2")).contains(Kind.BREAK_GLASS_USED);
        assertThat(rescue.get("/dossiers").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/compte/second-facteur"));
        assertThat(asks(port, "/engine-rest/task/count", "admin2", "admin2").body())
                .contains("il lui faut un jeton d’accès personnel");
        String secret = secret(rescue);
        rescue.get("/compte/second-facteur");
        assertThat(rescue.post("/compte/second-facteur", Map.of("code", "000000"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(rescue.post("/compte/second-facteur", Map.of("code", code(secret)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(isIn(rescue)).isTrue();

        Browser again = browser("admin2");
        again.get("/compte/second-facteur");
        assertThat(again.get("/camunda/api/engine/engine/default/task/count").statusCode())
                .isNotEqualTo(200);
        assertThat(again.post("/compte/second-facteur", Map.of("code", code(secret)))
                        .statusCode())
                .as("a code serves once")
                .isEqualTo(400);
        TestClock.ahead(Duration.ofSeconds(60));
        assertThat(again.post("/compte/second-facteur", Map.of("code", code(secret)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(isIn(again)).isTrue();
        assertThat(jdbc.sql("select secret from cadre_second_factor")
                        .query(String.class)
                        .list())
                .as("encrypted")
                .noneMatch(stored -> stored.contains(secret));

        aLostTelephoneIsForgottenByTwo(again);
        theAccountIsLinked(again);
    }

    private void aLostTelephoneIsForgottenByTwo(Browser administrator) {
        jdbc.sql("insert into cadre_second_factor (account, secret, last_step, since) values ('expert', '', 0, ?)")
                .param(clock.now().atOffset(ZoneOffset.UTC))
                .update();
        String page = "/administration/habilitations/comptes/expert";
        administrator.get(page);
        assertThat(administrator
                        .post(page + "/second-facteur", Map.of("acte", "Téléphone perdu"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(withSecondFactor()).as("not yet").contains("expert");

        persons.sign(requests.waiting().get(0).id());

        assertThat(withSecondFactor()).doesNotContain("expert");
        assertThat(written("expert")).endsWith(Kind.SECOND_FACTOR_FORGOTTEN);
    }

    private List<String> withSecondFactor() {
        return jdbc.sql("select account from cadre_second_factor")
                .query(String.class)
                .list();
    }

    /** With rights of two persons, a guarantor signs which identity opens the account. */
    private void theAccountIsLinked(Browser browser) {
        browser.get("/compte/annuaire");
        assertThat(browser.post("/compte/annuaire", Map.of("identifiant", name, "motDePasse", "faux"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/compte/annuaire", Map.of("identifiant", name, "motDePasse", name))
                        .statusCode())
                .isEqualTo(302);
        assertThat(signIns.account(SignInProvider.LDAP, id)).as("not yet").isEmpty();
        GrantRequest request = requests.waiting().get(0);

        persons.sign(request.id());

        assertThat(signIns.account(SignInProvider.LDAP, id)).contains("admin2");
        assertThat(isIn(browser)).as("signs in anew").isFalse();
        assertThat(people.get("admin2").roles()).contains(Role.ADMINISTRATORS);
        assertThat(signedIn(name).get("/dossiers").headers().firstValue("Location"))
                .as("whoever can change a password in the directory has no telephone of the person")
                .hasValueSatisfying(place -> assertThat(place).endsWith("/compte/second-facteur"));
        assertThat(isIn(browser("admin2"))).as("the password is void").isFalse();
        assertThat(Set.copyOf(written("admin2"))).contains(Kind.IDENTITY_LINKED, Kind.SECOND_FACTOR_SET);
    }

    private static String secret(Browser browser) {
        Matcher shown = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<")
                .matcher(browser.get("/compte/second-facteur").body());
        assertThat(shown.find()).isTrue();
        return shown.group(1).replace(" ", "");
    }

    private String code(String secret) throws GeneralSecurityException {
        TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
        return codes.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()), clock.now());
    }

    @Nested
    class Attacks extends LdapAttacks {}
}
