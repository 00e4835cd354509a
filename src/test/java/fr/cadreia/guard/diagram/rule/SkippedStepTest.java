package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;

/** What people read of a step that a way passes by. */
class SkippedStepTest {

    @Test
    void theStepThatIsReachedAndTheOneThatIsMissingAreNamed() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .set("Flow_AssessmentToSecondReading", "targetRef", "CallActivity_CommitteeDecision"),
                        "step-order"))
                .containsExactly(
                        "Un dossier peut atteindre «\u00a0Généralisation\u00a0» sans que l’étape «\u00a0Seconde lecture\u00a0» ait été terminée "
                                + "à sa place. Faites passer ce chemin par «\u00a0Seconde lecture\u00a0», ou menez-le à une étape antérieure ou "
                                + "à l’arrêt.");
    }
}
