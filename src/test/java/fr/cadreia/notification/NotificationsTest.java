package fr.cadreia.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import fr.cadreia.committee.DecisionFiled;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.Mail.State;
import fr.cadreia.notification.calendar.CalendarLinks;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

/** What keeps mails from being lost or sent twice, on both databases. */
class NotificationsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant LEASED = NOW.plus(Duration.ofMinutes(10));
    private static final int NODES = 4;

    private final Notifications notifications = mock();
    private final Announcements announcements =
            new Announcements(notifications, new AuthorityClock(InstantSource.fixed(Instant.EPOCH)));
    private final MockEnvironment real = new MockEnvironment();
    private final MockEnvironment demonstration = new MockEnvironment();

    private static Mail mail(State state) {
        return new Mail(
                0,
                UUID.randomUUID().toString(),
                "agent",
                "agent@cadre-ia.example",
                "Objet",
                "Texte",
                "<p>Texte</p>",
                NOW,
                state,
                0,
                "",
                Optional.empty());
    }

    @OnEachVendor
    void aMailIsOneNodesAloneUntilItsLeaseEnds(TestDatabase database) {
        Outbox outbox = new Outbox(database.runtime());
        outbox.add(mail(State.PENDING));

        Mail claimed = outbox.claim("first", NOW, LEASED).orElseThrow();
        assertThat(claimed.attempts()).isEqualTo(1);
        assertThat(outbox.claim("second", NOW, LEASED)).isEmpty();

        Instant later = LEASED.plusSeconds(1);
        Mail again = outbox.claim("second", later, later.plusSeconds(600)).orElseThrow();
        assertThat(again.messageId()).isEqualTo(claimed.messageId());
        outbox.sent(again.id(), "first", later);
        assertThat(outbox.find(again.id()).orElseThrow().state()).isEqualTo(State.PENDING);
        outbox.sent(again.id(), "second", later);
        Mail sent = outbox.find(again.id()).orElseThrow();
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(sent.sentAt()).contains(later);
        assertThat(outbox.claim("third", later.plusSeconds(9999), later.plusSeconds(99999)))
                .isEmpty();
    }

    @OnEachVendor
    void manyNodesTakeEachMailOnce(Vendor vendor) throws Exception {
        CyclicBarrier start = new CyclicBarrier(NODES);
        ExecutorService threads = Executors.newFixedThreadPool(NODES);
        try (TestDatabase database = vendor.open()) {
            Outbox outbox = new Outbox(database.runtime());
            for (int number = 0; number < 40; number++) {
                outbox.add(mail(State.PENDING));
            }
            List<Future<List<Long>>> nodes = new ArrayList<>();
            for (int node = 0; node < NODES; node++) {
                String owner = "node" + node;
                nodes.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    List<Long> taken = new ArrayList<>();
                    Optional<Mail> mail = outbox.claim(owner, NOW, LEASED);
                    while (mail.isPresent()) {
                        taken.add(mail.get().id());
                        mail = outbox.claim(owner, NOW, LEASED);
                    }
                    return taken;
                }));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> node : nodes) {
                all.addAll(node.get());
            }
            assertThat(all).hasSize(40).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @OnEachVendor
    void whatWasGivenUpIsKeptAndTriedAnewWhenAskedFor(TestDatabase database) {
        Outbox outbox = new Outbox(database.runtime());
        outbox.add(mail(State.PENDING));
        Mail claimed = outbox.claim("node", NOW, LEASED).orElseThrow();
        outbox.retry(claimed.id(), "node", NOW.plusSeconds(60), "451");
        assertThat(outbox.claim("node", NOW, LEASED)).isEmpty();
        assertThat(outbox.claim("node", NOW.plusSeconds(60), LEASED)).isPresent();
        outbox.giveUp(claimed.id(), "node", "550 inconnu");
        outbox.add(mail(State.KEPT_BACK));

        outbox.purge(NOW);
        assertThat(outbox.counts()).isEqualTo(Map.of(State.GIVEN_UP, 1L, State.KEPT_BACK, 1L));
        assertThat(outbox.page(Optional.of(State.GIVEN_UP), 0, 10))
                .singleElement()
                .satisfies(mail -> assertThat(mail.failure()).isEqualTo("550 inconnu"));
        assertThat(outbox.resume(claimed.id(), NOW)).isTrue();
        assertThat(outbox.resume(claimed.id(), NOW)).isFalse();
        assertThat(outbox.claim("node", NOW, LEASED).orElseThrow().attempts()).isEqualTo(1);
        assertThat(outbox.page(Optional.empty(), 2, 10)).isEmpty();

        outbox.giveUp(claimed.id(), "node", "550 inconnu");
        outbox.purge(NOW.plus(Duration.ofDays(31)));
        assertThat(outbox.counts()).isEmpty();
    }

    @OnEachVendor
    void aNoticeIsSpreadOnceAndItsCopiesAreSettledOnce(TestDatabase database) {
        Notifications notifications = new Notifications(database.runtime());
        notifications.add(new PendingNotification(0, NotificationKind.ANSWER, "", "", "agent", "Réponse", "/", NOW));
        PendingNotification waiting = notifications.waiting(NOW, 10).get(0);
        assertThat(waiting.words()).isEqualTo("Réponse");

        notifications.postpone(waiting.id(), NOW.plusSeconds(60), "erreur");
        assertThat(notifications.waiting(NOW, 10)).isEmpty();
        assertThat(notifications.stuck()).isEqualTo(1);
        assertThat(notifications.attempts(waiting.id())).isEqualTo(1);
        assertThat(notifications.spread(waiting.id(), NOW)).isTrue();
        assertThat(notifications.spread(waiting.id(), NOW)).isFalse();

        notifications.copy(waiting, "agent", NotificationKind.ANSWER, false, NOW.plusSeconds(5));
        assertThat(notifications.recipientsDue(NOW)).isEmpty();
        Instant later = NOW.plusSeconds(5);
        assertThat(notifications.recipientsDue(later)).containsExactly("agent");
        database.transaction().executeWithoutResult(status -> {
            List<NotificationCopy> due = notifications.due("agent", later);
            assertThat(due)
                    .singleElement()
                    .satisfies(copy -> assertThat(copy.notification()).isEqualTo(waiting));
            notifications.purge(later.plusSeconds(1));
            notifications.settle(due, later);
        });
        assertThat(notifications.recipientsDue(later)).isEmpty();
        notifications.purge(later.plusSeconds(1));
        assertThat(database.runtime()
                        .sql("select count(*) from cadre_notification")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @OnEachVendor
    void choicesAndPrivateAddressesAreKept(TestDatabase database) {
        MailChoices choices = new MailChoices(database.runtime());
        choices.choose("agent", Map.of(NotificationKind.DECISION, DeliveryPreference.NONE));
        choices.choose(
                "agent",
                Map.of(
                        NotificationKind.DECISION,
                        DeliveryPreference.DAILY,
                        NotificationKind.CONVENING,
                        DeliveryPreference.NONE));
        assertThat(choices.of("agent"))
                .containsEntry(NotificationKind.DECISION, DeliveryPreference.DAILY)
                .containsEntry(NotificationKind.CONVENING, DeliveryPreference.AT_ONCE)
                .containsEntry(NotificationKind.TASK_OPENED, DeliveryPreference.DAILY);

        CalendarLinks links = new CalendarLinks(database.runtime(), database.shortTransactions());
        links.replace("agent", "a".repeat(64), NOW);
        links.replace("agent", "b".repeat(64), NOW);
        assertThat(links.find("a".repeat(64))).isEmpty();
        assertThat(links.find("b".repeat(64))).contains(new CalendarLinks.Link("agent", NOW));
        assertThat(links.createdAt("agent")).contains(NOW);
        links.remove("agent");
        assertThat(links.find("b".repeat(64))).isEmpty();
    }

    private PendingNotification told(DecisionFiled event) {
        ArgumentCaptor<PendingNotification> told = ArgumentCaptor.captor();
        announcements.on(event);
        verify(notifications).add(told.capture());
        return told.getValue();
    }

    /** People who were sent to the extract before are told that it is void. */
    @Test
    void anExtractThatReplacesAnotherIsToldAsSuch() {
        PendingNotification told = told(new DecisionFiled("IA-2026-0001", 2, 1));

        assertThat(told.kind()).isEqualTo(NotificationKind.DECISION);
        assertThat(told.about()).isEqualTo("2");
        assertThat(told.words()).isEqualTo("L’extrait 2 annule et remplace l’extrait 1.");
    }

    @Test
    void theFirstOneReplacesNothing() {
        assertThat(told(new DecisionFiled("IA-2026-0001", 1, 0)).words()).isEmpty();
    }

    private static List<NotificationKind> withheldFrom(Role role) {
        Person person = new Person("jo", "Jo", "", Set.of(role), Set.of());
        return Arrays.stream(NotificationKind.values())
                .filter(kind -> !kind.isFor(person))
                .toList();
    }

    @Test
    void thePersonWhoIsNotConcernedIsOfferedNoMailOfTheCommitteeOrTheExperts() {
        assertThat(withheldFrom(Role.AGENTS))
                .containsExactly(
                        NotificationKind.CONVENING,
                        NotificationKind.MEMBER_DECISION,
                        NotificationKind.QUESTION,
                        NotificationKind.SESSION,
                        NotificationKind.COUNTERSIGNATURE);
        assertThat(withheldFrom(Role.AI_EXPERTS))
                .containsExactly(
                        NotificationKind.CONVENING,
                        NotificationKind.MEMBER_DECISION,
                        NotificationKind.CHANGES_ASKED,
                        NotificationKind.SESSION,
                        NotificationKind.COUNTERSIGNATURE);
        assertThat(withheldFrom(Role.COMMITTEE_ELECTED))
                .containsExactly(
                        NotificationKind.QUESTION,
                        NotificationKind.CHANGES_ASKED,
                        NotificationKind.SESSION,
                        NotificationKind.COUNTERSIGNATURE);
        assertThat(withheldFrom(Role.COMMITTEE_CHAIR))
                .containsExactly(NotificationKind.QUESTION, NotificationKind.CHANGES_ASKED, NotificationKind.SESSION);
        assertThat(withheldFrom(Role.COMMITTEE_SECRETARY))
                .containsExactly(NotificationKind.QUESTION, NotificationKind.CHANGES_ASKED);
    }

    // Links lead somewhere, and identifiers outlive the address where they were given.

    NotificationsTest() {
        demonstration.setActiveProfiles("demo");
    }

    private static NotificationSettings at(String address) {
        return new NotificationSettings(null, URI.create(address), "", null, null, null, 0, null, "", "");
    }

    private static void start(String address, MockEnvironment environment) {
        PublicAddress looked = new PublicAddress();
        looked.setEnvironment(environment.withProperty(PublicAddress.SETTING, address));
        looked.postProcessBeanFactory(new DefaultListableBeanFactory());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "https://LOCALHOST",
                "http://ia.localhost/",
                "http://127.0.0.1:8080",
                "http://0.0.0.0",
                "http://[::1]:8080"
            })
    void whatOnlyTheMachineReachesIsForTheDemonstration(String address) {
        assertThatThrownBy(() -> start(address, real))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining(address)
                .hasMessageContaining("cadre.notification.base-url");
        assertThatCode(() -> start(address, demonstration)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ia.exemple.fr", "http://10.0.0.7:8080/ia", "https://localhost.exemple.fr"})
    void anAddressOfTheAuthorityIsTaken(String address) {
        assertThatCode(() -> start(address, real)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ia.exemple.fr",
                "ftp://ia.exemple.fr",
                "https:///registre",
                "http://127.1",
                "https://ia.exemple.fr?page=1"
            })
    void whatIsNoAddressIsRefusedEverywhere(String address) {
        assertThatThrownBy(() -> start(address, demonstration))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("n’est pas une adresse du web");
    }
}
