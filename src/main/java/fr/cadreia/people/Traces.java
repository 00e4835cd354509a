package fr.cadreia.people;

import fr.cadreia.kernel.time.AuthorityClock;
import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who signed in and who read which case, for the data protection officer: once for an account, a case and a day. A page that is
 * shown only remembers it here; a round writes it a few seconds later, so that no page waits and none fails by it.
 */
@Component
public class Traces {

    /** What stands in place of a case's reference for a sign-in. */
    public static final String SIGN_IN = "";

    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);

    private static final int PAGE = 100;

    private static final String OF = " from cadre_trace where (:account = '' or account = :account)"
            + " and case_reference <> '' and (:case = '' or case_reference = :case)";

    private final JdbcClient jdbc;
    private final AuthorityClock clock;

    /** What this node has seen today; another node may have seen the same. */
    private final Map<LocalDate, Set<Seen>> today = new ConcurrentHashMap<>();

    private final Queue<Trace> unwritten = new ConcurrentLinkedQueue<>();

    public Traces(JdbcClient jdbc, AuthorityClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Seen(String account, String caseReference) {}

    /**
     * A trace.
     *
     * @param caseReference {@link #SIGN_IN} for a sign-in
     * @param firstAt when it was first seen on that day
     */
    public record Trace(String account, String caseReference, LocalDate day, Instant firstAt) {}

    /** Remembers a sign-in, or that somebody was shown a case. */
    public void note(String account, String caseReference) {
        LocalDate day = clock.today();
        Set<Seen> known = today.computeIfAbsent(day, first -> {
            today.keySet().removeIf(before -> !before.equals(first));
            return ConcurrentHashMap.newKeySet();
        });
        if (known.add(new Seen(account, caseReference))) {
            unwritten.add(new Trace(account, caseReference, day, clock.now()));
        }
    }

    /** Writes what was seen since the last round. */
    @PreDestroy
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    public void write() {
        for (Trace trace = unwritten.poll(); trace != null; trace = unwritten.poll()) {
            try {
                jdbc.sql("""
                                insert into cadre_trace (account, case_reference, seen_on, first_at)
                                select cast(? as varchar(64)), cast(? as varchar(20)), cast(? as date),
                                    cast(? as timestamp(3) with time zone)
                                where not exists (select 1 from cadre_trace
                                    where account = ? and case_reference = ? and seen_on = ?)""")
                        .params(
                                trace.account(),
                                trace.caseReference(),
                                trace.day(),
                                trace.firstAt().atOffset(ZoneOffset.UTC))
                        .params(trace.account(), trace.caseReference(), trace.day())
                        .update();
            } catch (DuplicateKeyException alreadyThere) {
                LOG.debug("Another node has written it: {}", trace.day());
            } catch (TransientDataAccessException
                    | RecoverableDataAccessException
                    | NonTransientDataAccessResourceException unavailable) {
                unwritten.add(trace);
                LOG.warn(
                        "Consultations non enregistrées pour l’instant, la base ne répond pas\u00a0: {}",
                        unavailable.getMessage());
                return;
            } catch (DataAccessException impossible) {
                // It would fail again, and hold up all that come after it.
                LOG.error("Consultation non enregistrée, la base la refuse\u00a0: {}", impossible.getMessage());
            }
        }
    }

    /** Counts the traces that {@link #of} gives. */
    public int count(String account, String caseReference) {
        return jdbc.sql("select count(*)" + OF)
                .param("account", account)
                .param("case", caseReference)
                .query(Integer.class)
                .single();
    }

    /**
     * Lists readings of cases, the newest first, {@value #PAGE} at most.
     *
     * @param account of the reader, or empty for all
     * @param caseReference or empty for all
     * @param before the number of newer ones to leave out
     */
    public List<Trace> of(String account, String caseReference, int before) {
        return jdbc.sql("select *" + OF
                        + " order by seen_on desc, first_at desc, account, case_reference limit :most offset :before")
                .param("account", account)
                .param("case", caseReference)
                .param("most", PAGE)
                .param("before", before)
                .query((row, number) -> new Trace(
                        row.getString("account"),
                        row.getString("case_reference"),
                        row.getObject("seen_on", LocalDate.class),
                        row.getObject("first_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Returns the greatest number that {@link #of} lists. */
    public static int page() {
        return PAGE;
    }
}
