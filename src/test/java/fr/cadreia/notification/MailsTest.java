package fr.cadreia.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.notification.MailServer.Received;
import fr.cadreia.people.Identities;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What people receive from a real mail server while cases go their way. */
@OwnEngineTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:mails;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512")
class MailsTest {

    private static final MailServer SERVER = MailServer.started();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private NotificationRound round;

    @Autowired
    private Announcements announcements;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Identities identities;

    @Autowired
    private MailTransport transport;

    @Autowired
    private NotificationSettings settings;

    @Autowired
    private MailChoices choices;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private EngineClient client;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SERVER::port);
        registry.add("cadre.notification.base-url", () -> "https://cadre.exemple.fr/");
        registry.add("cadre.notification.sender", () -> "Cadre IA <ne-pas-repondre@cadre.exemple.fr>");
    }

    @BeforeEach
    void connect() {
        client = new EngineClient(port);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    private Story opened(String title) {
        return Story.opened(client, engine, "agent", title);
    }

    private void inADay() {
        round.run();
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofHours(25))));
        round.run();
    }

    private void chooses(String account, NoticeKind kind, Timing timing) {
        Map<String, String> form = new LinkedHashMap<>();
        choices.of(account).forEach((each, chosen) -> form.put(each.name(), chosen.name()));
        form.put(kind.name(), timing.name());
        Browser browser = Browser.of(account, port);
        browser.get("/mes-notifications");
        assertThat(browser.post("/mes-notifications", form).body()).isEmpty();
        assertThat(browser.get("/mes-notifications").body()).contains("Vos choix sont enregistrés.");
    }

    /** Administrators read the outbox: with the link they could choose the password. */
    @Test
    void aOneTimeLinkGoesToTheMailboxAndStandsNowhereElse() {
        Browser admin = Browser.of("admin", port);
        String page = "/administration/habilitations/comptes/sobriety";
        admin.get(page);
        assertThat(admin.post(page + "/lien", Map.of()).statusCode()).isEqualTo(302);

        assertThat(admin.get(page).body()).contains("Le lien est envoyé").doesNotContain("/mot-de-passe/");
        Received mail = SERVER.to("sobriety", "Choisissez votre mot de passe").get(0);
        Matcher link = Pattern.compile("https://cadre\\.exemple\\.fr(/mot-de-passe/[\\w-]{32})")
                .matcher(mail.text());
        assertThat(link.find()).isTrue();
        assertThat(jdbc.sql("select count(*) from cadre_mail where plain_text like '%/mot-de-passe/%'"
                                + " or html_text like '%/mot-de-passe/%'")
                        .query(Long.class)
                        .single())
                .isZero();
        Browser owner = Browser.stranger(port);
        owner.get(link.group(1));
        assertThat(owner.post(link.group(1), Map.of("nouveau", "Une-Phrase-2026!", "encore", "Une-Phrase-2026!"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(client.get("sobriety", "/task/count").status())
                .as("the old one")
                .isEqualTo(401);
        identities.setPassword("sobriety", "sobriety");
    }

    @Test
    void guarantorsAreToldOfARequestByAMailWithoutALinkThatActs() {
        Browser admin = Browser.of("admin", port);
        admin.get("/administration/habilitations/demande");
        assertThat(admin.post(
                                "/administration/habilitations/demande",
                                Map.of(
                                        "compte",
                                        "agent2",
                                        "role",
                                        "hr",
                                        "debut",
                                        LocalDate.now().toString(),
                                        "fin",
                                        LocalDate.now().plusMonths(2).toString(),
                                        "acte",
                                        "Lettre de mission"))
                        .statusCode())
                .isEqualTo(302);
        round.run();

        for (String guarantor : List.of("guarantor", "guarantor2")) {
            Received mail = SERVER.to(guarantor, "Donner à Agent de l’éducation (agent2) le rôle")
                    .get(0);
            assertThat(mail.text())
                    .contains("https://cadre.exemple.fr/administration/habilitations/a-contresigner")
                    .doesNotContain("/signature");
        }
        jdbc.sql("update cadre_grant_request set state = 'DROPPED' where account = 'agent2'")
                .update();
    }

    @Test
    void aNewTaskIsInTheDigestOfThoseWhoMayDoItAndWhatIsDoneIsNot() {
        Story story = opened("Digest des tâches").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        round.run();
        assertThat(SERVER.to("expert", "Digest des tâches")).isEmpty();

        inADay();
        round.run();

        Received digest = SERVER.to("expert", "Digest des tâches").get(0);
        assertThat(SERVER.to("expert", "Digest des tâches")).hasSize(1);
        assertThat(digest.subject()).startsWith("Cadre IA, récapitulatif du ");
        assertThat(digest.text())
                .contains(
                        "Bonjour Expert IA 1,",
                        "NOUVELLES TÂCHES",
                        "Instruction – " + story.reference() + " Digest des tâches",
                        "https://cadre.exemple.fr/taches/" + story.find("expert", "review"),
                        "https://cadre.exemple.fr/mes-notifications");
        assertThat(digest.html()).contains("<h2", "Instruction – " + story.reference(), "href=");
        assertThat(digest.header("From")).contains("ne-pas-repondre@cadre.exemple.fr");
        assertThat(digest.header("Message-ID")).matches("<[0-9a-f-]{36}@cadre\\.exemple\\.fr>");
        assertThat(digest.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(digest.header("List-Unsubscribe")).isEqualTo("<https://cadre.exemple.fr/mes-notifications>");
        assertThat(digest.header("Date")).isNotEmpty();
        for (String other : List.of("agent", "agent2", "dpo", "admin", "elected1")) {
            assertThat(SERVER.to(other, "Digest des tâches")).as(other).isEmpty();
        }
    }

    @Test
    void severalMattersOfADayAreOneMailAndATaskThatIsLateIsToldOnce() {
        Story first = opened("Premier des deux").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        Story second = opened("Second des deux").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        fires(first, "Reminder_Review");
        fires(first, "Late_Review");

        inADay();

        assertThat(SERVER.to("expert", "Premier des deux"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .containsOnlyOnce(first.reference())
                        .contains(second.reference(), "ÉCHÉANCES DÉPASSÉES", "NOUVELLES TÂCHES"));
    }

    @Test
    void whatIsLateIsEscalatedToTheManagersOfTheTeamOrElseToTheSecretary() {
        Story alone = opened("Retard sans encadrement").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        fires(alone, "Late_Review");
        round.run();
        group("managers-ai-experts", "council", "sobriety");
        Story managed = opened("Retard encadré").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        fires(managed, "Late_Review");

        inADay();

        assertThat(SERVER.to("secretary", "Retard sans encadrement")).hasSize(1);
        assertThat(SERVER.to("secretary", "Retard encadré")).isEmpty();
        assertThat(SERVER.to("sobriety", "Retard encadré"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(
                                "EN RETARD DANS VOS ÉQUIPES",
                                "Instruction – " + managed.reference(),
                                "/dossiers/" + managed.reference()));
        // The metropolitan council follows no case of others: it learns that, not which.
        assertThat(SERVER.to("council", "Retard")).isEmpty();
        assertThat(SERVER.to("council", "un dossier que vous ne suivez pas"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).doesNotContain(managed.reference(), "/dossiers/"));
    }

    @Test
    void aVoteIsConvenedOnceForEachMemberWhoMayVote() {
        Chapters.convened(opened("Convocation d’un dossier"));
        round.run();
        round.run();

        // All members sit in the session, though a colleague of the proposer's does not decide on this case.
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2", "member3")) {
            assertThat(SERVER.to(member, "Convocation d’un dossier"))
                    .as(member)
                    .singleElement()
                    .satisfies(mail -> {
                        assertThat(mail.subject()).startsWith("Convocation\u00a0: Séance du comité, ");
                        assertThat(mail.text()).contains("Vous êtes convoqué(e)");
                    });
        }
    }

    @Test
    void aMemberIsToldAtOnceThatTheBallotIsOpen() {
        Story story = Chapters.convened(opened("Scrutin à ouvrir"));
        round.run();
        story.does("chair", "motion", "motion", "generalize");
        String task = story.find("elected1", "vote");
        round.run();

        assertThat(SERVER.to("elected1", "Votez maintenant")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).contains("Scrutin à ouvrir");
            assertThat(mail.text()).contains("votre vote est attendu", "https://cadre.exemple.fr/taches/" + task);
        });
        chooses("elected2", NoticeKind.BALLOT_OPENED, Timing.NONE);
        assertThat(NoticeKind.BALLOT_OPENED.usual()).isEqualTo(Timing.AT_ONCE);
    }

    @Test
    void aCaseThatJoinsASessionIsToldWithoutConveningAgain() {
        LocalDate day = LocalDate.now().plusDays(70);
        List<Story> stories = Stream.of("Premier convoqué", "Second convoqué")
                .map(title -> Chapters.assessed(opened(title)).does("expert2", "second-reading"))
                .toList();
        stories.get(0).does("secretary", "convening", "sessionDate", day.toString(), "place", "Salle des mails");
        round.run();
        stories.get(1).does("secretary", "convening", "sessionDate", day.toString(), "place", "Salle des mails");
        round.run();

        assertThat(SERVER.to("elected1", "Premier convoqué")).hasSize(1);
        assertThat(SERVER.to("elected1", "Second convoqué"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Salle des mails")
                        .containsPattern("https://cadre.exemple.fr/comite/seances/[0-9-]+/convocation")
                        .doesNotContain("Premier convoqué"));
    }

    @Test
    void aSessionOfSeveralCasesConvenesOnce() {
        List<Story> stories = Stream.of("Point un", "Point deux")
                .map(title -> Chapters.assessed(opened(title)).does("expert2", "second-reading"))
                .toList();
        Browser secretary = Browser.of("secretary", port);
        secretary.get("/comite/seances");
        String page = secretary
                .post(
                        "/comite/seances",
                        Map.of(
                                "jour", LocalDate.now().plusDays(20).toString(),
                                "heure", "14:00",
                                "lieu", "Salle du conseil",
                                "visio", "https://visio.exemple.fr/secret"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = page.substring(page.indexOf("/comite"));
        secretary.get(path);
        for (Story story : stories) {
            secretary.post(path + "/inscription", Map.of("dossier", story.reference(), "debat", "avec"));
        }
        assertThat(secretary.post(path + "/convocation", Map.of()).statusCode()).isEqualTo(302);
        round.run();

        assertThat(SERVER.to("elected1", "Point un")).singleElement().satisfies(mail -> {
            assertThat(mail.text())
                    .contains("à 14\u00a0h\u00a000, Salle du conseil", "Point deux", "https://cadre.exemple.fr" + path);
            assertThat(mail.whole()).doesNotContain("visio.exemple.fr");
        });
        assertThat(SERVER.to("member3", "Point un")).hasSize(1);
    }

    @Test
    void aDecisionIsToldToTheProposersSideAndToThoseWhoExaminedTheCase() {
        Story story = Chapters.decides(Chapters.convened(opened("Dossier décidé")), "generalize");
        round.run();

        for (String account : List.of("agent", "expert", "dpo", "expert2")) {
            assertThat(SERVER.to(account, "Dossier décidé"))
                    .as(account)
                    .filteredOn(mail -> mail.subject().startsWith("Décision du comité"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.text())
                            .contains("/dossiers/" + story.reference() + "/extraits/1")
                            .doesNotContain("énéraliser"));
        }
        assertThat(SERVER.to("agent2", "Dossier décidé")).isEmpty();
    }

    @Test
    void aDecisionIsInTheDigestOfTheMembersUnlessTheyChooseOtherwise() {
        chooses("elected2", NoticeKind.MEMBER_DECISION, Timing.AT_ONCE);
        chooses("member2", NoticeKind.MEMBER_DECISION, Timing.NONE);
        List<Story> stories = Stream.of("Décision membre un", "Décision membre deux")
                .map(title -> Chapters.decides(Chapters.convened(opened(title)), "generalize"))
                .toList();
        round.run();
        assertThat(SERVER.to("elected2", "Décision membre un"))
                .filteredOn(mail -> mail.subject().startsWith("Décision du comité"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("https://cadre.exemple.fr/dossiers/"
                                + stories.get(0).reference()));
        assertThat(SERVER.to(
                        "elected1",
                        "s’est prononcé sur le dossier " + stories.get(0).reference()))
                .as("a member waits for the digest")
                .isEmpty();

        inADay();

        assertThat(SERVER.to(
                        "elected1",
                        "s’est prononcé sur le dossier " + stories.get(0).reference()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(
                                "DÉCISIONS DU COMITÉ",
                                stories.get(1).reference() + " Décision membre deux",
                                "https://cadre.exemple.fr/dossiers/"
                                        + stories.get(1).reference())
                        .doesNotContain("énéraliser"));
        assertThat(SERVER.to(
                        "member2",
                        "s’est prononcé sur le dossier " + stories.get(0).reference()))
                .isEmpty();
    }

    @Test
    void theMailServerIsDownThenUpAndEverythingArrivesOnce() {
        SERVER.stop();
        for (int number = 1; number <= 3; number++) {
            announcements.answer("member1", "", "Panne, réponse " + number, "/");
            announcements.answer("chair", "", "Panne, réponse " + number, "/");
        }
        chooses("chair", NoticeKind.ANSWER, Timing.AT_ONCE);
        inADay();
        assertThat(outbox.counts().get(Mail.State.PENDING)).isGreaterThanOrEqualTo(4);
        inADay();
        assertThat(outbox.page(java.util.Optional.of(Mail.State.PENDING), 0, 100))
                .allSatisfy(mail -> assertThat(mail.attempts()).isZero());

        SERVER.start();
        round.run();
        assertThat(SERVER.to("member1", "Panne"))
                .as("it waits before it tries again")
                .isEmpty();
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofHours(26))));
        round.run();
        round.run();

        assertThat(SERVER.to("member1", "Panne, réponse 1"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Panne, réponse 2", "Panne, réponse 3"));
        assertThat(SERVER.to("chair", "Panne, réponse 1")).hasSize(1);
        assertThat(SERVER.to("chair", "Panne, réponse 3")).hasSize(1);
        assertThat(outbox.counts()).doesNotContainKey(Mail.State.PENDING);
    }

    @Test
    void twoNodesThatSendAtOnceSendEachMailOnce() throws Exception {
        for (int number = 0; number < 20; number++) {
            outbox.add(new Mail(
                    0,
                    java.util.UUID.randomUUID().toString(),
                    "hr",
                    "hr@cadre-ia.example",
                    "Deux nœuds " + number + " fin",
                    "Texte",
                    "<p>Texte</p>",
                    Instant.now(),
                    Mail.State.PENDING,
                    0,
                    "",
                    java.util.Optional.empty()));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> nodes = Stream.of(1, 2)
                .<Future<?>>map(node -> threads.submit(() -> {
                    together.await();
                    new Sending(outbox, transport, settings, clock).send();
                    return null;
                }))
                .toList();
        for (Future<?> node : nodes) {
            node.get();
        }
        threads.shutdown();

        for (int number = 0; number < 20; number++) {
            assertThat(SERVER.to("hr", "Deux nœuds " + number + " fin")).hasSize(1);
        }
    }

    @Test
    void eachPersonChooses() {
        chooses("security", NoticeKind.ANSWER, Timing.AT_ONCE);
        announcements.answer("security", "", "Choix : tout de suite", "/");
        round.run();
        assertThat(SERVER.to("security", "Choix : tout de suite"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Réponse\u00a0: Choix : tout de suite"));

        chooses("security", NoticeKind.ANSWER, Timing.DAILY);
        announcements.answer("security", "", "Choix : changé entre-temps", "/");
        round.run();
        chooses("security", NoticeKind.ANSWER, Timing.NONE);
        announcements.answer("security", "", "Choix : jamais", "/");
        inADay();
        assertThat(SERVER.to("security", "Choix : changé")).isEmpty();
        assertThat(SERVER.to("security", "Choix : jamais")).isEmpty();

        Browser elected = Browser.of("elected3", port);
        elected.get("/mes-notifications");
        assertThat(elected.post("/mes-notifications", Map.of("TASK_OPENED", "NEVER"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(choices.chosenBy("elected3")).isEmpty();
    }

    @Test
    void aHostileTitleNeitherAddsAHeaderNorAPage() {
        chooses("expert2", NoticeKind.TASK_OPENED, Timing.AT_ONCE);
        Story story = opened("Tri <img src=x onerror=alert(1)>").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        chooses("expert2", NoticeKind.ANSWER, Timing.AT_ONCE);
        announcements.answer("expert2", "", "Tri\r\nBcc: pirate@mechant.example\r\n\r\nPage", "/");
        round.run();

        Received task = SERVER.to("expert2", story.reference()).get(0);
        assertThat(task.subject()).contains("Tri <img");
        assertThat(task.html()).contains("&lt;img src=x").doesNotContain("<img");
        Received answer = SERVER.to("expert2", "pirate@mechant.example").get(0);
        assertThat(answer.subject())
                .contains("Tri Bcc: pirate@mechant.example Page")
                .doesNotContain("\n");
        assertThat(answer.header("Bcc")).isEmpty();
        assertThat(SERVER.all()).noneMatch(received -> received.to().contains("pirate"));
    }

    @Test
    void withoutAnAddressNothingIsWrittenAndThePersonIsTold() {
        address("sobriety", null);
        try {
            announcements.answer("sobriety", "", "Sans adresse", "/");
            inADay();
            assertThat(outbox.page(java.util.Optional.empty(), 0, 1000))
                    .noneMatch(mail -> mail.text().contains("Sans adresse"));
            assertThat(Browser.of("sobriety", port).get("/mes-notifications").body())
                    .contains("pas d’adresse de courriel");
        } finally {
            address("sobriety", "sobriety@cadre-ia.example");
        }
        assertThat(Browser.of("sobriety", port).get("/mes-notifications").body())
                .contains("Vos courriels vont à sobriety@cadre-ia.example.");
    }

    @Test
    void whatCannotBeSentIsGivenUpAndAnAdministratorTriesItAnew() {
        address("codev", "pas@une@adresse");
        chooses("codev", NoticeKind.ANSWER, Timing.AT_ONCE);
        announcements.answer("codev", "", "Adresse fausse", "/");
        round.run();

        Mail mail =
                outbox.page(java.util.Optional.of(Mail.State.GIVEN_UP), 0, 100).get(0);
        Browser admin = Browser.of("admin", port);
        assertThat(admin.get("/administration/envois?etat=GIVEN_UP").body())
                .contains("Réponse\u00a0: Adresse fausse", "Abandonné (1)");
        assertThat(admin.get("/administration/envois/" + mail.id()).body())
                .contains("Le serveur de messagerie a répondu", "Essayer de nouveau");
        assertThat(admin.post("/administration/envois/" + mail.id() + "/reprise", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(outbox.find(mail.id()).orElseThrow().state()).isEqualTo(Mail.State.PENDING);
        round.run();
        assertThat(outbox.find(mail.id()).orElseThrow().state()).isEqualTo(Mail.State.GIVEN_UP);
        assertThat(Browser.of("agent", port).get("/administration/envois").statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/administration/envois/999999").statusCode()).isEqualTo(404);
    }

    private void fires(Story story, String listener) {
        String task = story.find("expert", "review");
        var found = engine.getTaskService().createTaskQuery().taskId(task).singleResult();
        var definition = engine.getManagementService()
                .createJobDefinitionQuery()
                .processDefinitionId(found.getProcessDefinitionId())
                .list();
        engine.getManagementService().createJobQuery().processInstanceId(story.instance()).timers().list().stream()
                .filter(job -> ((org.camunda.bpm.engine.impl.persistence.entity.TimerEntity) job)
                        .getJobHandlerConfigurationRaw()
                        .contains(listener))
                .findFirst()
                .ifPresentOrElse(job -> engine.getManagementService().executeJob(job.getId()), () -> {
                    throw new AssertionError("No timer " + listener + " among " + definition);
                });
    }

    private void group(String id, String... members) {
        IdentityService identity = engine.getIdentityService();
        Group group = identity.newGroup(id);
        group.setName(id);
        identity.saveGroup(group);
        Stream.of(members).forEach(member -> identity.createMembership(member, id));
    }

    private void address(String account, String address) {
        IdentityService identity = engine.getIdentityService();
        User user = identity.createUserQuery().userId(account).singleResult();
        user.setEmail(address);
        identity.saveUser(user);
    }
}
