package fr.cadreia.register.entry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.UseState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The register and the case say the same of a use, each in its own codes. */
class UseStatusTest {

    @ParameterizedTest
    @EnumSource(UseState.class)
    void whatIsInUseOnTheCasesPageIsSoInTheRegister(UseState state) {
        UseStatus status = UseStatus.of(state);

        assertThat(status.label()).isEqualTo(state.label());
        assertThat(status.isInUse()).isEqualTo(state.isInUse());
    }

    /** One code never stands for two things. */
    @ParameterizedTest
    @EnumSource(UseState.class)
    void whatHasOneNameInBothIsOneThing(UseState state) {
        for (UseStatus status : UseStatus.values()) {
            if (status.name().equals(state.name())) {
                assertThat(UseStatus.of(state)).isEqualTo(status);
            }
        }
    }
}
