package fr.cadreia.demonstration.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.trial.IndicatorGoal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The history tells its measures in words too: the missed targets are those that the words call missed. */
class StoryTargetsTest {

    private static final int MOST = 8;

    private final StoryTimeline story = StoryTimeline.of(new StoryTime(LocalDate.of(2026, 11, 27)));

    private static BigDecimal number(StorySubject of, String field) {
        Object value = of.facts().values().get(field);
        return value == null ? null : new BigDecimal(value.toString());
    }

    private static List<Integer> missed(StorySubject of) {
        return IntStream.rangeClosed(1, MOST)
                .filter(at -> of.facts().values().containsKey("indicator" + at + "Measured"))
                .filter(at -> !goal(of, at).isReached(number(of, "indicator" + at + "Measured")))
                .boxed()
                .toList();
    }

    private static IndicatorGoal goal(StorySubject of, int at) {
        String prefix = "indicator" + at;
        return IndicatorGoal.of(
                        of.text(prefix + "Direction"), number(of, prefix + "Target"), number(of, prefix + "TargetMax"))
                .orElseThrow();
    }

    @Test
    void theTargetsThatWereMissedAreThoseThatTheStoryTellsOf() {
        Map<String, List<Integer>> missed = story.subjects().stream()
                .filter(subject -> !missed(subject).isEmpty())
                .collect(Collectors.toMap(StorySubject::key, StoryTargetsTest::missed));

        assertThat(missed)
                .containsOnlyKeys("n1", "n2", "n3", "n9", "n13", "n14", "n15", "n21", "n23", "n24")
                .containsEntry("n1", List.of(3))
                .containsEntry("n3", List.of(3))
                .containsEntry("n13", List.of(1, 2, 3, 4))
                .containsEntry("n15", List.of(2))
                .containsEntry("n21", List.of(3, 4))
                .containsEntry("n23", List.of(1, 3))
                .containsEntry("n24", List.of(3));
    }

    @Test
    void energyAndErrorsOfWhatWasNotThereBeforeAreToStayBelowTheirTargets() {
        assertThat(goal(story.subject("n21"), 4).text()).isEqualTo("180 au plus");
        assertThat(goal(story.subject("n13"), 3).text()).isEqualTo("de 39 à 40");
        assertThat(goal(story.subject("n4"), 4).text()).isEqualTo("de 0 à 1,5");
        assertThat(goal(story.subject("n5"), 2).text()).isEqualTo("7 au moins");
    }
}
