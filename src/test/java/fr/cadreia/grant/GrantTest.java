package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 5);

    private static Grant until(LocalDate end) {
        return Grant.ofOne("agent", Role.AGENTS, DAY, end, "Acte", "admin", Instant.EPOCH);
    }

    @Test
    void noRightEndsBeforeItBegan() {
        assertThat(until(DAY.plusDays(3)).lastDay()).contains(DAY.plusDays(2));
        assertThat(until(DAY.plusDays(1)).lastDay()).as("one day").contains(DAY);
        assertThat(until(DAY).lastDay()).as("ended on its first day").contains(DAY);
    }
}
