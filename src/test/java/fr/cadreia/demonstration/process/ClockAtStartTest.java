package fr.cadreia.demonstration.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.TestClock;
import fr.cadreia.demonstration.ClockOffset;
import fr.cadreia.demonstration.process.EngineDiagramAttempt.PathWithoutAssessment;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockAtStartTest {

    @AfterEach
    void backToToday() {
        TestClock.reset();
    }

    @Test
    void theKeptClockIsSetBeforeTheEngineStarts() {
        new ClockAtStart(kept(Duration.ofDays(400))).preInit(null);

        assertThat(ClockUtil.getCurrentTime().toInstant())
                .isAfter(Clock.systemUTC().instant().plus(Duration.ofDays(399)));
    }

    private static ClockOffset kept(Duration ahead) {
        return new ClockOffset() {
            @Override
            public Duration kept() {
                return ahead;
            }

            @Override
            public void keep(Duration other) {
                throw new UnsupportedOperationException();
            }
        };
    }

    // The wrong diagram is a good one but for the step that it goes past.

    private static BpmnModelInstance read(String drawing) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(drawing.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void itLacksTheAssessmentAloneAndEveryFlowLeadsSomewhere() {
        BpmnModelInstance shipped =
                Bpmn.readModelFromStream(getClass().getResourceAsStream("/processes/mandatory-path.bpmn"));
        BpmnModelInstance wrong = read(PathWithoutAssessment.drawing());

        Bpmn.validateModel(wrong);
        assertThat((Object) wrong.getModelElementById("Task_Assessment")).isNull();
        assertThat(wrong.getModelElementsByType(UserTask.class))
                .hasSize(shipped.getModelElementsByType(UserTask.class).size() - 1);
        assertThat(wrong.getModelElementsByType(SequenceFlow.class)).allSatisfy(flow -> {
            assertThat(flow.getSource()).isNotNull();
            assertThat(flow.getTarget()).isNotNull();
            assertThat(flow.getTarget().getIncoming()).contains(flow);
        });
        assertThat(wrong.getModelElementsByType(FlowNode.class))
                .allSatisfy(node -> assertThat(node.getIncoming()).doesNotContainNull());
    }
}
