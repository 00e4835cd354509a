package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.dossier.journal.JournalInspection;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountChange.Kind;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.People;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** What administrators do to accounts: clear answers, and a record that nobody can take back. */
@AppTest
class AccountsTest {

    private static final String STRONG = "Phrase-de-passe-2026";
    private static final String PAGE = "/administration/comptes";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AccountRecords records;

    @Autowired
    private People people;

    @Autowired
    private JournalInspection inspection;

    private EngineClient client;
    private int before;

    @BeforeEach
    void count() {
        client = new EngineClient(port);
        before = records.all().size();
    }

    @AfterEach
    void forget() {
        List.of("nouveau", "juriste").forEach(identity::deleteUser);
        identity.deleteGroup("juristes");
    }

    private List<AccountChange> written() {
        return records.all().subList(before, records.all().size());
    }

    private Reply creates(String id, String password) {
        return client.post(
                "admin",
                "/user/create",
                Map.of(
                        "profile", Map.of("id", id, "firstName", "Nouvel", "lastName", "Agent"),
                        "credentials", Map.of("password", password)));
    }

    private Reply puts(String path, Object body) {
        return client.send("admin", "PUT", path, body);
    }

    @Test
    void everythingThatIsDoneToAnAccountIsWritten() {
        assertThat(creates("nouveau", STRONG).status()).isEqualTo(204);
        assertThat(puts("/group/agents/members/nouveau", null).status()).isEqualTo(204);
        assertThat(puts(
                                "/user/nouveau/credentials",
                                Map.of("password", STRONG + "!", "authenticatedUserPassword", "admin"))
                        .status())
                .isEqualTo(204);
        assertThat(client.send("admin", "DELETE", "/group/agents/members/nouveau", null)
                        .status())
                .isEqualTo(204);
        assertThat(client.send("admin", "DELETE", "/user/nouveau", null).status())
                .isEqualTo(204);

        assertThat(written())
                .extracting(AccountChange::actor, AccountChange::kind, AccountChange::account, AccountChange::group)
                .containsExactly(
                        tuple("admin", Kind.CREATED, "nouveau", ""),
                        tuple("admin", Kind.JOINED, "nouveau", "agents"),
                        tuple("admin", Kind.PASSWORD_SET, "nouveau", ""),
                        tuple("admin", Kind.LEFT, "nouveau", "agents"),
                        tuple("admin", Kind.DELETED, "nouveau", ""));
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains("COMPTES"));
    }

    @Test
    void aDeletedAccountKeepsItsName() {
        assertThat(creates("nouveau", STRONG).status()).isEqualTo(204);
        assertThat(client.send("admin", "DELETE", "/user/nouveau", null).status())
                .isEqualTo(204);

        assertThat(people.find("nouveau")).isEmpty();
        assertThat(people.name("nouveau")).isEqualTo("Nouvel Agent");
        assertThat(people.name("jamais-vu")).isEqualTo("jamais-vu");
    }

    @Test
    void whatIsRefusedSaysWhyAndChangesNothing() {
        refused(creates("nouveau", "court"), "dix signes au moins");
        refused(creates("agent", STRONG), "Le compte « agent » existe déjà");
        refused(puts("/group/agents/members/agent", null), "« agent » est déjà membre du groupe « agents »");
        refused(
                client.post("admin", "/group/create", Map.of("id", "agents", "name", "Encore")),
                "Le groupe « agents » existe déjà");
        refused(
                client.send(
                        "agent",
                        "PUT",
                        "/user/agent/credentials",
                        Map.of("password", "court", "authenticatedUserPassword", "agent")),
                "dix signes au moins");
        assertThat(written()).isEmpty();
    }

    private static void refused(Reply reply, String why) {
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(400);
        assertThat(reply.message()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "secretary", "chair"})
    void thoseWhoAnswerForTheVotesReadIt(String account) {
        creates("nouveau", STRONG);

        String page = HtmlUtils.htmlUnescape(Browser.of(account, port).get(PAGE).body());

        assertThat(page).contains("(nouveau)", "compte créé, avec son mot de passe", "Par quelqu'un d'autre");
        assertThat(Browser.of(account, port).get("/").body()).contains("href=\"" + PAGE + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "member1", "expert"})
    void othersDoNot(String account) {
        assertThat(Browser.of(account, port).get(PAGE).statusCode()).isEqualTo(403);
        assertThat(Browser.of(account, port).get("/").body()).doesNotContain(PAGE);
    }

    @Test
    void theTableSeesWhoseAccountSomebodyElseTouchedSinceTheExaminationOpened() {
        Story story = Chapters.convened(Story.opened(client, engine, "agent", "Comptes à vérifier"));
        assertThat(doubts(story)).doesNotContain("modifié par");

        assertThat(puts("/user/elected1/profile", Map.of("id", "elected1", "firstName", "Membre", "lastName", "Élu 1"))
                        .status())
                .isEqualTo(204);

        assertThat(doubts(story))
                .contains("Compte à vérifier\u00a0: Membre élu 1", "profil modifié par Administration");
        puts("/user/elected1/profile", Map.of("id", "elected1", "firstName", "Membre élu", "lastName", "1"));
    }

    private String doubts(Story story) {
        return story.shown("chair", story.find("chair", "motion"))
                .path("recap")
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
                .hasMessageContaining("Le groupe « juristes » n'existe pas : personne ne pourrait faire cette tâche.");

        assertThat(client.post("admin", "/group/create", Map.of("id", "juristes", "name", "Juristes"))
                        .status())
                .isEqualTo(204);
        User user = identity.newUser("juriste");
        user.setPassword("juriste");
        ((IdentityServiceImpl) identity).saveUser(user, true);
        List.of("agents", "juristes", "dir-numerique").forEach(group -> identity.createMembership("juriste", group));
        Deployment deployment = deploy(diagram);
        try {
            Story story = Story.opened(client, engine, "agent", "Avis juridique");
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
