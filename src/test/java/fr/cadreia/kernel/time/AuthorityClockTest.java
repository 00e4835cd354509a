package fr.cadreia.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.mock.env.MockEnvironment;

/** In Paris, where the tests run. */
class AuthorityClockTest {

    private final TimeZone before = TimeZone.getDefault();

    @Test
    void nowIsAsExactAsWhatIsStored() {
        AuthorityClock clock = at("2026-03-10T09:00:00.123456Z");

        assertThat(clock.now()).isEqualTo("2026-03-10T09:00:00.123Z");
    }

    @Test
    void theDayIsThatOfTheAuthority() {
        AuthorityClock clock = at("2026-11-27T23:30:00Z");

        assertThat(clock.today()).isEqualTo("2026-11-28");
        assertThat(clock.dateTime()).isEqualTo("2026-11-28T00:30:00");
        assertThat(clock.ahead(Duration.ofHours(-1)).today()).isEqualTo("2026-11-27");
    }

    @Test
    void aDayBeginsAtTheMidnightOfItsSeason() {
        assertThat(AuthorityClock.startOf(LocalDate.of(2026, 1, 5))).isEqualTo("2026-01-04T23:00:00Z");
        assertThat(AuthorityClock.startOf(LocalDate.of(2026, 7, 5))).isEqualTo("2026-07-04T22:00:00Z");
        assertThat(AuthorityClock.dayOf(Instant.parse("2026-07-04T22:00:00Z"))).isEqualTo("2026-07-05");
        assertThat(AuthorityClock.dayOf(Instant.parse("2026-07-04T21:59:59.999Z")))
                .isEqualTo("2026-07-04");
    }

    @Test
    void aLocalTimeIsFoundAgain() {
        LocalDateTime local = LocalDateTime.of(2026, 12, 3, 14, 0);

        assertThat(AuthorityClock.dateTimeOf(AuthorityClock.instantOf(local))).isEqualTo(local);
    }

    private static AuthorityClock at(String moment) {
        return new AuthorityClock(InstantSource.fixed(Instant.parse(moment)));
    }

    @AfterEach
    void restore() {
        TimeZone.setDefault(before);
    }

    @Test
    void theDaysAreThoseOfTheAuthorityOnAServerThatRunsOnAnotherTime() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

        set("Indian/Reunion");

        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Indian/Reunion"));
    }

    @Test
    void theShippedConfigurationIsRead() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

        SpringApplication application = new SpringApplication(Object.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run().close();

        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    void anUnknownZoneIsRefusedWithAnExample() {
        assertThatThrownBy(() -> set("Paris"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "cadre.zone\u00a0: «\u00a0Paris\u00a0» n’est pas un fuseau horaire\u00a0; écrivez par exemple Europe/Paris.");
        assertThat(TimeZone.getDefault()).isEqualTo(before);
    }

    private void set(String zone) {
        new AuthorityZone()
                .postProcessEnvironment(
                        new MockEnvironment().withProperty("cadre.zone", zone), new SpringApplication());
    }

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
