package fr.cadreia.committee.convening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.time.WorkingDays;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What takes the quorum away: a notice that nothing shortens, on what was announced. */
class SecondConveningTest extends InApplication {

    private Story story;

    @BeforeEach
    void theChairComesAlone() {
        story = Chapters.assessed(opened("agent", "Sans quorum")).does("expert2", "second-reading");
        Chapters.convenedForNow(story, browser("secretary"))
                .does("secretary", "attendance", "present", List.of("chair"));
        assertThat(story.waitsAt()).containsExactly("Task_Convene");
    }

    private boolean isSecond(Story of) {
        return of.shown("secretary", of.take("secretary", "convening"))
                .path("secondConvening")
                .path("value")
                .asBoolean();
    }

    @Test
    void noUrgencyShortensItsNotice() {
        for (int days : List.of(0, 3)) {
            assertThat(story.isRefused(
                            "secretary",
                            "convening",
                            "sessionDate",
                            TestClock.today().plusDays(days).toString(),
                            "urgencyReason",
                            "Le marché se termine demain."))
                    .as("in %s days", days)
                    .contains("sessionDate");
        }
        story.does(
                "secretary",
                "convening",
                "sessionDate",
                TestClock.today().plusDays(4).toString());
    }

    @Test
    void itIsNotHeldBeforeItsDay() {
        story.does("secretary", "convening");
        assertThat(story.isRefused("secretary", "attendance", "present", List.of("chair", "elected1")))
                .containsExactly("present");
        assertThat(story.waitsAt()).containsExactly("Task_Attendance");
    }

    @Test
    void onItsDayTwoMembersAreEnoughAndOneIsNot() {
        story.does("secretary", "convening");
        LocalDate first = WorkingDays.onOrAfter(TestClock.today().plusDays(4));
        TestClock.comesTo(first);
        story.does("secretary", "attendance", "present", List.of("chair"));
        assertThat(story.waitsAt()).as("the chair alone").containsExactly("Task_Convene");
        assertThat(isSecond(story)).isTrue();

        story.does("secretary", "convening");
        TestClock.comesTo(WorkingDays.onOrAfter(first.plusDays(4)));
        story.does("secretary", "attendance", "present", List.of("chair", "elected1"));
        assertThat(story.waitsAt()).as("two of six").containsExactly("Task_Motion");
    }

    @Test
    void itsAgendaIsThatOfTheFirst() {
        assertThat(story.isRefused("secretary", "convening", "agenda", "Examen d’un autre dossier"))
                .containsExactly("agenda");
        story.does("secretary", "convening");
    }
}
