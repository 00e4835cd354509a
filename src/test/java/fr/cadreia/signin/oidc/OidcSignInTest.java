package fr.cadreia.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.grant.Credentials;
import fr.cadreia.grant.Credentials.LinkOffer;
import fr.cadreia.grant.GrantDesk;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in at a provider like Keycloak, with a real one that is down when the application starts. */
@OwnEngineTest
@ActiveProfiles("oidc")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:oidc" + H2InMemory.OPTIONS,
            "cadre.notification.base-url=" + Traveller.PUBLIC,
            "cadre.sign-in.local-accounts=true",
            "cadre.sign-in.oidc.client-id=cadre-ia",
            "cadre.sign-in.oidc.client-secret=" + TestProvider.SECRET,
            "cadre.sign-in.oidc.acr-values=eidas2,eidas3",
            "cadre.sign-in.oidc.organisation-claim=groups",
            "cadre.sign-in.oidc.organisations[0].value=/villes/propreté",
            "cadre.sign-in.oidc.organisations[0].organisation=dir-proprete",
            "cadre.sign-in.oidc.organisations[1].value=/villes/eau",
            "cadre.sign-in.oidc.organisations[1].organisation=dir-eau",
            "cadre.sign-in.oidc.first-sign-in=open",
            "cadre.sign-in.oidc.closing.claim=status",
            "cadre.sign-in.oidc.closing.values=suspended,left"
        })
class OidcSignInTest extends InApplication {

    private static final String BEGIN = "/oauth2/authorization/oidc";
    private static final TestProvider PROVIDER = new TestProvider();

    @Autowired
    private SignInIdentities signIns;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Identities identities;

    @Autowired
    private GrantDesk desk;

    @Autowired
    private Credentials credentials;

    @Autowired
    private AuthorityClock clock;

    private static int many;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("cadre.sign-in.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void end() {
        PROVIDER.close();
    }

    @BeforeEach
    void theApplicationHasStartedWithoutTheProvider() {
        if (PROVIDER.isRunning()) {
            PROVIDER.set(Map.of("down", false, "forge", "", "acr", "eidas2", "refuses", false));
            return;
        }
        Traveller person = new Traveller(port);
        assertThat(person.go("/actuator/health/readiness").words()).contains("UP");
        assertThat(person.go(BEGIN).where()).isEqualTo("/connexion?motif=indisponible");
        assertThat(person.words()).contains("ne répond pas en ce moment");
        PROVIDER.start("generic", port);
    }

    /** A person nobody knows here yet, at the browser from now on. */
    private String somebody(Map<String, ?> claims) {
        String subject = "sub-" + ++many;
        somebody(subject, claims);
        return subject;
    }

    private void somebody(String subject, Map<String, ?> claims) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "given_name",
                "Maëlle",
                "family_name",
                "D’Arcy " + subject,
                "email",
                subject + "@ville.exemple.fr",
                "preferred_username",
                subject,
                "groups",
                List.of("/villes/propreté")));
        all.putAll(claims);
        PROVIDER.person(subject, all);
    }

    private String account(String subject) {
        return signIns.account(SignInProvider.OIDC, subject).orElseThrow();
    }

    private Traveller signedIn() {
        return new Traveller(port).go(BEGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"given_name", "family_name", "email"})
    void aNameThatCannotBeKeptCountsAsNotGiven(String claim) {
        for (String said : List.of("L".repeat(300), "A\0b@ville.exemple.fr", "\u202EeoZ@ville.exemple.fr")) {
            String subject = somebody(Map.of(claim, said));

            assertThat(signedIn().where()).as(said).isEqualTo("/connexion?motif=incomplet");

            somebody(subject, Map.of());
            assertThat(signedIn().where()).isEqualTo("/");
            String name = people.name(account(subject));
            somebody(subject, Map.of(claim, said, "preferred_username", "u".repeat(600)));
            assertThat(signedIn().where()).as("known already").isEqualTo("/");
            assertThat(people.name(account(subject))).isEqualTo(name);
        }
    }

    @Test
    void aSubjectThatCannotBeKeptOpensNothing() {
        somebody("s".repeat(300), Map.of("email", "long@ville.exemple.fr"));

        assertThat(signedIn().where()).isEqualTo("/connexion?motif=incomplet");
    }

    /** Anybody may have written them in the address to which the provider sends people back. */
    @Test
    void wordsOfAnErrorMakeNoLineOfTheLog() {
        assertThat(OidcSignIn.logged("refusé\r\n2026-12-01 ERROR faux")).isEqualTo("refusé 2026-12-01 ERROR faux");
        assertThat(OidcSignIn.logged("x".repeat(5_000))).hasSizeLessThan(400);
        assertThat(OidcSignIn.logged(null)).isEqualTo("null");
    }

    @Test
    void aFirstSignInOpensAnAccountThatProposesAndLeadsToTheWantedPage() {
        String subject = somebody(Map.of());
        Traveller person = new Traveller(port);

        assertThat(person.go("/dossiers?q=eau").where()).isEqualTo("/connexion");
        assertThat(person.words()).contains("Se connecter avec le compte de la collectivité");
        person.go(BEGIN);

        assertThat(person.where()).startsWith("/dossiers?q=eau");
        assertThat(person.words()).contains("Maëlle D’Arcy " + subject);
        assertThat(account(subject)).matches("p-[a-z]{10}");
        assertThat(people.get(account(subject)).roles()).containsExactly(Role.AGENTS);
        assertThat(people.get(account(subject)).organisation()).isEqualTo("dir-proprete");
        assertThat(PROVIDER.lastAsked().get("code_challenge_method").asText()).isEqualTo("S256");
        assertThat(PROVIDER.lastAsked().get("acr_values").asText()).isEqualTo("eidas2 eidas3");
    }

    @Test
    void oneSessionServesPagesAndWebApplications() {
        String subject = somebody(Map.of());
        Traveller person = new Traveller(port);

        assertThat(person.go("/camunda/app/tasklist/default/").where()).isEqualTo("/connexion");
        assertThat(person.go(BEGIN).where()).startsWith("/camunda/app/tasklist/default/");
        assertThat(person.status()).isEqualTo(200);
        assertThat(person.ask("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(200);
        assertThat(person.ask("/camunda/api/admin/auth/user/default").body()).contains("\"" + account(subject) + "\"");
    }

    @Test
    void theAccountStaysAndFollowsTheNameAndTheMailbox() {
        String subject = somebody(Map.of());
        signedIn();
        String account = account(subject);

        somebody(subject, Map.of("family_name", "Lenoir", "email", "lenoir." + subject + "@ville.exemple.fr"));
        assertThat(signedIn().words()).contains("Maëlle Lenoir");

        assertThat(account(subject)).isEqualTo(account);
        assertThat(identities.profile(account))
                .contains(new Profile("Maëlle", "Lenoir", "lenoir." + subject + "@ville.exemple.fr"));
    }

    @Test
    void anotherOrganisationIsShownAndChangesNothing() {
        String subject = somebody(Map.of());
        signedIn();

        somebody(subject, Map.of("groups", List.of("/villes/eau")));
        signedIn();

        assertThat(people.get(account(subject)).organisation()).isEqualTo("dir-proprete");
        assertThat(browser("admin").words("/administration/habilitations/comptes/" + account(subject)))
                .contains("Le fournisseur d’identité, ou l’annuaire, dit depuis")
                .contains("Direction du cycle de l’eau");
    }

    /** Names of our roles among the provider's groups are groups like any other. */
    @Test
    void noClaimGivesARight() {
        String subject = somebody(Map.of(
                "groups",
                List.of("/villes/propreté", "administrators", "guarantors", "ai-experts", "camunda-admin"),
                "roles",
                List.of("administrators")));

        Traveller person = signedIn();

        assertThat(people.get(account(subject)).roles()).containsExactly(Role.AGENTS);
        assertThat(person.ask("/administration/journal").statusCode()).isEqualTo(403);
    }

    @Test
    void oneMailboxServesOneAccount() {
        String subject = somebody(Map.of("email", "Agent@cadre-ia.example"));

        assertThat(signedIn().where()).isEqualTo("/connexion?motif=boite");

        assertThat(signIns.account(SignInProvider.OIDC, subject)).isEmpty();
        assertThat(signIns.find("agent")).noneMatch(identity -> identity.provider() == SignInProvider.OIDC);
    }

    @Test
    void nobodyWithoutAKnownOrganisationGetsAnAccount() {
        somebody(Map.of("groups", List.of("/villes/inconnue")));
        assertThat(signedIn().where()).isEqualTo("/connexion?motif=organisation");

        somebody(Map.of("groups", List.of("/villes/propreté", "/villes/eau")));
        assertThat(signedIn().where()).as("two organisations").isEqualTo("/connexion?motif=organisation");

        somebody(Map.of("email", ""));
        assertThat(signedIn().where()).isEqualTo("/connexion?motif=incomplet");
    }

    @Test
    void aClaimTakesAccessAway() {
        String subject = somebody(Map.of());
        Traveller before = signedIn();

        somebody(subject, Map.of("status", "suspended"));
        assertThat(signedIn().where()).isEqualTo("/connexion?motif=retire");

        assertThat(before.go("/dossiers").where()).isEqualTo("/connexion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature", "none", "aud", "iss", "nonce", "expired", "logout-token", "info-sub"})
    void whatIsForgedSignsNobodyIn(String forge) {
        String subject = somebody(Map.of());
        PROVIDER.set(Map.of("forge", forge));

        Traveller person = signedIn();

        assertThat(person.where()).isEqualTo("/connexion?motif=invalide");
        assertThat(person.go("/dossiers").where()).isEqualTo("/connexion");
        assertThat(signIns.account(SignInProvider.OIDC, subject)).isEmpty();
    }

    @Test
    void aWeakerLevelOrNoneIsNotEnough() {
        somebody(Map.of());
        PROVIDER.set(Map.of("acr", "eidas1"));
        assertThat(signedIn().where()).isEqualTo("/connexion?motif=niveau");

        somebody(Map.of());
        PROVIDER.set(Map.of("forge", "no-acr"));
        assertThat(signedIn().where()).isEqualTo("/connexion?motif=niveau");
    }

    @Test
    void anAnswerServesOnceAndOnlyThePersonWhoAsked() {
        somebody(Map.of());
        Traveller person = signedIn();
        String answer = person.passed("/login/oauth2/code/oidc");

        assertThat(new Traveller(port).go(answer).where()).isEqualTo("/connexion?motif=invalide");

        person.post("/deconnexion", Map.of());
        Traveller other = new Traveller(port);
        other.ask(BEGIN);
        assertThat(other.go(answer).where()).as("another state").isEqualTo("/connexion?motif=invalide");
    }

    @Test
    void aProviderThatIsDownLaterKeepsNobodyOutWhoIsSignedIn() {
        somebody(Map.of());
        Traveller person = signedIn();
        Traveller onTheWay = new Traveller(port);
        String toTheProvider =
                onTheWay.ask(BEGIN).headers().firstValue("location").orElseThrow();
        HttpResponse<String> step = onTheWay.ask(toTheProvider);
        while (!step.headers().firstValue("location").orElseThrow().startsWith(Traveller.PUBLIC)) {
            String next = step.headers().firstValue("location").orElseThrow();
            step = onTheWay.ask(next.startsWith("/") ? PROVIDER.issuer() + next : next);
        }

        PROVIDER.set(Map.of("down", true));

        assertThat(person.go("/dossiers").status()).isEqualTo(200);
        assertThat(person.go("/actuator/health/readiness").words()).contains("UP");
        assertThat(onTheWay.go(step.headers().firstValue("location").orElseThrow())
                        .where())
                .isEqualTo("/connexion?motif=indisponible");
    }

    @Test
    void whoGivesUpThereReadsSo() {
        somebody(Map.of());
        PROVIDER.set(Map.of("refuses", true));

        assertThat(signedIn().where()).isEqualTo("/connexion?motif=abandon");
    }

    @Test
    void signingOutHereSignsOutThere() {
        String subject = somebody(Map.of());
        Traveller person = signedIn();

        person.submit("/deconnexion", Map.of());

        assertThat(person.where()).isEqualTo("/?deconnecte");
        assertThat(person.way())
                .containsSequence("/deconnexion", "/deconnexion/suite", PROVIDER.issuer() + "/session/end");
        String asked = person.passed("/session/end");
        assertThat(asked).contains("id_token_hint=").containsPattern("state=[\\w-]{43}");
        assertThat(person.go("/dossiers").where()).isEqualTo("/connexion");
        // At the same browser the next person is asked who they are.
        String next = somebody(Map.of());
        assertThat(person.go(BEGIN).words()).contains("D’Arcy " + next).doesNotContain("D’Arcy " + subject);
    }

    @Test
    void signingOutInTheTasklistLeadsToTheProviderToo() {
        somebody(Map.of());
        Traveller person = signedIn();
        person.go("/camunda/app/tasklist/default/");

        assertThat(person.post(
                                "/camunda/api/admin/auth/user/default/logout",
                                Map.of(),
                                "X-XSRF-TOKEN",
                                person.cookie("XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(204);
        person.go("/deconnexion/suite");

        assertThat(person.way()).contains(PROVIDER.issuer() + "/session/end");
        assertThat(person.where()).isEqualTo("/?deconnecte");
    }

    @Test
    void theProviderEndsSessionsOnce() {
        String subject = somebody(Map.of());
        Traveller person = signedIn();
        String token = PROVIDER.logoutToken(Map.of("sub", subject));

        assertThat(backChannel(token)).isEqualTo(200);
        assertThat(person.go("/dossiers").where()).isEqualTo("/connexion");

        Traveller again = signedIn();
        assertThat(backChannel(token)).as("the same token once more").isEqualTo(400);
        assertThat(again.go("/dossiers").status()).isEqualTo(200);
        assertThat(again.where()).isEqualTo("/dossiers");
    }

    /** As the provider itself does it when somebody signs out at another application. */
    @Test
    void signingOutThereEndsTheSessionHere() {
        somebody(Map.of());
        Traveller person = signedIn();

        person.go(PROVIDER.issuer() + "/session/end");

        assertThat(person.go("/dossiers").where()).isEqualTo("/connexion");
    }

    @Test
    void aForgedOrderToEndSessionsEndsNone() {
        String subject = somebody(Map.of());
        Traveller person = signedIn();
        Map<String, Map<String, ?>> orders = Map.of(
                "foreign key", Map.of("sub", subject, "foreign", true),
                "unsigned", Map.of("sub", subject, "none", true),
                "for another", Map.of("sub", subject, "claims", Map.of("aud", "another")),
                "of another", Map.of("sub", subject, "claims", Map.of("iss", "https://elsewhere.example")),
                "nonce", Map.of("sub", subject, "claims", Map.of("nonce", "n")),
                "no event", Map.of("sub", subject, "claims", Map.of("events", Map.of())),
                "old", Map.of("sub", subject, "claims", Map.of("iat", 1_600_000_000)),
                "access token", Map.of("sub", subject, "typ", "at+jwt"));

        assertThat(orders)
                .allSatisfy((name, order) -> assertThat(backChannel(PROVIDER.logoutToken(order)))
                        .as(name)
                        .isEqualTo(400));
        assertThat(backChannel("")).isEqualTo(400);
        assertThat(person.go("/dossiers").where()).isEqualTo("/dossiers");
    }

    private int backChannel(String token) {
        return new Traveller(port)
                .post("/logout/connect/back-channel/oidc", Map.of("logout_token", token))
                .statusCode();
    }

    @Test
    void programsSendNoPassword() {
        assertThat(client.get("agent", "/task").status()).isEqualTo(401);
    }

    @Test
    void theIdentityReplacesThePasswordOnceItIsLinked() {
        String subject = somebody(Map.of("email", "karim@ville.exemple.fr"));
        persons.proposer("karim", "Karim", "Local", "dir-eau");
        Traveller karim = signedInByPassword("karim");

        karim.go(BEGIN);
        assertThat(karim.where()).isEqualTo("/compte/fournisseur");
        assertThat(karim.words()).contains("karim@ville.exemple.fr");
        assertThat(signIns.account(SignInProvider.OIDC, subject))
                .as("before it is confirmed")
                .isEmpty();
        karim.submit("/compte/fournisseur", Map.of());

        assertThat(account(subject)).isEqualTo("karim");
        assertThat(signedInByPassword("karim").where()).isEqualTo("/connexion?error");
        assertThat(signedIn().words()).as("the provider's name, too").contains("D’Arcy " + subject);
    }

    @Test
    void aGuarantorSignsTheIdentityOfAPersonWithARightOfTwo() {
        String subject = somebody(Map.of());
        persons.account("noor", "Noor", "Experte", "dir-juridique");
        persons.give("noor", Role.AI_EXPERTS);
        Traveller noor = signedInByPassword("noor");

        noor.go(BEGIN).submit("/compte/fournisseur", Map.of());

        assertThat(noor.words()).contains("un garant des habilitations la contresigne");
        assertThat(signIns.account(SignInProvider.OIDC, subject)).isEmpty();
        String page = browser("guarantor").words("/administration/habilitations/a-contresigner");
        assertThat(page).contains("Connecter Noor Experte").contains(subject);

        persons.sign(desk.waiting().get(0).id());

        assertThat(account(subject)).isEqualTo("noor");
        assertThat(signedIn().words()).contains("Noor Experte");
        assertThat(people.get("noor").roles()).contains(Role.AI_EXPERTS);
        persons.remove("noor");
        assertThat(signIns.account(SignInProvider.OIDC, subject)).isEmpty();
    }

    @Test
    void theIdentityOfAnotherAccountChangesNothing() {
        somebody(Map.of());
        signedIn();
        Traveller agent = signedInByPassword("agent2");

        assertThat(agent.go(BEGIN).where()).isEqualTo("/compte/fournisseur?motif=autre-compte");
        assertThat(agent.go("/").words()).contains("Solène Marchadier");
    }

    /** A new account has neither a password nor an identity: its owner brings one along. */
    @Test
    void theReaderOfAOneTimeLinkBringsTheIdentityAlong() {
        String subject = somebody(Map.of());
        persons.account("nouveau", "Zoé", "Nouvelle", "dir-eau");
        LinkOffer link = credentials.offer(people.get("admin"), "nouveau");
        String code = credentials.giveCode(
                people.get("guarantor"), credentials.waitingForCode().get(0).id());
        Traveller zoe = new Traveller(port).go(link.path());
        String begin = zoe.page().selectFirst("a[href*=lien]").attr("href");

        assertThat(zoe.go(begin).where()).isEqualTo("/compte/fournisseur/lien");
        assertThat(zoe.words()).contains("Le compte de Zoé Nouvelle", subject);
        zoe.submit("/compte/fournisseur/lien", Map.of("code", "FAUX"));
        assertThat(signIns.account(SignInProvider.OIDC, subject)).isEmpty();
        zoe.submit("/compte/fournisseur/lien", Map.of("code", code));

        assertThat(zoe.where()).isEqualTo("/connexion");
        assertThat(account(subject)).isEqualTo("nouveau");
        assertThat(new Traveller(port).go(link.path()).status()).as("used up").isEqualTo(410);
        assertThat(signedIn().where()).isEqualTo("/");
    }

    @Test
    void whoGivesUpLinkingKeepsThePassword() {
        String subject = somebody(Map.of());
        Traveller agent = signedInByPassword("agent3");
        agent.go(BEGIN).submit("/compte/fournisseur/abandon", Map.of());

        assertThat(agent.where()).isEqualTo("/compte/fournisseur");
        assertThat(signIns.account(SignInProvider.OIDC, subject)).isEmpty();
        assertThat(signedInByPassword("agent3").where()).isEqualTo("/");
    }

    private Traveller signedInByPassword(String account) {
        return new Traveller(port)
                .go("/connexion")
                .submit("/connexion", Map.of("username", account, "password", account));
    }

    /** Who has no password here signs after having proven once more who they are. */
    @Test
    void aGuarantorConfirmsAtTheProviderBeforeSigning() {
        String subject = somebody(Map.of());
        persons.account("odile", "Odile", "Garante", "dir-generale");
        persons.give("odile", Role.GUARANTORS);
        transaction.executeWithoutResult(status -> signIns.link("odile", SignInProvider.OIDC, subject, subject));
        persons.account("demandeur", "Paul", "Demandeur", "dir-juridique");
        long request = persons.ask(
                "demandeur", Role.AI_EXPERTS, "", clock.today(), clock.today().plusYears(1));
        String page = "/administration/habilitations/a-contresigner";
        Traveller odile = signedIn();

        assertThat(odile.go(page).page().select("#mot-" + request)).isEmpty();
        sign(odile, page, request);
        assertThat(people.get("demandeur").has(Role.AI_EXPERTS)).isFalse();
        assertThat(odile.words()).contains("Confirmez d’abord votre identité");

        PROVIDER.set(Map.of("forge", "old"));
        assertThat(odile.go(BEGIN + "?page=" + page).where()).isEqualTo("/compte/fournisseur?motif=non-confirme");
        PROVIDER.set(Map.of("forge", ""));
        assertThat(odile.go(BEGIN + "?page=" + page).where()).isEqualTo(page);
        assertThat(PROVIDER.lastAsked().get("prompt").asText()).isEqualTo("login");
        sign(odile, page, request);

        assertThat(people.get("demandeur").has(Role.AI_EXPERTS)).isTrue();
        persons.remove("demandeur");
    }

    private static void sign(Traveller person, String page, long request) {
        person.go(page);
        String fingerprint = person.page()
                .selectFirst("form[action$=/" + request + "/signature] input[name=empreinte]")
                .val();
        person.submit(page + "/" + request + "/signature", Map.of("empreinte", fingerprint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example/",
                "https://elsewhere.example/",
                "/\\elsewhere.example",
                "javascript:alert(1)"
            })
    void nobodyIsLedToAnotherSite(String page) {
        somebody(Map.of());
        Traveller person = signedIn();

        String encoded = java.net.URLEncoder.encode(page, java.nio.charset.StandardCharsets.UTF_8);
        person.go(BEGIN + "?page=" + encoded);

        assertThat(person.where()).isEqualTo("/");
        assertThat(person.way()).noneMatch(address -> address.contains("elsewhere"));
    }

    @Test
    void aClosedAccountStaysClosed() {
        String subject = somebody(Map.of());
        Traveller person = signedIn();
        Browser admin = browser("admin");
        String page = "/administration/habilitations/comptes/" + account(subject);
        admin.get(page);
        admin.post(page + "/fermeture", Map.of("motif", "Départ"));

        assertThat(person.go("/dossiers").where()).isEqualTo("/connexion");
        assertThat(signedIn().where()).isEqualTo("/connexion?motif=ferme");
    }

    @Test
    void anAdministratorDetachesAnIdentity() {
        String subject = somebody(Map.of());
        signedIn();
        String account = account(subject);
        Browser admin = browser("admin");
        String page = "/administration/habilitations/comptes/" + account;
        admin.get(page);
        admin.post(page + "/detachement", Map.of("motif", "Autre identité"));

        assertThat(signIns.account(SignInProvider.OIDC, subject)).isEmpty();
        assertThat(signedIn().where())
                .as("the mailbox still serves the account")
                .isEqualTo("/connexion?motif=boite");
    }
}
