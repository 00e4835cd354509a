package fr.cadreia.kernel.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CrossChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Test
    void aMaximumIsNotBelowItsMinimum() {
        BigDecimal five = BigDecimal.valueOf(5);
        assertThat(CrossChecks.range(five, "max", five)).isEmpty();
        assertThat(CrossChecks.range(five, "max", null)).isEmpty();
        assertThat(CrossChecks.range(new BigDecimal("5.5"), "max", five))
                .contains(FieldError.of("max", "le maximum ne peut pas être inférieur au minimum (5,5)."));
    }

    @Test
    void aNumberStaysBelowWhatItIsAPartOf() {
        assertThat(CrossChecks.notAbove("part", 5, 5, "le tout")).isEmpty();
        assertThat(CrossChecks.notAbove("part", null, 5, "le tout")).isEmpty();
        assertThat(CrossChecks.notAbove("part", 6, 5, "le tout"))
                .contains(FieldError.of("part", "ce nombre ne peut pas dépasser le tout (5)."));
    }

    @Test
    void whoeverUsesItHasUsedItOnce() {
        assertThat(CrossChecks.onceEach("uses", 5, 5)).isEmpty();
        assertThat(CrossChecks.onceEach("uses", null, 5)).isEmpty();
        assertThat(CrossChecks.onceEach("uses", 4, 5)).isPresent();
    }

    @Test
    void aDateStaysWithinItsBounds() {
        assertThat(CrossChecks.notBefore("day", DAY, DAY, "le début")).isEmpty();
        assertThat(CrossChecks.notAfter("day", DAY, DAY, "trop tard")).isEmpty();
        assertThat(CrossChecks.notBefore("day", null, DAY, "le début")).isEmpty();
        assertThat(CrossChecks.notBefore("day", DAY, DAY.plusDays(1), "le début"))
                .contains(FieldError.of("day", "cette date ne peut pas précéder le début, le 11 mars 2026."));
        assertThat(CrossChecks.notAfter("day", DAY, DAY.minusDays(1), "trop tard"))
                .contains(FieldError.of("day", "trop tard\u00a0: le 9 mars 2026 au plus tard."));
    }
}
