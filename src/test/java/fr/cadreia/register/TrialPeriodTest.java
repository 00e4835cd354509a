package fr.cadreia.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.StandingSection.TrialPeriod;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialPeriodTest {

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "2026-03-02,2026-03-09,,,2026-03-09,,as planned while it goes on",
        "2026-03-02,2026-03-09,2026-06-01,2026-05-30,2026-03-09,2026-05-30,as planned and as it was",
        "2026-03-02,2026-01-05,2026-06-01,2026-05-30,2026-01-05,2026-05-30,a protocol that was given late",
        "2026-03-02,2026-04-01,2026-03-20,2026-03-20,2026-03-02,2026-03-20,over before its planned beginning",
        "2026-03-02,2026-04-01,2026-03-20,2026-04-15,2026-03-02,2026-03-20,no real end is to come",
        "2026-03-02,2026-03-09,2026-06-01,,2026-03-09,2026-06-01,closed without a day",
        "2026-03-02,2026-04-01,2026-03-20,2026-03-01,2026-03-01,2026-03-01,over before the protocol was given"
    })
    void whatCannotHaveBeenIsNotTold(
            LocalDate begun,
            LocalDate planned,
            LocalDate closed,
            LocalDate declared,
            LocalDate first,
            LocalDate last,
            String why) {
        assertThat(TrialPeriod.of(begun, planned, closed, declared)).isEqualTo(new TrialPeriod(first, last));
    }
}
