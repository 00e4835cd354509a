package fr.cadreia.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.grant.AccountClosures;
import fr.cadreia.grant.GrantDesk;
import fr.cadreia.grant.GrantRequest;
import fr.cadreia.grant.GrantRequests;
import fr.cadreia.grant.GrantWords;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.Traces;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person who left is erased by two persons: nothing names them any more but filed papers, and the journal stays intact. */
class ErasureTest extends InApplication {

    private static final String OFFICE = "/protection-des-donnees";
    private static final String PASSWORD = "Un-mot-2-passe!";

    private static int persons;

    @Autowired
    private Identities identities;

    @Autowired
    private GrantDesk desk;

    @Autowired
    private GrantRequests requests;

    @Autowired
    private GrantWords words;

    @Autowired
    private AccountClosures closures;

    @Autowired
    private Traces traces;

    @Autowired
    private HeldData held;

    @Autowired
    private Erasure erasure;

    private String account;
    private String lastName;
    private String signInName;
    private String mailbox;

    @BeforeEach
    void somebodyWorkedHere() {
        // Letters that no other word has.
        lastName = "Quilli" + (char) ('a' + persons++) + "vex";
        signInName = "maelle." + lastName.toLowerCase(Locale.FRENCH);
        mailbox = signInName + "@cadre-ia.example";
        account = identities.newAccount();
        identities.create(account, signInName, new Profile("Maëlle", lastName, mailbox), PASSWORD, "dir-juridique");
    }

    @AfterEach
    void leave() {
        super.persons.dropRequests();
    }

    private Browser officer() {
        return browser("dpo");
    }

    private HttpResponse<String> asks(Browser officer, String reason) {
        officer.get(OFFICE + "/personnes/" + account);
        return officer.post(OFFICE + "/personnes/" + account + "/effacement", Map.of("motif", reason));
    }

    private long request() {
        return requests.waiting().stream()
                .filter(asked -> asked.account().equals(account))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private HttpResponse<String> signs(String guarantor) {
        Browser browser = browser(guarantor);
        browser.get("/administration/habilitations/a-contresigner");
        long id = request();
        return browser.post(
                "/administration/habilitations/a-contresigner/" + id + "/signature",
                Map.of("empreinte", words.of(requests.find(id).orElseThrow()).fingerprint(), "motDePasse", guarantor));
    }

    private void leaves() {
        super.persons.end(account);
        closures.close(account, new AccountClosures.Closure(TestClock.now(), "admin", "Départ de " + lastName));
    }

    private void drafts(String task) {
        jdbc.sql(
                        "insert into cadre_task_draft (task_id, person, answers, revision, saved_at) values (?, ?, ?, 1, current_timestamp)")
                .params(task, account, "{\"reasons\":\"Signé " + lastName + "\"}")
                .update();
    }

    /** The whole database as H2 writes it. */
    private List<String> dump(String text) {
        List<String> lines = jdbc.sql("script").query(String.class).list();
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.FRENCH).contains(text.toLowerCase(Locale.FRENCH)))
                .map(line -> line.substring(0, Math.min(200, line.length())))
                .toList();
    }

    @Test
    void whoLeftIsErasedAndNothingNamesThem() {
        super.persons.give(account, Role.AI_EXPERTS);
        identities.setPassword(account, PASSWORD);
        closures.passwordChosen(account);
        Story story = opened("agent", "Relire les courriers");
        String reference = story.reference();
        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        Browser expert = Browser.signingIn(signInName, PASSWORD, port);
        assertThat(expert.get("/dossiers/" + reference).statusCode()).isEqualTo(200);
        String own = expert.get("/compte/donnees").body();
        assertThat(own).contains("Maëlle " + lastName, mailbox, signInName);
        assertThat(expert.get("/compte/donnees/export.json").body()).contains(account, "cadre_grant", signInName);
        drafts(story.openTask().getId());
        jdbc.sql("""
                        insert into cadre_mail (message_id, recipient, address, subject, plain_text, html_text, written_at, state,
                            attempts, next_attempt, lease_owner, failure)
                        values (?, 'admin', 'admin@cadre-ia.example', ?, ?, ?, current_timestamp, 'KEPT_BACK', 0, current_timestamp, '', '')""")
                .params(
                        "m-" + account,
                        "Maëlle " + lastName + " a rendu son avis",
                        "Avis de Maëlle " + lastName,
                        "<p>Maëlle " + lastName + "</p>")
                .update();
        traces.write();
        leaves();

        assertThat(asks(officer(), "Départ le 1er mars, demande du 2 avril").statusCode())
                .isEqualTo(302);
        assertThat(browser("guarantor").words("/administration/habilitations/a-contresigner"))
                .contains("Effacer l’identité de Maëlle " + lastName, account);
        assertThat(signs("guarantor").statusCode()).isEqualTo(302);

        for (String name : List.of(lastName, signInName, mailbox)) {
            assertThat(dump(name)).as(name).isEmpty();
        }
        assertThat(people.name(account)).isEqualTo("personne " + account);
        assertThat(people.find(account)).isEmpty();
        assertThat(browser("admin").words("/administration/comptes")).contains("identité effacée");
        assertThat(browser("expert").get("/dossiers/" + reference).statusCode()).isEqualTo(200);
        assertThat(officer().get(OFFICE + "/personnes/" + account).statusCode()).isEqualTo(404);
        assertThat(officer().words(OFFICE + "/lectures?dossier=" + reference)).contains("personne " + account);
        assertThat(verifiedJournal().problems()).isEmpty();
    }

    @Test
    void anOpenAccountIsRefused() {
        assertThat(asks(officer(), "Départ").statusCode()).isEqualTo(409);
        assertThat(officer().words(OFFICE + "/personnes/" + account)).contains("La connexion de ce compte est ouverte");
    }

    @Test
    void whoIsInOfficeIsRefused() {
        super.persons.give(account, Role.AI_EXPERTS);
        closures.close(account, new AccountClosures.Closure(TestClock.now(), "admin", "Absence"));

        HttpResponse<String> refused = asks(officer(), "Départ");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("encore une habilitation");
        super.persons.end(account);
    }

    @Test
    void oneAloneErasesNobody() {
        leaves();
        assertThat(browser("admin").get(OFFICE).statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> desk.ask(people.get("admin"), GrantRequest.erasure(account, "Départ")))
                .hasMessageContaining("Cette demande revient à");
        asks(officer(), "Départ");
        Stream.of("dpo", "admin")
                .forEach(other -> assertThatThrownBy(() -> desk.sign(
                                people.get(other),
                                request(),
                                words.of(requests.find(request()).orElseThrow()).fingerprint(),
                                other))
                        .hasMessageContaining("garant"));
        assertThat(people.name(account)).isEqualTo("Maëlle " + lastName);
    }

    @Test
    void theReasonNamesNobodySinceTheJournalKeepsIt() {
        leaves();

        HttpResponse<String> refused = asks(officer(), "Départ de Mme " + lastName);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("n’y nommez pas la personne");
    }

    @Test
    void aDeletedAccountIsErasedToo() {
        engine.getIdentityService().deleteUser(account);
        assertThat(people.name(account)).isEqualTo("Maëlle " + lastName);

        assertThat(asks(officer(), "Demande du 2 avril").statusCode()).isEqualTo(302);
        signs("guarantor");

        assertThat(dump(lastName)).isEmpty();
        assertThat(verifiedJournal().problems()).isEmpty();
    }

    /** Who asked for something about another person is given that request, and nothing by which the other is known. */
    @Test
    void theExportHandsOverNobodyElse() {
        for (String subject : List.of(account, "another-" + account)) {
            jdbc.sql("""
                            insert into cadre_grant_request (kind, account, role, titular, organisation, first_name, last_name, mailbox,
                                provider, subject, sign_in_name, act, asked_by, asked_at, state, answered_by, reason)
                            values ('IDENTITY', ?, '', '', '', 'Prénom', ?, ?, 'OIDC', ?, ?, 'acte', ?, current_timestamp, 'REFUSED', '', '')""")
                    .params(
                            subject,
                            "Nom " + subject,
                            subject + "@x.example",
                            "sub-" + subject,
                            "in-" + subject,
                            account)
                    .update();
        }

        List<Map<String, String>> requests = held.of(account).kept().stream()
                .filter(part -> part.table().equals("cadre_grant_request"))
                .flatMap(part -> part.rows().stream())
                .toList();

        assertThat(requests).hasSize(2);
        assertThat(requests.toString())
                .contains("Nom " + account, account + "@x.example", "in-" + account)
                .doesNotContain("Nom another", "another-" + account + "@", "sub-another", "in-another");
    }

    /** In the pattern of a search "_" is any letter, and "%" are any letters. */
    @Test
    void whoIsWrittenAlmostAlikeIsSomebodyElse() {
        assertThat(held.of(account).aboutThem()).isNotEmpty();
        assertThat(held.of("_".repeat(account.length())).aboutThem()).isEmpty();
        assertThat(held.of("%").aboutThem()).isEmpty();
        assertThat(erasure.places(lastName)).isNotEmpty();
        assertThat(erasure.places(lastName.replace("vex", "___"))).isEmpty();
        assertThat(erasure.places("Quilli%vex")).isEmpty();
    }

    /** Where a name stands is shown before it is erased. */
    @Test
    void itIsToldWhereANameStands() {
        assertThat(officer().words(OFFICE + "/recherche?texte=" + lastName))
                .contains("act_id_user.last_", "cadre_identity.sign_in_name");
        assertThat(officer().words(OFFICE + "/recherche?texte=Zzyzx" + lastName))
                .contains("ne figure nulle part");
    }
}
