package fr.cadreia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void aMaximumIsNotBelowItsMinimum() {
        assertThat(CrossChecks.range(new Answers(Map.of("min", 5, "max", 5)), "min", "max"))
                .isEmpty();
        assertThat(CrossChecks.range(new Answers(Map.of("min", 5)), "min", "max"))
                .isEmpty();
        assertThat(CrossChecks.range(new Answers(Map.of("min", 5.5, "max", 5)), "min", "max"))
                .contains(FieldError.of("max", "le maximum ne peut pas être inférieur au minimum (5,5)."));
    }

    @Test
    void aDateStaysWithinItsBounds() {
        Answers answers = new Answers(Map.of("day", "2026-03-10"));
        assertThat(CrossChecks.notBefore(answers, "day", DAY, "le début")).isEmpty();
        assertThat(CrossChecks.notAfter(answers, "day", DAY, "trop tard")).isEmpty();
        assertThat(CrossChecks.notBefore(answers, "other", DAY.plusDays(1), "le début"))
                .isEmpty();
        assertThat(CrossChecks.notBefore(answers, "day", DAY.plusDays(1), "le début"))
                .contains(FieldError.of("day", "cette date ne peut pas précéder le début, le 11 mars 2026."));
        assertThat(CrossChecks.notAfter(answers, "day", DAY.minusDays(1), "trop tard"))
                .contains(FieldError.of("day", "trop tard\u00a0: le 9 mars 2026 au plus tard."));
    }
}
