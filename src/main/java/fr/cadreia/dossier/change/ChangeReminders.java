package fr.cadreia.dossier.change;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.CaseEvent.ChangesAsked;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the department of a solution in service whether something has changed, where nobody has declared anything for a
 * long time. The journal says that it was asked; a declaration, or the statement that nothing changed, answers.
 */
@Component
public class ChangeReminders implements AwaitedActions {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeReminders.class);

    /** The rows from which the time counts: what runs was looked at, or somebody was asked about it. */
    private static final String SILENT = """
            select dossier.reference from cadre_case dossier
            where dossier.use_state = 'GENERALIZED' and dossier.closed_at is null and not exists (
                select 1 from cadre_journal told where told.case_reference = dossier.reference and told.written_at >= ?
                and told.kind in ('GENERALIZED', 'CHANGE_DECLARED', 'NO_CHANGE_DECLARED', 'CHANGES_ASKED', 'REASSESSMENT_DATED'))
            and dossier.reference = coalesce(?, dossier.reference)
            order by dossier.reference
            """;

    /** An organisation's cases that were asked, and have not answered since. */
    private static final String ASKED = """
            select dossier.reference, dossier.title from cadre_case dossier
            join cadre_journal asked on asked.case_reference = dossier.reference and asked.kind = 'CHANGES_ASKED'
            where dossier.organisation = ? and dossier.use_state = 'GENERALIZED' and dossier.closed_at is null and not exists (
                select 1 from cadre_journal later where later.case_reference = dossier.reference
                and later.sequence_number > asked.sequence_number
                and later.kind in ('CHANGES_ASKED', 'CHANGE_DECLARED', 'NO_CHANGE_DECLARED', 'REASSESSMENT_DATED'))
            order by dossier.reference
            """;

    /** The rows that answer the question; a re-evaluation looks at all that changed. */
    private static final Set<JournalKind> ANSWERS =
            EnumSet.of(JournalKind.CHANGE_DECLARED, JournalKind.NO_CHANGE_DECLARED, JournalKind.REASSESSMENT_DATED);

    private final CaseRecords records;
    private final JdbcClient jdbc;
    private final Period after;
    private final TransactionTemplate transaction;

    ChangeReminders(
            CaseRecords records, JdbcClient jdbc, ChangeSettings settings, PlatformTransactionManager transactions) {
        this.records = records;
        this.jdbc = jdbc;
        this.after = settings.askedAfter();
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param interval the time between two looks
     * @param askedAfter the time without any declaration after which the department is asked
     */
    @ConfigurationProperties("cadre.changes")
    record ChangeSettings(Duration interval, Period askedAfter) {}

    /** Asks where it is time. Several nodes may do it at once: each case is held while it is looked at. */
    @Scheduled(initialDelayString = "${cadre.changes.interval}", fixedDelayString = "${cadre.changes.interval}")
    public void run() {
        silent(null).forEach(reference -> {
            try {
                transaction.executeWithoutResult(status -> ask(reference));
            } catch (RuntimeException e) {
                LOG.error(
                        "Le dossier {} n’a pas pu être interrogé sur ses changements\u00a0; un nouvel essai suivra.",
                        reference,
                        e);
            }
        });
    }

    /** @param reference of the only case to look at, or null */
    private List<String> silent(String reference) {
        return jdbc.sql(SILENT)
                .params(AuthorityClock.startOf(records.today().minus(after)).atOffset(ZoneOffset.UTC), reference)
                .query(String.class)
                .list();
    }

    private void ask(String reference) {
        Case dossier = records.cases().lockForUpdate(reference);
        if (dossier.useState() == UseState.GENERALIZED && !silent(reference).isEmpty()) {
            records.journal()
                    .append(reference, Journal.APPLICATION, dossier.step().code(), new ChangesAsked());
        }
    }

    /** Returns the moment since which an answer is awaited, or empty. */
    public static Optional<Instant> askedSince(List<JournalEntry> rows) {
        Optional<Instant> asked = Optional.empty();
        for (JournalEntry row : rows) {
            if (row.kind() == JournalKind.CHANGES_ASKED) {
                asked = asked.or(() -> Optional.of(row.writtenAt()));
            } else if (ANSWERS.contains(row.kind())) {
                asked = Optional.empty();
            }
        }
        return asked;
    }

    @Override
    public List<Action> awaitedOf(Person person) {
        if (!person.isRequesterOf(person.organisation())) {
            return List.of();
        }
        return jdbc.sql(ASKED)
                .param(person.organisation())
                .query((row, number) -> new Action(
                        row.getString("reference") + " " + row.getString("title")
                                + "\u00a0: aucun changement déclaré depuis longtemps. Dites ce qui a changé, ou que rien n’a changé.",
                        "/dossiers/" + row.getString("reference") + "/changement"))
                .list();
    }
}
