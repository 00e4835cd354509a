package fr.cadreia.privacy;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.privacy.DataInventory.Kept;
import fr.cadreia.privacy.DataInventory.Table;
import fr.cadreia.training.ForgottenTrainees;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes each day what has been kept for its period, piece by piece, and says in a log what it removed. The first node that
 * begins with a period on a day does it; what an interruption leaves is removed on the next day.
 */
@Component
public class RetentionRound {

    /** The engine's own history of what is over. */
    interface FinishedHistory {

        /**
         * Removes the history of some instances that ended before a moment, with all that they called. What belongs to a case stays as
         * long as the case is not closed since before that moment, so that no running case loses anything.
         *
         * @return the number of removed instances; 0 once none is left
         */
        int remove(Instant endedBefore);
    }

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);

    /** The days whose rows are removed in one transaction, the oldest first. */
    private static final int DAYS_AT_A_TIME = 30;

    private final DataInventory inventory;
    private final FinishedHistory history;
    private final ForgottenTrainees trainees;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AuthorityClock clock;

    RetentionRound(
            DataInventory inventory,
            FinishedHistory history,
            ForgottenTrainees trainees,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            AuthorityClock clock) {
        this.inventory = inventory;
        this.history = history;
        this.trainees = trainees;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A period's part of the round of a day.
     *
     * @param period name of the setting
     * @param ended empty while it runs, and where it was interrupted
     * @param removed the number of rows, or of persons whose name was removed
     */
    public record Run(String period, Instant begun, Optional<Instant> ended, long removed) {}

    /** Removes what is over, unless that was done today. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "${cadre.retention.interval}")
    public void run() {
        LocalDate today = clock.today();
        List<String> done = jdbc.sql("select period from cadre_retention_run where run_on = ?")
                .param(today)
                .query(String.class)
                .list();
        inventory
                .kept()
                .filter(kept -> !kept.setting().isEmpty() && !done.contains(kept.setting()))
                .forEach(kept -> run(today, kept));
    }

    private void run(LocalDate today, Kept kept) {
        if (!begin(today, kept.setting())) {
            return;
        }
        try {
            Work work = new Work(today, kept.setting());
            long removed = remove(kept, today.minus(inventory.period(kept.setting())), work);
            jdbc.sql("update cadre_retention_run set ended_at = ? where run_on = ? and period = ?")
                    .params(utc(clock.now()), today, kept.setting())
                    .update();
            if (removed > 0) {
                LOG.info("Conservation\u00a0: {} effacés ({})", removed, kept.setting());
            }
        } catch (RuntimeException e) {
            LOG.error("Effacement interrompu\u00a0: {}\u00a0; il reprendra demain.", kept.setting(), e);
        }
    }

    /** @return false where another node has begun */
    private boolean begin(LocalDate today, String setting) {
        try {
            jdbc.sql("insert into cadre_retention_run (run_on, period, begun_at, removed) values (?, ?, ?, 0)")
                    .params(today, setting, utc(clock.now()))
                    .update();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    private long remove(Kept kept, LocalDate before, Work work) {
        Instant limit = AuthorityClock.startOf(before);
        List<Map.Entry<String, Table>> aging = kept.tables().entrySet().stream()
                .filter(table -> !table.getValue().moment().isEmpty())
                .toList();
        long removed = switch (kept.setting()) {
            case "engine-history" -> work.untilNone(() -> history.remove(limit));
            case "trainees" -> work.untilNone(() -> trainees.forgetBefore(before));
            default -> {
                if (aging.isEmpty()) {
                    throw new IllegalStateException("Nothing removes what is kept for " + kept.setting());
                }
                yield 0;
            }
        };
        for (var table : aging) {
            removed += remove(table.getKey(), table.getValue(), utc(limit), work);
        }
        return removed;
    }

    /** The work of a run, each piece in a transaction of its own, which notes in the log what it removed. */
    private final class Work {

        private final LocalDate day;
        private final String setting;

        Work(LocalDate day, String setting) {
            this.day = day;
            this.setting = setting;
        }

        /** Does a piece again and again until it finds nothing more. */
        long untilNone(IntSupplier piece) {
            long all = 0;
            int some = once(piece);
            while (some > 0) {
                all += some;
                some = once(piece);
            }
            return all;
        }

        private int once(IntSupplier piece) {
            return Objects.requireNonNull(transaction.execute(status -> {
                int removed = piece.getAsInt();
                if (removed > 0) {
                    jdbc.sql("update cadre_retention_run set removed = removed + ? where run_on = ? and period = ?")
                            .params(removed, day, setting)
                            .update();
                }
                return removed;
            }));
        }
    }

    private long remove(String table, Table rule, OffsetDateTime limit, Work work) {
        String over = condition(rule);
        return work.untilNone(() -> {
            OffsetDateTime oldest = jdbc.sql("select min(cast(" + rule.moment() + " as timestamp with time zone)) from "
                            + table + " where " + over)
                    .param(limit)
                    .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                    .list()
                    .get(0);
            if (oldest == null) {
                return 0;
            }
            OffsetDateTime end = oldest.plusDays(DAYS_AT_A_TIME);
            return jdbc.sql(change(table, rule) + " where " + over)
                    .param(end.isBefore(limit) ? end : limit)
                    .update();
        });
    }

    private static String condition(Table rule) {
        List<String> conditions = new ArrayList<>(List.of(rule.moment() + " < ?"));
        if (!rule.when().isEmpty()) {
            conditions.add(rule.when());
        }
        if (!rule.blank().isEmpty()) {
            conditions.add(String.join(
                    " or ",
                    rule.blank().entrySet().stream()
                            .map(value -> value.getKey()
                                    + (value.getValue().equals("null") ? " is not null" : " <> " + value.getValue()))
                            .toList()));
        }
        return "(" + String.join(") and (", conditions) + ")";
    }

    private static String change(String table, Table rule) {
        return rule.blank().isEmpty()
                ? "delete from " + table
                : "update " + table + " set "
                        + String.join(
                                ", ",
                                rule.blank().entrySet().stream()
                                        .map(value -> value.getKey() + " = " + value.getValue())
                                        .toList());
    }

    /** Lists the runs since a day, the newest first. */
    public List<Run> since(LocalDate day) {
        return jdbc.sql("select * from cadre_retention_run where run_on >= ? order by run_on desc, period")
                .param(day)
                .query((row, number) -> new Run(
                        row.getString("period"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getLong("removed")))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
