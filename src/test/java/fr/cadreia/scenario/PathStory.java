package fr.cadreia.scenario;

import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.Case;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What every story of {@link PathStories} begins with; all that people do goes over the REST API. */
interface PathStory {

    /** The story of a case that has just been opened. */
    Story story();

    /** The story of another matter, which an account begins by the start form of its process. */
    Story begun(String process, String account, Object... answers);

    /** The story of another matter, which began in another way. */
    Story ofMatter(String process, String reference);

    /** The story’s case as it stands. */
    Case current();

    /** What the journal was told of the story’s case. */
    List<JournalKind> kinds();

    /** Passes to midnight, when this day begins. */
    default void passesTo(LocalDate day) {
        ClockUtil.setCurrentTime(
                Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()));
    }

    /**
     * Every branch of every diagram, told as cases and other matters. One class runs them all, since coverage is measured by
     * class: together they pass every flow node and flow; the report is in {@code target/process-test-coverage}. Measuring needs
     * an engine of its own, and so a database of its own.
     */
    @OwnEngineTest
    @Import(ProcessEngineCoverageConfiguration.class)
    @TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:stories" + H2InMemory.OPTIONS)
    static class PathStories extends InApplication
            implements ProposedCases, ExperimentedCases, DeliberatedCases, GeneralizedCases, OtherMatters {

        private Story story;

        @BeforeEach
        void open() {
            story = openedOverRest("agent", "Tri du courrier entrant");
        }

        @AfterEach
        void resetClock() {
            TestClock.reset();
        }

        @Override
        public Story story() {
            return story;
        }

        @Override
        public Story begun(String process, String account, Object... answers) {
            return Story.startedOverRest(client, engine, process, account, answers);
        }

        @Override
        public Story ofMatter(String process, String reference) {
            return running(process, reference).overRest();
        }

        @Override
        public Case current() {
            return cases.get(story.reference());
        }

        @Override
        public List<JournalKind> kinds() {
            return journal.of(story.reference()).stream()
                    .map(JournalEntry::kind)
                    .toList();
        }
    }
}
