package fr.cadreia.guard.diagram.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-1", "2026-2", "2027-1", "2036-3"})
    void aVersionWithoutItsOwnFileTakesTheNewestOneBefore(String version) {
        assertThat(Requirements.of(version).framework()).isEqualTo("2026-1");
    }

    @Test
    void theFirstOnesHoldForAFrameworkThatIsOlderThanTheApplication() {
        assertThat(Requirements.of("2024-1").framework()).isEqualTo("2026-1");
    }
}
