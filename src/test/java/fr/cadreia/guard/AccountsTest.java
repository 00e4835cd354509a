package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountChange.Kind;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.web.util.HtmlUtils;

/** What administrators do to accounts: clear answers, and a record that nobody can take back. */
class AccountsTest extends InApplication {

    private static final String STRONG = "Phrase-de-passe-2026";
    private static final String DESK = "/administration/habilitations/comptes";
    private static final String PAGE = "/administration/comptes";

    @Autowired
    private IdentityService identity;

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
        String page = DESK + "/nouveau";
        Matcher link = Pattern.compile("/mot-de-passe/[\\w-]{32}")
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
        assertThat(client.send("admin", "DELETE", "/user/nouveau", null).status())
                .isEqualTo(204);

        assertThat(written())
                .extracting(AccountChange::actor, AccountChange::kind, AccountChange::account, AccountChange::group)
                .containsExactly(
                        tuple("admin", Kind.CREATED, "nouveau", "dir-numerique"),
                        tuple("admin", Kind.RIGHT_GRANTED, "nouveau", "agents"),
                        tuple("admin", Kind.LINK_MADE, "nouveau", ""),
                        tuple("guarantor", Kind.CODE_GIVEN, "nouveau", ""),
                        tuple("nouveau", Kind.PASSWORD_SET, "nouveau", ""),
                        tuple("admin", Kind.RIGHT_ENDED, "nouveau", "agents"),
                        tuple("admin", Kind.DELETED, "nouveau", ""));
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains("COMPTES"));
    }

    @Test
    void aDeletedAccountKeepsItsNameAndItsIdentifierServesNobodyElse() {
        Browser admin = opens("parti");
        assertThat(client.send("admin", "DELETE", "/user/parti", null).status()).isEqualTo(204);

        assertThat(people.find("parti")).isEmpty();
        assertThat(people.name("parti")).isEqualTo("Nouvel parti");
        assertThat(people.name("jamais-vu")).isEqualTo("jamais-vu");
        assertThat(admin.post(
                                DESK,
                                Map.of(
                                        "identifiant", "parti",
                                        "prenom", "Une",
                                        "nom", "Autre",
                                        "boite", "autre@cadre-ia.example"))
                        .statusCode())
                .isEqualTo(409);
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
                "dix signes au moins");
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
