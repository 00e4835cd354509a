package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class UrgentNoticeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);

    @Test
    void neitherTheDayOfConveningNorThatOfTheSessionIsAClearDay() {
        UrgentNotice notice = notice(false);

        assertThat(notice.earliest()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(notice.obstacle(TODAY.plusDays(1)))
                .hasValueSatisfying(why -> assertThat(why).endsWith("à partir du 1er janvier 2027."));
        assertThat(notice.obstacle(TODAY.plusDays(2))).isEmpty();
    }

    @Test
    void anInstallationForTrialsConvenesForTheDayItself() {
        UrgentNotice notice = notice(true);

        assertThat(notice.earliest()).isEqualTo(TODAY);
        assertThat(notice.obstacle(TODAY)).isEmpty();
        assertThat(notice.obstacle(TODAY.minusDays(1))).isPresent();
    }

    private static UrgentNotice notice(boolean sameDay) {
        return new UrgentNotice(
                new CommitteeSettings(LocalTime.of(14, 0), sameDay),
                new AuthorityClock(InstantSource.fixed(Instant.parse("2026-12-30T22:30:00Z"))));
    }
}
