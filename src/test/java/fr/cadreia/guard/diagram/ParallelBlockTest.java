package fr.cadreia.guard.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.source.Problem;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A join gives the credit of the other branches only in a structured block; each block here has one defect. */
class ParallelBlockTest {

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

    private static final String PARALLEL = "parallelGateway";

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
