package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountChange.Kind;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.Identities;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.web.util.HtmlUtils;

/** What administrators do to accounts: clear answers, and a record that nobody can take back. */
class AccountsTest extends InApplication {

    private static final String STRONG = "Phrase-de-passe-2026";
    private static final String DESK = "/administration/habilitations/comptes";
    private static final String PAGE = "/administration/comptes";

    @Autowired
    private IdentityService identity;

    @Autowired
    private Identities identities;

    @Autowired
    private AccountRecords records;

    private int before;

    @BeforeEach
    void count() {
        before = records.all().size();
    }

    @AfterEach
    void forget() {
        Stream.of("nouveau", "juriste", "nouveau-admin", "nouveau-secretary", "nouveau-chair", "nouveau-guarantor")
                .flatMap(name -> signIns.named(name).stream())
                .forEach(identity::deleteUser);
        identity.deleteGroup("juristes");
    }

    private List<AccountChange> written() {
        return records.all().subList(before, records.all().size());
    }

    private Browser opens(String id) {
        Browser admin = browser("admin");
        admin.get(DESK);
        HttpResponse<String> opened = admin.post(
                DESK,
                Map.of(
                        "identifiant",
                        id,
                        "prenom",
                        "Nouvel",
                        "nom",
                        id,
                        "boite",
                        id + "@cadre-ia.example",
                        "organisation",
                        "dir-numerique",
                        "propose",
                        "oui"));
        assertThat(opened.statusCode()).isEqualTo(302);
        return admin;
    }

    private Reply puts(String path, Object body) {
        return client.send("admin", "PUT", path, body);
    }

    @Test
    void everythingThatIsDoneToAnAccountIsWritten() {
        Browser admin = opens("nouveau");
        String account = accountNamed("nouveau");
        assertThat(account).matches("p-[a-z]{10}");
        String page = DESK + "/" + account;
        Matcher link = Pattern.compile("/mot-de-passe/[\\w-]{43}")
                .matcher(admin.get(page).body());
        assertThat(link.find()).isTrue();
        assertThat(admin.get(page).body()).as("shown once").doesNotContain("/mot-de-passe/");
        Browser guarantor = browser("guarantor");
        // Other tests' links may wait for their codes, too.
        Matcher code = Pattern.compile("<strong>Nouvel nouveau</strong>[^$]*?(a-contresigner/liens/\\d+/code)")
                .matcher(guarantor
                        .get("/administration/habilitations/a-contresigner")
                        .body());
        assertThat(code.find()).isTrue();
        guarantor.post("/administration/habilitations/" + code.group(1), Map.of());
        Matcher told = Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")
                .matcher(guarantor
                        .get("/administration/habilitations/a-contresigner")
                        .body());
        assertThat(told.find()).isTrue();
        Browser owner = stranger();
        owner.get(link.group());
        assertThat(owner.post(link.group(), Map.of("code", told.group(), "nouveau", STRONG, "encore", STRONG))
                        .statusCode())
                .isEqualTo(302);
        assertThat(owner.get(link.group()).statusCode()).as("used").isEqualTo(410);
        admin.get(page);
        assertThat(admin.post(page + "/fin-proposition", Map.of("motif", "Départ"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(client.send("admin", "DELETE", "/user/" + account, null).status())
                .isEqualTo(204);

        assertThat(written())
                .extracting(AccountChange::actor, AccountChange::kind, AccountChange::account, AccountChange::group)
                .containsExactly(
                        tuple("admin", Kind.CREATED, account, "dir-numerique"),
                        tuple("admin", Kind.RIGHT_GRANTED, account, "agents"),
                        tuple("admin", Kind.LINK_MADE, account, ""),
                        tuple("guarantor", Kind.CODE_GIVEN, account, ""),
                        tuple(account, Kind.PASSWORD_SET, account, ""),
                        tuple("admin", Kind.RIGHT_ENDED, account, "agents"),
                        tuple("admin", Kind.DELETED, account, ""));
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains("COMPTES"));
    }

    @Test
    void aDeletedAccountKeepsItsNameAndItsSignInNameServesAnother() {
        Browser admin = opens("nouveau");
        String gone = accountNamed("nouveau");
        assertThat(client.send("admin", "DELETE", "/user/" + gone, null).status())
                .isEqualTo(204);

        assertThat(people.find(gone)).isEmpty();
        assertThat(people.name(gone)).isEqualTo("Nouvel nouveau");
        assertThat(people.name("jamais-vu")).isEqualTo("jamais-vu");
        assertThat(admin.words(PAGE)).contains("Nouvel nouveau compte supprimé");
        assertThat(signIns.find(gone)).isEmpty();
        assertThat(jdbc.sql("select content from cadre_journal where case_reference = 'COMPTES'")
                        .query(String.class)
                        .list())
                .as("no row names a person")
                .noneMatch(row -> row.contains("Nouvel") || row.contains("nouveau"));

        opens("nouveau");
        assertThat(accountNamed("nouveau")).isNotEqualTo(gone);
        assertThat(people.name(gone)).isEqualTo("Nouvel nouveau");
    }

    @Test
    void anAdministratorChangesASignInNameAndThePersonIsTheSame() throws Exception {
        Browser admin = opens("nouveau");
        String account = accountNamed("nouveau");
        identities.setPassword(account, STRONG);
        Browser session = Browser.signingIn("nouveau", STRONG, port);
        assertThat(basic("nouveau", STRONG)).isEqualTo(200);
        String page = DESK + "/" + account;
        admin.get(page);
        assertThat(renames(admin, page, "Agent")).as("no capitals").isEqualTo(400);
        assertThat(renames(admin, page, "agent")).as("another's").isEqualTo(409);
        assertThat(renames(browser("guarantor"), page, "renomme"))
                .as("an administrator does it")
                .isEqualTo(403);

        assertThat(renames(admin, page, "renomme")).isEqualTo(302);

        assertThat(admin.words(page)).contains("L’identifiant est changé", "Identifiant renomme");
        assertThat(session.get("/dossiers").statusCode()).as("goes on").isEqualTo(200);
        assertThat(basic("nouveau", STRONG)).isEqualTo(401);
        assertThat(basic("Renomme", STRONG)).isEqualTo(200);
        assertThat(basic(account, STRONG)).as("the id signs nobody in").isEqualTo(401);
        assertThat(written())
                .extracting(AccountChange::actor, AccountChange::kind, AccountChange::account, AccountChange::note)
                .contains(tuple("admin", Kind.SIGN_IN_RENAMED, account, ""));
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains("COMPTES"));
        identity.deleteUser(account);
    }

    private int basic(String name, String password) throws Exception {
        String credentials =
                Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/task/count"))
                .header("Authorization", "Basic " + credentials)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static int renames(Browser browser, String page, String name) {
        browser.get(page);
        return browser.post(page + "/identifiant", Map.of("identifiant", name)).statusCode();
    }

    /** A database that was changed by hand would let a person in with somebody else's account. */
    @Test
    void anIdentityThatNoRowExplainsIsFound() {
        opens("nouveau");
        String account = accountNamed("nouveau");
        jdbc.sql("update cadre_identity set subject = 'autre', sign_in_name = 'autre' where account = ?")
                .param(account)
                .update();

        assertThat(inspection.verify().problems())
                .anyMatch(problem -> problem.message().contains("l’identifiant du compte «\u00a0" + account));
        jdbc.sql("update cadre_identity set subject = 'nouveau', sign_in_name = 'nouveau' where account = ?")
                .param(account)
                .update();
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains("COMPTES"));
    }

    /** A hash of an earlier version still lets its person in, and is replaced at once, by a row of the application. */
    @Test
    void aPasswordWithFewerRoundsIsHashedAnewAtTheNextSignIn() throws Exception {
        opens("nouveau");
        String account = accountNamed("nouveau");
        identities.setPassword(account, STRONG);
        String salt = jdbc.sql("select SALT_ from ACT_ID_USER where ID_ = ?")
                .param(account)
                .query(String.class)
                .single();
        String former = "{PBKDF2}"
                + new Pbkdf2PasswordEncoder(
                                "", 16, 310_000, Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)
                        .encode(STRONG + salt);
        jdbc.sql("update ACT_ID_USER set PWD_ = ? where ID_ = ?")
                .params(former, account)
                .update();

        assertThat(basic("nouveau", "faux")).isEqualTo(401);
        assertThat(stored(account)).isEqualTo(former);
        assertThat(basic("nouveau", STRONG)).isEqualTo(200);

        String anew = stored(account);
        assertThat(anew).isNotEqualTo(former).startsWith("{PBKDF2-SHA256-");
        assertThat(basic("nouveau", STRONG)).isEqualTo(200);
        assertThat(stored(account)).as("once").isEqualTo(anew);
        assertThat(written())
                .filteredOn(change -> change.kind() == Kind.PASSWORD_HASHED_ANEW)
                .extracting(AccountChange::actor, AccountChange::account)
                .containsExactly(tuple("application", account));
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains("COMPTES"));
    }

    private String stored(String account) {
        return jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    /** Such a group gives no right: it only gets offers of tasks. */
    @Test
    void everythingThatIsDoneToAGroupIsWritten() {
        String member = "/group/juristes/members/agent2";
        Map<String, String> group = Map.of("id", "juristes", "name", "Juristes");
        assertThat(client.post("agent", "/group/create", group).status()).isEqualTo(403);
        assertThat(client.post("admin", "/group/create", group).status()).isEqualTo(204);
        assertThat(client.send("agent", "PUT", member, null).status()).isEqualTo(403);
        assertThat(client.send("admin", "PUT", member, null).status()).isEqualTo(204);
        assertThat(client.send("agent", "DELETE", member, null).status()).isEqualTo(403);
        assertThat(members()).containsExactly("agent2");
        assertThat(client.send("admin", "DELETE", member, null).status()).isEqualTo(204);
        assertThat(client.send("admin", "DELETE", member, null).status())
                .as("is no member")
                .isEqualTo(204);
        assertThat(members()).isEmpty();
        assertThat(client.send("agent", "DELETE", "/group/juristes", null).status())
                .isEqualTo(403);
        assertThat(client.send("admin", "DELETE", "/group/juristes", null).status())
                .isEqualTo(204);
        assertThat(identity.createGroupQuery().groupId("juristes").count()).isZero();

        assertThat(written())
                .extracting(AccountChange::actor, AccountChange::kind, AccountChange::account, AccountChange::group)
                .containsExactly(
                        tuple("admin", Kind.GROUP_CREATED, "", "juristes"),
                        tuple("admin", Kind.JOINED, "agent2", "juristes"),
                        tuple("admin", Kind.LEFT, "agent2", "juristes"),
                        tuple("admin", Kind.GROUP_DELETED, "", "juristes"));
        assertThat(browser("guarantor").words(PAGE))
                .contains("retiré du groupe « juristes »", "groupe supprimé : « juristes »");
    }

    private List<String> members() {
        return identity.createUserQuery().memberOfGroup("juristes").list().stream()
                .map(User::getId)
                .toList();
    }

    @Test
    void whatIsRefusedSaysWhyAndChangesNothing() {
        Map<String, String> group = Map.of("id", "juristes", "name", "Juristes");
        assertThat(client.post("admin", "/group/create", group).status()).isEqualTo(204);
        refused(client.post("admin", "/group/create", group), "Le groupe «\u00a0juristes\u00a0» existe déjà");
        refused(
                client.send(
                        "agent",
                        "PUT",
                        "/user/agent/credentials",
                        Map.of("password", "court", "authenticatedUserPassword", "agent")),
                "douze caractères au moins");
        refused(
                client.send(
                        "agent",
                        "PUT",
                        "/user/agent/profile",
                        Map.of("id", "agent", "firstName", "A", "lastName", "B", "email", "DPO@cadre-ia.example")),
                "une boîte, un compte");
        assertThat(written()).extracting(AccountChange::kind).containsExactly(Kind.GROUP_CREATED);
    }

    private static void refused(Reply reply, String why) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(400);
        assertThat(reply.message()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "secretary", "chair", "guarantor"})
    void thoseWhoAnswerForTheVotesReadIt(String account) {
        opens("nouveau-" + account);

        String page = HtmlUtils.htmlUnescape(browser(account).get(PAGE).body());

        assertThat(page).contains("(nouveau-" + account + ")", "compte créé", "Par quelqu’un d’autre");
        assertThat(browser(account).get("/").body()).contains("href=\"" + PAGE + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "member1", "expert"})
    void othersDoNot(String account) {
        assertThat(browser(account).get(PAGE).statusCode()).isEqualTo(403);
        assertThat(browser(account).get("/").body()).doesNotContain(PAGE);
    }

    @Test
    void theTableSeesWhoseAccountSomebodyElseTouchedSinceTheExaminationOpened() {
        Story story = Chapters.convened(opened("agent", "Comptes à vérifier"));
        assertThat(doubts(story)).doesNotContain("modifié par");

        Browser admin = browser("admin");
        admin.get(DESK + "/elected1");
        assertThat(admin.post(DESK + "/elected1/lien", Map.of()).statusCode()).isEqualTo(302);

        assertThat(doubts(story))
                .contains(
                        "Comptes à vérifier",
                        "Bernard Lestrade\u00a0: lien à usage unique établi pour choisir le mot de passe par Damien");
    }

    private String doubts(Story story) {
        return story.shown("chair", story.find("chair", "motion"))
                .path("essentials")
                .path("value")
                .toString();
    }

    @Test
    void aTaskGoesToAGroupThatExistsAndItsMembersDoIt() throws IOException {
        String diagram = Files.readString(Path.of("processes/mandatory-path.bpmn"))
                .replace(
                        "<bpmn:sequenceFlow id=\"Flow_StartToProposalMerge\" sourceRef=\"Start_Case\" targetRef=\"Gateway_ProposalMerge\" />",
                        "<bpmn:userTask id=\"Task_Legal\" name=\"Avis juridique\" camunda:formRef=\"legal\" "
                                + "camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"juristes\" />"
                                + "<bpmn:sequenceFlow id=\"Flow_StartToProposalMerge\" sourceRef=\"Start_Case\" targetRef=\"Task_Legal\" />"
                                + "<bpmn:sequenceFlow id=\"Flow_Legal\" sourceRef=\"Task_Legal\" targetRef=\"Gateway_ProposalMerge\" />");
        assertThatThrownBy(() -> deploy(diagram))
                .hasMessageContaining(
                        "Le groupe «\u00a0juristes\u00a0» n’existe pas\u00a0: personne ne pourrait faire cette tâche.");

        assertThat(client.post("admin", "/group/create", Map.of("id", "juristes", "name", "Juristes"))
                        .status())
                .isEqualTo(204);
        persons.proposer("juriste", "Une", "Juriste", "dir-numerique");
        identity.createMembership("juriste", "juristes");
        Deployment deployment = deploy(diagram);
        try {
            Story story = opened("agent", "Avis juridique");
            assertThat(story.waitsAt()).containsExactly("Task_Legal");
            story.does("juriste", "legal");
            assertThat(story.waitsAt()).containsExactly("Task_Proposal");
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }

    private Deployment deploy(String diagram) {
        return engine.getRepositoryService()
                .createDeployment()
                .addString("mandatory-path.bpmn", diagram)
                .addString(
                        "legal.form", "{\"type\":\"default\",\"id\":\"legal\",\"components\":[],\"schemaVersion\":16}")
                .deploy();
    }
}
