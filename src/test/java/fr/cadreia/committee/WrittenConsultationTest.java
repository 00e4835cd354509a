package fr.cadreia.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TaskTimers;
import fr.cadreia.TestClock;
import fr.cadreia.committee.extract.DecisionExtracts;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import fr.cadreia.task.TaskDrafts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The committee is asked at a distance, where the framework's settings allow it. */
@OwnEngineTest
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:consultation" + H2InMemory.OPTIONS,
            "cadre.framework.settings.written-consultation=1"
        })
class WrittenConsultationTest extends InApplication {

    private static final LocalDate LAST_DAY = TestClock.today().plusDays(10);

    /** member3 is of the department that carries the case. */
    private static final List<String> ASKED =
            List.of("chair", "elected1", "elected2", "elected3", "member1", "member2");

    @Autowired
    private DecisionExtracts extracts;

    @Autowired
    private TaskDrafts drafts;

    private Story story;

    @BeforeEach
    void membersAreAsked() {
        story = Chapters.assessed(opened("agent", "Consultation écrite")).does("expert2", "second-reading");
    }

    private void asked() {
        story.does("secretary", "convening", "mode", "written", "withDebate", "no", "sessionDate", LAST_DAY.toString())
                .does("secretary", "attendance")
                .does("chair", "motion", "motion", "generalize");
    }

    private void votes(String... members) {
        for (String member : members) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
    }

    private static void theLastDayIsOver() {
        TestClock.stopsAt(
                LAST_DAY.plusDays(1).atTime(8, 0).atZone(ZoneId.systemDefault()).toInstant());
    }

    @Test
    void itIsForPointsWithoutDebateAndAsksEveryMember() {
        assertThat(story.isRefused(
                        "secretary",
                        "convening",
                        "mode",
                        "written",
                        "withDebate",
                        "yes",
                        "sessionDate",
                        LAST_DAY.toString()))
                .containsExactly("withDebate");
        story.does("secretary", "convening", "mode", "written", "withDebate", "no", "sessionDate", LAST_DAY.toString());

        assertThat(story.isRefused("secretary", "attendance", "present", List.of("chair", "elected1", "member1")))
                .containsExactly("present");
    }

    /** Ten days: the reminder is not that of a vote without a day of its own, nor is it late before its last day is over. */
    @Test
    void aVoteIsRemindedOfAndLateByTheLastDay() {
        asked();

        assertThat(TaskTimers.of(engine, story.reference(), "Task_Vote"))
                .isEqualTo(new TaskTimers(
                        LAST_DAY, Optional.of(LAST_DAY.minusDays(5)), Optional.of(LAST_DAY.plusDays(1))));
    }

    @Test
    void onceEverybodyHasAnsweredItIsClosedAndDecided() {
        asked();
        votes("chair", "elected1", "elected2", "elected3", "member1");
        assertThat(story.isRefused("secretary", "vote-closing"))
                .as("a member may still vote")
                .containsExactly("confirmClose");
        votes("member2");
        String open = browser("secretary").get("/comite/seances").body();
        assertThat(open.substring(open.indexOf("id=\"hors-seance\"")))
                .contains("Consultation écrite", story.reference())
                .doesNotContain("/dossiers/" + story.reference() + "/extraits/");

        story.does("secretary", "vote-closing").does("chair", "result");

        assertThat(story.waitsAt()).containsExactly("Task_AuthorityAct");
        assertThat(extracts.of(story.reference()).get(0).content())
                .contains(
                        "consultation écrite close le " + FrenchText.day(TestClock.today()),
                        "au " + FrenchText.day(TestClock.today()) + ", sous la présidence de",
                        "Le comité, consulté par écrit, à l’unanimité des suffrages exprimés, par 6 voix pour",
                        "– réponses\u00a0: 6",
                        "– votants\u00a0: 6 – quorum\u00a0: 4, atteint")
                .doesNotContain("après en avoir délibéré", FrenchText.day(LAST_DAY));
        assertThat(browser("secretary").get("/comite/seances").body())
                .as("decided without a session")
                .contains("/dossiers/" + story.reference() + "/extraits/1");
    }

    @Test
    void theQuorumIsOfThoseWhoVotedAndWithoutItASessionIsConvened() {
        asked();
        votes("chair", "elected1", "elected2");
        theLastDayIsOver();

        assertThat(story.isRefused("elected3", "vote", "ownInterest", "no", "vote", "for"))
                .as("too late")
                .containsExactly("vote");
        story.does("secretary", "vote-closing");

        assertThat(story.waitsAt()).containsExactly("Task_Convene");
        assertThat(story.shown("secretary", story.take("secretary", "convening"))
                        .path("secondConvening")
                        .path("value")
                        .asBoolean(true))
                .as("a session with its quorum")
                .isFalse();
    }

    @Test
    void moreThanHalfOfThoseAskedSuffice() {
        asked();
        votes(ASKED.subList(0, 4).toArray(String[]::new));
        theLastDayIsOver();

        story.does("secretary", "vote-closing").does("chair", "result");

        assertThat(story.waitsAt()).containsExactly("Task_AuthorityAct");
    }

    @Test
    void whoAsksForADebateEndsItAtOnceAndTheCaseIsDebatedInASession() {
        asked();
        votes("chair");
        String awaited = story.find("elected2", "vote");
        drafts.save(awaited, "elected2", new UncheckedAnswers(Map.of("explanation", "À relire.")), TestClock.now());

        story.does("elected1", "vote", "ownInterest", "no", "vote", "for", "asksDebate", true);

        assertThat(story.waitsAt()).containsExactly("Task_Convene");
        assertThat(drafts.find(awaited, "elected2"))
                .as("of a vote that nobody waits for any more")
                .isEmpty();
        assertThat(journal.of(story.reference()))
                .filteredOn(row -> row.kind() == JournalKind.BALLOT_COUNTED)
                .singleElement()
                .satisfies(row -> assertThat(
                                row.as(BallotCounted.class).orElseThrow().status())
                        .as("though too few had answered")
                        .isEqualTo(Count.DEBATE_REQUESTED));
        String task = story.take("secretary", "convening");
        assertThat(story.shown("secretary", task)
                        .path("writtenAllowed")
                        .path("value")
                        .asBoolean(true))
                .isFalse();
        assertThat(story.isRefused("secretary", "convening", "withDebate", "no", "sessionDate", LAST_DAY.toString()))
                .containsExactly("withDebate");
        story.does("secretary", "convening", "withDebate", "yes", "sessionDate", LAST_DAY.toString());
        assertThat(story.waitsAt()).containsExactly("Task_Attendance");
    }
}
