package fr.cadreia.dossier.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.dossier.process.EngineRows.TimerRow;
import fr.cadreia.scenario.Chapters;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EngineRowsTest extends InApplication {

    private static final String END = "Timer_ExperimentEnds";
    private static final int ALL = 100_000;

    @Autowired
    private EngineRows rows;

    private Instant from;
    private Instant until;
    private String first;
    private String second;

    @BeforeEach
    void twoExperimentationsHaveBegun() {
        first = experimenting("Premier essai");
        second = experimenting("Second essai");
        from = TestClock.now();
        until = from.plus(Duration.ofDays(3_660));
    }

    private String experimenting(String title) {
        return Chapters.experimenting(opened("agent", title)).reference();
    }

    private List<TimerRow> events(Optional<String> organisation, int most) {
        return rows.events(CaseProcess.KEY, from, until, organisation, most);
    }

    /** Each has a task whose reminder and alarm are timers too. */
    @Test
    void theEventsOfTheDiagramAloneAreTold() {
        assertThat(events(Optional.empty(), ALL))
                .filteredOn(row -> Set.of(first, second).contains(row.reference()))
                .extracting(TimerRow::element)
                .containsOnly(END);
    }

    @Test
    void theyComeInTheirOrderAndNoMoreThanAreAskedFor() {
        List<TimerRow> all = events(Optional.empty(), ALL);

        assertThat(all)
                .isSortedAccordingTo(Comparator.comparing(TimerRow::when))
                .hasSizeGreaterThan(1);
        assertThat(events(Optional.empty(), 2)).isEqualTo(all.subList(0, 2));
        assertThat(rows.events(CaseProcess.KEY, until, until.plusSeconds(1), Optional.empty(), ALL))
                .isEmpty();
    }

    @Test
    void thoseOfAnOrganisationAreThoseOfItsCases() {
        assertThat(events(Optional.of("dir-proprete"), ALL))
                .extracting(TimerRow::reference)
                .contains(first, second);
        assertThat(events(Optional.of("dir-education"), ALL))
                .extracting(TimerRow::reference)
                .doesNotContain(first, second);
    }

    @Test
    void someElementsAreAskedForOfAllCases() {
        assertThat(rows.timers(CaseProcess.KEY, Set.of(END), from, until))
                .extracting(TimerRow::reference)
                .contains(first, second);
        assertThat(rows.timers(CaseProcess.KEY, Set.of(), from, until)).isEmpty();
    }
}
