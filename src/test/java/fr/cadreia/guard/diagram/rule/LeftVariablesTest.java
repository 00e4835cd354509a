package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.rule.TermEdits.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;

/** Who leaves a variable that a diagram reads: a repetition, a call, a form of the administrators' own. */
class LeftVariablesTest {

    /** A task that is done twice, with this name. */
    private static Edited repeated(String name) {
        return Edited.of("mandatory-path")
                .between("Flow_GateOpen", "Task_New", TASK)
                .set("Task_New", "name", name)
                .add(
                        "Task_New",
                        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality "
                                + "xsi:type=\"bpmn:tFormalExpression\">2</bpmn:loopCardinality>"
                                + "</bpmn:multiInstanceLoopCharacteristics>");
    }

    @Test
    void aRepetitionLeavesItsNumberAndNothingElse() {
        assertThat(repeated("Avis ${loopCounter}").problems()).isEmpty();
        assertThat(Sentences.of(repeated("Avis ${nothing}"), "liveness"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("Rien n’écrit «\u00a0nothing\u00a0»"));
    }

    @Test
    void theNumberOfARepetitionIsReadWithinItAlone() {
        assertThat(Sentences.of(
                        repeated("Avis").set("Task_ExperimentProtocol", "name", "Protocole ${loopCounter}"),
                        "liveness"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("Rien n’écrit «\u00a0loopCounter\u00a0»"));
    }

    @Test
    void aCallLeavesWhatItIsMappedTo() {
        Edited read = Edited.of("mandatory-path").set("Task_Generalization", "name", "Généraliser (${note})");
        assertThat(Sentences.of(read, "liveness")).hasSize(1);
        assertThat(read.extend("CallActivity_CommitteeDecision", "<camunda:out source=\"outcome\" target=\"note\" />")
                        .problems())
                .isEmpty();
    }

    @Test
    void aTaskLeavesTheParametersThatItGivesOut() {
        Edited read = Edited.of("mandatory-path").set("Task_SecondReading", "name", "Relire (${note})");
        assertThat(Sentences.of(read, "liveness")).hasSize(1);
        assertThat(read.extend(
                                "Task_Assessment",
                                "<camunda:inputOutput><camunda:outputParameter name=\"note\">rapide</camunda:outputParameter>"
                                        + "</camunda:inputOutput>")
                        .problems())
                .isEmpty();
    }

    @Test
    void anErrorThatIsCaughtLeavesItsCode() {
        assertThat(Edited.of("mandatory-path")
                        .declare("error")
                        .add("<bpmn:boundaryEvent id=\"Caught\" attachedToRef=\"Task_SecondReading\">"
                                + "<bpmn:errorEventDefinition errorRef=\"New_error\" camunda:errorCodeVariable=\"code\" />"
                                + "</bpmn:boundaryEvent>" + TASK)
                        .flow("Caught", "Task_New")
                        .flow("Task_New", "Gateway_ProposalMerge")
                        .set("Task_New", "name", "Erreur ${code}")
                        .problems())
                .isEmpty();
    }

    @Test
    void aTaskThatIsTakenAwayLeavesNothing() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .with("legal.form", fieldIn("legal", "note"))
                                .between("Flow_GateOpen", "Task_New", TASK)
                                .add("<bpmn:manualTask id=\"Later\" />" + TASK.replace("Task_New", "Task_Read"))
                                .set("Task_Read", "name", "Relire ${note}")
                                .boundary("Task_New", "timer", true, "Later")
                                .flow("Later", "Task_Read")
                                .flow("Task_Read", "Gateway_ProtocolMerge"),
                        "liveness"))
                .containsExactly(
                        "«\u00a0note\u00a0» peut ne pas être écrit quand il est lu ici\u00a0: le dossier resterait bloqué. Placez ce qui écrit "
                                + "«\u00a0note\u00a0» sur tous les chemins qui mènent ici.");
    }

    @Test
    void votersAreReadBeforeTheCaseWaits() {
        assertThat(Sentences.of(
                        Edited.of("deliberation").between("Flow_OpenBallotToBallot", "Task_New", TASK), "liveness"))
                .containsExactly(
                        "«\u00a0voters\u00a0» peut ne pas être écrit quand il est lu ici\u00a0: le dossier resterait bloqué. Faites suivre "
                                + "l’ouverture du scrutin par le vote, sans tâche ni attente entre les deux.");
    }

    @Test
    void aFormOfTheFrameworkLeavesNoneOfItsAnswers() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .with("opinion-hr.form", fieldIn("opinion-hr", "position"))
                                .set("Task_ExperimentProtocol", "name", "Protocole (${position})"),
                        "liveness"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("Rien n’écrit «\u00a0position\u00a0»"));
    }

    private static String fieldIn(String form, String field) {
        return "{\"id\":\"" + form
                + "\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[{\"type\":\"textfield\"," + "\"key\":\""
                + field + "\",\"label\":\"Question\",\"validate\":{\"required\":true}}]}";
    }
}
