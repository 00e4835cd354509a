package fr.cadreia.engine.config;

import fr.cadreia.kernel.LogFields;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives each job that the engine executes an id in the log, as a request has one, and names its case: the lines that it writes
 * tell, and also the one by which the engine reports its failure after it has been rolled back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoggedJobs extends CommandInterceptor {

    private final JdbcClient jdbc;

    LoggedJobs(@Lazy JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!(command instanceof ExecuteJobsCmd)
                || Context.getJobExecutorContext() == null
                || Context.getCommandContext() != null) {
            return next.execute(command);
        }
        LogFields.onJob();
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            nameCase(String.valueOf(new DirectFieldAccessor(command).getPropertyValue("jobId")));
            throw failure;
        }
    }

    /** Asks for the case of a job that failed before it touched one. */
    private void nameCase(String job) {
        if (LogFields.hasCase()) {
            return;
        }
        try {
            jdbc.sql("""
                            select root.BUSINESS_KEY_ from ACT_RU_JOB job
                            join ACT_RU_EXECUTION root on root.ID_ = job.PROCESS_INSTANCE_ID_
                            where job.ID_ = ? and root.BUSINESS_KEY_ is not null""").param(job).query(String.class).optional().ifPresent(LogFields::onCase);
        } catch (RuntimeException databaseIsAway) {
            // The failure itself is what the log tells.
        }
    }
}
