package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The right to propose is renewed before it ends, and goes to nobody who is or will be a guarantor. */
@RecordApplicationEvents
class ProposingTest extends InApplication {

    private static final LocalDate TODAY = TestClock.today();

    private static int accounts;

    @Autowired
    private ProposingDesk proposing;

    @Autowired
    private Grants grants;

    @Autowired
    private GrantSweep sweep;

    @Autowired
    private ApplicationEvents events;

    private String account;

    @BeforeEach
    void anAccount() {
        account = "proposante" + ++accounts;
        persons.account(account, "Prune", "Posante" + accounts, "dir-juridique");
    }

    @AfterEach
    void leave() {
        persons.dropRequests();
        if (proposing.proposes(account)) {
            proposing.end(people.get("admin"), account, "fin du test");
        }
        persons.remove(account);
    }

    @Test
    void aYearOfASeatIsAnnouncedOnceToTheSecretaryAndTheGuarantors() {
        LocalDate today = TestClock.today();
        persons.give(account, Role.COMMITTEE_ELECTED, "", today, today.plusYears(2));
        persons.passTo(TestClock.today().plusMonths(11));
        sweep.run();
        assertThat(yearsAnnounced()).as("not yet").isEmpty();
        persons.passTo(TestClock.today().plusMonths(13));

        sweep.run();
        sweep.run();

        assertThat(yearsAnnounced())
                .singleElement()
                .satisfies(told -> assertThat(told.accounts()).contains("secretary", "guarantor"));
        TestClock.reset();
        persons.end(account);
    }

    private List<GrantNotification> yearsAnnounced() {
        return events.stream(GrantNotification.class)
                .filter(told -> told.words().startsWith("Douze mois de mandat au comité sont accomplis"))
                .filter(told -> told.words().contains(People.reference(account) + ", depuis le "))
                .toList();
    }

    private long announced() {
        return events.stream(GrantNotification.class)
                        .filter(told -> told.words().contains(People.reference(account) + "\u00a0» propose jusqu’au"))
                        .count()
                + events.stream(AddressNotification.class)
                        .filter(told -> told.words().contains(People.reference(account) + "\u00a0» propose jusqu’au"))
                        .count();
    }

    private int asksByPage() {
        Browser admin = browser("admin");
        String page = "/administration/habilitations/comptes/" + account;
        admin.get(page);
        return admin.post(page + "/proposition", Map.of()).statusCode();
    }

    @Test
    void itIsAnnouncedListedAndRenewedFromItsTermOn() {
        assertThat(asksByPage()).isEqualTo(302);
        LocalDate end = grants.of(account).get(0).until().orElseThrow();
        assertThat(asksByPage()).as("too early").isEqualTo(409);

        persons.passTo(end.minusDays(59));
        sweep.run();
        sweep.run();
        assertThat(announced()).as("once").isEqualTo(1);
        assertThat(browser("admin").words("/administration/habilitations"))
                .contains("Prune Posante" + accounts + ", Agents des directions");
        assertThat(asksByPage()).isEqualTo(302);
        assertThat(asksByPage()).as("once").isEqualTo(409);

        assertThat(grants.of(account)).extracting(Grant::from).containsExactly(TODAY, end);
        assertThat(proposing.endingSoon()).extracting(Grant::account).doesNotContain(account);
        persons.passTo(end.plusDays(1));
        sweep.run();
        assertThat(people.get(account).roles()).containsExactly(Role.AGENTS);
    }

    @Test
    void whoWillBeAGuarantorProposesNothing() {
        persons.give(account, Role.GUARANTORS, "", TODAY.plusDays(30), TODAY.plusDays(300));

        assertThatThrownBy(() -> proposing.begin(people.get("admin"), account))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("Un garant des habilitations n’a aucun autre rôle");
        assertThat(proposing.proposes(account)).isFalse();
    }

    /** The mandate was ended early, and the member votes all the same until the open examination ends. */
    @Test
    void aMemberWhoStillSitsDoesNotBecomeGuarantor() {
        LocalDate today = TestClock.today();
        persons.give(account, Role.COMMITTEE_ELECTED, "", today, today.plusYears(2));
        Story story = Chapters.assessed(opened("agent", "Siège encore"))
                .does("expert2", "second-reading")
                .does("secretary", "convening");
        persons.end(account);
        assertThat(people.get(account).has(Role.COMMITTEE_ELECTED)).isTrue();

        assertThatThrownBy(() -> persons.give(account, Role.GUARANTORS))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("n’a aucun autre rôle");

        engine.getRuntimeService().deleteProcessInstance(story.instance(), "fin du test");
    }
}
