package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void nothingStandsForAVersionFromBefore() {
        assertThatThrownBy(() -> Requirements.of("2025-1")).isInstanceOf(IllegalStateException.class);
    }
}
