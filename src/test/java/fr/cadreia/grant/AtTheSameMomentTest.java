package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.engine.AskElsewhereException;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.EngineClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who act at once, and what a third reads meanwhile: the second finds what the first one did. */
class AtTheSameMomentTest extends InApplication {

    /** The account has no right to tasks. */
    private static final int AUTHENTICATED = 403;

    private static int accounts;

    @Autowired
    private Identities identities;

    @Autowired
    private IdentityService identityService;

    @Autowired
    private Grants grants;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String account = "simultane" + ++accounts;

    @AfterEach
    void leave() {
        persons.dropRequests();
        jdbc.sql("delete from cadre_password_link where account like 'simultane%'")
                .update();
        for (String opened : List.of(account, account + "-bis")) {
            if (people.find(opened).isPresent()) {
                persons.remove(opened);
            }
        }
    }

    /**
     * The second begins when the first one has done everything but commit, and has to wait for it.
     *
     * @return what the second one is told; null when it was done
     */
    private Throwable afterTheFirst(Runnable first, Runnable second) {
        AtomicReference<CompletableFuture<Throwable>> told = new AtomicReference<>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            first.run();
            told.set(CompletableFuture.supplyAsync(() -> catchThrowable(second::run)));
            await().atMost(Duration.ofMinutes(2)).until(() -> told.get().isDone() || isSomebodyWaiting());
        });
        return told.get().join();
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The members of a group that becomes an organisation would change their organisation by this. */
    @Test
    void nobodyJoinsAGroupThatIsMadeAnOrganisationMeanwhile() {
        persons.account(account, "Paule", "Martin", "dir-juridique");
        group("equipe-" + account, "EQUIPE");
        try {
            Throwable told = afterTheFirst(
                    () -> {
                        identityService.deleteGroup("equipe-" + account);
                        group("equipe-" + account, Organisation.GROUP_TYPE);
                    },
                    () -> identityService.createMembership(account, "equipe-" + account));

            assertThat(told).isInstanceOf(AskElsewhereException.class);
            assertThat(people.get(account).organisation()).isEqualTo("dir-juridique");
        } finally {
            identityService.deleteUser(account);
            jdbc.sql("delete from ACT_ID_GROUP where ID_ = ?")
                    .param("equipe-" + account)
                    .update();
        }
    }

    private void group(String id, String type) {
        Group group = identityService.newGroup(id);
        group.setName("Équipe");
        group.setType(type);
        identityService.saveGroup(group);
    }

    @Test
    void onePersonDoesNotGetTwoSeats() {
        persons.account(account, "Paule", "Martin", "assemblee");
        LocalDate today = TestClock.today();
        long elected = persons.ask(account, Role.COMMITTEE_ELECTED, "", today, today.plusYears(1));
        long agents = persons.ask(account, Role.COMMITTEE_AGENTS, "", today, today.plusYears(1));

        Throwable told = afterTheFirst(() -> persons.sign(elected), () -> persons.sign(agents));

        assertThat(told).isInstanceOf(CommandRefusedException.class);
        assertThat(grants.of(account)).extracting(Grant::role).containsExactly(Role.COMMITTEE_ELECTED);
    }

    @Test
    void twoAccountsAreNotOpenedForOneMailbox() {
        Throwable told = afterTheFirst(
                () -> open(account, "Boite@cadre-ia.example"), () -> open(account + "-bis", "boite@cadre-ia.example"));

        assertThat(told).isInstanceOf(CommandRefusedException.class);
        assertThat(people.find(account + "-bis")).isEmpty();
    }

    private void open(String id, String mailbox) {
        desk.open(people.get("admin"), id, new Profile("Paule", "Martin", mailbox), "dir-juridique", false);
    }

    /**
     * A person who changes their own mailbox by the engine's way does not take one that somebody else is given just
     * now.
     */
    @Test
    void nobodyTakesAMailboxThatAnotherIsGiven() {
        persons.account(account, "Paule", "Martin", "dir-juridique");
        Profile before = identities.profile("agent").orElseThrow();
        assertThat(client.get("agent", "/task/count").status()).isEqualTo(200);
        EngineClient.Reply[] reply = new EngineClient.Reply[1];

        afterTheFirst(
                () -> identities.changeProfile(account, new Profile("Paule", "Martin", "seule@cadre-ia.example")),
                () -> reply[0] = client.send(
                        "agent",
                        "PUT",
                        "/user/agent/profile",
                        Map.of(
                                "id",
                                "agent",
                                "firstName",
                                before.firstName(),
                                "lastName",
                                before.lastName(),
                                "email",
                                "Seule@cadre-ia.example")));

        assertThat(reply[0].status()).isBetween(400, 409);
        assertThat(reply[0].message()).contains("une boîte, un compte");
        assertThat(identities.profile("agent")).contains(before);
    }

    private int status(EngineClient client) {
        return client.get(account, "/task/count").status();
    }

    @Test
    void whatAThirdReadsBeforeTheCommitIsNotRemembered() {
        persons.account(account, "Paule", "Martin", "dir-juridique");
        EngineClient client = new EngineClient(port);
        assertThat(status(client)).isEqualTo(AUTHENTICATED);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            persons.give(account, Role.AI_EXPERTS);
            identities.setPassword(account, "Autre-phrase-2026");
            // The old password, and no right: nothing is committed.
            assertThat(status(client)).isEqualTo(AUTHENTICATED);
            assertThat(CompletableFuture.supplyAsync(() -> people.get(account).roles())
                            .join())
                    .isEmpty();
        });

        assertThat(people.get(account).roles()).containsExactly(Role.AI_EXPERTS);
        assertThat(status(client)).as("the old password").isEqualTo(401);
    }
}
