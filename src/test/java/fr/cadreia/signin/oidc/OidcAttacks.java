package fr.cadreia.signin.oidc;

import static fr.cadreia.signin.oidc.OidcSignInTest.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is forged, too long or of another gives nothing. Part of the tests of signing in, whose application it shares. */
abstract class OidcAttacks {

    @LocalServerPort
    private int port;

    @Autowired
    private SignInIdentities signIns;

    @Autowired
    private People people;

    private String account(String subject) {
        return signIns.account(SignInProvider.OIDC, subject).orElseThrow();
    }

    private Traveller signedIn() {
        return new Traveller(port).go(Traveller.BEGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"given_name", "family_name", "email"})
    void aNameThatCannotBeKeptCountsAsNotGiven(String claim) {
        for (String said : List.of("L".repeat(300), "A\0b@ville.exemple.fr", "\u202EeoZ@ville.exemple.fr")) {
            String subject = PROVIDER.somebody(Map.of(claim, said));

            assertThat(signedIn().where()).as(said).isEqualTo("/connexion?motif=incomplet");

            PROVIDER.somebody(subject, Map.of());
            assertThat(signedIn().where()).isEqualTo("/");
            String name = people.name(account(subject));
            PROVIDER.somebody(subject, Map.of(claim, said, "preferred_username", "u".repeat(600)));
            assertThat(signedIn().where()).as("known already").isEqualTo("/");
            assertThat(people.name(account(subject))).isEqualTo(name);
        }
    }

    @Test
    void aSubjectThatCannotBeKeptOpensNothing() {
        PROVIDER.somebody("s".repeat(300), Map.of("email", "long@ville.exemple.fr"));

        assertThat(signedIn().where()).isEqualTo("/connexion?motif=incomplet");
    }

    /** Anybody may have written them in the address to which the provider sends people back. */
    @Test
    void wordsOfAnErrorMakeNoLineOfTheLog() {
        assertThat(OidcSignIn.logged("refusé\r\n2026-12-01 ERROR faux")).isEqualTo("refusé 2026-12-01 ERROR faux");
        assertThat(OidcSignIn.logged("x".repeat(5_000))).hasSizeLessThan(400);
        assertThat(OidcSignIn.logged(null)).isEqualTo("null");
    }

    /** Names of our roles among the provider's groups are groups like any other. */
    @Test
    void noClaimGivesARight() {
        String subject = PROVIDER.somebody(Map.of(
                "groups",
                List.of("/villes/propreté", "administrators", "guarantors", "ai-experts", "camunda-admin"),
                "roles",
                List.of("administrators")));

        Traveller person = signedIn();

        assertThat(people.get(account(subject)).roles()).containsExactly(Role.AGENTS);
        assertThat(person.ask("/administration/journal").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signature", "none", "aud", "iss", "nonce", "expired", "logout-token", "info-sub"})
    void whatIsForgedSignsNobodyIn(String forge) {
        String subject = PROVIDER.somebody(Map.of());
        PROVIDER.set(Map.of("forge", forge));

        Traveller person = signedIn();

        assertThat(person.where()).isEqualTo("/connexion?motif=invalide");
        assertThat(person.go("/dossiers").where()).isEqualTo("/connexion");
        assertThat(signIns.account(SignInProvider.OIDC, subject)).isEmpty();
    }

    @Test
    void aWeakerLevelOrNoneIsNotEnough() {
        PROVIDER.somebody(Map.of());
        PROVIDER.set(Map.of("acr", "eidas1"));
        assertThat(signedIn().where()).isEqualTo("/connexion?motif=niveau");

        PROVIDER.somebody(Map.of());
        PROVIDER.set(Map.of("forge", "no-acr"));
        assertThat(signedIn().where()).isEqualTo("/connexion?motif=niveau");
    }

    @Test
    void anAnswerServesOnceAndOnlyThePersonWhoAsked() {
        PROVIDER.somebody(Map.of());
        Traveller person = signedIn();
        String answer = person.passed("/login/oauth2/code/oidc");

        assertThat(new Traveller(port).go(answer).where()).isEqualTo("/connexion?motif=invalide");

        person.post("/deconnexion", Map.of());
        Traveller other = new Traveller(port);
        other.ask(Traveller.BEGIN);
        assertThat(other.go(answer).where()).as("another state").isEqualTo("/connexion?motif=invalide");
    }

    @Test
    void aForgedOrderToEndSessionsEndsNone() {
        String subject = PROVIDER.somebody(Map.of());
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
                .allSatisfy((name, order) -> assertThat(new Traveller(port).orders(PROVIDER.logoutToken(order)))
                        .as(name)
                        .isEqualTo(400));
        assertThat(new Traveller(port).orders("")).isEqualTo(400);
        assertThat(person.go("/dossiers").where()).isEqualTo("/dossiers");
    }

    @Test
    void theIdentityOfAnotherAccountChangesNothing() {
        PROVIDER.somebody(Map.of());
        signedIn();
        Traveller agent = Traveller.signedInByPassword(port, "agent2");

        assertThat(agent.go(Traveller.BEGIN).where()).isEqualTo("/compte/fournisseur?motif=autre-compte");
        assertThat(agent.go("/").words()).contains("Solène Marchadier");
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
        PROVIDER.somebody(Map.of());
        Traveller person = signedIn();

        String encoded = URLEncoder.encode(page, StandardCharsets.UTF_8);
        person.go(Traveller.BEGIN + "?page=" + encoded);

        assertThat(person.where()).isEqualTo("/");
        assertThat(person.way()).noneMatch(address -> address.contains("elsewhere"));
    }
}
