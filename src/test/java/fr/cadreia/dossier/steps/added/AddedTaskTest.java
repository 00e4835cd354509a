package fr.cadreia.dossier.steps.added;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator adds a task with a form of its own, and a gateway that reads what was chosen there. */
class AddedTaskTest extends InApplication {

    private static final String FORM = """
            {"id": "legal-view", "type": "default", "schemaVersion": 16, "components": [
              {"type": "radio", "key": "legalView", "label": "Avis juridique", "validate": {"required": true},
               "values": [{"label": "Favorable", "value": "favourable"}, {"label": "À reprendre", "value": "again"}]},
              {"type": "number", "key": "contracts", "label": "Contrats relus", "validate": {"required": true}}]}
            """;
    private static final String PARTS = """
            <bpmn:userTask id="Task_Legal" name="Avis juridique" camunda:candidateGroups="hr"
                camunda:formRef="legal-view" camunda:formRefBinding="latest" />
            <bpmn:exclusiveGateway id="Gateway_Legal" name="Quel avis ?" default="Flow_Favourable" />
            <bpmn:sequenceFlow id="Flow_ToLegal" sourceRef="Task_Legal" targetRef="Gateway_Legal" />
            <bpmn:sequenceFlow id="Flow_Favourable" sourceRef="Gateway_Legal" targetRef="Task_ExperimentProtocol" />
            <bpmn:sequenceFlow id="Flow_Again" sourceRef="Gateway_Legal" targetRef="Gateway_ProposalMerge">
              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${legalView == 'again' and contracts > 1}</bpmn:conditionExpression>
            </bpmn:sequenceFlow>
            """;

    @Autowired
    private FormTexts texts;

    private Deployment added;
    private Story story;

    @BeforeEach
    void addTheTask() throws IOException {
        String diagram = Files.readString(Path.of("processes/mandatory-path.bpmn"))
                .replace(
                        "sourceRef=\"Gateway_ProtocolMerge\" targetRef=\"Task_ExperimentProtocol\"",
                        "sourceRef=\"Gateway_ProtocolMerge\" targetRef=\"Task_Legal\"")
                .replace("</bpmn:process>", PARTS + "</bpmn:process>");
        added = repository
                .createDeployment()
                .addString("processes/mandatory-path.bpmn", diagram)
                .addString("legal-view.form", FORM)
                .deploy();
        story = Chapters.admitted(opened("agent", "Avec un avis juridique")).does("dpo", "data-gate");
    }

    @AfterEach
    void takeItAway() {
        repository.deleteDeployment(added.getId(), true);
    }

    @Test
    void theGatewayReadsWhatWasChosen() {
        assertThat(story.waitsAt()).containsExactly("Task_Legal");

        story.does("hr", "legal-view", "legalView", "again", "contracts", 2);
        assertThat(story.waitsAt()).containsExactly("Task_Proposal");

        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL)
                .does("expert", "review", Chapters.SMALL_REVIEW)
                .does("dpo", "data-gate")
                .does("hr", "legal-view", "legalView", "favourable", "contracts", 2);
        assertThat(story.waitsAt()).containsExactly("Task_ExperimentProtocol");
        assertThat(documents.of(Set.of(story.reference()), "legal-view"))
                .extracting(document -> document.answers().text("legalView"))
                .containsExactly("again", "favourable");
    }

    @Test
    void answersToAFormThatIsGoneStandUnderTheirKeys() {
        assertThat(texts.rows("removed-view", new Answers(Map.of("legalView", "again"))))
                .containsExactly(new FormTexts.Row("legalView", "legalView", "again"));
    }
}
