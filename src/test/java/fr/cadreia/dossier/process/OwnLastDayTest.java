package fr.cadreia.dossier.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.InApplication;
import fr.cadreia.TaskTimers;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.LastDay;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task with a last day of its own is reminded of and told late by that day, whatever its diagram says. */
class OwnLastDayTest extends InApplication {

    private static final LocalDate TODAY = TestClock.today();

    @Autowired
    private AsApplication application;

    private Story story;

    @BeforeEach
    void open() {
        story = opened("agent", "Avec un dernier jour");
    }

    private TaskTimers timers(Story story, String element) {
        return TaskTimers.of(engine, story.reference(), element);
    }

    private static TaskTimers days(int due, Integer reminder, Integer alarm) {
        return new TaskTimers(
                TODAY.plusDays(due),
                Optional.ofNullable(reminder).map(TODAY::plusDays),
                Optional.ofNullable(alarm).map(TODAY::plusDays));
    }

    @Test
    void aLightReviewIsDueAfterAWeekAndLateTheDayAfter() {
        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL);

        assertThat(timers(story, "Task_Review")).isEqualTo(days(7, 2, 8));
    }

    @Test
    void whatHasTheUsualTimeFollowsItsDiagram() {
        story.does("agent", "proposal", Chapters.LARGE_PROPOSAL);

        assertThat(timers(story, "Task_Review")).isEqualTo(days(15, 10, 16));
    }

    @Test
    void aPresenceSheetIsLateWhenItsSessionIsOver() {
        Chapters.assessed(story)
                .does("expert2", "second-reading")
                .does(
                        "secretary",
                        "convening",
                        "sessionDate",
                        TODAY.plusDays(60).toString());
        assertThat(timers(story, "Task_Attendance")).isEqualTo(days(60, 55, 61));

        TestClock.comesTo(TODAY.plusDays(60));
        story.does("secretary", "attendance");
        assertThat(timers(story, "Task_Motion"))
                .as("for now: its coming says what a reminder would")
                .isEqualTo(days(60, null, 61));
    }

    /** Whatever its term is in the framework: it can be given on its last day, and lapses before it could be late. */
    @Test
    void anOpinionSaysTheDayOnWhichItLapses() {
        comesToAnOpinionThatLapsesAfter(TODAY.plusDays(5));
        assertThat(timers(story, "Task_OpinionHr")).isEqualTo(days(5, null, null));
        assertThat(task().getDescription()).contains("à rendre pour le");

        open();
        comesToAnOpinionThatLapsesAfter(TODAY.plusDays(20));
        assertThat(timers(story, "Task_OpinionHr")).isEqualTo(days(20, 15, null));
        Task opinion = task();
        assertThat(opinion.getDueDate())
                .as("late when the day is over")
                .isEqualTo(new Date(LastDay.endOf(TODAY.plusDays(20)).getTime() - 1));
        story.fires("Timer_OpinionHrLapses");
        assertThat(story.waitsAt()).containsExactly("Task_DataGate");
    }

    @Test
    void anOpinionThatTheCaseWaitsForHasTheUsualTime() {
        comesToAnOpinionThatLapsesAfter(LastDay.NEVER);

        assertThat(timers(story, "Task_OpinionHr")).isEqualTo(days(15, 10, 16));
    }

    @Test
    void aReportIsExaminedByTheDayThatWasPromised() {
        Chapters.experimenting(story);
        Story report = Story.started(
                client,
                engine,
                "incident-report",
                "commune",
                "title",
                "Courrier perdu",
                "occurredOn",
                TODAY.toString(),
                "caseReference",
                story.reference());
        int promised = (int) ChronoUnit.DAYS.between(TODAY, TODAY.plusMonths(1));
        TestClock.ahead(Duration.ofDays(promised - 7));
        report.does("expert", "report-triage", "caseReference", story.reference(), "reportCourse", "examined");

        assertThat(timers(report, "Task_ExamineReport")).isEqualTo(days(promised, promised - 5, promised + 1));

        TestClock.ahead(Duration.ofDays(promised - 2));
        report.does("agent", "report-examination");
        assertThat(timers(report, "Task_Answer"))
                .as("its reminder was due before it came")
                .isEqualTo(days(promised, null, promised + 1));
    }

    /** Administrators draw diagrams: a timer without an id is told with its place, as everything that the engine refuses. */
    @Test
    void aTimerWithoutAnIdIsRefusedWithItsPlace() throws IOException {
        String diagram = Files.readString(Path.of("processes/mandatory-path.bpmn"))
                .replaceFirst(" id=\"Reminder_Proposal\"", "");
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().addString("processes/mandatory-path.bpmn", diagram);

        assertThatThrownBy(deployment::deploy)
                .hasMessageContaining("Élément «\u00a0Task_Proposal\u00a0»")
                .hasMessageContaining("il y manque une indication");
    }

    private Task task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(story.reference())
                .singleResult();
    }

    private void comesToAnOpinionThatLapsesAfter(LocalDate lastDay) {
        application.run(() -> {
            engine.getRuntimeService().setVariable(story.instance(), "opinionHrLapse", LastDay.endOf(lastDay));
            engine.getRuntimeService()
                    .createProcessInstanceModification(story.instance())
                    .cancelAllForActivity("Task_Proposal")
                    .startBeforeActivity("Task_OpinionHr")
                    .execute();
        });
    }
}
