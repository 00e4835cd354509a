package fr.cadreia.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.MailServer.Received;
import fr.cadreia.people.Identities;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.Duration;
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
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** How mails reach those who want them: once, later when the server is down, and nobody else. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:delivery" + H2InMemory.OPTIONS)
class MailDeliveryTest extends MailedCase {

    @Autowired
    private MailTransport transport;

    @Autowired
    private NotificationSettings settings;

    @Autowired
    private AuthorityClock clock;

    @Autowired
    private Identities identities;

    /** Administrators read the outbox: with the link they could choose the password. */
    @Test
    void aOneTimeLinkGoesToTheMailboxAndStandsNowhereElse() {
        Browser admin = Browser.of("admin", port);
        String page = "/administration/habilitations/comptes/sobriety";
        admin.get(page);
        assertThat(admin.post(page + "/lien", Map.of()).statusCode()).isEqualTo(302);

        assertThat(admin.get(page).body()).contains("Le lien est envoyé").doesNotContain("/mot-de-passe/");
        Received mail = SERVER.to("sobriety", "Ouvrez votre compte").get(0);
        Matcher link = Pattern.compile("https://cadre\\.exemple\\.fr(/mot-de-passe/[\\w-]{43})")
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
    void theMailServerIsDownThenUpAndEverythingArrivesOnce() {
        SERVER.stop();
        for (int number = 1; number <= 3; number++) {
            announcements.answer("member1", "", "Panne, réponse " + number, "/");
            announcements.answer("chair", "", "Panne, réponse " + number, "/");
        }
        chooses("chair", NotificationKind.ANSWER, DeliveryPreference.AT_ONCE);
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
        TestClock.stopsAt(TestClock.now().plus(Duration.ofHours(26)));
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
                    TestClock.now(),
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
                    new MailDispatcher(outbox, transport, settings, clock).send();
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
        chooses("security", NotificationKind.ANSWER, DeliveryPreference.AT_ONCE);
        announcements.answer("security", "", "Choix\u00a0: tout de suite", "/");
        round.run();
        assertThat(SERVER.to("security", "Choix\u00a0: tout de suite"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).isEqualTo("Réponse\u00a0: Choix\u00a0: tout de suite"));

        chooses("security", NotificationKind.ANSWER, DeliveryPreference.DAILY);
        announcements.answer("security", "", "Choix\u00a0: changé entre-temps", "/");
        round.run();
        chooses("security", NotificationKind.ANSWER, DeliveryPreference.NONE);
        announcements.answer("security", "", "Choix\u00a0: jamais", "/");
        inADay();
        assertThat(SERVER.to("security", "Choix\u00a0: changé")).isEmpty();
        assertThat(SERVER.to("security", "Choix\u00a0: jamais")).isEmpty();

        Browser elected = Browser.of("elected3", port);
        elected.get("/compte/notifications");
        assertThat(elected.post("/compte/notifications", Map.of("TASK_OPENED", "NEVER"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(choices.chosenBy("elected3")).isEmpty();
    }

    @Test
    void aHostileTitleNeitherAddsAHeaderNorAPage() {
        chooses("expert2", NotificationKind.TASK_OPENED, DeliveryPreference.AT_ONCE);
        Story story = opened("Tri <img src=x onerror=alert(1)>").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        chooses("expert2", NotificationKind.ANSWER, DeliveryPreference.AT_ONCE);
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
            assertThat(Browser.of("sobriety", port).get("/compte/notifications").body())
                    .contains("pas d’adresse de courriel");
        } finally {
            address("sobriety", "sobriety@cadre-ia.example");
        }
        assertThat(Browser.of("sobriety", port).get("/compte/notifications").body())
                .contains("Vos courriels vont à sobriety@cadre-ia.example.");
    }

    @Test
    void whatCannotBeSentIsGivenUpAndAnAdministratorTriesItAnew() {
        address("codev", "pas@une@adresse");
        chooses("codev", NotificationKind.ANSWER, DeliveryPreference.AT_ONCE);
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

    private void address(String account, String address) {
        IdentityService identity = engine.getIdentityService();
        User user = identity.createUserQuery().userId(account).singleResult();
        user.setEmail(address);
        identity.saveUser(user);
    }
}
