package fr.cadreia.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.util.Lists;
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

/** Signing in at a provider that behaves like ProConnect: it signs what it says of people, and refuses unknown parameters. */
@OwnEngineTest
@ActiveProfiles("oidc")
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:proconnect" + H2InMemory.OPTIONS,
            "cadre.notification.base-url=" + Traveller.PUBLIC,
            "cadre.sign-in.oidc.kind=proconnect",
            "cadre.sign-in.oidc.client-id=cadre-ia",
            "cadre.sign-in.oidc.client-secret=" + TestProvider.SECRET,
            "cadre.sign-in.oidc.acr-values=eidas2,eidas3",
            "cadre.sign-in.oidc.organisation-claim=siret",
            "cadre.sign-in.oidc.organisations[0].value=21690123100011",
            "cadre.sign-in.oidc.organisations[0].organisation=dir-proprete"
        })
class ProConnectTest extends InApplication {

    private static final String BEGIN = "/oauth2/authorization/oidc";
    private static final TestProvider PROVIDER = new TestProvider();

    @Autowired
    private SignInIdentities signIns;

    @Autowired
    private TransactionTemplate transaction;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("cadre.sign-in.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void end() {
        PROVIDER.close();
    }

    @BeforeEach
    void karim() {
        if (!PROVIDER.isRunning()) {
            PROVIDER.start("proconnect", port);
            transaction.executeWithoutResult(
                    status -> signIns.link("agent", SignInProvider.OIDC, "of-karim", "karim@ville.exemple.fr"));
        }
        somebody("of-karim", "agent@cadre-ia.example");
    }

    private static void somebody(String subject, String mailbox) {
        PROVIDER.person(
                subject,
                new HashMap<>(Map.of(
                        "given_name", "Karim",
                        "usual_name", "Bellanger",
                        "email", mailbox,
                        "uid", "1234",
                        "siret", "21690123100011")));
    }

    @Test
    void itsRulesAreKept() {
        Traveller person = new Traveller(port).go("/dossiers");
        assertThat(person.where()).isEqualTo("/connexion");
        assertThat(person.words()).contains("S’identifier avec ProConnect", "Qu’est-ce que ProConnect ?");
        assertThat(person.page().select("input[type=password]"))
                .as("no password of ours")
                .isEmpty();

        assertThat(person.go(BEGIN).where()).startsWith("/dossiers");

        assertThat(person.words()).contains("Karim Bellanger");
        JsonNode asked = PROVIDER.lastAsked();
        assertThat(Lists.newArrayList(asked.fieldNames()))
                .containsExactlyInAnyOrder(
                        "response_type", "client_id", "scope", "state", "redirect_uri", "nonce", "claims");
        assertThat(asked.get("claims").asText())
                .isEqualTo("{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"eidas2\",\"eidas3\"]}}}");
        assertThat(asked.get("scope").asText().split(" "))
                .containsExactlyInAnyOrder("openid", "given_name", "usual_name", "email", "uid", "siret");

        person.submit("/deconnexion", Map.of());
        assertThat(person.where()).isEqualTo("/?deconnecte");
        assertThat(person.way()).contains(PROVIDER.issuer() + "/session/end");
    }

    @Test
    void aConfirmationKeepsToTheKnownParameters() {
        Traveller person = new Traveller(port).go(BEGIN);

        assertThat(person.go(BEGIN + "?page=/compte/fournisseur").where()).isEqualTo("/compte/fournisseur");
        assertThat(PROVIDER.lastAsked().has("max_age")).isFalse();
        assertThat(PROVIDER.lastAsked().get("prompt").asText()).isEqualTo("login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"info-sub", "info-signature", "info-none", "info-aud", "info-iss", "signature", "none", "nonce"})
    void whatIsForgedSignsNobodyIn(String forge) {
        PROVIDER.set(Map.of("forge", forge));

        Traveller person = new Traveller(port).go(BEGIN);

        assertThat(person.where()).isEqualTo("/connexion?motif=invalide");
        assertThat(person.go("/dossiers").where()).isEqualTo("/connexion");
    }

    @Test
    void theLevelThatIsReturnedCounts() {
        PROVIDER.set(Map.of("forge", "no-acr"));
        assertThat(new Traveller(port).go(BEGIN).where()).isEqualTo("/connexion?motif=niveau");
    }

    @Test
    void nobodyUnknownIsLetInWhereFirstSignInsAreRefused() {
        somebody("of-somebody", "somebody@ville.exemple.fr");

        Traveller person = new Traveller(port).go(BEGIN);

        assertThat(person.where()).isEqualTo("/connexion?motif=inconnu");
        assertThat(person.words()).contains("Aucun compte de cette application n’est rattaché");
    }

    @Test
    void passwordsAreNotAccepted() {
        Traveller person = new Traveller(port).go("/signaler");
        person.submit("/connexion", Map.of("username", "admin", "password", "admin"));

        assertThat(person.where()).isEqualTo("/connexion?error");
        assertThat(client.get("admin", "/task").status()).isEqualTo(401);
    }
}
