package fr.cadreia.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.scenario.Story;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Administrators see what the engine gave up, and have it tried again; the log names the request and the case. */
class FailedJobsTest extends InApplication {

    private static final String PAGE = "/administration/traitements";
    private static final Logger LOG = LoggerFactory.getLogger(FailedJobsTest.class);

    @Autowired
    private TransactionTemplate transaction;

    private Job failed(Story story) {
        ManagementService management = engine.getManagementService();
        Job job = management
                .createJobQuery()
                .processInstanceId(story.instance())
                .list()
                .get(0);
        management.setJobRetries(job.getId(), 0);
        return job;
    }

    /** What stands in one test is not found by the next. */
    @AfterEach
    void nothingStaysFailed() {
        ManagementService management = engine.getManagementService();
        management.createJobQuery().noRetriesLeft().list().forEach(job -> management.setJobRetries(job.getId(), 3));
    }

    @Test
    void anAdministratorReadsWhatFailedAndHasItTriedAgain() {
        Story story = opened("agent", "Rappel qui échoue");
        Job job = failed(story);
        Browser admin = browser("admin");

        assertThat(admin.words(PAGE))
                .contains("Traitements en échec", story.reference(), "Rappel qui échoue", "Arrêté depuis", "Réessayer");
        assertThat(admin.post(PAGE + "/" + job.getId() + "/reprise", Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(retries(job)).isEqualTo(1);
        assertThat(journal.of(story.reference()))
                .filteredOn(row -> row.kind() == JournalKind.JOB_RETRIED)
                .singleElement()
                .satisfies(row -> assertThat(row.actor()).isEqualTo("admin"));
        assertThat(admin.words(PAGE)).contains("Un traitement est relancé", "Aucun traitement n’est en échec.");

        // Somebody was faster.
        admin.post(PAGE + "/" + job.getId() + "/reprise", Map.of());
        assertThat(admin.words(PAGE)).contains("Rien à relancer");
        admin.post(PAGE + "/unknown/reprise", Map.of());
        assertThat(admin.words(PAGE)).contains("Rien à relancer");
    }

    @Test
    void allAreTriedAgainAtOnceEachWithItsRow() {
        List<Story> stories = List.of(opened("agent", "Premier échec"), opened("agent2", "Second échec"));
        List<Job> jobs = stories.stream().map(this::failed).toList();
        Browser admin = browser("admin");

        assertThat(admin.words(PAGE)).contains("Réessayer les 2 traitements");
        admin.post(PAGE + "/reprise", Map.of());

        assertThat(jobs).extracting(this::retries).containsExactly(1, 1);
        assertThat(stories)
                .allSatisfy(story -> assertThat(journal.of(story.reference()))
                        .filteredOn(row -> row.kind() == JournalKind.JOB_RETRIED)
                        .hasSize(1));
        assertThat(admin.words(PAGE)).contains("2 traitements sont relancés");
    }

    @ParameterizedTest
    @CsvSource({"agent", "guarantor", "chair", "expert"})
    void nobodyElseReadsOrRetries(String account) {
        Job job = failed(opened("agent", "Échec des autres"));
        Browser other = browser(account);

        assertThat(other.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(other.post(PAGE + "/" + job.getId() + "/reprise", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(other.post(PAGE + "/reprise", Map.of()).statusCode()).isEqualTo(403);
        assertThat(retries(job)).isZero();
    }

    private int retries(Job job) {
        return engine.getManagementService()
                .createJobQuery()
                .jobId(job.getId())
                .singleResult()
                .getRetries();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HikariPool-1 - Connection is not available, request timed out | La base de données ne répondait pas.",
                "ENTRY: No space left on device                                | Le disque était plein.",
                "Unknown property used in expression: ${x.y}. Cause: none      | Le diagramme nomme ce que l’application",
                "Cannot invoke \"String.length()\" because x is null              | Erreur technique, à transmettre",
                "Le comité n’est pas réuni.                                    | Le comité n’est pas réuni.",
                "''                                                            | L’application n’a pas dit pourquoi"
            })
    void theFirstLineOfAFailureIsToldInPlainWords(String message, String told) {
        assertThat(EngineBacklog.failure(message + "\nat java.base")).startsWith(told);
        assertThat(EngineBacklog.failure(null)).startsWith("L’application n’a pas dit pourquoi");
    }

    // The fields of the log.

    private static List<ILoggingEvent> logged(Runnable work) {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        ch.qos.logback.classic.Logger root =
                ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        try {
            work.run();
        } finally {
            root.detachAppender(lines);
        }
        return List.copyOf(lines.list);
    }

    @Test
    void aRequestKeepsTheIdOfItsProxyOrGetsOne() {
        Map<String, String> named = Map.of("X-Request-Id", "proxy-4711.a_B");
        assertThat(stranger().call("GET", "/registre", "", named).headers().firstValue("X-Request-Id"))
                .contains("proxy-4711.a_B");
        for (String wrong : List.of("a b", "x".repeat(65), "a;b", "<script>")) {
            assertThat(stranger()
                            .call("GET", "/registre", "", Map.of("X-Request-Id", wrong))
                            .headers()
                            .firstValue("X-Request-Id"))
                    .hasValueSatisfying(made -> assertThat(made).matches("[0-9a-f]{16}"));
        }
        assertThat(stranger().get("/nowhere").headers().firstValue("X-Request-Id"))
                .isPresent();
    }

    @Test
    void aLineOfTheLogNamesTheRequestAndTheCase() {
        Story story = opened("agent", "Usage dont le journal parle");
        Browser agent = browser("agent");
        assertThat(logged(() -> agent.call(
                        "GET", "/camunda/api/engine/engine/default/job", "", Map.of("X-Request-Id", "from-the-proxy"))))
                .filteredOn(line -> line.getFormattedMessage().contains("Commande refusée à agent"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("request", "from-the-proxy"));

        List<ILoggingEvent> ofTheCase = logged(() -> transaction.executeWithoutResult(status -> {
            cases.lockForUpdate(story.reference());
            LOG.info("in the transaction");
        }));
        assertThat(ofTheCase)
                .filteredOn(line -> line.getMessage().equals("in the transaction"))
                .singleElement()
                .satisfies(line -> assertThat(line.getMDCPropertyMap()).containsEntry("case", story.reference()));
        assertThat(MDC.get("case")).isNull();
    }

    /** The engine reports a failure after everything that the job did is undone. */
    @Test
    void theLineOfAFailedJobNamesItsCase() {
        Story story = opened("agent", "Usage dont un traitement échoue");
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(story.instance())
                .list()
                .get(0);
        jdbc.sql("update ACT_RU_JOB set HANDLER_CFG_ = 'nothing' where ID_ = ?")
                .param(job.getId())
                .update();

        Context.setJobExecutorContext(new JobExecutorContext());
        List<ILoggingEvent> lines = logged(() -> {
            assertThatThrownBy(() -> ExecuteJobHelper.executeJob(
                            job.getId(),
                            ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                                    .getCommandExecutorTxRequired()))
                    .isInstanceOf(RuntimeException.class);
            LOG.warn("as the engine reports it");
        });
        Context.removeJobExecutorContext();

        assertThat(retries(job)).isEqualTo(2);
        assertThat(lines)
                .filteredOn(line -> line.getMessage().equals("as the engine reports it"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getMDCPropertyMap()).containsEntry("case", story.reference());
                    assertThat(line.getMDCPropertyMap().get("request")).startsWith("job-");
                });
        MDC.clear();
    }
}
