package fr.cadreia.demonstration.process;

import fr.cadreia.demonstration.EngineTime;
import fr.cadreia.demonstration.PassageResult;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.journal.seal.Sealing;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

@Component
@Profile("demo")
class MovedEngine implements EngineTime {

    private static final Logger LOG = LoggerFactory.getLogger(MovedEngine.class);

    private static final int AT_ONCE = 100;

    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;
    private final AsApplication application;
    private final Sealing sealing;

    MovedEngine(
            @Lazy ManagementService management,
            @Lazy ProcessEngineConfigurationImpl engine,
            AsApplication application,
            Sealing sealing) {
        this.management = management;
        this.engine = engine;
        this.application = application;
        this.sealing = sealing;
    }

    @Override
    public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    /** What was written before the clock moves is sealed before: no row waits through hours that nobody lived. */
    @Override
    public void runAhead(Duration ahead) {
        AuthorityClock.alone(() -> {
            sealing.seal();
            ClockUtil.offset(ahead.toMillis());
            return ahead;
        });
    }

    @Override
    public Optional<Instant> nextDue(Instant until) {
        return application
                .call(() -> waiting()
                        .timers()
                        .duedateHigherThan(Date.from(now()))
                        .duedateLowerThan(Date.from(until.plusMillis(1)))
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1))
                .stream()
                .findFirst()
                .map(job -> job.getDuedate().toInstant());
    }

    private JobQuery waiting() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    @Override
    public PassageResult runDue() {
        return application.call(() -> {
            Set<String> failed = new HashSet<>();
            int ran = 0;
            List<Job> due = due(failed);
            while (!due.isEmpty()) {
                for (Job job : due) {
                    if (run(job)) {
                        ran++;
                    } else {
                        failed.add(job.getId());
                    }
                }
                due = due(failed);
            }
            return new PassageResult(ran, failed.size());
        });
    }

    /** Returns the due jobs, without jobs that have failed in this run. */
    private List<Job> due(Set<String> failed) {
        return waiting().executable().orderByJobDuedate().asc().listPage(0, AT_ONCE + failed.size()).stream()
                .filter(job -> !failed.contains(job.getId()))
                .toList();
    }

    /** @return whether the job is done, or no longer exists because its case went on meanwhile */
    private boolean run(Job job) {
        if (management.createJobQuery().jobId(job.getId()).count() == 0) {
            return true;
        }
        try {
            management.executeJob(job.getId());
            return true;
        } catch (OptimisticLockingException e) {
            LOG.info("Horloge\u00a0: la tâche {} est faite ailleurs au même moment.", job.getId());
            return false;
        } catch (ProcessEngineException e) {
            LOG.warn("Horloge\u00a0: la tâche {} a échoué.", job.getId(), e);
            return false;
        }
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        JobExecutor jobs = engine.getJobExecutor();
        boolean active = jobs.isActive();
        if (active) {
            jobs.shutdown();
        }
        try {
            return work.get();
        } finally {
            if (active) {
                jobs.start();
            }
        }
    }
}
