package fr.cadreia.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14",
                "2024-04-01", "2025-04-21", "2027-03-29", "2025-08-15", "2024-11-01", "2026-11-11", "2026-12-25",
                "2026-11-28", "2026-11-29"
            })
    void nobodyWorksOnPublicHolidaysNorAtTheWeekend(LocalDate day) {
        assertThat(WorkingDays.isOne(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-14, 2026-07-13, 2026-07-15",
        "2026-05-16, 2026-05-15, 2026-05-18",
        "2026-04-05, 2026-04-03, 2026-04-07",
        "2026-04-02, 2026-04-02, 2026-04-02"
    })
    void theDaysBesideAreFound(LocalDate day, LocalDate before, LocalDate after) {
        assertThat(WorkingDays.onOrBefore(day)).isEqualTo(before);
        assertThat(WorkingDays.onOrAfter(day)).isEqualTo(after);
    }

    @Test
    void workingDaysAreCounted() {
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 2), 3)).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(WorkingDays.after(LocalDate.of(2026, 4, 2), 0)).isEqualTo(LocalDate.of(2026, 4, 2));
    }
}
