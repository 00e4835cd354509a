package fr.cadreia.journal.persistence;

import fr.cadreia.framework.Frameworks;
import fr.cadreia.journal.AttestedCases;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.JournalRecorded;
import fr.cadreia.journal.RowAttestation;
import fr.cadreia.journal.seal.JournalArchive.Beside;
import fr.cadreia.kernel.database.RowLocks;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.time.AuthorityClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The journal in the database. It starts after the seals have begun: the first of them comes before the first row. */
@Repository
@DependsOn("sealing")
class JdbcJournal implements Journal {

    private final JdbcClient jdbc;
    private final RowLocks locks;
    private final AuthorityClock clock;
    private final Frameworks frameworks;
    private final AttestedCases cases;
    private final ApplicationEventPublisher events;

    private final TransactionMemory<String, List<JournalEntry>> chains;
    private final TransactionMemory<String, Optional<JournalEntry>> ends;

    JdbcJournal(
            JdbcClient jdbc,
            RowLocks locks,
            AuthorityClock clock,
            Frameworks frameworks,
            AttestedCases cases,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.cases = cases;
        this.chains = new TransactionMemory<>(cases::isLocked);
        this.ends = new TransactionMemory<>(cases::isLocked);
        this.clock = clock;
        this.frameworks = frameworks;
        this.events = events;
    }

    @Override
    public void append(String caseReference, String actor, String step, Event event) {
        Map<String, Object> beside = new HashMap<>();
        lock(caseReference).ifPresent(standing -> beside.put(RowAttestation.STANDING, standing));
        write(caseReference, actor, step, now(), event, beside);
    }

    @Override
    public void change(String caseReference, Runnable change, String actor, String step, Event event) {
        Map<String, Object> beside = new HashMap<>();
        beside.put(RowAttestation.BEFORE, lock(caseReference).orElseThrow());
        change.run();
        beside.put(RowAttestation.STANDING, lock(caseReference).orElseThrow());
        write(caseReference, actor, step, now(), event, beside);
    }

    @Override
    public void keep(StepContext place, Answers answers, String rowStep, Event event, Author author) {
        Map<String, Object> beside = new HashMap<>();
        lock(place.caseReference()).ifPresent(standing -> beside.put(RowAttestation.STANDING, standing));
        Instant now = now();
        beside.put("form", place.formId());
        beside.put("step", place.step());
        beside.put("element", place.elementId());
        beside.put("task", place.taskId().orElse(""));
        beside.put("process", place.processInstanceId());
        beside.put("groups", author.groups());
        beside.put("organisation", author.organisation());
        beside.put(RowAttestation.DOCUMENT, cases.addDocument(place, answers, now));
        write(place.caseReference(), place.actor(), rowStep, now, event, beside);
    }

    private void write(
            String caseReference, String actor, String step, Instant now, Event event, Map<String, Object> beside) {
        Map<Beside, String> attested = TablesBeside.attestedWith(jdbc, caseReference, event);
        if (!attested.isEmpty()) {
            beside.put(RowAttestation.BESIDE, attested);
        }
        JournalEntry last = last(caseReference).orElse(null);
        JournalEntry entry = JournalEntry.chained(
                caseReference,
                last == null ? 1 : last.sequence() + 1,
                now,
                actor.isEmpty() ? APPLICATION : actor,
                JournalKind.of(event),
                step,
                frameworks.inForce().number(),
                EventCodec.write(event, beside),
                last == null ? JournalEntry.FIRST : last.hash());
        insert(jdbc, entry);
        chains.change(caseReference, chain -> appended(chain, entry));
        ends.change(caseReference, before -> Optional.of(entry));
        events.publishEvent(new JournalRecorded(caseReference, JournalKind.of(event), step));
    }

    /**
     * Reads the clock for a row, and holds it until the row is committed: a row whose transaction ends after the clock
     * was moved would have waited for its seal since a moment that has long passed.
     */
    private Instant now() {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.hasResource(HeldClock.class)) {
            HeldClock held = new HeldClock();
            AuthorityClock.hold();
            TransactionSynchronizationManager.bindResource(HeldClock.class, held);
            TransactionSynchronizationManager.registerSynchronization(held);
        }
        return clock.now();
    }

    private Optional<JournalEntry> last(String chain) {
        return chains.known(chain)
                .map(entries -> entries.isEmpty()
                        ? Optional.<JournalEntry>empty()
                        : Optional.of(entries.get(entries.size() - 1)))
                .orElseGet(() -> ends.get(chain, () -> last(jdbc, chain)));
    }

    private static List<JournalEntry> appended(List<JournalEntry> chain, JournalEntry entry) {
        List<JournalEntry> longer = new ArrayList<>(chain);
        longer.add(entry);
        return longer;
    }

    static Optional<JournalEntry> last(JdbcClient jdbc, String chain) {
        return jdbc.sql("select * from cadre_journal where case_reference = ? order by sequence_number desc limit 1")
                .param(chain)
                .query((row, number) -> read(row))
                .optional();
    }

    static void insert(JdbcClient jdbc, JournalEntry entry) {
        jdbc.sql("""
                        insert into cadre_journal (case_reference, sequence_number, written_at, actor, kind, step,
                            framework_version, content, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.caseReference(),
                        entry.sequence(),
                        entry.writtenAt().atOffset(ZoneOffset.UTC),
                        entry.actor(),
                        entry.kind().name(),
                        entry.step(),
                        entry.frameworkVersion(),
                        entry.content(),
                        entry.previousHash(),
                        entry.hash())
                .update();
    }

    /**
     * Locks a chain. Two transactions of the same chain write one after the other; those of different chains do not
     * wait.
     *
     * @return the SHA-256 of the case as it stands; empty for a chain that belongs to no case
     */
    private Optional<String> lock(String chain) {
        Optional<String> standing = cases.lockedStanding(chain);
        if (standing.isEmpty()) {
            locks.lockForUpdate("cadre_journal_chain", "chain", chain);
        }
        return standing;
    }

    @Override
    public List<JournalEntry> of(String caseReference) {
        return chains.get(
                caseReference,
                () -> jdbc.sql("select * from cadre_journal where case_reference = ? order by sequence_number")
                        .param(caseReference)
                        .query((row, number) -> read(row))
                        .list());
    }

    @Override
    public List<JournalEntry> since(String caseReference, Instant moment) {
        return jdbc.sql("select * from cadre_journal where case_reference = ? and written_at >= ?"
                        + " order by sequence_number")
                .params(caseReference, moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public List<JournalEntry> of(Collection<String> caseReferences, JournalKind... kinds) {
        return caseReferences.isEmpty()
                ? List.of()
                : jdbc.sql("select * from cadre_journal where case_reference in (:cases) and kind in (:kinds)"
                                + " order by case_reference, sequence_number")
                        .param("cases", caseReferences)
                        .param("kinds", Arrays.stream(kinds).map(Enum::name).toList())
                        .query((row, number) -> read(row))
                        .list();
    }

    private static JournalEntry read(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getString("case_reference"),
                row.getInt("sequence_number"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                JournalKind.valueOf(row.getString("kind")),
                row.getString("step"),
                row.getString("framework_version"),
                row.getString("content"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** Releases the clock at the end of the transaction. */
    private static final class HeldClock implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(HeldClock.class);
            AuthorityClock.release();
        }
    }
}
