package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.cadreia.journal.Motion;
import org.junit.jupiter.api.Test;

class ExaminationSubjectTest {

    @Test
    void anExperimentIsGeneralizedExtendedOrStopped() {
        assertThat(ExaminationSubject.of("assessment").motions())
                .containsExactly(Motion.GENERALIZE, Motion.EXTEND, Motion.STOP);
    }

    @Test
    void aSolutionInServiceIsKeptAdaptedReplacedOrStopped() {
        assertThat(ExaminationSubject.of("reassessment").motions())
                .containsExactly(Motion.KEEP, Motion.ADAPT, Motion.REPLACE, Motion.STOP);
    }

    @Test
    void withoutAWordOfTheDiagramItIsABilan() {
        assertThat(ExaminationSubject.of(null)).isEqualTo(ExaminationSubject.ASSESSMENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExaminationSubject.of("unheardOf"))
                .withMessageEndingWith("unheardOf");
    }
}
