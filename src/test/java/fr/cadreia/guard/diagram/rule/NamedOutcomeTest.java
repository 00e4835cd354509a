package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;

/** What people read of a flow, or of an end, that bears the name of another outcome. */
class NamedOutcomeTest {

    private static final String REMEDY = " Rendez-lui un nom qui dit cette issue, ou corrigez la condition.";

    @Test
    void theOutcomeUnderWhichTheFlowIsTakenIsSaid() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path").set("Flow_Generalize", "name", "Prolonger"), "decided-outcome"))
                .containsExactly(
                        "Ce flux serait pris quand il est décidé «\u00a0généraliser\u00a0», et porte le nom d’une autre issue."
                                + REMEDY);
    }

    @Test
    void theOutcomeUnderWhichTheEndIsReachedIsSaid() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path").set("End_StopDecided", "name", "Prolonger"), "decided-outcome"))
                .containsExactly(
                        "Cette fin serait atteinte quand il est décidé «\u00a0arrêter\u00a0», et porte le nom d’une autre issue."
                                + REMEDY);
    }

    @Test
    void aFlowThatChoosesNothingMayBearAnyName() {
        assertThat(Edited.of("mandatory-path")
                        .set("Flow_AssessmentToSecondReading", "name", "Prolonger")
                        .problems())
                .isEmpty();
    }
}
