package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.Edited.TASK;
import static fr.cadreia.guard.diagram.flow.WrittenProcess.way;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.flow.FlowGraphBuilder;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.WrittenProcess;
import fr.cadreia.guard.diagram.source.Problem;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which loops a case would turn without anybody's doing. */
class LoopsTest {

    private static final String ALL =
            "<startEvent id=\"S\" /><task id=\"A\" /><exclusiveGateway id=\"X\" /><task id=\"B\" /><endEvent id=\"Z\" />";
    private static final String ALWAYS = "Cette condition est toujours remplie ici";
    private static final String SETTLED = "Rien ne change pendant ce temps ce que lit cette condition";
    private static final String COMPUTE = "Service_ComputeDataGate";

    private static Optional<String> loop(String content) {
        return Loops.withoutWaiting(FlowGraphBuilder.build(WrittenProcess.of(content), Set.of()))
                .map(FlowNode::id);
    }

    @Test
    void aWayToTheEndIsNone() {
        assertThat(loop(ALL + way("S-A-X-B-Z") + way("X-Z"))).isEmpty();
    }

    @Test
    void aWayBackOverElementsThatGoOnByThemselvesIsOne() {
        assertThat(loop(ALL + way("S-A-X-B-A") + way("X-Z"))).hasValue("A");
        assertThat(loop(ALL + way("S-A-X-X") + way("X-B-Z"))).hasValue("X");
    }

    @Test
    void whatALoopLeadsToIsNotInIt() {
        assertThat(loop("<task id=\"C\" /><endEvent id=\"Y\" />" + ALL + way("S-A-X-B-A") + way("X-C-Y")))
                .hasValue("A");
    }

    @Test
    void aLoopInWhichSomebodyActsIsNone() {
        String turn = way("S-A-X-B-A") + way("X-Z");
        assertThat(loop(ALL.replace("task id=\"B\"", "userTask id=\"B\"") + turn))
                .isEmpty();
        assertThat(loop(ALL.replace("task id=\"B\"", "callActivity id=\"B\"") + turn))
                .isEmpty();
    }

    @Test
    void aLoopThroughASubProcessIsOne() {
        String within = "<subProcess id=\"P\"><startEvent id=\"T\" /><%s id=\"C\" />" + way("T-C") + "</subProcess>"
                + way("S-A-X-P-A") + way("X-Z");
        assertThat(loop(ALL + within.formatted("task"))).hasValue("A");
        assertThat(loop(ALL + within.formatted("userTask"))).isEmpty();
    }

    @Test
    void aLoopOverALinkIsOne() {
        String link = "<intermediateThrowEvent id=\"T\"><linkEventDefinition name=\"L\" /></intermediateThrowEvent>"
                + "<intermediateCatchEvent id=\"C\"><linkEventDefinition name=\"L\" /></intermediateCatchEvent>";
        assertThat(loop(ALL + link + way("S-A-X-T") + way("C-A") + way("X-Z"))).hasValue("A");
    }

    @Test
    void aLoopThatBeginsOnABorderIsNone() {
        String term = "<boundaryEvent id=\"E\" attachedToRef=\"A\"><timerEventDefinition /></boundaryEvent>";
        assertThat(loop(ALL + term + way("S-A-Z") + way("E-B-A"))).isEmpty();
    }

    // Conditions and durations that take a task or a case away, or keep it waiting.

    private static void saysOfBorder(String host, String condition, String says) {
        Edited diagram = Edited.of("mandatory-path").boundary(host, "conditional", true, "Gateway_ProposalMerge");
        diagram.find("Boundary_New")
                .getElementsByTagNameNS("*", "condition")
                .item(0)
                .setTextContent(condition);
        assertThat(Sentences.of(diagram, "liveness"))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith(says));
    }

    private static Edited beside(String condition) {
        return Edited.of("mandatory-path")
                .add("<bpmn:subProcess id=\"Sub\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"S\">"
                        + "<bpmn:conditionalEventDefinition><bpmn:condition xsi:type=\"bpmn:tFormalExpression\">"
                        + condition
                        + "</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:startEvent><bpmn:endEvent id=\"E\">"
                        + "<bpmn:escalationEventDefinition escalationRef=\"Escalation_Stop\" /></bpmn:endEvent>"
                        + "<bpmn:sequenceFlow id=\"F\" sourceRef=\"S\" targetRef=\"E\" /></bpmn:subProcess>");
    }

    @Test
    void aConditionThatReadsNothingAlwaysHolds() {
        saysOfBorder("Task_Proposal", "${true}", ALWAYS);
    }

    @Test
    void whatWasDecidedBeforeAStepAlwaysHoldsThere() {
        saysOfBorder("Task_Review", "${!excluded}", ALWAYS);
    }

    @Test
    void whatIsDecidedLaterHoldsOrNot() {
        saysOfBorder("Task_Proposal", "${!excluded}", SETTLED);
        saysOfBorder("Task_Review", "${admissibility == 'admissible'}", SETTLED);
    }

    @Test
    void aConditionThatAlwaysHoldsWouldEndEveryCase() {
        assertThat(Sentences.of(beside("${true}"), "liveness"))
                .singleElement()
                .satisfies(
                        said -> assertThat(said)
                                .startsWith(
                                        "Cette condition est toujours remplie\u00a0: tout dossier serait interrompu dès son ouverture."));
    }

    @Test
    void aConditionBesideTheCaseMayComeTrueAtAnyTime() {
        assertThat(Sentences.of(beside("${opinionDpo == opinionHr}"), "liveness"))
                .isEmpty();
    }

    @Test
    void aDurationThatCannotBeReadIsTooLong() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .between(
                                        "Flow_GateOpen",
                                        "Wait",
                                        "<bpmn:intermediateCatchEvent id=\"Wait\"><bpmn:timerEventDefinition><bpmn:timeDuration "
                                                + "xsi:type=\"bpmn:tFormalExpression\">P1X</bpmn:timeDuration>"
                                                + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"),
                        "liveness"))
                .singleElement()
                .satisfies(said -> assertThat(said)
                        .startsWith("Un dossier attendrait ici «\u00a0P1X\u00a0», plus que le cadre n’admet."));
    }

    @Test
    void aDurationThatIsComputedLeavesPeopleNoTimeOfTheirOwn() {
        Edited diagram = Edited.of("mandatory-path").boundary("Task_Review", "timer", true, "Gateway_ProposalMerge");
        diagram.find("Boundary_New")
                .getElementsByTagNameNS("*", "timeDuration")
                .item(0)
                .setTextContent("${excluded}");
        assertThat(Sentences.of(diagram, "framework-term"))
                .singleElement()
                .satisfies(said -> assertThat(said)
                        .startsWith(
                                "Ce minuteur retirerait une étape aux personnes à qui elle revient, avant qu’elles aient eu "
                                        + "«\u00a0P7D\u00a0»."));
    }

    // A computation within a parallel block, beside other work: whether every case passes it.

    /** Between the opinions and the gate, where the gate is to be computed, stand a fork and its join, and a task between them. */
    private static Edited block() {
        return Edited.of("mandatory-path")
                .add("<bpmn:parallelGateway id=\"Fork\" /><bpmn:parallelGateway id=\"Join\" />" + TASK)
                .set("Flow_OpinionsJoinToCompute", "targetRef", "Fork")
                .flow("Fork", "Task_New")
                .flow("Task_New", "Join")
                .flow("Join", "Task_DataGate");
    }

    private static void isRefused(Edited diagram) {
        assertThat(Sentences.of(diagram, "liveness"))
                .anyMatch(said -> said.startsWith(
                        "Un dossier peut arriver à «\u00a0Contrôle de confidentialité\u00a0» sans le traitement "
                                + "«\u00a0computeDataGate\u00a0»"));
    }

    @Test
    void aBranchThatSurelyPassesItIsEnough() {
        assertThat(block().flow("Fork", COMPUTE)
                        .set("Flow_ComputeToDataGate", "targetRef", "Join")
                        .problems())
                .isEmpty();
    }

    @Test
    void aBranchThatMayPassItByIsNot() {
        isRefused(block().add(
                        "<bpmn:exclusiveGateway id=\"Choice\" default=\"Flow_Compute\" /><bpmn:exclusiveGateway id=\"Merge\" />")
                .flow("Fork", "Choice")
                .flow("Flow_Compute", "Choice", COMPUTE, "")
                .flow("Flow_Past", "Choice", "Merge", "${excluded}")
                .set("Flow_ComputeToDataGate", "targetRef", "Merge")
                .flow("Merge", "Join"));
    }

    @Test
    void norIsAFlowFromTheForkToTheJoin() {
        isRefused(block().flow("Fork", "Join").remove(COMPUTE));
    }

    @Test
    void theWayThatPassesItByIsTold() {
        assertThat(block().flow("Fork", "Join").remove(COMPUTE).problems())
                .filteredOn(problem -> problem.message().contains("computeDataGate"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.path())
                        .extracting(Problem.Place::id)
                        .containsExactly(
                                "Task_Review",
                                "Gateway_Admissibility",
                                "Service_DetermineOpinions",
                                "Gateway_Opinions",
                                "Gateway_OpinionsJoin",
                                "Fork",
                                "Join",
                                "Task_DataGate"));
    }
}
