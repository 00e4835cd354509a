package fr.cadreia.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * Whole flows with the real Keycloak, which is down when the application starts (mvn -Pdirectories verify);
 * {@link OidcSignInTest} tries each case.
 */
@AppTest
@DirtiesContext
@Tag("directories")
@ActiveProfiles("oidc")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:keycloak" + H2InMemory.OPTIONS,
            "cadre.notification.base-url=" + Traveller.PUBLIC,
            "cadre.sign-in.oidc.client-id=cadre-ia",
            "cadre.sign-in.oidc.client-secret=un-secret-entre-nous-seuls",
            "cadre.sign-in.oidc.organisation-claim=groups",
            "cadre.sign-in.oidc.organisations[0].value=/directions/eau, usine",
            "cadre.sign-in.oidc.organisations[0].organisation=dir-eau",
            "cadre.sign-in.oidc.first-sign-in=open"
        })
class KeycloakTest extends InApplication {

    private static final String BEGIN = "/oauth2/authorization/oidc";
    private static final Keycloak PROVIDER = new Keycloak();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("cadre.sign-in.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void end() {
        PROVIDER.close();
    }

    @BeforeEach
    void theApplicationHasStartedWithoutTheProvider() throws IOException {
        if (PROVIDER.isRunning()) {
            return;
        }
        Traveller person = new Traveller(port);
        assertThat(person.go("/actuator/health/readiness").words()).contains("UP");
        assertThat(person.go(BEGIN).where()).isEqualTo("/connexion?motif=indisponible");
        PROVIDER.start(port);
    }

    /** Signs in at the provider, which asks for the password where it does not know the browser. */
    private Traveller signedIn(String name, String password) {
        return proves(new Traveller(port).go(BEGIN), name, password);
    }

    private static Traveller proves(Traveller person, String name, String password) {
        String form = person.page().selectFirst("form#kc-form-login").attr("action");
        return person.submit(form, Map.of("username", name, "password", password));
    }

    private boolean isIn(Traveller person) {
        return person.go("/mes-notifications").where().equals("/mes-notifications");
    }

    private String account(String signInName) {
        return signIns.all(SignInProvider.OIDC).stream()
                .filter(identity -> identity.signInName().equals(signInName))
                .map(SignInIdentities.SignInIdentity::account)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFirstSignInOpensAnAccountThatOnlyProposesAndARenamedPersonKeepsIt() {
        assertThat(signedIn("remi", "remi").where()).isEqualTo("/connexion?motif=organisation");
        assertThat(signedIn("lea", "lea").where()).isEqualTo("/");

        Person person = people.get(account("lea"));
        assertThat(person.id()).matches("p-[a-z]{10}");
        assertThat(person.name()).isEqualTo("Léa D’Été");
        assertThat(person.organisation()).isEqualTo("dir-eau");
        assertThat(person.roles()).containsExactly(Role.AGENTS);

        PROVIDER.rename("lea", "lea.hiver", "D’Hiver");
        assertThat(signedIn("lea.hiver", "lea").where()).isEqualTo("/");
        assertThat(account("lea.hiver")).isEqualTo(person.id());
        assertThat(people.name(person.id())).isEqualTo("Léa D’Hiver");
    }

    /** Without the hint Keycloak would ask whether the person wants to sign out. */
    @Test
    void whoSignsOutHereIsSignedOutAtTheProvider() {
        Traveller person = signedIn("max", "max");
        person.go("/").submit("/deconnexion", Map.of());

        assertThat(person.where()).startsWith("/?deconnecte");
        assertThat(person.passed("/protocol/openid-connect/logout")).contains("id_token_hint=", "state=");
        person.go(BEGIN);
        assertThat(person.page().select("form#kc-form-login input[name=password]"))
                .as("Keycloak has forgotten the person")
                .isNotEmpty();
    }

    /** All sessions, although Keycloak announces the end of one alone. */
    @Test
    void whomTheProviderSignsOutIsOutInEveryBrowser() {
        Traveller office = signedIn("zoe", "zoe");
        Traveller home = signedIn("zoe", "zoe");
        assertThat(isIn(office) && isIn(home)).isTrue();

        PROVIDER.locks("zoe");

        assertThat(isIn(office)).isFalse();
        assertThat(isIn(home)).isFalse();
        assertThat(signedIn("zoe", "zoe").words()).contains("disabled");
    }
}
