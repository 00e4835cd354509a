package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.InApplication;
import fr.cadreia.guard.CaseMigration.DryRun;
import fr.cadreia.guard.CaseMigration.Obstacle;
import fr.cadreia.guard.CaseMigration.Trial;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.migration.MigrationInstructionImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanImpl;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Running cases go to a new version of their diagram, each step onto itself and nothing past a step. */
class CaseMigrationTest extends InApplication {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CaseMigration migration;

    private String before;
    private String after;
    private Deployment edited;
    private Story proposed;
    private Story reviewed;
    private Story awaitingOpinion;

    /**
     * The review's element and an opinion's get another id, and the proposal goes into a sub-process. The opinion is no
     * step, so that nothing says that the two elements are one.
     */
    @BeforeEach
    void editTheDiagramWhileCasesRun() throws IOException {
        before = latest("mandatory-path");
        EngineClient client = new EngineClient(port);
        proposed = opened("agent", "En proposition");
        reviewed = opened("agent", "En instruction").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        awaitingOpinion = opened("agent", "En attente d’avis")
                .does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency");
        String diagram = inSubProcess(Files.readString(Path.of("processes/mandatory-path.bpmn")))
                .replace("\"Task_Review\"", "\"Task_Examination\"")
                .replace(">Task_Review<", ">Task_Examination<")
                .replace("\"Task_OpinionHr\"", "\"Task_OpinionJobs\"")
                .replace(">Task_OpinionHr<", ">Task_OpinionJobs<");
        edited = repository
                .createDeployment()
                .addString("processes/mandatory-path.bpmn", diagram)
                .deploy();
        after = latest("mandatory-path");
    }

    private static String inSubProcess(String diagram) {
        int from = diagram.indexOf("<bpmn:userTask id=\"Task_Proposal\"");
        int to = diagram.indexOf("</bpmn:userTask>", from) + "</bpmn:userTask>".length();
        String task = diagram.substring(from, to).replaceAll("<bpmn:(incoming|outgoing)>\\w+</bpmn:\\1>", "");
        String wrapped = "<bpmn:subProcess id=\"SubProcess_Proposal\" name=\"Rédaction\">"
                + "<bpmn:startEvent id=\"Start_Proposal\" name=\"Début\" />"
                + task
                + "<bpmn:endEvent id=\"End_Proposal\" name=\"Fin\" />"
                + "<bpmn:sequenceFlow id=\"Flow_In\" sourceRef=\"Start_Proposal\" targetRef=\"Task_Proposal\" />"
                + "<bpmn:sequenceFlow id=\"Flow_Out\" sourceRef=\"Task_Proposal\" targetRef=\"End_Proposal\" />"
                + "</bpmn:subProcess>";
        return (diagram.substring(0, from) + wrapped + diagram.substring(to))
                .replace("targetRef=\"Task_Proposal\" />\n", "targetRef=\"SubProcess_Proposal\" />\n")
                .replace(
                        "sourceRef=\"Task_Proposal\" targetRef=\"Service",
                        "sourceRef=\"SubProcess_Proposal\" targetRef=\"Service");
    }

    @AfterEach
    void takeTheEditedDiagramBack() {
        migration.migrate(after, before, people.get("admin"));
        repository.deleteDeployment(edited.getId(), true);
    }

    @Test
    void theDryRunSaysWhatWouldMapAndWhatWouldNotAndChangesNothing() {
        DryRun dryRun = migration.dryRun(before, after);

        assertThat(references(dryRun.migrating())).contains(proposed.reference(), reviewed.reference());
        assertThat(dryRun.staying())
                .filteredOn(trial -> trial.caseReference().equals(awaitingOpinion.reference()))
                .singleElement()
                .satisfies(trial -> assertThat(trial.obstacles())
                        .containsExactly(new Obstacle(
                                "Task_OpinionHr",
                                "Avis ressources humaines",
                                "Cet élément n’existe plus dans la version " + version() + ".")));
        assertThat(List.of(proposed, reviewed, awaitingOpinion)).allSatisfy(story -> {
            assertThat(definitionOf(story)).isEqualTo(before);
            assertThat(kinds(story)).doesNotContain(JournalKind.MIGRATED);
        });
    }

    @Test
    void whatMapsIsMigratedAndTheJournalSaysByWhom() {
        DryRun done = migration.migrate(before, after, people.get("admin"));

        assertThat(references(done.migrating()))
                .contains(proposed.reference(), reviewed.reference())
                .doesNotContain(awaitingOpinion.reference());
        assertThat(definitionOf(proposed)).isEqualTo(after);
        assertThat(runtime.getActivityInstance(proposed.instance()).getActivityInstances("SubProcess_Proposal"))
                .hasSize(1);
        assertThat(proposed.does("agent", "proposal", Chapters.SMALL_PROPOSAL).waitsAt())
                .containsExactly("Task_Examination");
        assertThat(definitionOf(awaitingOpinion)).isEqualTo(before);
        assertThat(reviewed.waitsAt()).containsExactly("Task_Examination");
        assertThat(journal.of(reviewed.reference()))
                .filteredOn(entry -> entry.kind() == JournalKind.MIGRATED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("admin");
                    assertThat(entry.content()).contains(before, after);
                });
        assertThat(references(migration.dryRun(before, after).trials())).doesNotContain(reviewed.reference());
    }

    @Test
    void everyCaseKeepsItsReminders() {
        migration.migrate(before, after, people.get("admin"));

        Story opened = opened("agent", "Ouvert ensuite");

        assertThat(List.of(proposed, reviewed, opened))
                .allSatisfy(story -> assertThat(reminders(story)).isEqualTo(2));
    }

    private long reminders(Story story) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(story.instance())
                .activityId(story.waitsAt().iterator().next())
                .count();
    }

    @Test
    void aMigratedCaseIsGeneralizedOnTheSameEvidence() {
        migration.migrate(before, after, people.get("admin"));

        reviewed.does("expert", "review", Chapters.SMALL_REVIEW)
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(reviewed, "generalize").follows().does("agent", "generalization");

        assertThat(cases.get(reviewed.reference()).useState()).isEqualTo(UseState.GENERALIZED);
    }

    @Test
    void onlyAnAdministratorMigratesAndOnlyBetweenVersionsOfOneProcess() {
        assertThatThrownBy(() -> migration.migrate(before, after, people.get("expert")))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("administrateur");
        assertThatThrownBy(() -> migration.dryRun(before, latest("deliberation")))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("même processus");
        assertThatThrownBy(() -> migration.dryRun(before, before)).isInstanceOf(CommandRefusedException.class);
        assertThatThrownBy(() -> migration.dryRun(before, "absente"))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("n’existe pas");
        assertThat(definitionOf(proposed)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "mandatory-path, Task_Examination, Task_Generalization, ne peut devenir qu’elle-même",
        "mandatory-path, Task_OpinionJobs, Task_Generalization, porte l’étape «\u00a0Généralisation\u00a0»",
        "mandatory-path, Task_Examination, Task_OpinionJobs, ne la porte pas",
        "mandatory-path, Task_OpinionJobs, Task_OpinionDpo, autre formulaire",
        "mandatory-path, CallActivity_CommitteeDecision, CallActivity_Reassessment, ne peut devenir qu’elle-même",
        "deliberation, Task_Convene, Task_RecordResult, ne peut devenir qu’elle-même",
        "deliberation, Task_CloseVote, Task_Vote, ne peut devenir qu’elle-même"
    })
    void noPlanLeadsOntoOrOutOfAStep(String process, String from, String to, String reason) {
        String definition = latest(process);

        assertThatThrownBy(() -> runtime.createMigrationPlan(definition, definition)
                        .mapActivities(from, to)
                        .build())
                .isInstanceOf(MigrationPlanValidationException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aPlanThatWasMadeByHandIsRefusedForEachCase() {
        MigrationPlanImpl plan = new MigrationPlanImpl(before, after);
        plan.setInstructions(List.of(new MigrationInstructionImpl("Task_Review", "Task_Generalization", false)));

        assertThatThrownBy(() -> runtime.newMigration(plan)
                        .processInstanceIds(reviewed.instance())
                        .execute())
                .isInstanceOf(MigratingProcessInstanceValidationException.class)
                .hasMessageContaining("ne peut devenir qu’elle-même");
        assertThat(reviewed.waitsAt()).containsExactly("Task_Review");
    }

    private String latest(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private int version() {
        return repository.getProcessDefinition(after).getVersion();
    }

    private String definitionOf(Story story) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(story.instance())
                .singleResult()
                .getProcessDefinitionId();
    }

    private static List<String> references(List<Trial> trials) {
        return trials.stream().map(Trial::caseReference).toList();
    }

    private List<JournalKind> kinds(Story story) {
        return journal.of(story.reference()).stream().map(JournalEntry::kind).toList();
    }
}
