package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.rule.TermEdits.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where, and when, the engine reads a variable. */
class ReadVariablesTest {

    private static final String FORM = "{\"id\":\"legal\",\"type\":\"default\",\"schemaVersion\":16,\"components\":["
            + "{\"type\":\"datetime\",\"subtype\":\"date\",\"key\":\"day\",\"dateLabel\":\"Jour\",\"validate\":{\"required\":true}}]}";
    private static final String DATED = "<bpmn:timerEventDefinition><bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">"
            + "${%s}</bpmn:timeDate></bpmn:timerEventDefinition>";

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
}
