package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The bounds of the framework's own terms, who records them, and what people read of a service that is elsewhere. */
class TermWordsTest {

    private static Edited lateAfter(String duration) {
        Edited diagram = Edited.of("reassessment");
        diagram.find("TimerDefinition_ReassessmentLate")
                .getElementsByTagNameNS("*", "timeDuration")
                .item(0)
                .setTextContent(duration);
        return diagram;
    }

    @ParameterizedTest
    @ValueSource(strings = {"P15D", "P3M"})
    void aTermMayLastAsLongAsItsBounds(String duration) {
        assertThat(lateAfter(duration).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P14D", "P14DT23H59M59S", "P3MT1S", "P4M"})
    void aTermIsNeitherShorterNorLongerThanItsBounds(String duration) {
        assertThat(Sentences.of(lateAfter(duration), "framework-term"))
                .contains(
                        "Cette tâche n’a pas l’échéance que le cadre lui donne\u00a0: de «\u00a0P15D\u00a0» à «\u00a0P3M\u00a0». Attachez-lui un "
                                + "minuteur, «\u00a0Interrupting\u00a0» décoché, «\u00a0Duration\u00a0» de P15D à P3M, qui mène droit à la tâche de "
                                + "service ${markReassessmentLate}.");
    }

    @Test
    void aTermThatIsMissingIsToldItsDate() {
        assertThat(Sentences.of(Edited.of("mandatory-path").remove("Timer_ExperimentEnds"), "framework-term"))
                .containsExactly(
                        "Cette tâche n’a pas l’échéance que le cadre lui donne\u00a0: ${experimentEnd}. Attachez-lui un minuteur, "
                                + "«\u00a0Interrupting\u00a0» décoché, «\u00a0Date\u00a0» ${experimentEnd}, qui mène droit à la tâche de service "
                                + "${suspendUse}.");
    }

    @ParameterizedTest
    @CsvSource({
        "mandatory-path, Task_ExperimentClosing, Gateway_ProtocolMerge, ${experimentEnd}",
        "reassessment, Task_Measure, Gateway_MeasureMerge, P15D"
    })
    void whatTakesATaskAwayBesideItsTermIsToldTheTerm(String process, String task, String target, String term) {
        assertThat(Sentences.of(Edited.of(process).boundary(task, "timer", true, target), "framework-term"))
                .containsExactly(
                        "Cet événement retirerait de lui-même une tâche à laquelle le cadre donne son échéance. Retirez-le, ou "
                                + "décochez «\u00a0Interrupting\u00a0»\u00a0: seul y met fin ce que le cadre prévoit ("
                                + term + ").");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${suspendUse}", "${record.lapse}"})
    void aLapseIsRecordedByItsOwnListener(String delegate) {
        Edited diagram = Edited.of("mandatory-path");
        ((Element) diagram.find("Timer_OpinionDpoLapses")
                        .getElementsByTagNameNS("*", "executionListener")
                        .item(0))
                .setAttribute("delegateExpression", delegate);
        assertThat(Sentences.of(diagram, "framework-term"))
                .contains(
                        "Quand cette échéance arrive, le journal n’en saurait rien. Onglet Écouteurs d’exécution\u00a0: "
                                + "«\u00a0Event\u00a0» end, «\u00a0Delegate expression\u00a0» ${recordLapse}.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mandatory-path | Flow_ToAssessment | suspendUse | aussitôt après le minuteur de ${experimentEnd} ou de ${maintainedUntil}.",
                "mandatory-path | Flow_OpinionDpoLapsed | suspendUse | aussitôt après le minuteur de ${experimentEnd} ou de ${maintainedUntil}.",
                "mandatory-path | Flow_ToAssessment | qualifyProposal | juste après «\u00a0Proposition\u00a0».",
                "mandatory-path | Flow_ToAssessment | openLinkedCase | juste après «\u00a0Réévaluation\u00a0», quand «\u00a0reassessmentOutcome\u00a0» vaut «\u00a0replace\u00a0».",
                "reassessment | Flow_ToMeasure | markReassessmentLate | aussitôt après le minuteur de «\u00a0Nouvelles mesures\u00a0»."
            })
    void aServiceThatIsElsewhereIsToldItsPlace(String process, String flow, String service, String place) {
        assertThat(Sentences.of(
                        Edited.of(process)
                                .between(
                                        flow,
                                        "Service_New",
                                        "<bpmn:serviceTask id=\"Service_New\" camunda:delegateExpression=\"${" + service
                                                + "}\" />"),
                        "framework-term"))
                .singleElement()
                .satisfies(said -> assertThat(said).endsWith("ou ramenez-la à sa place\u00a0: " + place));
    }

    @Test
    void anOpinionMayBeAskedForByAChoiceOfItsOwn() {
        assertThat(Edited.of("mandatory-path")
                        .add("<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_Not\" />")
                        .set("Flow_OpinionsJoinToCompute", "targetRef", "Choice")
                        .flow("Flow_Not", "Choice", "Service_ComputeDataGate", "")
                        .set("Flow_OpinionHrRequired", "sourceRef", "Choice")
                        .set("Flow_OpinionHrGiven", "targetRef", "Service_ComputeDataGate")
                        .set("Flow_OpinionHrLapsed", "targetRef", "Service_ComputeDataGate")
                        .problems())
                .isEmpty();
    }

    @Test
    void aComputationThatFailedIsNone() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .declare("error")
                                .add("<bpmn:boundaryEvent id=\"Failed\" attachedToRef=\"Service_ComputeDataGate\">"
                                        + Edited.definition("error") + "</bpmn:boundaryEvent>")
                                .flow("Failed", "Task_DataGate"),
                        "liveness"))
                .anyMatch(said ->
                        said.startsWith("Un dossier peut arriver à «\u00a0Contrôle de confidentialité\u00a0» sans le "
                                + "traitement «\u00a0computeDataGate\u00a0»"));
    }
}
