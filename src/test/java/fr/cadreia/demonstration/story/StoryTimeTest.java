package fr.cadreia.demonstration.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.kernel.time.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The days of the history, whatever today is. */
class StoryTimeTest {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

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
}
