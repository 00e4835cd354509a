package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Ten years go by: each timer fires at its hour, and a solution is re-evaluated again and again. */
@OwnEngineTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:years" + H2InMemory.OPTIONS)
class TenYearsStories extends InApplication {

    private static final int YEARS = 10;
    private static final int MOST_JOBS_AT_ONCE = 200;

    @Autowired
    private ManagementService jobs;

    @Test
    void aSolutionIsReevaluatedInTimeOrLateAndNothingIsStuck() {
        Story story = Chapters.generalized(opened("agent", "Dix ans de tri"));
        Instant end = TestClock.today()
                .plusYears(YEARS)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant();
        int done = 0;
        for (Instant due = reassessment(story); due.isBefore(end); due = reassessment(story)) {
            passTo(due.plus(1, ChronoUnit.MINUTES));
            assertThat(story.waitsAt()).containsExactly("Task_Measure");
            if (done % 2 == 1) {
                passTo(due.plus(120, ChronoUnit.DAYS));
            }
            story.does("agent", "assessment").does("secretary", "convening").does("secretary", "attendance");
            Chapters.decides(story, "keep");
            assertThat(story.waitsAt()).as("waits for the next").isEmpty();
            done++;
        }

        assertThat(done).isGreaterThanOrEqualTo(4);
        assertThat(kinds(story)).contains(JournalKind.REASSESSMENT_LATE);
        assertThat(jobs.createJobQuery().withException().count()).isZero();
        assertThat(jobs.createJobQuery().noRetriesLeft().count()).isZero();
        assertThat(verifiedJournal().problems()).isEmpty();
    }

    private Instant reassessment(Story story) {
        return jobs
                .createJobQuery()
                .activityId("Timer_ReassessmentDue")
                .processInstanceId(story.instance())
                .list()
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No next re-evaluation, but " + story.waitsAt()));
    }

    /** Every timer on the way fires at its own hour. */
    private void passTo(Instant moment) {
        Date until = Date.from(moment);
        for (int fired = 0; fired < MOST_JOBS_AT_ONCE; fired++) {
            List<Job> next = jobs.createJobQuery()
                    .duedateLowerThan(until)
                    .active()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 1);
            if (next.isEmpty()) {
                passInOffice(moment);
                return;
            }
            Date due = next.get(0).getDuedate();
            if (due.after(ClockUtil.getCurrentTime())) {
                passInOffice(due.toInstant());
            }
            jobs.executeJob(next.get(0).getId());
        }
        throw new AssertionError("More than " + MOST_JOBS_AT_ONCE + " timers until " + moment);
    }

    /** Through the mornings on which rights are given anew. The clock never goes back: a row of before would wait for its seal. */
    private void passInOffice(Instant moment) {
        persons.passTo(LocalDate.ofInstant(moment, ZoneId.systemDefault()).minusDays(1));
        TestClock.stopsAt(moment);
    }

    private List<JournalKind> kinds(Story story) {
        return journal.of(story.reference()).stream().map(JournalEntry::kind).toList();
    }
}
