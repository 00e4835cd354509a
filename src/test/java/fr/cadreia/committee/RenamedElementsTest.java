package fr.cadreia.committee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator may give elements other identifiers: the committee's rules know them by their forms. */
class RenamedElementsTest extends InApplication {

    @Autowired
    private CommitteeTasks tasks;

    private Deployment renamed;

    @BeforeEach
    void renameTheElements() throws IOException {
        String diagram = Files.readString(Path.of("processes/deliberation.bpmn"))
                .replaceAll("\\bTask_(Motion|Vote|CloseVote|RecordResult)\\b", "Renamed_$1");
        renamed = repository
                .createDeployment()
                .addString("processes/deliberation.bpmn", diagram)
                .deploy();
    }

    @AfterEach
    void takeThemBack() {
        repository.deleteDeployment(renamed.getId(), true);
    }

    @Test
    void aProxyVotesAndAnotherMemberPresides() {
        Story story = Chapters.assessed(opened("agent", "Éléments renommés"))
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does(
                        "secretary",
                        "attendance",
                        "present",
                        List.of("elected1", "elected2", "elected3", "member1"),
                        "sessionChair",
                        "elected1",
                        "hasProxies",
                        "yes",
                        "proxy1From",
                        "chair",
                        "proxy1To",
                        "elected2")
                .does("elected1", "motion", "motion", "generalize");

        assertThat(tasks.openBallot(story.reference())).isPresent();
        List<String> hands = engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(story.reference())
                .taskDefinitionKey("Renamed_Vote")
                .list()
                .stream()
                .map(task -> task.getAssignee())
                .sorted()
                .toList();
        assertThat(hands).containsExactly("elected1", "elected2", "elected2", "elected3", "member1");
        story.does("secretary", "vote-closing").does("elected1", "result", "next", "adjourn");
        assertThat(story.waitsAt()).containsExactly("Task_Convene");
    }
}
