package fr.cadreia.guard.diagram.rule;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.Edited;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.DeployedNames;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The group to which an added task is confided must exist, and treat cases. */
class CandidateGroupsTest {

    private static final DiagramGuard GUARD =
            new DiagramGuard(Requirements.of("2026-1"), new EngineFiles(new OfflineEngine()));

    private static final DeployedNames JURISTS = new DeployedNames() {
        @Override
        public boolean hasForm(String formId) {
            return true;
        }

        @Override
        public boolean hasGroup(String groupId) {
            return groupId.equals("juristes") || groupId.equals("camunda-admin");
        }
    };

    private static List<Problem> problems(String groups) {
        String diagram = Edited.of("mandatory-path")
                .between(
                        "Flow_ToAssessment",
                        "Task_New",
                        "<bpmn:userTask id=\"Task_New\" camunda:formRef=\"legal\" camunda:formRefBinding=\"latest\" "
                                + "camunda:candidateGroups=\"" + groups + "\" />")
                .xml();
        return GUARD.verify(
                List.of(new SourceFile("mandatory-path.bpmn", diagram.getBytes(StandardCharsets.UTF_8))), JURISTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hr", "juristes", "agents, juristes", "development-council", "administrators,hr"})
    void aGroupOfTheFrameworkOrOfTheEngineIsAccepted(String groups) {
        assertThat(problems(groups)).isEmpty();
    }

    @Test
    void aGroupThatNobodyKnowsIsRefusedWhateverStandsBesideIt() {
        assertThat(problems("hr,juriste")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("user-task");
            assertThat(problem.element()).isEqualTo("Task_New");
            assertThat(problem.message())
                    .isEqualTo(
                            "Le groupe «\u00a0juriste\u00a0» n’existe pas\u00a0: personne ne pourrait faire cette tâche.");
            assertThat(problem.remedy()).contains("ai-experts").contains("Admin");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrators", "camunda-admin", "administrators,camunda-admin"})
    void administratorsTreatNoCases(String groups) {
        assertThat(problems(groups))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("qu’aux administrateurs"));
    }

    private static List<String> started(String attribute, String value) {
        String diagram = Edited.of("mandatory-path")
                .set("mandatory-path", attribute, value)
                .xml();
        return GUARD
                .verify(
                        List.of(new SourceFile("mandatory-path.bpmn", diagram.getBytes(StandardCharsets.UTF_8))),
                        JURISTS)
                .stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void somebodyFindsTheProcessInTheTasklist() {
        assertThat(started("camunda:isStartableInTasklist", "false"))
                .containsExactly("Personne ne pourrait plus commencer ce processus depuis le Tasklist.");
        assertThat(started("camunda:candidateStarterGroups", "personne, "))
                .singleElement()
                .asString()
                .contains("ne serait ouvert qu’à «\u00a0personne, \u00a0»");
        assertThat(started("camunda:candidateStarterGroups", "agents,personne")).isEmpty();
        assertThat(started("camunda:candidateStarterGroups", "juristes")).isEmpty();
    }
}
