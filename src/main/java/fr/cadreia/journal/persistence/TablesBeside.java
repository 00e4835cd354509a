package fr.cadreia.journal.persistence;

import fr.cadreia.journal.AccountEvent.AccountChanged;
import fr.cadreia.journal.CallEvent;
import fr.cadreia.journal.CaseEvent.CommitmentOpened;
import fr.cadreia.journal.CaseEvent.ContentWithheld;
import fr.cadreia.journal.CaseEvent.DataRemoved;
import fr.cadreia.journal.CatalogueEvent.CatalogueChanged;
import fr.cadreia.journal.CatalogueEvent.CatalogueEntered;
import fr.cadreia.journal.CommitteeEvent.PaperFiled;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.OutreachEvent;
import fr.cadreia.journal.RegisterEvent.EntryTakenBack;
import fr.cadreia.journal.RegisterEvent.RegisterAnswered;
import fr.cadreia.journal.RegisterEvent.RegisterCorrected;
import fr.cadreia.journal.RegisterEvent.RegisterWithheld;
import fr.cadreia.journal.RegisterEvent.SupplierRestored;
import fr.cadreia.journal.RegisterEvent.SuppliersNamed;
import fr.cadreia.journal.ReportEvent.IncidentAnswered;
import fr.cadreia.journal.SessionEvent.MinutesFiled;
import fr.cadreia.journal.TrainingEvent;
import fr.cadreia.journal.TrainingEvent.AwarenessRecorded;
import fr.cadreia.journal.TrainingEvent.AwarenessRemoved;
import fr.cadreia.journal.seal.JournalArchive.Beside;
import fr.cadreia.people.AccountChange.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Content of tables on which decisions or the public rely and which no document holds. A row of the journal attests all
 * content of a kind, as its act leaves it; so an act writes its tables first, then its row.
 *
 * <p>Moments are left out of what is attested, for databases tell them in zones of their own.
 */
final class TablesBeside {

    private static final String SESSION = "'" + JournalChains.SESSION + "' || session_number";

    private static final String REPORT = "case when case_reference = '' then reference else case_reference end";

    /**
     * @param chain the beginning of the names of its chains
     * @param changes the acts that change its content
     * @param selects the selects of its content, the chain first
     */
    private record Source(String chain, Predicate<Event> changes, List<String> selects) {

        Source(Predicate<Event> changes, List<String> selects) {
            this("", changes, selects);
        }

        boolean isChanged(String by, Event event) {
            return by.startsWith(chain) && changes.test(event);
        }
    }

    private static final Map<Beside, Source> SOURCES = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Beside.TRAINING,
                    new Source(
                            event -> event instanceof TrainingEvent && !isAwareness(event)
                                    || isRemoved(event, Beside.TRAINING),
                            List.of(
                                    "select case_reference as chain, 'session' as what, id, held_on, content, trainer, audience,"
                                            + " cancelled, attendance from cadre_training_session",
                                    "select t.case_reference as chain, 'agent' as what, t.id, t.agent, t.attested_on,"
                                            + " t.access_since, t.access_ended, a.session_id from cadre_trainee t"
                                            + " left join cadre_attendance a on a.trainee_id = t.id"))),
            Map.entry(
                    Beside.AWARENESS,
                    new Source(
                            TablesBeside::isAwareness,
                            List.of("select '" + JournalChains.AWARENESS
                                    + "' as chain, id, organisation, held_on, theme,"
                                    + " audience, content, attended from cadre_awareness"))),
            Map.entry(
                    Beside.OUTREACH,
                    new Source(
                            OutreachEvent.class::isInstance,
                            List.of("select '" + JournalChains.OUTREACH
                                    + "' as chain, m.id, m.title, m.held_on, m.hours, m.place, m.audience, m.purpose,"
                                    + " m.cancelled, m.report, m.attended, c.case_reference from cadre_outreach_meeting m"
                                    + " left join cadre_outreach_case c on c.meeting_id = m.id"))),
            Map.entry(
                    Beside.CATALOGUE,
                    new Source(
                            event -> event instanceof CatalogueEntered || event instanceof CatalogueChanged,
                            List.of(
                                    "select e.case_reference as chain, v.entry_id, v.version, v.author, v.status, v.reason,"
                                            + " v.review_on, v.content from cadre_catalogue_version v"
                                            + " join cadre_catalogue_entry e on e.id = v.entry_id"))),
            Map.entry(
                    Beside.REGISTER_CHANGES,
                    new Source(
                            event -> event instanceof RegisterCorrected
                                    || event instanceof RegisterWithheld
                                    || event instanceof EntryTakenBack,
                            List.of(
                                    "select reference as chain, 'withheld' as what, field, legal_reason, since, request"
                                            + " from cadre_register_withheld",
                                    "select reference as chain, 'corrected' as what, id, field, was, corrected, request"
                                            + " from cadre_register_correction"))),
            Map.entry(
                    Beside.SUPPLIER_NAMES,
                    new Source(
                            event -> event instanceof SuppliersNamed || event instanceof SupplierRestored,
                            List.of("select '" + JournalChains.SUPPLIERS
                                    + "' as chain, id, code, spelling, name, author from cadre_supplier_name"))),
            Map.entry(
                    Beside.ANSWERS,
                    new Source(
                            event -> event instanceof IncidentAnswered || event instanceof RegisterAnswered,
                            List.of(
                                    "select " + REPORT + " as chain, reference, answer from cadre_report"
                                            + " where answered_at is not null",
                                    "select case_reference as chain, reference, answer from cadre_register_request"
                                            + " where answered_at is not null"))),
            Map.entry(
                    Beside.COMMITMENTS,
                    new Source(
                            CommitmentOpened.class::isInstance,
                            List.of("select case_reference as chain, process_instance_id, source, demand, holder, due"
                                    + " from cadre_commitment"))),
            Map.entry(
                    Beside.CALL,
                    new Source(
                            CallEvent.CallPublished.class::isInstance,
                            List.of(
                                    "select reference as chain, title, purpose, criteria, open_to, closes_on, opened_by,"
                                            + " conclusion, report from cadre_call"))),
            Map.entry(
                    Beside.CALL_PROPOSALS,
                    new Source(
                            event -> event instanceof CallEvent && !(event instanceof CallEvent.CallPublished),
                            List.of("select call_reference as chain, id, proposer, name, mailbox, title, summary, need,"
                                    + " outcome, reason, case_reference from cadre_call_proposal"))),
            Map.entry(
                    Beside.DECISION_LIST,
                    new Source(
                            JournalChains.SESSION,
                            PaperFiled.class::isInstance,
                            List.of(
                                    "select '" + JournalChains.SESSION
                                            + "' || l.session_number as chain, l.held_on, l.chair, p.point_number,"
                                            + " p.case_reference, p.extract_number from cadre_decision_list l"
                                            + " left join cadre_decision_list_point p on p.session_number = l.session_number"))),
            Map.entry(
                    Beside.PUBLIC_MINUTES,
                    new Source(
                            event -> event instanceof MinutesFiled || isWithheld(event, Beside.PUBLIC_MINUTES),
                            List.of("select " + SESSION + " as chain, content from cadre_public_minutes"))),
            Map.entry(
                    Beside.DECIDERS,
                    new Source(
                            event -> isChange(event, Kind.DECIDER_NAMED) || isChange(event, Kind.INSTALLATION_CLOSED),
                            List.of("select '" + JournalChains.ACCOUNTS + "' as chain, id, organisation, deciding, act,"
                                    + " countersigned_by from cadre_deciding_organisation"))),
            Map.entry(
                    Beside.INSTALLATION,
                    new Source(
                            event -> isChange(event, Kind.INSTALLATION_CLOSED),
                            List.of("select '" + JournalChains.ACCOUNTS + "' as chain, admin_closed, guarantor_closed,"
                                    + " framework_act, record from cadre_installation where closed_at is not null")))));

    /** The chains that have any such content. */
    static final String CHAINS = SOURCES.values().stream()
            .flatMap(source -> source.selects().stream())
            .map(select -> "select chain from (" + select + ") beside")
            .collect(Collectors.joining(" union "));

    private TablesBeside() {}

    private static boolean isAwareness(Event event) {
        return event instanceof AwarenessRecorded || event instanceof AwarenessRemoved;
    }

    private static boolean isRemoved(Event event, Beside kind) {
        return event instanceof DataRemoved removed && removed.what().equals(kind.name());
    }

    private static boolean isWithheld(Event event, Beside kind) {
        return event instanceof ContentWithheld withheld
                && withheld.contents().stream()
                        .anyMatch(content -> content.kind().equals(kind.name()));
    }

    private static boolean isChange(Event event, Kind kind) {
        return event instanceof AccountChanged changed && changed.change() == kind;
    }

    /** Returns the hashes that the row of this event attests: the content that its act changed, as it stands now. */
    static Map<Beside, String> attestedWith(JdbcClient jdbc, String chain, Event event) {
        Map<Beside, String> attested = new EnumMap<>(Beside.class);
        SOURCES.forEach((beside, source) -> {
            if (source.isChanged(chain, event)) {
                attested.put(beside, digests(jdbc, source, List.of(chain)).getOrDefault(chain, ""));
            }
        });
        return attested;
    }

    /** Returns the hashes as the content stands now, by chain. */
    static Map<String, Map<Beside, String>> of(JdbcClient jdbc, List<String> chains) {
        Map<String, Map<Beside, String>> found = new HashMap<>();
        SOURCES.forEach((beside, source) -> digests(jdbc, source, chains)
                .forEach((chain, sha256) -> found.computeIfAbsent(chain, unused -> new EnumMap<>(Beside.class))
                        .put(beside, sha256)));
        return found;
    }

    /** Computes the hashes by chain; chains without such content are left out. */
    private static Map<String, String> digests(JdbcClient jdbc, Source source, List<String> chains) {
        Map<String, TreeSet<String>> rows = new HashMap<>();
        for (String select : source.selects()) {
            jdbc.sql("select * from (" + select + ") beside where chain in (:chains)")
                    .param("chains", chains)
                    .query(row -> {
                        rows.computeIfAbsent(row.getString("chain"), unused -> new TreeSet<>())
                                .add(text(row));
                    });
        }
        Map<String, String> digests = new HashMap<>();
        rows.forEach((chain, sorted) -> digests.put(chain, DigestUtils.sha256Hex(String.join("\n", sorted))));
        return digests;
    }

    /** Writes each value with its length before it, so that two different rows never give the same text. */
    private static String text(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
            int type = row.getMetaData().getColumnType(column);
            boolean logical = type == Types.BOOLEAN || type == Types.BIT;
            String value = logical ? String.valueOf(row.getBoolean(column)) : row.getString(column);
            values.add(value == null ? "-" : value.length() + ":" + value);
        }
        return String.join(",", values);
    }
}
