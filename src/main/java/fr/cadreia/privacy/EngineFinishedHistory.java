package fr.cadreia.privacy;

import fr.cadreia.engine.config.AsApplication;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history that the engine keeps in its tables. */
@Component
class EngineFinishedHistory implements RetentionRound.FinishedHistory {

    /** The most instances that are removed in one transaction. */
    private static final int AT_A_TIME = 50;

    private final HistoryService history;
    private final AsApplication application;
    private final JdbcClient jdbc;

    EngineFinishedHistory(@Lazy HistoryService history, AsApplication application, JdbcClient jdbc) {
        this.history = history;
        this.application = application;
        this.jdbc = jdbc;
    }

    @Override
    public int remove(Instant endedBefore) {
        OffsetDateTime closedBefore = endedBefore.atOffset(ZoneOffset.UTC);
        List<String> over = jdbc.sql("""
                        select p.PROC_INST_ID_ from ACT_HI_PROCINST p
                        where p.SUPER_PROCESS_INSTANCE_ID_ is null and p.END_TIME_ < :ended
                        and not exists (select 1 from cadre_case c where c.reference = p.BUSINESS_KEY_
                            and (c.closed_at is null or c.closed_at >= :closed))
                        and not exists (select 1 from ACT_HI_PROCINST other
                            where other.ROOT_PROC_INST_ID_ = p.PROC_INST_ID_ and other.END_TIME_ is null)
                        order by p.END_TIME_ limit :most""")
                .param("ended", Date.from(endedBefore))
                .param("closed", closedBefore)
                .param("most", AT_A_TIME)
                .query(String.class)
                .list();
        if (over.isEmpty()) {
            return 0;
        }
        List<String> all = jdbc.sql(
                        "select PROC_INST_ID_ from ACT_HI_PROCINST where ROOT_PROC_INST_ID_ in (:over) or PROC_INST_ID_ in (:over)")
                .param("over", over)
                .query(String.class)
                .list();
        application.run(() -> history.deleteHistoricProcessInstancesBulk(all));
        // The engine keeps the log of what was done by hand to an instance, which has gone.
        jdbc.sql("delete from ACT_HI_OP_LOG where PROC_INST_ID_ in (:all)")
                .param("all", all)
                .update();
        return all.size();
    }
}
