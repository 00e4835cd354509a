package fr.cadreia.guard.diagram.rule;

import static fr.cadreia.guard.diagram.rule.TermEdits.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.Edited;
import org.junit.jupiter.api.Test;

class SingleCaseTest {

    @Test
    void aForkWithinABranchJoinsNothing() {
        assertThat(Sentences.of(
                        Edited.of("mandatory-path")
                                .between("Flow_ToAssessment", "Fork", "<bpmn:parallelGateway id=\"Fork\" />")
                                .add("<bpmn:parallelGateway id=\"Fork2\" /><bpmn:endEvent id=\"End_New\" />" + TASK)
                                .flow("Fork", "Fork2")
                                .flow("Fork2", "Task_New")
                                .flow("Fork2", "End_New")
                                .flow("Task_New", "Task_Assessment"),
                        "liveness"))
                .singleElement()
                .satisfies(
                        said -> assertThat(said)
                                .startsWith(
                                        "Plusieurs flux partent d’ici ensemble et mènent à «\u00a0Bilan\u00a0»\u00a0: les mêmes"));
    }
}
