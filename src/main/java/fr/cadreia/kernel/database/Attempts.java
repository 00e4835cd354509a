package fr.cadreia.kernel.database;

import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What is counted of attempts, on all nodes together: wrong secrets in a row, which make the next attempt wait, and
 * requests within a time, of which only so many pass. Each count is committed at once, whatever becomes of the
 * caller's transaction, and attempts at the same moment are counted one after the other. The database holds hashes of
 * accounts and addresses, and nothing beyond the time for which it counts.
 */
@Component
public class Attempts {

    private static final int FIRST_SECONDS = 3;
    private static final int LONGEST_SECONDS = 60;

    /** The time after which wrong secrets are forgotten when no other follows. */
    private static final Duration COUNTED = Duration.ofHours(1);

    private static final String ROW = " where gate = ? and subject = ? and source = ?";

    private final JdbcClient jdbc;
    private final ShortTransactions transactions;
    private final AuthorityClock clock;

    public Attempts(JdbcClient jdbc, ShortTransactions transactions, AuthorityClock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is counted.
     *
     * @param gate name of what is asked for, 40 characters at most
     * @param subject for whom or what it is asked, or empty
     * @param source who asks, e.g. an address; empty for all together
     */
    public record Asked(String gate, String subject, String source) {}

    /**
     * What was counted.
     *
     * @param together whether it is of all sources together
     * @param waitsUntil the moment before which no attempt passes
     * @param keptUntil the moment after which it counts no more
     */
    public record Counted(String gate, boolean together, Instant waitsUntil, Instant keptUntil) {}

    /** Returns what is still counted for a subject, of this source and of all together, at every gate. */
    public List<Counted> of(String subject, String source) {
        return jdbc.sql("""
                        select gate, source, waits_until, kept_until from cadre_attempt
                        where subject = ? and source in ('', ?) and kept_until > ?""")
                .params(hash(subject), hash(source), utc(clock.now()))
                .query((row, number) -> new Counted(
                        row.getString("gate"),
                        row.getString("source").isEmpty(),
                        row.getObject("waits_until", OffsetDateTime.class).toInstant(),
                        row.getObject("kept_until", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Tells whether whoever asks has to wait after wrong secrets. */
    public boolean isWaiting(Asked asked) {
        return of(asked.subject(), asked.source()).stream()
                .anyMatch(counted -> counted.gate().equals(asked.gate())
                        && counted.together() == asked.source().isEmpty()
                        && isWaiting(counted));
    }

    public boolean isWaiting(Counted counted) {
        return clock.now().isBefore(counted.waitsUntil());
    }

    /**
     * Counts a wrong secret. After some in a row whoever tries waits 3 seconds, then twice as long each time, a minute
     * at most: nobody is kept out for good.
     *
     * @param free the number of wrong secrets in a row before the first wait
     */
    public void wrong(Asked asked, int free) {
        Instant now = clock.now();
        transactions.call(own -> {
            count(own, asked, now, now.plus(COUNTED), Integer.MAX_VALUE);
            int count = own.sql("select counted from cadre_attempt" + ROW)
                    .params(row(asked))
                    .query(Integer.class)
                    .single();
            return own.sql("update cadre_attempt set waits_until = ?, kept_until = ?" + ROW)
                    .params(utc(now.plusSeconds(wait(count - free))), utc(now.plus(COUNTED)))
                    .params(row(asked))
                    .update();
        });
    }

    private static long wait(int beyond) {
        return beyond <= 0 ? 0 : (long) Math.min(LONGEST_SECONDS, FIRST_SECONDS * Math.pow(2, beyond - 1.0));
    }

    /**
     * Counts a request, and lets it pass or not. The time begins with the first of them, and all may pass again when it
     * is over.
     *
     * @param most the number that passes within the time
     * @return whether it passes; one that does not is not counted
     */
    public boolean passes(Asked asked, int most, Duration time) {
        Instant now = clock.now();
        return transactions.call(own -> count(own, asked, now, now.plus(time), most));
    }

    /** Undoes a request that passed. */
    public void giveBack(Asked asked) {
        transactions.call(own -> own.sql("update cadre_attempt set counted = counted - 1" + ROW + " and counted > 0")
                .params(row(asked))
                .update());
    }

    /** Notes something for a time, without a count. */
    public void note(Asked asked, Duration time) {
        Instant now = clock.now();
        transactions.call(own -> {
            count(own, asked, now, now.plus(time), Integer.MAX_VALUE);
            return own.sql("update cadre_attempt set kept_until = ?" + ROW)
                    .param(utc(now.plus(time)))
                    .params(row(asked))
                    .update();
        });
    }

    public void forget(Asked asked) {
        transactions.call(own ->
                own.sql("delete from cadre_attempt" + ROW).params(row(asked)).update());
    }

    /** Forgets what was counted for a subject, of every source. */
    public void forgetAll(String gate, String subject) {
        transactions.call(own -> own.sql("delete from cadre_attempt where gate = ? and subject = ?")
                .params(gate, hash(subject))
                .update());
    }

    /** Removes what counts no more. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void removeOld() {
        transactions.call(own -> own.sql("delete from cadre_attempt where kept_until <= ?")
                .param(utc(clock.now()))
                .update());
    }

    /** Adds one, in a row that the update holds until the end of the transaction; begins anew after its time. */
    private static boolean count(JdbcClient own, Asked asked, Instant now, Instant end, int most) {
        int updated = own.sql("""
                        update cadre_attempt set counted = case when kept_until > ? then counted + 1 else 1 end,
                            kept_until = case when kept_until > ? then kept_until else ? end""" + ROW + " and (kept_until <= ? or counted < ?)")
                .params(utc(now), utc(now), utc(end))
                .params(row(asked))
                .params(utc(now), most)
                .update();
        if (updated > 0) {
            return true;
        }
        boolean full = own.sql("select count(*) from cadre_attempt" + ROW)
                        .params(row(asked))
                        .query(Integer.class)
                        .single()
                > 0;
        if (full) {
            return false;
        }
        own.sql("""
                        insert into cadre_attempt (gate, subject, source, counted, waits_until, kept_until)
                        values (?, ?, ?, 1, ?, ?)""").params(row(asked)).params(utc(now), utc(end)).update();
        return true;
    }

    private static List<Object> row(Asked asked) {
        return List.of(asked.gate(), hash(asked.subject()), hash(asked.source()));
    }

    private static String hash(String text) {
        return text.isEmpty() ? "" : DigestUtils.sha256Hex(text);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
