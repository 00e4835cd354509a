package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MotionTest {

    @Test
    void anExperimentIsGeneralizedExtendedOrStopped() {
        assertThat(Motion.allowedFor("assessment")).containsExactly(Motion.GENERALIZE, Motion.EXTEND, Motion.STOP);
    }

    @Test
    void aSolutionInServiceIsKeptAdaptedReplacedOrStopped() {
        assertThat(Motion.allowedFor("reassessment"))
                .containsExactly(Motion.KEEP, Motion.ADAPT, Motion.REPLACE, Motion.STOP);
    }

    @Test
    void aCaseThatIsSentBackHasNoMotionThatWasAdopted() {
        assertThat(Motion.of("stop")).hasValue(Motion.STOP);
        assertThat(Motion.of(Motion.SENT_BACK)).isEmpty();
    }
}
