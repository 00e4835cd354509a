package fr.cadreia.scenario;

import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.Case;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.util.List;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Every branch of every diagram, told as cases and other matters. One class runs them all, since coverage is measured by
 * class: together they pass every flow node and flow; the report is in {@code target/process-test-coverage}. Measuring needs
 * an engine of its own, and so a database of its own.
 */
@OwnEngineTest
@Import(ProcessEngineCoverageConfiguration.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:stories" + H2InMemory.OPTIONS)
class PathStories extends InApplication
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
        return journal.of(story.reference()).stream().map(JournalEntry::kind).toList();
    }
}
