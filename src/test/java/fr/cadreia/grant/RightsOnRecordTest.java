package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.journal.seal.JournalProblem;
import fr.cadreia.people.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Rights begin on their day, and those that somebody writes into the database alone do not. */
class RightsOnRecordTest extends InApplication {

    private static int accounts;

    @Autowired
    private Grants grants;

    @Autowired
    private GrantSweep sweep;

    @Autowired
    private List<ScheduledTaskHolder> scheduled;

    private String account;

    @BeforeEach
    void anAccount() {
        account = "inscrite" + ++accounts;
        persons.account(account, "Ines", "Crite", "dir-juridique");
    }

    @AfterEach
    void leave() {
        persons.remove(account);
        assertThat(problems()).as("as it was").isEmpty();
    }

    private List<JournalProblem.Code> problems() {
        return verifiedJournal().problems().stream().map(JournalProblem::code).toList();
    }

    @Test
    void aRightThatNoRowOfTheJournalGivesIsAnAlterationAndNeverBegins() {
        jdbc.sql("""
                        insert into cadre_grant (account, role, titular, starts_on, ends_on, term, act, asked_by,
                            countersigned_by, granted_at)
                        values (?, 'ai-experts', '', ?, null, null, 'Lettre', 'admin', 'guarantor', current_timestamp)""").params(account, TestClock.today()).update();
        try {
            sweep.run();

            assertThat(people.get(account).roles()).isEmpty();
            assertThat(problems()).containsExactly(JournalProblem.Code.RIGHT_UNKNOWN);
            assertThat(inspection.health().getStatus()).isEqualTo(Status.DOWN);
        } finally {
            jdbc.sql("delete from cadre_grant where account = ?").param(account).update();
        }
    }

    @Test
    void aRightThatWasChangedOrTakenOutIsAnAlteration() {
        persons.give(account, Role.AI_EXPERTS);
        Grant given = grants.of(account).get(0);
        assertThat(problems()).isEmpty();

        jdbc.sql("update cadre_grant set account = 'agent' where id = ?")
                .param(given.id())
                .update();
        assertThat(problems()).containsExactly(JournalProblem.Code.RIGHT_CHANGED);
        jdbc.sql("update cadre_grant set account = ?, ends_on = null where id = ?")
                .params(account, given.id())
                .update();
        assertThat(problems()).containsExactly(JournalProblem.Code.RIGHT_CHANGED);
        jdbc.sql("update cadre_grant set ends_on = term where id = ?")
                .param(given.id())
                .update();
        jdbc.sql("create table taken_out as select * from cadre_grant where id = ?")
                .param(given.id())
                .update();
        jdbc.sql("delete from cadre_grant where id = ?").param(given.id()).update();
        assertThat(inspection.verify().problems())
                .extracting(JournalProblem::message)
                .containsExactly("Chaîne COMPTES\u00a0: l’habilitation " + given.id() + " (" + account
                        + ", ai-experts), que le journal donne, manque.");
        jdbc.sql("insert into cadre_grant overriding system value select * from taken_out")
                .update();
        jdbc.sql("drop table taken_out").update();
    }

    @Test
    void aMembershipThatNoRightExplainsIsAnAlteration() {
        jdbc.sql("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values (?, 'dpo')")
                .param(account)
                .update();
        assertThat(problems()).containsExactly(JournalProblem.Code.MEMBERSHIP_UNKNOWN);
        jdbc.sql("update ACT_ID_MEMBERSHIP set GROUP_ID_ = 'camunda-admin' where USER_ID_ = ? and GROUP_ID_ = 'dpo'")
                .param(account)
                .update();
        assertThat(problems()).containsExactly(JournalProblem.Code.MEMBERSHIP_UNKNOWN);
        jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ? and GROUP_ID_ = 'camunda-admin'")
                .param(account)
                .update();
        persons.give(account, Role.COMMITTEE_ELECTED);
        persons.end(account);

        jdbc.sql("insert into ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) values (?, 'committee-elected')")
                .param(account)
                .update();
        assertThat(problems()).as("of a right that is over").containsExactly(JournalProblem.Code.MEMBERSHIP_UNKNOWN);
        sweep.run();
        assertThat(problems()).as("taken back, with a row").isEmpty();
    }

    @Test
    void aMembershipThatIsGoneIsAnAlterationOnceItsRightHadTakenEffect() {
        persons.give(account, Role.AI_EXPERTS);
        TestClock.stopsAt(TestClock.now().plus(Duration.ofDays(2)));
        assertThat(people.get(account).has(Role.AI_EXPERTS)).isTrue();

        jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ? and GROUP_ID_ = 'ai-experts'")
                .param(account)
                .update();
        assertThat(problems()).containsExactly(JournalProblem.Code.MEMBERSHIP_GONE);
        sweep.run();
        assertThat(problems()).as("given back by the round").isEmpty();
    }

    @Test
    void aPasswordThatNoRowExplainsIsAnAlteration() {
        record Stored(String hash, String salt) {}
        Stored before = jdbc.sql("select PWD_ as hash, SALT_ as salt from ACT_ID_USER where ID_ = ?")
                .param(account)
                .query(Stored.class)
                .single();
        jdbc.sql("""
                        update ACT_ID_USER set PWD_ = (select PWD_ from ACT_ID_USER where ID_ = 'agent'),
                            SALT_ = (select SALT_ from ACT_ID_USER where ID_ = 'agent') where ID_ = ?""").param(account).update();
        assertThat(problems()).containsExactly(JournalProblem.Code.CREDENTIAL_CHANGED);
        jdbc.sql("update ACT_ID_USER set PWD_ = ?, SALT_ = ? where ID_ = ?")
                .params(before.hash(), before.salt(), account)
                .update();
        jdbc.sql("insert into ACT_ID_USER (ID_, REV_, PWD_, SALT_) values ('intruse', 1, ?, ?)")
                .params(before.hash(), before.salt())
                .update();
        assertThat(problems()).containsExactly(JournalProblem.Code.ACCOUNT_UNKNOWN);
        jdbc.sql("delete from ACT_ID_USER where ID_ = 'intruse'").update();
    }

    @Test
    void anEarlyEndIsOnRecordAsTheJournalSays() {
        persons.give(account, Role.COMMITTEE_ELECTED);
        persons.end(account);

        assertThat(problems()).isEmpty();
        jdbc.sql("update cadre_grant set ends_on = term where account = ?")
                .param(account)
                .update();
        assertThat(problems()).as("undone").containsExactly(JournalProblem.Code.RIGHT_CHANGED);
        jdbc.sql("update cadre_grant set ends_on = ? where account = ?")
                .params(TestClock.today(), account)
                .update();
    }

    @Test
    void aRightBeginsAtMidnightOrWhenTheApplicationStarts() {
        LocalDate tomorrow = TestClock.today().plusDays(1);
        persons.give(account, Role.COMMITTEE_AGENTS, "", tomorrow, tomorrow.plusYears(1));
        assertThat(people.get(account).roles()).isEmpty();

        TestClock.stopsAt(TestClock.now().plus(Duration.ofDays(1)));
        sweep.run(null);

        assertThat(people.get(account).roles()).containsExactly(Role.COMMITTEE_AGENTS);
        assertThat(scheduled.stream()
                        .flatMap(holder -> holder.getScheduledTasks().stream())
                        .map(ScheduledTask::getTask)
                        .filter(CronTask.class::isInstance)
                        .map(CronTask.class::cast)
                        .filter(task -> task.toString().contains("GrantSweep"))
                        .map(CronTask::getExpression))
                .containsExactly("0 0 0 * * *");
        // Today is over for its end.
        persons.end(account);
    }
}
