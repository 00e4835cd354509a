package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.TestClock;
import fr.cadreia.journal.seal.JournalInspection;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** From an empty base to an installation that two persons have closed. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:installation" + H2InMemory.OPTIONS,
            "camunda.bpm.job-execution.enabled=false",
            "cadre.notification.base-url=https://ia.exemple.fr",
            "cadre.journal.seal-key-file=target/installation/seal.key",
            "cadre.journal.witness-file="
        })
@Tag("own-engine")
@DirtiesContext
class InstallationTest {

    private static final String STRONG = "Une-Phrase-2026";
    private static final String RIGHTS = "/administration/habilitations";

    @LocalServerPort
    private int port;

    @Autowired
    private InstallationSetup setup;

    @Autowired
    private Installation installation;

    @Autowired
    private InstallationStore store;

    @Autowired
    private AccountActs acts;

    @Autowired
    private LinkDelivery delivery;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Identities identities;

    @Autowired
    private SignInIdentities signIns;

    @Autowired
    private People people;

    @Autowired
    private IdentityService engine;

    @Autowired
    private ProcessEngine processes;

    @Autowired
    private Grants grants;

    @Autowired
    private GrantDesk desk;

    @Autowired
    private GrantRequests requests;

    @Autowired
    private GrantWords words;

    @Autowired
    private JournalInspection inspection;

    private static String code(CapturedOutput log, String of) {
        Matcher found = Pattern.compile("Code du premier " + of + "\u00a0: ([A-Z2-9-]{14})")
                .matcher(log.getOut());
        String code = "";
        while (found.find()) {
            code = found.group(1);
        }
        assertThat(code).isNotEmpty();
        return code;
    }

    private HttpResponse<String> enters(String code, String account) {
        Browser browser = Browser.stranger(port);
        browser.get("/installation");
        HttpResponse<String> answer = browser.post(
                "/installation",
                Map.of(
                        "code", code,
                        "identifiant", account,
                        "prenom", "Prénom",
                        "nom", "Nom",
                        "boite", account + "@ville.example",
                        "nouveau", STRONG,
                        "encore", STRONG));
        if (answer.statusCode() == 302) {
            assertThat(browser.words("/connexion")).contains("Votre compte est ouvert : vous êtes le premier");
        }
        return answer;
    }

    private Browser signedIn(String account, String password) {
        Browser browser = Browser.stranger(port);
        browser.get("/connexion");
        browser.post("/connexion", Map.of("username", account, "password", password));
        browser.get("/");
        return browser;
    }

    private void account(String id, String organisation) {
        identities.create(id, id, new Profile("P", id, id + "@ville.example"), id, organisation);
    }

    private void gives(String asker, String signer, String account, Role role) {
        Browser asking = signedIn(asker, password(asker));
        asking.get(RIGHTS + "/demande");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("compte", account);
        fields.put("role", role.id());
        fields.put("debut", TestClock.today().toString());
        fields.put("fin", TestClock.today().plusMonths(6).toString());
        fields.put("acte", "Délibération n° 1");
        fields.put("civilite", "Mme");
        fields.put("qualite", "conseillère métropolitaine");
        assertThat(asking.post(RIGHTS + "/demande", fields).statusCode())
                .as(role.id())
                .isEqualTo(302);
        signs(signer);
        // The one before is void since.
        identities.setPassword(account, password(account));
    }

    /** Whose authority decides for an organisation is asked for and signed like a right. */
    private void names(String asker, String signer, String organisation, String deciding) {
        Browser asking = signedIn(asker, password(asker));
        assertThat(asking.words(RIGHTS + "/qui-decide")).contains("Direction A Aucune Personne");
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "organisation", organisation, "decide", "inconnue", "numero", "arrêté n° 7", "date", "2026-02-03"));
        assertThat(asking.post(RIGHTS + "/qui-decide", fields).statusCode()).isEqualTo(400);
        fields.put("decide", deciding);
        assertThat(asking.post(RIGHTS + "/qui-decide", fields).statusCode()).isEqualTo(302);
        signs(signer);
        assertThat(asking.words(RIGHTS + "/qui-decide"))
                .contains("Direction A Direction A arrêté n° 7 du 3 février 2026");
        assertThat(asking.post(RIGHTS + "/qui-decide", fields).body()).contains("Cette demande ne change rien");
    }

    private void signs(String signer) {
        Browser signing = signedIn(signer, password(signer));
        assertThat(signing.get(RIGHTS).body())
                .as("the person who may sign is led there")
                .contains("href=\"" + RIGHTS + "/a-contresigner\"");
        String page = signing.get(RIGHTS + "/a-contresigner").body();
        Matcher form = Pattern.compile("a-contresigner/(\\d+)/signature").matcher(page);
        Matcher fingerprint =
                Pattern.compile("name=\"empreinte\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(form.find() && fingerprint.find()).isTrue();
        assertThat(signing.post(
                                RIGHTS + "/" + form.group(),
                                Map.of("empreinte", fingerprint.group(1), "motDePasse", password(signer)))
                        .statusCode())
                .isEqualTo(302);
    }

    private static String password(String account) {
        return account.startsWith("premier") ? STRONG : account;
    }

    private int closes(String account) {
        Browser browser = signedIn(account, password(account));
        browser.get(RIGHTS + "/installation");
        return browser.post(
                        RIGHTS + "/installation",
                        Map.of(
                                "motDePasse",
                                password(account),
                                "acte",
                                "délibération n° 2026-96",
                                "date",
                                TestClock.today().toString()))
                .statusCode();
    }

    private void aWeakFirstPasswordRefusesTheStart() {
        PeopleSettings weak = new PeopleSettings("a", "", List.of(), Map.of(), "", List.of());
        InstallationSetup unattended = new InstallationSetup(
                installation, store, mock(DemoInstallation.class), weak, identities, delivery, acts, transactions);

        assertThatThrownBy(() -> unattended.run(null))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("Réglage CADRE_PEOPLE_ADMINPASSWORD\u00a0: ce mot de passe ne suffit pas");
        assertThat(signIns.named("admin")).isEmpty();
        assertThat(installation.state().orElseThrow().administrator()).isEmpty();
    }

    /** A person who tries codes from one address waits there, and those to whom codes were given enter all the same. */
    private void guessingVoidsNoCode() {
        Profile intruder = new Profile("In", "Trus", "intrus@ville.example");
        List<String> told = new ArrayList<>();
        for (int attempt = 1; attempt <= 12; attempt++) {
            assertThatThrownBy(() -> installation.enter("192.0.2.7", "AAAA-BBBB-CCCC", "intrus", intruder, STRONG))
                    .isInstanceOf(WrongCodeException.class)
                    .satisfies(refused -> told.add(refused.getMessage()));
        }
        assertThat(told.get(0)).contains("Après 5 essais, il faut attendre");
        assertThat(told.get(11)).contains("attendez une minute");
    }

    @Test
    void twoPersonsInstallTheApplicationAndCloseIt(CapturedOutput log) {
        var organisation = engine.newGroup("dir-a");
        organisation.setName("Direction A");
        organisation.setType("ORGANISATION");
        engine.saveGroup(organisation);
        // What is remembered of organisations for some seconds may be older.
        assertThat(people.organisation("dir-a")).isPresent();
        aWeakFirstPasswordRefusesTheStart();
        setup.run(null);
        guessingVoidsNoCode();
        assertThat(Browser.stranger(port).words("/registre")).contains("Installation en cours");
        for (String demonstration : List.of("/visite", "/visite/diagramme", "/demo/seance", "/demo/temps")) {
            assertThat(Browser.stranger(port).get(demonstration).statusCode())
                    .as("the demonstration alone has " + demonstration)
                    .isNotEqualTo(200);
        }
        assertThat(Browser.stranger(port).get("/mentions-legales").body())
                .as("what the authority has not said yet")
                .contains("À compléter par l’autorité");
        assertThat(enters("AAAA-BBBB-CCCC", "intrus").statusCode()).isEqualTo(400);
        String admin = code(log, "administrateur");
        assertThat(enters(admin, "premier.admin").statusCode()).isEqualTo(302);
        assertThat(enters(admin, "encore").statusCode()).as("once").isEqualTo(400);
        assertThat(enters(code(log, "garant des habilitations"), "premier.garant")
                        .statusCode())
                .isEqualTo(302);
        assertThat(people.get(signIns.named("premier.admin").orElseThrow()).roles())
                .containsExactly(Role.ADMINISTRATORS);
        assertThat(people.get(signIns.named("premier.garant").orElseThrow()).roles())
                .containsExactly(Role.GUARANTORS);
        assertThat(Browser.stranger(port).get("/installation").statusCode())
                .as("both codes were used")
                .isEqualTo(404);
        assertThat(closes("premier.admin")).as("incomplete").isEqualTo(409);
        Browser first = signedIn("premier.admin", STRONG);
        String landing = first.get("/").body();
        assertThat(landing).contains("Ce qui reste à faire", "href=\"" + RIGHTS + "/installation\"");
        assertThat(landing.indexOf("Terminez l’installation"))
                .as("before anything else that waits")
                .isPositive()
                .isLessThan(landing.indexOf("Vos tâches"));
        assertThat(first.words(RIGHTS + "/installation"))
                .contains("un second garant des habilitations", "Le premier garant demande le second");
        assertThat(first.words(RIGHTS)).doesNotContain("Il reste moins de deux garants");

        for (String id : new String[] {"admin2", "garant2", "secretaire", "elue", "membre", "experte"}) {
            account(id, "");
        }
        account("presidente", "dir-a");
        gives("premier.garant", "premier.admin", "garant2", Role.GUARANTORS);
        gives("premier.admin", "premier.garant", "admin2", Role.ADMINISTRATORS);
        gives("premier.admin", "premier.garant", "secretaire", Role.COMMITTEE_SECRETARY);
        gives("secretaire", "premier.garant", "elue", Role.COMMITTEE_ELECTED);
        gives("secretaire", "garant2", "membre", Role.COMMITTEE_AGENTS);
        gives("premier.admin", "garant2", "elue", Role.COMMITTEE_CHAIR);
        gives("premier.admin", "garant2", "experte", Role.AI_EXPERTS);
        assertThat(first.words(RIGHTS + "/installation")).contains("un titulaire de l’autorité compétente");
        names("premier.admin", "garant2", "dir-a", "dir-a");
        gives("secretaire", "garant2", "presidente", Role.AUTHORITY);

        Browser administrator = signedIn("premier.admin", STRONG);
        administrator.get(RIGHTS + "/comptes");
        account("proposant", "dir-a");
        administrator.get(RIGHTS + "/comptes/proposant");
        assertThat(administrator
                        .post(RIGHTS + "/comptes/proposant/proposition", Map.of())
                        .statusCode())
                .isEqualTo(302);
        Story story = Story.opened(new EngineClient(port), processes, "proposant", "Pendant l’installation")
                .does("proposant", "proposal");
        EngineClient.Reply refused = story.submit("experte", story.take("experte", "review"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).contains("Installation en cours");

        assertThat(closes("premier.garant")).isEqualTo(302);
        assertThat(installation.isOpen()).as("both are needed").isTrue();
        assertThat(closes("admin2")).isEqualTo(302);

        assertThat(installation.isOpen()).isFalse();
        assertThat(closes("premier.admin")).as("for ever").isEqualTo(409);
        assertThat(Browser.stranger(port).get("/installation").statusCode()).isEqualTo(404);
        assertThat(Browser.stranger(port).words("/registre")).doesNotContain("Installation en cours");
        assertThat(signedIn("garant2", "garant2").words(RIGHTS + "/installation"))
                .contains(
                        "Procès-verbal d’installation",
                        "(premier.garant)",
                        "Délibération n° 1",
                        "Cadre de confiance adopté par l’acte délibération n° 2026-96 du ");
        assertThat(grants.all())
                .filteredOn(grant -> grant.role().takesTwoPersons())
                .allSatisfy(grant ->
                        assertThat(grant.countersignedBy()).isNotEmpty().isNotEqualTo(grant.account()));
        story.does("experte", "review");
        losesTheSeat();
        assertThat(inspection.verify().problems()).isEmpty();
    }

    /** A person who loses the elected seat presides no more. */
    private void losesTheSeat() {
        Grant seat = grants.of("elue").stream()
                .filter(grant -> grant.role() == Role.COMMITTEE_ELECTED)
                .findFirst()
                .orElseThrow();
        GrantRequest end = requests.find(
                        desk.ask(people.get("secretaire"), GrantRequest.end(seat, TestClock.today(), "Démission")))
                .orElseThrow();
        assertThat(words.of(end).asked()).contains("et, avec lui, «\u00a0Présidence du comité\u00a0»");
        assertThat(words.of(end).after()).startsWith("aucune habilitation");

        desk.sign(people.get("garant2"), end.id(), words.of(end).fingerprint(), "garant2");

        assertThat(people.get("elue").roles()).isEmpty();
        assertThat(grants.of("elue"))
                .hasSize(2)
                .allSatisfy(grant -> assertThat(grant.until()).contains(TestClock.today()));
    }
}
