package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.Edited.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Who leaves a variable that a diagram reads: a repetition, a call, a form of the administrators' own. */
class VariablesTest {

    private static final String FORM = "{\"id\":\"legal\",\"type\":\"default\",\"schemaVersion\":16,\"components\":["
            + "{\"type\":\"datetime\",\"subtype\":\"date\",\"key\":\"day\",\"dateLabel\":\"Jour\",\"validate\":{\"required\":true}}]}";
    private static final String DATED = "<bpmn:timerEventDefinition><bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">"
            + "${%s}</bpmn:timeDate></bpmn:timerEventDefinition>";
    private static final String DECISION = "CallActivity_CommitteeDecision";

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

    // Where, and when, the engine reads a variable.

    private static void readsNothing(Edited diagram) {
        assertThat(Sentences.of(diagram, "liveness"))
                .anyMatch(said -> said.startsWith("Rien n’écrit «\u00a0nothing\u00a0», qui est lu ici"));
    }

    private static Edited task() {
        return Edited.of("mandatory-path").with("legal.form", FORM).between("Flow_GateOpen", "Task_New", TASK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!nothing",
                "nothing and excluded",
                "excluded and nothing",
                "nothing or excluded",
                "excluded or nothing",
                "nothing == 'a'",
                "'a' == nothing",
                "empty nothing",
                "nothing &gt; 1",
                "1 &lt; nothing",
                "(!nothing) == true",
                "true == (!nothing)"
            })
    void everyPartOfAConditionIsRead(String condition) {
        readsNothing(Edited.of("mandatory-path")
                .between(
                        "Flow_GateOpen",
                        "Choice",
                        "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Gateway_ProtocolMerge\" />")
                .flow("Flow_Back", "Choice", "Gateway_ProposalMerge", "${" + condition + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueDate", "followUpDate", "priority", "assignee"})
    void aTaskReadsItsAttributes(String attribute) {
        readsNothing(task().set("Task_New", "camunda:" + attribute, "${nothing}"));
    }

    @Test
    void aReminderReadsItsMoment() {
        Edited diagram = Edited.of("mandatory-path");
        diagram.find("ReminderDefinition_Review")
                .getElementsByTagNameNS("*", "timeDuration")
                .item(0)
                .setTextContent("${nothing}");
        readsNothing(diagram);
    }

    @Test
    void aParameterThatIsGivenOutIsRead() {
        readsNothing(task().extend(
                        "Task_New",
                        "<camunda:inputOutput><camunda:outputParameter name=\"n\">${nothing}</camunda:outputParameter>"
                                + "</camunda:inputOutput>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">${nothing}</bpmn:loopCardinality>",
                "<bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">2</bpmn:loopCardinality>"
                        + "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">${nothing}</bpmn:completionCondition>"
            })
    void aRepetitionReadsItsNumberAndItsEnd(String loop) {
        readsNothing(task().add(
                        "Task_New",
                        "<bpmn:multiInstanceLoopCharacteristics>" + loop + "</bpmn:multiInstanceLoopCharacteristics>"));
    }

    @Test
    void aParallelGatewayAsksNoCondition() {
        assertThat(Edited.of("mandatory-path")
                        .between("Flow_GateOpen", "Fork", "<bpmn:parallelGateway id=\"Fork\" />")
                        .add("<bpmn:manualTask id=\"Manual\" /><bpmn:endEvent id=\"End_New\" />")
                        .flow("Flow_Beside", "Fork", "Manual", "${nothing}")
                        .flow("Manual", "End_New")
                        .problems())
                .isEmpty();
    }

    @Test
    void aTimerOnABorderIsSetWhenItsTaskBegins() {
        assertThat(Sentences.of(
                        task().add(
                                        "<bpmn:endEvent id=\"End_New\" /><bpmn:boundaryEvent id=\"Reminder\" attachedToRef=\"Task_New\" "
                                                + "cancelActivity=\"false\">" + DATED.formatted("day")
                                                + "</bpmn:boundaryEvent>")
                                .flow("Reminder", "End_New"),
                        "liveness"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("«\u00a0day\u00a0» peut ne pas être écrit"));
    }

    /** A timer in an event sub-process. */
    private static String beside(String variable) {
        return "<bpmn:subProcess id=\"Beside\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\" isInterrupting=\"false\">"
                + DATED.formatted(variable) + "</bpmn:startEvent><bpmn:endEvent id=\"E\" />"
                + "<bpmn:sequenceFlow id=\"F\" sourceRef=\"S\" targetRef=\"E\" /></bpmn:subProcess>";
    }

    @Test
    void aTimerBesideTheCaseIsSetWhenTheCaseBegins() {
        assertThat(Sentences.of(Edited.of("mandatory-path").add(beside("experimentEnd")), "liveness"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("«\u00a0experimentEnd\u00a0» peut ne pas être écrit"));
    }

    @Test
    void aTimerWithinASubProcessIsSetWhenThatBegins() {
        assertThat(task().between(
                                "Flow_New_Task_New_Gateway_ProtocolMerge",
                                "Sub",
                                "<bpmn:subProcess id=\"Sub\"><bpmn:startEvent id=\"S2\" /><bpmn:manualTask id=\"M\" />"
                                        + "<bpmn:endEvent id=\"E2\" /><bpmn:sequenceFlow id=\"F2\" sourceRef=\"S2\" targetRef=\"M\" />"
                                        + "<bpmn:sequenceFlow id=\"F3\" sourceRef=\"M\" targetRef=\"E2\" />"
                                        + beside("day")
                                        + "</bpmn:subProcess>")
                        .problems())
                .isEmpty();
    }

    // What the way of a case depends on is written by no mapping and no repetition.

    @Test
    void aCallLeavesNoVariableOfTheCaseButItsResult() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .extend(DECISION, "<camunda:out source=\"outcome\" target=\"gateOpen\" />"),
                        "protected-variable"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("écrirait lui-même «\u00a0gateOpen\u00a0»"));
    }

    @Test
    void aCallMayLeaveAVariableOfItsOwn() {
        assertThat(Edited.of("mandatory-path")
                        .extend(DECISION, "<camunda:out source=\"outcome\" target=\"note\" />")
                        .problems())
                .isEmpty();
    }

    @Test
    void thePersonWhoVotesIsNamedByTheVoteAlone() {
        Edited elsewhere = Edited.of("deliberation")
                .between("Flow_ConveneToAttendance", "Task_New", TASK)
                .add(
                        "Task_New",
                        "<bpmn:multiInstanceLoopCharacteristics camunda:elementVariable=\"member\">"
                                + "<bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">2</bpmn:loopCardinality>"
                                + "</bpmn:multiInstanceLoopCharacteristics>");
        assertThat(Sentences.of(elsewhere, "protected-variable"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("écrirait lui-même «\u00a0member\u00a0»"));
    }

    @Test
    void theVoteNamesNothingElseInItsPlace() {
        Edited diagram = Edited.of("deliberation");
        Element loop = (Element) diagram.find("Task_Vote")
                .getElementsByTagNameNS(Xml.BPMN, "multiInstanceLoopCharacteristics")
                .item(0);
        loop.setAttributeNS(Xml.CAMUNDA, "camunda:elementVariable", "outcome");
        assertThat(Sentences.of(diagram, "protected-variable"))
                .singleElement()
                .satisfies(said -> assertThat(said).contains("écrirait lui-même «\u00a0outcome\u00a0»"));
    }

    // What people read of a variable that does not hold what is read there: what it takes instead.

    private static void needs(String what, Edited diagram, String variable) {
        assertThat(Sentences.of(diagram, "liveness"))
                .contains("«\u00a0" + variable
                        + "\u00a0» ne contient pas ce qui est attendu ici\u00a0: le dossier resterait bloqué. Il faut "
                        + what
                        + ".");
    }

    private static Edited path(Consumer<Edited> edit) {
        Edited diagram = Edited.of("mandatory-path");
        edit.accept(diagram);
        return diagram;
    }

    private static Edited choice(String condition) {
        return path(d -> d.between(
                        "Flow_GateOpen",
                        "Choice",
                        "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Gateway_ProtocolMerge\" />")
                .flow("Flow_Back", "Choice", "Gateway_ProposalMerge", condition));
    }

    private static Element loop(Edited diagram, String task) {
        return (Element) diagram.find(task)
                .getElementsByTagNameNS(Xml.BPMN, "multiInstanceLoopCharacteristics")
                .item(0);
    }

    @Test
    void aConditionNeedsABoxOrAComparison() {
        needs(
                "une case à cocher, ou une comparaison (${variable == 'valeur'})",
                choice("${admissibility}"),
                "admissibility");
    }

    @Test
    void whatIsMoreThanAnotherNeedsANumber() {
        needs("un nombre", choice("${admissibility &gt; 5}"), "admissibility");
    }

    @Test
    void aDayNeedsADate() {
        needs(
                "une date que l’application écrit, ou un champ de date obligatoire",
                path(d -> d.set("Task_Review", "camunda:dueDate", "${excluded}")),
                "excluded");
    }

    @Test
    void aDurationIsWrittenOut() {
        needs(
                "écrire la durée elle-même (P10D)",
                path(d -> d.find("ReminderDefinition_Review")
                        .getElementsByTagNameNS("*", "timeDuration")
                        .item(0)
                        .setTextContent("${excluded}")),
                "excluded");
    }

    @Test
    void aRepetitionNeedsAWholeNumber() {
        needs(
                "un nombre, ou un champ de nombre entier obligatoire de 0 à 999",
                path(d -> d.between("Flow_GateOpen", "Task_New", TASK)
                        .add(
                                "Task_New",
                                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality "
                                        + "xsi:type=\"bpmn:tFormalExpression\">${excluded}</bpmn:loopCardinality>"
                                        + "</bpmn:multiInstanceLoopCharacteristics>")),
                "excluded");
    }

    @Test
    void theVoteNeedsItsVoters() {
        Edited diagram = Edited.of("deliberation");
        loop(diagram, "Task_Vote").setAttributeNS(Xml.CAMUNDA, "camunda:collection", "${quorate}");
        needs("la liste des votants (${voters})", diagram, "quorate");
    }
}
