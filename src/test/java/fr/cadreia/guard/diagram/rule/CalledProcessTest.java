package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read of a call that is not the framework's, or of which nobody knows what it hands over. */
class CalledProcessTest {

    @Test
    void aStepCallsItsOwnProcess() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .set("CallActivity_CommitteeDecision", "calledElement", "reassessment"),
                        "called-process"))
                .containsExactly(
                        "«\u00a0reassessment\u00a0» ne peut pas être appelé ici. Appelez «\u00a0deliberation\u00a0», par sa clé même.");
    }

    @Test
    void whatIsNoStepCallsNothing() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .between(
                                        "Flow_AssessmentToSecondReading",
                                        "Call",
                                        "<bpmn:callActivity id=\"Call\" calledElement=\"reassessment\"><bpmn:extensionElements>"
                                                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />"
                                                + "</bpmn:extensionElements></bpmn:callActivity>"),
                        "called-process"))
                .containsExactly(
                        "«\u00a0reassessment\u00a0» ne peut pas être appelé ici. Retirez cet appel\u00a0: seule une étape du cadre en "
                                + "appelle un autre processus.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in variables=\"all\"",
                "out variables=\"all\"",
                "in sourceExpression=\"x\"",
                "in sourceExpression=\"x\" target=\" \"",
                "out source=\"a\" sourceExpression=\"b\" target=\"c\"",
                "in source=\"a\" target=\"b\" variables=\"all\""
            })
    void aMappingNamesWhatItHandsOver(String mapping) {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .extend("CallActivity_CommitteeDecision", "<camunda:" + mapping + " />"),
                        "called-process"))
                .containsExactly(
                        "Cette correspondance transmet on ne sait quelles variables. Nommez chaque variable transmise, par sa "
                                + "source et sa cible.");
    }
}
