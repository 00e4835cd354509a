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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
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

    static final TestProvider PROVIDER = new TestProvider();

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
        assertThat(person.go(Traveller.BEGIN).where()).isEqualTo("/connexion?motif=indisponible");
        assertThat(person.words()).contains("ne répond pas en ce moment");
        PROVIDER.start("generic", port);
    }

    private String account(String subject) {
        return signIns.account(SignInProvider.OIDC, subject).orElseThrow();
    }

    private Traveller signedIn() {
        return new Traveller(port).go(Traveller.BEGIN);
    }

    @Test
    void aFirstSignInOpensAnAccountThatProposesAndLeadsToTheWantedPage() {
        String subject = PROVIDER.somebody(Map.of());
        Traveller person = new Traveller(port);

        assertThat(person.go("/dossiers?q=eau").where()).isEqualTo("/connexion");
        assertThat(person.words()).contains("Se connecter avec le compte de la collectivité");
        person.go(Traveller.BEGIN);

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
        String subject = PROVIDER.somebody(Map.of());
        Traveller person = new Traveller(port);

        assertThat(person.go("/camunda/app/tasklist/default/").where()).isEqualTo("/connexion");
        assertThat(person.go(Traveller.BEGIN).where()).startsWith("/camunda/app/tasklist/default/");
        assertThat(person.status()).isEqualTo(200);
        assertThat(person.ask("/camunda/api/engine/engine/default/task/count").statusCode())
                .isEqualTo(200);
        assertThat(person.ask("/camunda/api/admin/auth/user/default").body()).contains("\"" + account(subject) + "\"");
    }

    @Test
    void theAccountStaysAndFollowsTheNameAndTheMailbox() {
        String subject = PROVIDER.somebody(Map.of());
        signedIn();
        String account = account(subject);

        PROVIDER.somebody(subject, Map.of("family_name", "Lenoir", "email", "lenoir." + subject + "@ville.exemple.fr"));
        assertThat(signedIn().words()).contains("Maëlle Lenoir");

        assertThat(account(subject)).isEqualTo(account);
        assertThat(identities.profile(account))
                .contains(new Profile("Maëlle", "Lenoir", "lenoir." + subject + "@ville.exemple.fr"));
    }

    @Test
    void anotherOrganisationIsShownAndChangesNothing() {
        String subject = PROVIDER.somebody(Map.of());
        signedIn();

        PROVIDER.somebody(subject, Map.of("groups", List.of("/villes/eau")));
        signedIn();

        assertThat(people.get(account(subject)).organisation()).isEqualTo("dir-proprete");
        assertThat(browser("admin").words("/administration/habilitations/comptes/" + account(subject)))
                .contains("Le fournisseur d’identité, ou l’annuaire, dit depuis")
                .contains("Direction du cycle de l’eau");
    }

    @Test
    void oneMailboxServesOneAccount() {
        String subject = PROVIDER.somebody(Map.of("email", "Agent@cadre-ia.example"));

        assertThat(signedIn().where()).isEqualTo("/connexion?motif=boite");

        assertThat(signIns.account(SignInProvider.OIDC, subject)).isEmpty();
        assertThat(signIns.find("agent")).noneMatch(identity -> identity.provider() == SignInProvider.OIDC);
    }

    @Test
    void nobodyWithoutAKnownOrganisationGetsAnAccount() {
        PROVIDER.somebody(Map.of("groups", List.of("/villes/inconnue")));
        assertThat(signedIn().where()).isEqualTo("/connexion?motif=organisation");

        PROVIDER.somebody(Map.of("groups", List.of("/villes/propreté", "/villes/eau")));
        assertThat(signedIn().where()).as("two organisations").isEqualTo("/connexion?motif=organisation");

        PROVIDER.somebody(Map.of("email", ""));
        assertThat(signedIn().where()).isEqualTo("/connexion?motif=incomplet");
    }

    @Test
    void aClaimTakesAccessAway() {
        String subject = PROVIDER.somebody(Map.of());
        Traveller before = signedIn();

        PROVIDER.somebody(subject, Map.of("status", "suspended"));
        assertThat(signedIn().where()).isEqualTo("/connexion?motif=retire");

        assertThat(before.go("/dossiers").where()).isEqualTo("/connexion");
    }

    @Test
    void aProviderThatIsDownLaterKeepsNobodyOutWhoIsSignedIn() {
        PROVIDER.somebody(Map.of());
        Traveller person = signedIn();
        Traveller onTheWay = new Traveller(port);
        String toTheProvider =
                onTheWay.ask(Traveller.BEGIN).headers().firstValue("location").orElseThrow();
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
        PROVIDER.somebody(Map.of());
        PROVIDER.set(Map.of("refuses", true));

        assertThat(signedIn().where()).isEqualTo("/connexion?motif=abandon");
    }

    @Test
    void signingOutHereSignsOutThere() {
        String subject = PROVIDER.somebody(Map.of());
        Traveller person = signedIn();

        person.submit("/deconnexion", Map.of());

        assertThat(person.where()).isEqualTo("/?deconnecte");
        assertThat(person.way())
                .containsSequence("/deconnexion", "/deconnexion/suite", PROVIDER.issuer() + "/session/end");
        String asked = person.passed("/session/end");
        assertThat(asked).contains("id_token_hint=").containsPattern("state=[\\w-]{43}");
        assertThat(person.go("/dossiers").where()).isEqualTo("/connexion");
        // At the same browser the next person is asked who they are.
        String next = PROVIDER.somebody(Map.of());
        assertThat(person.go(Traveller.BEGIN).words())
                .contains("D’Arcy " + next)
                .doesNotContain("D’Arcy " + subject);
    }

    @Test
    void signingOutInTheTasklistLeadsToTheProviderToo() {
        PROVIDER.somebody(Map.of());
        Traveller person = signedIn();
        person.go("/camunda/app/tasklist/default/");

        assertThat(person.post(
                                "/camunda/api/admin/auth/user/default/logout",
                                Map.of(),
                                "X-XSRF-TOKEN",
                                person.cookie("__Host-XSRF-TOKEN"))
                        .statusCode())
                .isEqualTo(204);
        person.go("/deconnexion/suite");

        assertThat(person.way()).contains(PROVIDER.issuer() + "/session/end");
        assertThat(person.where()).isEqualTo("/?deconnecte");
    }

    /** The public address is one of https: a neighbouring site can set no cookie that the application takes for its own. */
    @Test
    void eachCookieIsThisHostsOwn() {
        PROVIDER.somebody(Map.of());
        Traveller person = signedIn();
        person.go("/camunda/app/tasklist/default/");
        person.go("/signaler");
        new Traveller(port).go("/dossiers");

        assertThat(person.ask("/registre").headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000; includeSubDomains");
        assertThat(person.cookies())
                .contains("__Host-CADREIA", "__Host-XSRF-TOKEN", "__Host-CADREIA_SHOWN")
                .as("but for the provider's own")
                .allMatch(name -> name.startsWith("__Host-") || name.matches("_(session|interaction|grant)\\b.*"));
    }

    @Test
    void theProviderEndsSessionsOnce() {
        String subject = PROVIDER.somebody(Map.of());
        Traveller person = signedIn();
        String token = PROVIDER.logoutToken(Map.of("sub", subject));

        assertThat(new Traveller(port).orders(token)).isEqualTo(200);
        assertThat(person.go("/dossiers").where()).isEqualTo("/connexion");

        Traveller again = signedIn();
        assertThat(new Traveller(port).orders(token))
                .as("the same token once more")
                .isEqualTo(400);
        assertThat(again.go("/dossiers").status()).isEqualTo(200);
        assertThat(again.where()).isEqualTo("/dossiers");
    }

    /** As the provider itself does it when somebody signs out at another application. */
    @Test
    void signingOutThereEndsTheSessionHere() {
        PROVIDER.somebody(Map.of());
        Traveller person = signedIn();

        person.go(PROVIDER.issuer() + "/session/end");

        assertThat(person.go("/dossiers").where()).isEqualTo("/connexion");
    }

    @Test
    void programsSendNoPassword() {
        assertThat(client.get("agent", "/task").status()).isEqualTo(401);
    }

    @Test
    void theIdentityReplacesThePasswordOnceItIsLinked() {
        String subject = PROVIDER.somebody(Map.of("email", "karim@ville.exemple.fr"));
        persons.proposer("karim", "Karim", "Local", "dir-eau");
        Traveller karim = Traveller.signedInByPassword(port, "karim");

        karim.go(Traveller.BEGIN);
        assertThat(karim.where()).isEqualTo("/compte/fournisseur");
        assertThat(karim.words()).contains("karim@ville.exemple.fr");
        assertThat(signIns.account(SignInProvider.OIDC, subject))
                .as("before it is confirmed")
                .isEmpty();
        karim.submit("/compte/fournisseur", Map.of());

        assertThat(account(subject)).isEqualTo("karim");
        assertThat(Traveller.signedInByPassword(port, "karim").where()).isEqualTo("/connexion?error");
        assertThat(signedIn().words()).as("the provider's name, too").contains("D’Arcy " + subject);
    }

    @Test
    void aGuarantorSignsTheIdentityOfAPersonWithARightOfTwo() {
        String subject = PROVIDER.somebody(Map.of());
        persons.account("noor", "Noor", "Experte", "dir-juridique");
        persons.give("noor", Role.AI_EXPERTS);
        Traveller noor = Traveller.signedInByPassword(port, "noor");

        noor.go(Traveller.BEGIN).submit("/compte/fournisseur", Map.of());

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

    /** A new account has neither a password nor an identity: its owner brings one along. */
    @Test
    void theReaderOfAOneTimeLinkBringsTheIdentityAlong() {
        String subject = PROVIDER.somebody(Map.of());
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
        String subject = PROVIDER.somebody(Map.of());
        Traveller agent = Traveller.signedInByPassword(port, "agent3");
        agent.go(Traveller.BEGIN).submit("/compte/fournisseur/abandon", Map.of());

        assertThat(agent.where()).isEqualTo("/compte/fournisseur");
        assertThat(signIns.account(SignInProvider.OIDC, subject)).isEmpty();
        assertThat(Traveller.signedInByPassword(port, "agent3").where()).isEqualTo("/");
    }

    /** Who has no password here signs after having proven once more who they are. */
    @Test
    void aGuarantorConfirmsAtTheProviderBeforeSigning() {
        String subject = PROVIDER.somebody(Map.of());
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
        assertThat(odile.go(Traveller.BEGIN + "?page=" + page).where())
                .isEqualTo("/compte/fournisseur?motif=non-confirme");
        PROVIDER.set(Map.of("forge", ""));
        assertThat(odile.go(Traveller.BEGIN + "?page=" + page).where()).isEqualTo(page);
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

    @Test
    void aClosedAccountStaysClosed() {
        String subject = PROVIDER.somebody(Map.of());
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
        String subject = PROVIDER.somebody(Map.of());
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

    @Nested
    class Attacks extends OidcAttacks {}
}
