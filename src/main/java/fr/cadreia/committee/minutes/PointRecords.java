package fr.cadreia.committee.minutes;

import fr.cadreia.committee.Electorate;
import fr.cadreia.committee.Examination;
import fr.cadreia.committee.FallenProxies;
import fr.cadreia.committee.Recusals;
import fr.cadreia.committee.Reservation;
import fr.cadreia.committee.minutes.PointRecord.Ballot;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.Trials;
import fr.cadreia.engine.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a session did about each case, read from the case's documents and journal. */
@Component
class PointRecords {

    private static final String ATTENDANCE = "attendance";
    /** When it matters who is there: as the point is put under discussion, and as a ballot opens. */
    private static final Set<JournalKind> QUORUM = EnumSet.of(JournalKind.QUORUM_CHECKED, JournalKind.BALLOT_OPENED);

    private final Dossier dossier;
    private final Examination examination;
    private final Trials trials;
    private final PaperNames names;

    PointRecords(Dossier dossier, Examination examination, Trials trials, PaperNames names) {
        this.names = names;
        this.trials = trials;
        this.dossier = dossier;
        this.examination = examination;
    }

    /** @param rows of the session's journal, from its opening on */
    PointRecord of(Session session, AgendaItem item, SessionRows rows) {
        Row opening = rows.last(JournalKind.SESSION_OPENED).orElseThrow();
        String reference = item.caseReference();
        return PointDocuments.of(
                        dossier.documents().of(reference),
                        session.number(),
                        opening.entry().writtenAt())
                .map(documents -> record(item, rows, documents))
                .orElseGet(() -> record(item, PointWords.GONE));
    }

    private PointRecord record(AgendaItem item, SessionRows session, PointDocuments documents) {
        String reference = item.caseReference();
        SessionRows rows = documents.rows(dossier.journal().of(reference));
        Optional<Instant> examined = rows.rows().stream()
                .filter(row -> QUORUM.contains(row.entry().kind()))
                .map(row -> row.entry().writtenAt())
                .reduce((earlier, later) -> later);
        return documents
                .sheet(examined)
                .map(sheet -> record(item, session, documents, rows, sheet))
                .orElseGet(() -> record(
                        item,
                        rows.last(JournalKind.POINT_ADJOURNED).isPresent() ? PointWords.ADJOURNED : PointWords.GONE));
    }

    private PointRecord record(AgendaItem item, String outcome) {
        Case examined = dossier.cases().get(item.caseReference());
        return new PointRecord(
                examined.reference(),
                examined.title(),
                dossier.people().organisationName(examined.organisation()),
                item.withDebate(),
                "",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                outcome,
                "",
                "",
                "",
                List.of(),
                0);
    }

    private PointRecord record(
            AgendaItem item, SessionRows session, PointDocuments documents, SessionRows rows, StepDocument sheet) {
        String sessionChair =
                session.last(JournalKind.SESSION_OPENED).orElseThrow().text("chair");
        Case examined = dossier.cases().get(item.caseReference());
        PointQuorum quorum = new PointQuorum(documents, rows, examination);
        Map<Row, Ballot> ballots = ballots(session, documents, rows, sessionChair);
        Answers result = documents.result();
        List<String> departed = Departures.last(rows);
        String chair = rows.last(JournalKind.BALLOT_COUNTED)
                .map(row -> row.text("chair"))
                .orElse(sheet.answers().text("sessionChair"));
        return new PointRecord(
                examined.reference(),
                examined.title(),
                dossier.people().organisationName(examined.organisation()),
                item.withDebate(),
                joined(session, examined.reference()),
                documents.reports(),
                trials.told(examined.reference(), documents.convening().writtenAt())
                        .orElse(""),
                chair.equals(sessionChair) ? "" : name(chair, session),
                movements(session, examined.reference()),
                recused(documents, sheet, session, true),
                recused(documents, sheet, session, false),
                own(rows, sheet),
                quorum.of(sheet, departed),
                departed.stream().map(dossier.people()::name).sorted().collect(Collectors.joining(", ")),
                fallenProxies(rows, departed),
                List.copyOf(ballots.values()),
                new PointCourse(rows, ballots, quorum).all(),
                PointWords.outcome(rows),
                filed(rows, "opinion"),
                filed(rows, "sentence"),
                rows.last(JournalKind.EXTRACT_REPLACED)
                        .map(row -> row.text("correctedReasons"))
                        .orElseGet(() -> result.text("reasons")),
                Reservation.of(result),
                rows.last(JournalKind.EXTRACT_FILED)
                        .map(row -> row.count("number"))
                        .orElse(0));
    }

    private Map<Row, Ballot> ballots(SessionRows session, PointDocuments documents, SessionRows rows, String chair) {
        return new BallotRecords(
                        rows,
                        documents.examination(),
                        listPut(session, documents.convening().caseReference()),
                        chair,
                        dossier.people(),
                        session.last(JournalKind.SESSION_OPENED)
                                .map(opened -> NamedVotes.of(opened, names))
                                .orElse(new NamedVotes(Map.of(), names)))
                .all();
    }

    /**
     * What came before the ballot that decided, as the extract tells it.
     *
     * @param session rows of its journal; none for a written consultation
     */
    List<String> before(SessionRows session, PointDocuments documents) {
        SessionRows rows =
                documents.rows(dossier.journal().of(documents.convening().caseReference()));
        String chair = rows.last(JournalKind.BALLOT_COUNTED)
                .map(row -> row.text("chair"))
                .orElse("");
        return new PointCourse(
                        rows, ballots(session, documents, rows, chair), new PointQuorum(documents, rows, examination))
                .beforeTheLast();
    }

    /** Those by which nobody voted at the last count, as it settled it. */
    private String fallenProxies(SessionRows rows, List<String> departed) {
        Map<String, String> fallen = new LinkedHashMap<>();
        rows.last(JournalKind.BALLOT_COUNTED)
                .ifPresent(row -> row.content()
                        .path(FallenProxies.FIELD)
                        .properties()
                        .forEach(proxy ->
                                fallen.put(proxy.getKey(), proxy.getValue().asText())));
        return FallenProxies.words(fallen, departed, dossier.people());
    }

    /** Who was there for this point, where its own sheet says something else than the session's. */
    private String own(SessionRows rows, StepDocument sheet) {
        boolean own = rows.rows().stream()
                .anyMatch(row -> row.text("form").equals(ATTENDANCE)
                        && row.content().path("ownSheet").asBoolean());
        return own
                ? Examination.present(sheet.answers()).stream()
                        .map(dossier.people()::name)
                        .sorted()
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static String joined(SessionRows session, String reference) {
        return session.all(JournalKind.POINT_JOINED).stream()
                .filter(row -> row.text("case").equals(reference))
                .map(row -> SessionWords.day(row.entry().writtenAt()))
                .findFirst()
                .orElse("");
    }

    private static List<Instant> listPut(SessionRows session, String reference) {
        return session.all(JournalKind.LIST_PUT).stream()
                .filter(row -> row.list("cases").contains(reference))
                .map(row -> row.entry().writtenAt())
                .toList();
    }

    /** Each with why: of the proposer's side from the start, or by the member's declaration in this session or before. */
    private String name(String member, SessionRows session) {
        return names.of(member, day(session)).full();
    }

    private static LocalDate day(SessionRows session) {
        Row opened = session.last(JournalKind.SESSION_OPENED).orElseThrow();
        return LocalDate.ofInstant(opened.entry().writtenAt(), ZoneId.systemDefault());
    }

    /** What the row of the point's extract says, or empty. */
    private static String filed(SessionRows rows, String field) {
        return rows.last(JournalKind.EXTRACT_FILED).map(row -> row.text(field)).orElse("");
    }

    private List<String> movements(SessionRows session, String reference) {
        return new RoomWords(session, names).of(reference);
    }

    /** @param told whether each name comes with why */
    private String recused(PointDocuments documents, StepDocument sheet, SessionRows session, boolean told) {
        List<String> fromTheStart = documents.recusedFromTheStart();
        Set<String> recused = Recusals.declared(documents.untilThen());
        recused.addAll(fromTheStart);
        Map<String, String> reasons = Recusals.reasons(documents.untilThen());
        List<String> seated = sheet.answers().list(Electorate.SEATED);
        recused.removeIf(member -> !seated.isEmpty() && !seated.contains(member));
        return recused.stream()
                .map(member -> name(member, session)
                        + (!told
                                ? ""
                                : fromTheStart.contains(member)
                                        ? " (d’office, de l’organisation à l’origine de la proposition)"
                                        : declared(reasons.getOrDefault(member, ""))))
                .sorted()
                .collect(Collectors.joining("\u00a0; "));
    }

    private static String declared(String reason) {
        return reason.isEmpty() ? " (par déclaration)" : " (par déclaration\u00a0: " + reason + ")";
    }
}
