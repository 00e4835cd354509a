package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class FrameworksTest {

    private LocalDate today = LocalDate.of(2026, 11, 25);

    private final Frameworks frameworks =
            FirstVersion.frameworks(new AuthorityClock(() -> AuthorityClock.instantOf(today.atTime(12, 0))));

    private FrameworkVersion next(LocalDate effectiveOn) {
        return frameworks
                .latest()
                .revised(
                        frameworks.nextNumber(effectiveOn),
                        effectiveOn,
                        Map.of(),
                        Map.of(Setting.QUORUM_PERCENT, 60),
                        "Délibération",
                        "CADRE-2026-0001");
    }

    @Test
    void aVersionHoldsFromItsDateOn() {
        frameworks.adopt(next(LocalDate.of(2026, 12, 1)));
        assertThat(frameworks.inForce().number()).isEqualTo("2026-1");
        today = LocalDate.of(2026, 12, 1);
        assertThat(frameworks.inForce().number()).isEqualTo("2026-2");
        assertThat(frameworks.of("2026-1").settings().get(Setting.QUORUM_PERCENT))
                .isEqualTo(50);
    }

    @Test
    void beforeTheFirstOneThereIsNoOther() {
        today = LocalDate.of(2020, 1, 1);
        assertThat(frameworks.inForce().number()).isEqualTo("2026-1");
    }

    @Test
    void nothingIsChangedForTodayNorBeforeWhatIsAdopted() {
        assertThatThrownBy(() -> frameworks.adopt(next(today))).isInstanceOf(IllegalArgumentException.class);
        frameworks.adopt(next(LocalDate.of(2027, 1, 1)));
        assertThatThrownBy(() -> frameworks.adopt(next(LocalDate.of(2027, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersFollowTheYearOfTheDateOfEffect() {
        frameworks.adopt(next(LocalDate.of(2027, 1, 1)));
        assertThat(frameworks.nextNumber(LocalDate.of(2027, 6, 1))).isEqualTo("2027-2");
        assertThat(frameworks.nextNumber(LocalDate.of(2028, 1, 1))).isEqualTo("2028-1");
        assertThatThrownBy(() -> frameworks.of("2031-1")).isInstanceOf(NoSuchElementException.class);
    }
}
