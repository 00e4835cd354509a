package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.guard.evidence.MissingEvidenceException;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient.Reply;
import fr.cadreia.scenario.Story;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A person who reaches the engine's own API or its tables, past every protection in front of them, still does not get
 * the case generalised, because its journal does not prove the path.
 */
class TamperingTest extends InApplication {

    @Autowired
    private RuntimeService runtime;

    private Story story;

    @BeforeEach
    void openACase() {
        story = opened("agent", "Essai d’initié");
    }

    @ParameterizedTest
    @CsvSource({"false,false", "true,true"})
    void aTokenThatIsStartedThere(boolean skipListeners, boolean skipMappings) {
        refusal(() -> runtime.createProcessInstanceModification(story.instance())
                        .cancelAllForActivity("Task_Proposal")
                        .startBeforeActivity("Task_Generalization")
                        .execute(skipListeners, skipMappings))
                .hasMessageContaining("9 preuves")
                .hasMessageContaining("«\u00a0Proposition\u00a0»")
                .hasMessageContaining("«\u00a0Décision du comité\u00a0»");
        assertThat(story.waitsAt()).containsExactly("Task_Proposal");
    }

    @ParameterizedTest
    @CsvSource({"Flow_Generalize,2", "Flow_Follows,3", "Flow_StillOpen,3"})
    void aTokenThatIsStartedOnTheWayThereWithTheVariablesOfADecision(String flow, int missing) {
        Chapters.assessed(story);
        runtime.setVariable(story.instance(), "outcome", "generalize");
        runtime.setVariable(story.instance(), "authorityDecision", "follows");
        runtime.setVariable(story.instance(), "gateOpen", true);

        refusal(() -> runtime.createProcessInstanceModification(story.instance())
                        .cancelAllForActivity("Task_SecondReading")
                        .startTransition(flow)
                        .execute(true, true))
                .hasMessageContaining(missing + " preuves")
                .hasMessageContaining("«\u00a0Seconde lecture\u00a0»");
        assertThat(story.waitsAt()).containsExactly("Task_SecondReading");
    }

    @Test
    void aSecondProcessWithTheCasesReference() {
        Chapters.convened(story);

        refusal(() -> runtime.createProcessInstanceByKey("mandatory-path")
                .businessKey(story.reference())
                .startBeforeActivity("Task_Generalization")
                .execute());
        refusal(() -> runtime.createProcessInstanceByKey("mandatory-path")
                .businessKey("IA-1900-0001")
                .startBeforeActivity("Task_Generalization")
                .execute());
        refusal(() -> runtime.createProcessInstanceByKey("mandatory-path")
                .startBeforeActivity("Task_Generalization")
                .execute());
    }

    @Test
    void aSecondProcessDoesNotUseUpTheEvidenceOfTheFirst() {
        Chapters.decides(Chapters.convened(story), "generalize");

        refusal(() -> runtime.createProcessInstanceByKey("mandatory-path")
                .businessKey(story.reference())
                .startBeforeActivity("Task_Generalization")
                .execute());
        story.follows().does("agent", "generalization");
        assertThat(isGeneralized()).isTrue();
    }

    @Test
    void aPathOfWhichStepsWereLeftOutIsRefusedToTheChairOverRest() {
        Chapters.admitted(story);
        runtime.createProcessInstanceModification(story.instance())
                .cancelAllForActivity("Task_DataGate")
                .startBeforeActivity("CallActivity_CommitteeDecision")
                .execute();
        story.does("secretary", "convening").does("secretary", "attendance");
        story.does("chair", "motion", "motion", "generalize");
        for (String member : List.of("chair", "elected1", "elected2", "elected3")) {
            story.does(member, "vote", "ownInterest", "no", "vote", "for");
        }
        story.does("secretary", "vote-closing");

        Reply reply = story.submit("chair", story.take("chair", "result"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("type").asText()).isEqualTo("FormRefused");
        assertThat(reply.message())
                .contains("6 preuves", "«\u00a0Contrôle de confidentialité\u00a0»", "page du dossier");
        assertThat(reply.body().path("fields")).hasSize(7);
        assertThat(story.waitsAt()).containsExactly("Task_RecordResult");
        JournalEntry last =
                journal.of(story.reference()).get(journal.of(story.reference()).size() - 1);
        assertThat(last.kind()).isEqualTo(JournalKind.COMMAND_REFUSED);
        assertThat(last.actor()).isEqualTo("chair");
        assertThat(last.content()).contains("Contrôle de confidentialité");
    }

    @Test
    void aStepThatIsSkippedInTheMiddle() {
        Chapters.admitted(story);
        runtime.createProcessInstanceModification(story.instance())
                .cancelAllForActivity("Task_DataGate")
                .startBeforeActivity("Task_ExperimentProtocol")
                .execute();
        story.does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance")
                .does("chair", "motion", "motion", "generalize")
                .does("chair", "vote", "ownInterest", "no", "vote", "for")
                .does("secretary", "vote-closing");

        Reply reply = story.submit("chair", story.take("chair", "result"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message())
                .contains("«\u00a0Contrôle de confidentialité\u00a0»\u00a0: le journal n’en porte aucune trace");
    }

    @Test
    void anExaminationByTheCommitteeThatTheCaseDidNotAskFor() {
        Chapters.assessed(story).does("expert2", "second-reading");
        runtime.setVariable(story.instance(), "nextReassessment", Date.from(TestClock.now()));
        runtime.createProcessInstanceModification(story.instance())
                .cancelAllForActivity("CallActivity_CommitteeDecision")
                .startBeforeActivity("Gateway_NextReassessment")
                .execute();
        runtime.startProcessInstanceByKey("deliberation", story.reference());
        story.does("secretary", "convening").does("secretary", "attendance");
        Chapters.decides(story, "generalize");
        assertThat(kinds()).contains(JournalKind.EXTRACT_FILED);

        refusal(() -> runtime.createProcessInstanceModification(story.instance())
                        .startTransition("Flow_Generalize")
                        .execute())
                .hasMessageContaining("une preuve")
                .hasMessageContaining("pas été demandé par le parcours de ce dossier");
    }

    @Test
    void aSecondConveningThatFollowsNoFirst() {
        Chapters.assessed(story)
                .does("expert2", "second-reading")
                .does(
                        "secretary",
                        "convening",
                        "sessionDate",
                        TestClock.today().toString(),
                        "urgencyReason",
                        "Fin du marché");
        String attendance = story.take("secretary", "attendance");
        runtime.setVariable(task(attendance).getProcessInstanceId(), "secondConvening", true);
        story.does("secretary", "attendance", "present", List.of("chair", "elected1"))
                .does("chair", "motion", "motion", "generalize")
                .does("chair", "vote", "ownInterest", "no", "vote", "for")
                .does("elected1", "vote", "ownInterest", "no", "vote", "for")
                .does("secretary", "vote-closing");

        Reply reply = story.submit("chair", story.take("chair", "result"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("quorum");
    }

    @Test
    void anOpinionThatIsMadeToLapseBeforeItsTerm() {
        story.does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does("expert", "review", "admissibility", "admissible", "aiActClass", "transparency")
                .fires("Timer_OpinionDpoLapses")
                .fires("Timer_OpinionSecurityLapses")
                .fires("Timer_OpinionSobrietyLapses")
                .fires("Timer_OpinionHrLapses")
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance")
                .does("chair", "motion", "motion", "generalize")
                .does("chair", "vote", "ownInterest", "no", "vote", "for")
                .does("secretary", "vote-closing");

        Reply reply = story.submit("chair", story.take("chair", "result"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("4 preuves", "Avis «\u00a0Ressources humaines\u00a0»");
    }

    /** As a migration moves it: without any listener. */
    @Test
    void aTokenThatIsMovedInTheDatabase() {
        Chapters.admitted(story).does("dpo", "data-gate");
        String task = story.take("agent", "experiment-protocol");
        move("Task_ExperimentProtocol", "Task_Generalization");

        Reply reply = story.submit("agent", task);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.message()).contains("«\u00a0Décision du comité\u00a0»");
        refusal(() -> engine.getTaskService().complete(task));
        refusal(() -> runtime.signal(task(task).getExecutionId()));
        assertThat(isGeneralized()).isFalse();
        assertThat(kinds()).doesNotContain(JournalKind.GENERALIZED);
    }

    @Test
    void aTokenThatIsMovedThereFromADecidedCase() {
        Chapters.generalized(story);
        runtime.createProcessInstanceModification(story.instance())
                .cancelAllForActivity("Gateway_NextReassessment")
                .startBeforeActivity("Task_ExperimentClosing")
                .setVariable("experimentEnd", Date.from(TestClock.now().plusSeconds(3600)))
                .setVariable("experimentReminder", Date.from(TestClock.now().plusSeconds(1800)))
                .setVariable("experimentLate", Date.from(TestClock.now().plusSeconds(5400)))
                .execute();
        move("Task_ExperimentClosing", "Task_Generalization");
        String task = story.take("agent", "generalization");

        assertThat(story.submit("agent", task).status()).isEqualTo(400);
        refusal(() -> engine.getTaskService().complete(task));
    }

    @Test
    void aTaskThatIsCompletedWithoutItsForm() {
        Chapters.decides(Chapters.convened(story), "generalize").follows();
        String task = story.take("agent", "generalization");

        refusal(() -> engine.getTaskService().complete(task))
                .hasMessageContaining("une preuve")
                .hasMessageContaining("«\u00a0Généralisation\u00a0»");
        assertThat(isGeneralized()).isFalse();
        assertThat(story.submit("agent", task).status()).isEqualTo(204);
        assertThat(isGeneralized()).isTrue();
    }

    @Test
    void aDecisionThatIsUsedASecondTime() {
        Chapters.generalized(story);

        refusal(() -> runtime.createProcessInstanceModification(story.instance())
                        .cancelAllForActivity("Gateway_NextReassessment")
                        .startBeforeActivity("Task_Generalization")
                        .execute())
                .hasMessageContaining("déjà été suivie d’une généralisation");
    }

    @Test
    void aStopThatIsUndone() {
        Chapters.decides(Chapters.convened(story), "generalize");
        runtime.createMessageCorrelation("stop-requested")
                .processInstanceId(story.instance())
                .setVariable("stopCause", "stopped")
                .correlate();

        refusal(() -> runtime.createProcessInstanceModification(story.instance())
                        .startBeforeActivity("Task_Generalization")
                        .execute())
                .hasMessageContaining("un arrêt a été engagé");
    }

    private void move(String from, String to) {
        jdbc.sql("update act_ru_execution set act_id_ = ? where proc_inst_id_ = ? and act_id_ = ?")
                .params(to, story.instance(), from)
                .update();
        jdbc.sql("update act_ru_task set task_def_key_ = ? where proc_inst_id_ = ? and task_def_key_ = ?")
                .params(to, story.instance(), from)
                .update();
        assertThat(story.waitsAt()).containsExactly(to);
    }

    private Task task(String id) {
        return engine.getTaskService().createTaskQuery().taskId(id).singleResult();
    }

    private static AbstractThrowableAssert<?, ?> refusal(ThrowingCallable tampering) {
        return assertThatThrownBy(tampering)
                .isInstanceOf(MissingEvidenceException.class)
                .hasMessageContaining("ne peut pas être généralisé");
    }

    private boolean isGeneralized() {
        return cases.get(story.reference()).useState() == UseState.GENERALIZED;
    }

    private List<JournalKind> kinds() {
        return journal.of(story.reference()).stream().map(JournalEntry::kind).toList();
    }
}
