package fr.cadreia.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.engine.command.StatementSettings.TaskQueryProperties;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.util.List;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine writes the same as with all the queries that it makes by itself. */
class EngineSessionsTest extends InApplication {

    @Autowired
    private BusinessKeys references;

    private Story story;

    @BeforeEach
    void open() {
        story = opened("agent", "Tri des demandes");
    }

    @Test
    void theHistoryOfATaskSaysWhenItBeganWhoTookItAndHowLongItTook() {
        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL).take("expert", "review");

        List<HistoricTaskInstance> tasks = engine.getHistoryService()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(story.instance())
                .list();
        assertThat(tasks).hasSize(2).allSatisfy(task -> {
            HistoricActivityInstance activity = activity(task.getActivityInstanceId());
            assertThat(activity.getStartTime()).isEqualTo(task.getStartTime());
            assertThat(activity.getAssignee()).isEqualTo(task.getAssignee());
            assertThat(activity.getTaskId()).isEqualTo(task.getId());
        });
        HistoricTaskInstance proposal = tasks.stream()
                .filter(task -> task.getEndTime() != null)
                .findFirst()
                .orElseThrow();
        assertThat(proposal.getAssignee()).isEqualTo("agent");
        assertThat(proposal.getDurationInMillis())
                .isEqualTo(proposal.getEndTime().getTime()
                        - proposal.getStartTime().getTime());
        HistoricActivityInstance activity = activity(proposal.getActivityInstanceId());
        assertThat(activity.getDurationInMillis())
                .isEqualTo(activity.getEndTime().getTime()
                        - activity.getStartTime().getTime());
    }

    private HistoricActivityInstance activity(String id) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityInstanceId(id)
                .singleResult();
    }

    @Test
    void theIncidentOfAJobEndsWithATryThatItIsGiven() {
        Job job = job();
        engine.getManagementService().setJobRetries(job.getId(), 0);
        assertThat(incidents(job)).hasSize(1);

        engine.getManagementService().setJobRetries(job.getId(), 1);

        assertThat(incidents(job)).isEmpty();
    }

    @Test
    void theIncidentOfAJobEndsWithTheTaskThatItRemindsOf() {
        Job job = job();
        engine.getManagementService().setJobRetries(job.getId(), 0);
        assertThat(incidents(job)).hasSize(1);

        story.does("agent", "proposal", Chapters.SMALL_PROPOSAL);

        assertThat(incidents(job)).isEmpty();
    }

    private Job job() {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(story.instance())
                .list()
                .get(0);
    }

    private List<Incident> incidents(Job job) {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .configuration(job.getId())
                .list();
    }

    @Test
    void theReferenceOfAProcessIsKnown() {
        assertThat(references.of(story.instance())).contains(story.reference());
        assertThat(references.of("inconnu")).isEmpty();
    }

    @Test
    void theEnginesStatementsAskAQueryForTasksByOurReader() throws OgnlException {
        assertThat(OgnlRuntime.getPropertyAccessor(TaskQueryImpl.class)).isInstanceOf(TaskQueryProperties.class);
    }
}
