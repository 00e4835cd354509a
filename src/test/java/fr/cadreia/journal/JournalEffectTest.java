package fr.cadreia.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The effect of a kind of row is stated once, and the statements agree with each other. */
class JournalEffectTest {

    @ParameterizedTest
    @EnumSource(JournalKind.class)
    void whatTurnsTheStatusOfAUseIsPublished(JournalKind kind) {
        // A case that was only opened is not public yet.
        if (kind.effect().turn() != StatusTurn.NONE && kind != JournalKind.OPENED) {
            assertThat(kind.effect().publicChange()).isNotEmpty();
        }
    }

    /** A step tells by itself what it changed: the register names it. */
    @Test
    void noStepTellsAChangeOfItsOwn() {
        assertThat(Arrays.asList(JournalKind.STEP_COMPLETED, JournalKind.STEP_ENTERED))
                .allMatch(kind -> kind.effect().publicChange().isEmpty());
    }

    /** Suspended, resumed, begun or ended: what becomes of a use is seen in its status, requests and evocations aside. */
    @Test
    void whatBecomesOfAUseTurnsItsStatus() {
        assertThat(Arrays.stream(JournalKind.values())
                        .filter(kind -> UseEvent.class.isAssignableFrom(kind.event()))
                        .filter(kind -> kind.effect().turn() == StatusTurn.NONE))
                .containsExactlyInAnyOrder(
                        JournalKind.TAKEN_UP,
                        JournalKind.RELEASED,
                        JournalKind.STOP_REQUESTED,
                        JournalKind.WITHDRAWAL_REQUESTED);
    }
}
