package fr.cadreia.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.incident.AnswerTerms.AnswerSettings;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terms for answers, as the authority and the law set them. */
class AnswerTermsTest {

    private static final AuthorityClock CLOCK =
            new AuthorityClock(InstantSource.fixed(Instant.parse("2027-01-31T10:00:00Z")));

    private static AnswerTerms terms(String report, String request) {
        return new AnswerTerms(new AnswerSettings(Period.parse(report), Period.parse(request)), CLOCK);
    }

    @Test
    void theLastDayIsCountedFromToday() {
        AnswerTerms terms = terms("P20D", "P1M");

        assertThat(terms.ofReport()).isEqualTo(LocalDate.of(2027, 2, 20));
        assertThat(terms.ofRequest()).as("the end of a shorter month").isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(terms.isOver(LocalDate.of(2027, 1, 31)))
                .as("until its last minute")
                .isFalse();
        assertThat(terms.isOver(LocalDate.of(2027, 1, 30))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"P0D, P1M, report", "P-3D, P1M, report", "P1M, P0D, request", "P1M, P2M, request", "P1M, P29D, request"
    })
    void whatPromisesNoDayOrMoreThanTheLawGivesIsRefusedAtStart(String report, String request, String setting) {
        assertThatThrownBy(() -> terms(report, request))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("cadre.answers." + setting);
    }

    @Test
    void aReportMayTakeAsLongAsTheAuthoritySays() {
        assertThat(terms("P3M", "P28D").ofReport()).isEqualTo(LocalDate.of(2027, 4, 30));
    }
}
