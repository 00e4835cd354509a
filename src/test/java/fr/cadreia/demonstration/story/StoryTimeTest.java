package fr.cadreia.demonstration.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.dossier.trial.IndicatorGoal;
import fr.cadreia.kernel.time.WorkingDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The days of the history, whatever today is. */
class StoryTimeTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    private static final int MOST = 8;

    private final StoryTimeline story = StoryTimeline.of(new StoryTime(LocalDate.of(2026, 11, 27)));

    @ParameterizedTest
    @CsvSource({
        "M-19, 2024-12-13T10:00",
        "M-19 14:05, 2024-12-13T14:05",
        "M-19-10, 2024-12-05T10:00",
        "M-19+6, 2024-12-23T10:00",
        "S-5, 2026-06-10T10:00",
        "J-0 09:00, 2026-07-15T09:00",
        "J+3, 2026-07-20T10:00",
        "J-1, 2026-07-13T10:00",
        "M-2-1, 2026-05-13T10:00",
        "M-2-1/3m, 2026-08-12T10:00"
    })
    void aDayIsToldFromTodayAndIsOneOnWhichPeopleWork(String told, LocalDateTime moment) {
        assertThat(new StoryTime(TODAY).moment(told)).isEqualTo(moment);
    }

    @Test
    void aDayOfAnAnswerMayFollowTheAct() {
        LocalDate act = LocalDate.of(2025, 1, 31);

        assertThat(new StoryTime(TODAY).day("+30j", act)).isEqualTo(LocalDate.of(2025, 3, 2));
        assertThat(new StoryTime(TODAY).day("+1m", act)).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThatThrownBy(() -> new StoryTime(TODAY).day("demain", act)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsHaveTheirYears() {
        assertThat(new StoryTime(TODAY).written("n° {an M-18}-D-118, en {mois M-30}, le {jour J-1}, {tel quel}"))
                .isEqualTo("n° 2025-D-118, en janvier 2024, le 13 juillet 2026, {tel quel}");
    }

    static Stream<LocalDate> everyDayOfAYear() {
        return TODAY.datesUntil(TODAY.plusYears(1));
    }

    /** On no day does a case, session or call happen in another order than it is told in: that is refused. */
    @ParameterizedTest
    @MethodSource("everyDayOfAYear")
    void nothingHappensInDaysToComeNorWhenNobodyWorks(LocalDate today) {
        assertThat(StoryTimeline.of(new StoryTime(today)).acts())
                .extracting(Act::at)
                .isSorted()
                .allSatisfy(at -> {
                    assertThat(at.toLocalDate()).isBeforeOrEqualTo(today);
                    if (!at.toLocalDate().equals(today)) {
                        assertThat(WorkingDays.isOne(at.toLocalDate())).isTrue();
                    }
                });
    }

    // The history tells its measures in words too: the missed targets are those that the words call missed.

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

    /** The third, the satisfaction, is measured by the answers that people give. */
    @Test
    void theTargetsThatWereMissedAreThoseThatTheStoryTellsOf() {
        Map<String, List<Integer>> missed = story.subjects().stream()
                .filter(subject -> !missed(subject).isEmpty())
                .collect(Collectors.toMap(StorySubject::key, StoryTimeTest::missed));

        assertThat(missed)
                .containsOnlyKeys("n1", "n2", "n3", "n9", "n13", "n14", "n15", "n21", "n23", "n24")
                .containsEntry("n1", List.of(2))
                .containsEntry("n3", List.of(2))
                .containsEntry("n13", List.of(1, 2, 4))
                .containsEntry("n15", List.of(2))
                .containsEntry("n21", List.of(2, 4))
                .containsEntry("n23", List.of(1, 2))
                .containsEntry("n24", List.of(2));
    }

    @Test
    void energyAndErrorsOfWhatWasNotThereBeforeAreToStayBelowTheirTargets() {
        assertThat(goal(story.subject("n21"), 4).text()).isEqualTo("180 au plus");
        assertThat(goal(story.subject("n13"), 2).text()).isEqualTo("de 39 à 40");
        assertThat(goal(story.subject("n4"), 4).text()).isEqualTo("de 0 à 1,5");
        assertThat(goal(story.subject("n5"), 3).text()).isEqualTo("7 au moins");
    }
}
