package fr.cadreia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.framework.FirstVersion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** What a last day means, for whatever task: five days before, and the day after. */
class LastDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 25);
    private static final LastDay LAST =
            new LastDay(DAY, FirstVersion.configuration().deadlines());

    @Test
    void itEndsAtMidnightAndNotBefore() {
        assertThat(LAST.end()).isEqualTo(midnight(DAY.plusDays(1)));
        assertThat(LAST.lastMoment()).isEqualTo(new Date(LAST.end().getTime() - 1));
        assertThat(LastDay.closedBy(LAST.end())).contains(DAY);
    }

    @Test
    void theReminderComesAsADayBeginsAndTheAlarmAsSoonAsTheLastOneIsOver() {
        assertThat(LAST.reminder()).isEqualTo(midnight(DAY.minusDays(5)));
        assertThat(LAST.alarm()).isEqualTo(LAST.end());
    }

    @Test
    void aDayThatNeverComesIsNone() {
        assertThat(LastDay.closedBy(LastDay.endOf(LastDay.NEVER))).isEmpty();
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
