package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.people.Role;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Once a guarantor has signed the first right of an account, the person who opened it can no longer use it. */
class FirstRightTest extends InApplication {

    private static final String PAGE = "/administration/habilitations";
    private static final String SIGN = PAGE + "/a-contresigner";
    private static final String KNOWN = "Zz-kopqw-9873-xx!";
    private static final String OWN = "Une-Autre-2026-ww!";

    private static int accounts;

    @Autowired
    private GrantRequests requests;

    @Autowired
    private GrantWords words;

    @Autowired
    private IdentityService identityService;

    private String name;
    private String account;
    private String page;
    private Browser admin;

    /** As one administrator does it: the own second mailbox, a code that the guarantor gives in good faith. */
    @BeforeEach
    void anAccountWhosePasswordTheAdministratorKnows() {
        name = "pauline" + ++accounts;
        admin = browser("admin");
        admin.get(PAGE + "/comptes");
        assertThat(admin.post(
                                PAGE + "/comptes",
                                Map.of(
                                        "identifiant", name,
                                        "prenom", "Luc",
                                        "nom", "Durand",
                                        "boite", "alias-" + name + "@cadre-ia.example",
                                        "organisation", "dir-juridique"))
                        .statusCode())
                .isEqualTo(302);
        account = accountNamed(name);
        page = PAGE + "/comptes/" + account;
        assertThat(admin.words(page)).contains("Le compte est ouvert", "48 heures");
        assertThat(chooses(link(), code(), KNOWN).statusCode()).isEqualTo(302);
        assertThat(signsInWith(KNOWN)).isEqualTo(200);
    }

    @AfterEach
    void leave() {
        persons.dropRequests();
        persons.remove(account);
    }

    private int signsInWith(String password) {
        return Browser.signingIn(name, password, port).get("/dossiers").statusCode();
    }

    private String link() {
        admin.get(page);
        assertThat(admin.post(page + "/lien", Map.of()).statusCode()).isEqualTo(302);
        Matcher link = Pattern.compile("/mot-de-passe/[\\w-]{43}")
                .matcher(admin.get(page).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String code() {
        Browser guarantor = browser("guarantor");
        String body = guarantor.get(SIGN).body();
        Matcher form = Pattern.compile(SIGN + "/liens/\\d+/code").matcher(body);
        String last = "";
        while (form.find()) {
            last = form.group();
        }
        assertThat(guarantor.post(last, Map.of()).statusCode()).isEqualTo(302);
        Matcher code = Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){2}")
                .matcher(guarantor.get(SIGN).body());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private HttpResponse<String> chooses(String link, String code, String password) {
        Browser owner = stranger();
        owner.get(link);
        HttpResponse<String> answer = owner.post(link, Map.of("code", code, "nouveau", password, "encore", password));
        assertThat(owner.words("/connexion")).contains("Votre mot de passe est choisi : connectez-vous.");
        return answer;
    }

    private void recordsAs(String first, String last, String mailbox) {
        admin.get(page);
        assertThat(admin.post(
                                page + "/profil",
                                new HashMap<>(Map.of("prenom", first, "nom", last, "boite", mailbox, "acte", "Erreur")))
                        .statusCode())
                .isEqualTo(302);
    }

    private Browser asksAndSigns(Role role) {
        long request = persons.ask(
                account, role, "", TestClock.today(), TestClock.today().plusMonths(10));
        Browser guarantor = browser("guarantor");
        assertThat(guarantor.words(SIGN)).contains("(" + name + ")");
        assertThat(guarantor
                        .post(
                                SIGN + "/" + request + "/signature",
                                Map.of(
                                        "empreinte",
                                        words.of(requests.find(request).orElseThrow())
                                                .fingerprint(),
                                        "motDePasse",
                                        "guarantor"))
                        .statusCode())
                .isEqualTo(302);
        return guarantor;
    }

    @Test
    void anotherMailboxVoidsPasswordLinksAndSessions() {
        Browser session = Browser.signingIn(name, KNOWN, port);
        String link = link();

        recordsAs("Luc", "Durand", name + "@cadre-ia.example");

        assertThat(signsInWith(KNOWN)).isNotEqualTo(200);
        assertThat(session.get("/dossiers").statusCode()).as("session").isEqualTo(302);
        assertThat(stranger().get(link).statusCode()).as("link").isEqualTo(410);
        assertThat(admin.words(page)).contains("Ouverte, sans mot de passe");
    }

    @Test
    void anotherNameAloneDoesNot() {
        recordsAs("Paule", "Martin", "alias-" + name + "@cadre-ia.example");

        assertThat(signsInWith(KNOWN)).isEqualTo(200);
    }

    @Test
    void theFirstRightVoidsPasswordLinksAndSessions() {
        recordsAs("Paule", "Martin", "alias-" + name + "@cadre-ia.example");
        Browser session = Browser.signingIn(name, KNOWN, port);
        String link = link();
        String code = code();

        Browser guarantor = asksAndSigns(Role.AI_EXPERTS);

        assertThat(guarantor.words(SIGN)).contains("un administrateur établit un lien", "un garant remet le code");
        assertThat(people.get(account).has(Role.AI_EXPERTS)).isTrue();
        assertThat(signsInWith(KNOWN)).isNotEqualTo(200);
        assertThat(session.get("/dossiers").statusCode()).as("session").isEqualTo(302);
        Browser owner = stranger();
        owner.get("/connexion");
        assertThat(owner.post(link, Map.of("code", code, "nouveau", OWN, "encore", OWN))
                        .statusCode())
                .as("link and code of before")
                .isEqualTo(410);

        assertThat(chooses(link(), code(), OWN).statusCode()).isEqualTo(302);
        assertThat(signsInWith(OWN)).isEqualTo(200);
        assertThat(admin.words(page)).doesNotContain("sans mot de passe");
    }

    @Test
    void nobodyIsOfferedToAskForOneself() {
        assertThat(admin.get(PAGE + "/demande").body())
                .contains("value=\"" + account + "\"")
                .doesNotContain("value=\"admin\"");
    }

    @Test
    void theGuarantorReadsIt() {
        persons.ask(account, Role.HR, "", TestClock.today(), TestClock.today().plusMonths(10));

        assertThat(browser("guarantor").words(SIGN))
                .contains("alias-" + name + "@cadre-ia.example", "Son mot de passe actuel et ses liens sont annulés");
    }

    @Test
    void whatWasChosenSinceTheFirstRightGoesOnWithTheSecond() {
        asksAndSigns(Role.AI_EXPERTS);
        chooses(link(), code(), OWN);

        asksAndSigns(Role.SOBRIETY);

        assertThat(signsInWith(OWN)).isEqualTo(200);
    }

    /** The request was under way, and the old password already verified, when the guarantor signed. */
    @Test
    void noChangeOfTheOwnPasswordOvertakesTheSignature() {
        asksAndSigns(Role.AI_EXPERTS);
        User user = identityService.createUserQuery().userId(account).singleResult();
        user.setPassword(KNOWN);

        assertThatThrownBy(() -> identityService.saveUser(user)).hasStackTraceContaining("annulé");
        assertThat(signsInWith(KNOWN)).isNotEqualTo(200);
    }
}
