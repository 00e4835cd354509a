package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.source.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways past a step, each refused where it reaches the generalisation and accepted where it reaches what it may. */
class ShortcutTest {

    private static final String GOAL = "Task_Generalization";
    private static final String EARLIER = "Gateway_ProposalMerge";
    private static final String PARALLEL = "parallelGateway";

    @ParameterizedTest
    @ValueSource(strings = {"mandatory-path", "deliberation", "reassessment"})
    void theShippedDiagramsPass(String key) {
        assertThat(Edited.of(key).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"timer", "message", "signal", "conditional"})
    void aSecondStartBeginsAtTheBeginning(String kind) {
        String start = "<bpmn:startEvent id=\"Start_New\">" + Edited.definition(kind) + "</bpmn:startEvent>";
        if (!kind.equals("timer")) {
            assertThat(Edited.of("mandatory-path")
                            .add(start)
                            .declare(kind)
                            .flow("Start_New", EARLIER)
                            .problems())
                    .isEmpty();
        }
        assertThat(Edited.of("mandatory-path")
                        .add(start)
                        .declare(kind)
                        .flow("Start_New", "Task_Assessment")
                        .codes())
                .contains("step-order");
    }

    @Test
    void aLinkIsAWayLikeAnother() {
        String links = "<bpmn:intermediateThrowEvent id=\"Throw_New\"><bpmn:linkEventDefinition name=\"L\" />"
                + "</bpmn:intermediateThrowEvent><bpmn:intermediateCatchEvent id=\"Catch_New\">"
                + "<bpmn:linkEventDefinition name=\"L\" /></bpmn:intermediateCatchEvent>";
        Edited edited = Edited.of("mandatory-path").add(links).boundary("Task_Review", "timer", true, "Throw_New");
        assertThat(edited.flow("Catch_New", GOAL).codes()).contains("step-order");
        assertThat(Edited.of("mandatory-path")
                        .add(links)
                        .boundary("Task_Review", "timer", true, "Throw_New")
                        .flow("Catch_New", EARLIER)
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"parallelGateway", "inclusiveGateway", "exclusiveGateway"})
    void noGatewayForksPastAStep(String gateway) {
        assertThat(Edited.of("mandatory-path")
                        .between("Flow_NotExcluded", "Fork_New", "<bpmn:" + gateway + " id=\"Fork_New\" />")
                        .flow("Fork_New", GOAL)
                        .codes())
                .contains("step-order");
    }

    @Test
    void aJoinOfOneBlockGivesCreditForWhatIsOnItsBranches() {
        Edited edited = Edited.of("mandatory-path")
                .between("Flow_ToAssessment", "Fork_New", "<bpmn:parallelGateway id=\"Fork_New\" />")
                .between("Flow_AssessmentToSecondReading", "Join_New", "<bpmn:parallelGateway id=\"Join_New\" />")
                .flow("Fork_New", "Join_New");
        assertThat(edited.problems()).isEmpty();
        // Both tokens may come over the same flow: the engine's join counts tokens only.
        edited.add("<bpmn:manualTask id=\"Twice\" />").flow("Fork_New", "Twice").flow("Twice", "Join_New");
        edited.flow("Flow_Again", "Twice", "Join_New", "");
        assertThat(edited.codes()).contains("step-order");
    }

    @Test
    void aParallelBranchMayEndInAReminder() {
        assertThat(Edited.of("mandatory-path")
                        .between("Flow_ToAssessment", "Fork_New", "<bpmn:parallelGateway id=\"Fork_New\" />")
                        .add("<bpmn:manualTask id=\"Task_New\" /><bpmn:endEvent id=\"End_New\" />")
                        .flow("Fork_New", "Task_New")
                        .flow("Task_New", "End_New")
                        .problems())
                .isEmpty();
        assertThat(Edited.of("mandatory-path")
                        .between(
                                "Flow_GeneralizationToFollowUp", "Fork_New", "<bpmn:parallelGateway id=\"Fork_New\" />")
                        .add("<bpmn:manualTask id=\"Task_New\" /><bpmn:endEvent id=\"End_New\" />")
                        .flow("Fork_New", "Task_New")
                        .flow("Task_New", "End_New")
                        .problems())
                .isEmpty();
    }

    @Test
    void aSubProcessOfNoInstanceCompletesNothing() {
        String loop = "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${items}\" />";
        Edited wrapped = Edited.of("mandatory-path")
                .add(
                        "<bpmn:subProcess id=\"Sub_New\"><bpmn:startEvent id=\"Start_New\" /><bpmn:endEvent id=\"End_New\" />"
                                + "</bpmn:subProcess>")
                .move("Sub_New", "Task_Assessment")
                .flow("Start_New", "Task_Assessment")
                .flow("Task_Assessment", "End_New")
                .set("Flow_ToAssessment", "targetRef", "Sub_New")
                .set("Flow_AssessmentToSecondReading", "sourceRef", "Sub_New");
        assertThat(wrapped.problems()).isEmpty();
        assertThat(wrapped.add("Sub_New", loop).codes()).contains("step-order");
    }

    @Test
    void whatInterruptsASubProcessCarriesWhatWasEarnedInIt() {
        Edited wrapped = Edited.of("mandatory-path")
                .add(
                        "<bpmn:subProcess id=\"Sub_New\"><bpmn:startEvent id=\"Start_New\" /><bpmn:endEvent id=\"End_New\" />"
                                + "</bpmn:subProcess>")
                .move("Sub_New", "Task_Assessment")
                .flow("Start_New", "Task_Assessment")
                .flow("Task_Assessment", "End_New")
                .set("Flow_ToAssessment", "targetRef", "Sub_New")
                .set("Flow_AssessmentToSecondReading", "sourceRef", "Sub_New")
                .boundary("Sub_New", "timer", true, "Task_SecondReading");
        assertThat(wrapped.codes()).contains("step-order");
    }

    @Test
    void aTransactionIsASubProcess() {
        Edited edited = Edited.of("mandatory-path")
                .between(
                        "Flow_ClosingToAssessmentMerge",
                        "Tx_New",
                        "<bpmn:transaction id=\"Tx_New\"><bpmn:startEvent id=\"Start_New\" /><bpmn:endEvent "
                                + "id=\"End_New\"><bpmn:cancelEventDefinition /></bpmn:endEvent><bpmn:endEvent "
                                + "id=\"Done_New\" /><bpmn:exclusiveGateway id=\"Choice_New\" "
                                + "default=\"Flow_New_Choice_New_Done_New\" /></bpmn:transaction>"
                                + "<bpmn:boundaryEvent id=\"Cancel_New\" attachedToRef=\"Tx_New\">"
                                + "<bpmn:cancelEventDefinition /></bpmn:boundaryEvent>")
                .flow("Start_New", "Choice_New")
                .flow("Choice_New", "Done_New")
                .flow("Flow_Cancel", "Choice_New", "End_New", "${excluded}");
        assertThat(edited.flow("Cancel_New", EARLIER).problems()).isEmpty();
        assertThat(edited.flow("Cancel_New", GOAL).codes()).contains("step-order");
    }

    @Test
    void compensationLeadsNowhereNew() {
        Edited edited = Edited.of("mandatory-path")
                .add("<bpmn:manualTask id=\"Undo_New\" isForCompensation=\"true\" /><bpmn:boundaryEvent "
                        + "id=\"Compensate_New\" attachedToRef=\"Service_Qualify\"><bpmn:compensateEventDefinition />"
                        + "</bpmn:boundaryEvent>")
                .between(
                        "Flow_ToComplete",
                        "Throw_New",
                        "<bpmn:intermediateThrowEvent id=\"Throw_New\"><bpmn:compensateEventDefinition />"
                                + "</bpmn:intermediateThrowEvent>")
                .add("<bpmn:association id=\"A_New\" associationDirection=\"One\" "
                        + "sourceRef=\"Compensate_New\" targetRef=\"Undo_New\" />");
        assertThat(edited.problems()).isEmpty();
        assertThat(Edited.of("mandatory-path")
                        .set("Task_Assessment", "isForCompensation", "true")
                        .codes())
                .contains("human-step");
    }

    @Test
    void loopsLeadBackAsTheyLike() {
        assertThat(Edited.of("mandatory-path")
                        .between(
                                "Flow_AssessmentToSecondReading",
                                "Choice",
                                "<bpmn:exclusiveGateway id=\"Choice\" "
                                        + "default=\"Flow_New_Choice_Task_SecondReading\" />")
                        .flow("Flow_Back", "Choice", "Gateway_ProtocolMerge", "${excluded}")
                        .problems())
                .isEmpty();
        assertThat(Edited.of("mandatory-path")
                        .set("Flow_Adapt", "targetRef", GOAL)
                        .set("Flow_Extend", "targetRef", GOAL)
                        .codes())
                .contains("decided-outcome");
    }

    @Test
    void removingAnyStepIsSeen() {
        for (String step : List.of("Task_Review", "Task_DataGate", "Task_Assessment", "Task_SecondReading")) {
            assertThat(Edited.of("mandatory-path").remove(step).codes()).contains("human-step");
        }
    }

    @Test
    void aFlowAroundAStepIsSeen() {
        assertThat(Edited.of("mandatory-path")
                        .set("Flow_ToAssessment", "targetRef", "Task_SecondReading")
                        .codes())
                .contains("step-order", "human-step");
        assertThat(Edited.of("mandatory-path")
                        .set("Flow_SecondReadingToCommittee", "targetRef", "Gateway_CommitteeOutcome")
                        .codes())
                .contains("step-order");
        assertThat(Edited.of("mandatory-path")
                        .set("Flow_GateOpen", "targetRef", "Gateway_AssessmentMerge")
                        .codes())
                .contains("step-order");
    }

    @Test
    void theDeliberationCannotEndWithoutItsResult() {
        assertThat(Edited.of("deliberation")
                        .set("Flow_NoQuorum", "targetRef", "End_Decided")
                        .codes())
                .contains("step-order");
        assertThat(Edited.of("deliberation")
                        .set("Flow_Counted", "targetRef", "Gateway_ExtractMerge")
                        .codes())
                .contains("step-order");
        assertThat(Edited.of("deliberation")
                        .set("Flow_BallotOpened", "targetRef", "Task_Vote")
                        .codes())
                .contains("step-order");
        assertThat(Edited.of("deliberation")
                        .set("Flow_NextMotion", "targetRef", "Gateway_ExtractMerge")
                        .codes())
                .contains("decided-outcome");
        assertThat(Edited.of("deliberation")
                        .boundary("SubProcess_Ballot", "timer", true, "Service_CountVotes")
                        .codes())
                .contains("step-order");
        assertThat(Edited.of("reassessment")
                        .set("Flow_ToMeasure", "targetRef", "CallActivity_Deliberation")
                        .codes())
                .contains("step-order");
    }

    @Test
    void aReassessmentReplacesTheDecisionOfBefore() {
        // Gateway_CommitteeOutcome would read once more what was decided before.
        for (String target : List.of(GOAL, "Gateway_CommitteeOutcome")) {
            for (String flow : List.of("Flow_Adapt", "Flow_Keep", "Flow_LinkedCaseToFollowUp")) {
                assertThat(Edited.of("mandatory-path")
                                .set(flow, "targetRef", target)
                                .codes())
                        .contains("step-order");
            }
        }
    }

    @Test
    void anExtraReadingAfterTheSecondOneUndoesNothing() {
        Edited edited = Edited.of("mandatory-path")
                .between(
                        "Flow_SecondReadingToCommittee",
                        "Extra",
                        "<bpmn:userTask id=\"Extra\" camunda:candidateGroups=\"ai-experts\" "
                                + "camunda:formRef=\"second-reading\" camunda:formRefBinding=\"latest\" />");
        assertThat(edited.problems()).isEmpty();
        assertThat(Edited.of("mandatory-path")
                        .between(
                                "Flow_Generalize",
                                "Extra",
                                "<bpmn:userTask id=\"Extra\" camunda:candidateGroups=\"ai-experts\" "
                                        + "camunda:formRef=\"second-reading\" camunda:formRefBinding=\"latest\" />")
                        .codes())
                .contains("step-order");
    }

    // A join gives the credit of the other branches only in a structured block; each block here has one defect.

    private static Edited block(String fork, String join) {
        return Edited.of("mandatory-path")
                .between("Flow_ToAssessment", "Fork", "<bpmn:" + fork + " id=\"Fork\" />")
                .between("Flow_AssessmentToSecondReading", "Join", "<bpmn:" + join + " id=\"Join\" />")
                .add("<bpmn:manualTask id=\"Beside\" />")
                .flow("Fork", "Beside")
                .flow("Beside", "Join");
    }

    private static Arguments defect(String name, String fork, String join, Consumer<Edited> edit, String says) {
        Edited diagram = block(fork, join);
        edit.accept(diagram);
        return arguments(name, diagram, says);
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                defect("another kind of join", PARALLEL, "inclusiveGateway", d -> {}, "n’est pas du même type"),
                defect("another kind of fork", "inclusiveGateway", PARALLEL, d -> {}, "n’est pas du même type"),
                defect("a join of one token", PARALLEL, "exclusiveGateway", d -> {}, ""),
                defect(
                        "a branch that is not always taken",
                        "inclusiveGateway",
                        "inclusiveGateway",
                        d -> d.add(d.find("Flow_ToAssessment").getAttribute("id"), "")
                                .flow("Flow_Cond", "Fork", "Task_Assessment", "${gateOpen}")
                                .remove("Flow_New_Fork_Task_Assessment"),
                        ""),
                defect(
                        "a second way in",
                        PARALLEL,
                        PARALLEL,
                        d -> d.add(
                                        "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Gateway_AssessmentMerge\" />")
                                .set("Flow_ClosingToAssessmentMerge", "targetRef", "Choice")
                                .flow("Choice", "Gateway_AssessmentMerge")
                                .flow("Flow_In", "Choice", "Beside", "${excluded}"),
                        "une autre entrée mène à"),
                defect(
                        "a second flow into the join",
                        PARALLEL,
                        PARALLEL,
                        d -> d.add("<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Join\" />")
                                .set("Flow_New_Fork_Beside", "targetRef", "Choice")
                                .flow("Choice", "Join")
                                .flow("Flow_In", "Choice", "Beside", "${excluded}"),
                        ""),
                defect(
                        "a border that adds a branch",
                        PARALLEL,
                        PARALLEL,
                        d -> d.turnInto("Beside", "receiveTask").boundary("Beside", "timer", false, "Join"),
                        ""),
                defect(
                        "two tokens on one branch",
                        PARALLEL,
                        PARALLEL,
                        d -> d.add("<bpmn:manualTask id=\"More\" /><bpmn:exclusiveGateway id=\"Merge\" />")
                                .set("Flow_New_Beside_Join", "targetRef", "Merge")
                                .flow("Beside", "More")
                                .flow("More", "Merge")
                                .flow("Merge", "Join"),
                        "ouvre plusieurs flux à la fois"),
                defect(
                        "a way out",
                        PARALLEL,
                        PARALLEL,
                        d -> d.add("<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_New_Choice_Join\" />")
                                .set("Flow_New_Beside_Join", "targetRef", "Choice")
                                .flow("Choice", "Join")
                                .flow("Flow_Out", "Choice", "Task_SecondReading", "${excluded}"),
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("defects")
    void givesNoCredit(String name, Edited diagram, String says) {
        assertThat(diagram.problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("step-order");
            assertThat(problem.message()).contains(says);
            assertThat(problem.path()).extracting(Problem.Place::id).contains("Task_SecondReading");
        });
    }
}
