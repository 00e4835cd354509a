package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.Edited.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.source.Problem;
import org.junit.jupiter.api.Test;

/** A computation within a parallel block, beside other work: whether every case passes it. */
class BypassSearchTest {

    private static final String COMPUTE = "Service_ComputeDataGate";

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
