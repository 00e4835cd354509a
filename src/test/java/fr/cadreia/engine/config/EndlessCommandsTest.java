package fr.cadreia.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A condition that always holds leads back to the task on whose border it stands. */
class EndlessCommandsTest extends InApplication {

    private static final String ALWAYS = """
            <bpmn:boundaryEvent id="Boundary_Always" name="Toujours" attachedToRef="Task_Review">
              <bpmn:outgoing>Flow_Always</bpmn:outgoing>
              <bpmn:conditionalEventDefinition id="Always">
                <bpmn:condition xsi:type="bpmn:tFormalExpression">${maintainedUntil == null}</bpmn:condition>
              </bpmn:conditionalEventDefinition>
            </bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="Flow_Always" sourceRef="Boundary_Always" targetRef="Task_Review" />
            """;

    @Autowired
    private RepositoryService repository;

    @Test
    void theCommandEndsAndNothingIsStored() throws IOException {
        Deployment turning = repository
                .createDeployment()
                .addString(
                        "processes/mandatory-path.bpmn",
                        Files.readString(Path.of("processes/mandatory-path.bpmn"))
                                .replace("</bpmn:process>", ALWAYS + "</bpmn:process>"))
                .deploy();
        try {
            Story story = opened("agent", "Qui tourne en rond");
            Reply reply = story.submit("agent", story.take("agent", "proposal"), Chapters.SMALL_PROPOSAL);

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.message()).contains("tourne sans fin");
            assertThat(story.waitsAt()).containsExactly("Task_Proposal");
        } finally {
            repository.deleteDeployment(turning.getId(), true);
        }
    }
}
