package fr.cadreia.committee.session;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.Meetings.OtherTime;
import fr.cadreia.committee.PresenceSheet.Proxy;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.session.SheetCorrection.Correction;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What happened to a session, in a chain of the journal of its own, in the transaction of what caused it. */
@Component
public class SessionJournal {

    private static final String CHAIN = "SEANCE-";

    private final Journal journal;

    SessionJournal(Journal journal) {
        this.journal = journal;
    }

    /** Name of the session's chain in the journal. */
    public static String chain(String number) {
        return CHAIN + number;
    }

    /** Oldest first. */
    public List<JournalEntry> of(String number) {
        return journal.of(chain(number));
    }

    /** Empty as long as the session is not opened. */
    public Optional<ActualSessionTime> held(String number) {
        return ActualSessionTime.of(of(number));
    }

    /** When it was really held, where that was another day than the one for which it was convened, or well before. */
    public Optional<OtherTime> otherTime(Session session) {
        return Optional.ofNullable(otherTimes(List.of(session)).get(session.number()));
    }

    /** The same of several, by their numbers, in one query. */
    public Map<String, OtherTime> otherTimes(Collection<Session> sessions) {
        Map<String, Session> moved = sessions.stream()
                .filter(Session::isHeldAtAnotherTime)
                .collect(Collectors.toMap(session -> chain(session.number()), Function.identity()));
        Map<String, OtherTime> times = new HashMap<>();
        journal.of(moved.keySet(), JournalKind.SESSION_OPENED).forEach(row -> {
            Session session = Objects.requireNonNull(moved.get(row.caseReference()));
            times.put(
                    session.number(),
                    new OtherTime(
                            session.openedAt().orElseThrow(),
                            !session.isHeldOnAnotherDay(),
                            ActualSessionTime.earlyReason(row)));
        });
        return times;
    }

    /** Why the notice was not kept; empty when it was, or as long as the session is not convened. */
    public String urgency(String number) {
        return of(number).stream()
                .filter(row -> row.kind() == JournalKind.SESSION_CONVENED)
                .map(row -> row.facts().path("urgency").asText(""))
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    /** @param actor account of whoever convened it */
    void convened(String actor, Session session, Notice notice) {
        Map<String, Object> content = new LinkedHashMap<>(notice.said());
        content.put("startsAt", session.startsAt().toString());
        content.put("place", session.place());
        content.put("videoLink", session.videoLink());
        content.put("agenda", session.agenda());
        append(actor, session, JournalKind.SESSION_CONVENED, content);
    }

    /** A case that was convened for it by its own task, after the others. */
    void joined(String actor, Session session, AgendaItem item, Notice notice) {
        Map<String, Object> content = new LinkedHashMap<>(notice.said());
        content.put("case", item.caseReference());
        content.put("withDebate", item.withDebate());
        append(actor, session, JournalKind.POINT_JOINED, content);
    }

    /**
     * @param sooner why on its day but before its time, or empty
     * @param seats of the members in office
     * @param unlisted members of whom the sheet says nothing, for it is that of a case from which they are recused
     */
    void opened(
            String actor, Session session, SessionSheet sheet, String sooner, List<Seat> seats, List<String> unlisted) {
        Map<String, Object> content = new LinkedHashMap<>(said(sheet, seats));
        content.put("members", members(seats));
        content.put("colleges", colleges(seats));
        content.put(ActualSessionTime.SOONER, sooner);
        content.put("unlisted", unlisted);
        append(actor, session, JournalKind.SESSION_OPENED, content);
    }

    /** What was and what is. */
    void corrected(
            Person person,
            Session session,
            Correction correction,
            SessionSheet before,
            SessionSheet after,
            List<Seat> seats) {
        Map<String, Object> content = new LinkedHashMap<>(said(after, seats));
        content.put("member", correction.member());
        content.put("change", correction.change().name());
        content.put("holder", correction.holder());
        content.put("reason", correction.reason());
        content.put("members", members(seats));
        content.put("before", said(before, seats));
        append(person.id(), session, JournalKind.PRESENCE_CORRECTED, content);
    }

    private static List<String> members(List<Seat> seats) {
        return seats.stream().map(seat -> seat.titular().id()).toList();
    }

    /** The titulars in office when the sheet was filled in or corrected last: their seats count until the next one. */
    List<String> seated(String number) {
        List<String> seated = new ArrayList<>();
        of(number).stream()
                .map(JournalEntry::facts)
                .filter(row -> row.has("present") && row.has("members"))
                .reduce((earlier, later) -> later)
                .ifPresent(row -> row.path("members").forEach(member -> seated.add(member.asText())));
        return seated;
    }

    private static Map<String, Object> said(SessionSheet sheet, List<Seat> seats) {
        Map<String, String> deputies = new LinkedHashMap<>(SessionSheets.deputies(seats));
        deputies.keySet().retainAll(sheet.present());
        Map<String, String> proxies = new LinkedHashMap<>();
        sheet.proxies().forEach(proxy -> proxies.put(proxy.giver(), proxy.holder()));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("present", sheet.present().stream().sorted().toList());
        said.put(CaseSheets.REMOTE, sheet.remote().stream().sorted().toList());
        said.put("deputies", deputies);
        said.put("chair", sheet.chair());
        said.put("substitute", sheet.substitute());
        said.put("proxies", proxies);
        said.put("excused", sheet.excused().stream().sorted().toList());
        return said;
    }

    /** Of titulars and deputies: ids of the college's role, kept because accounts may be closed later. */
    private static Map<String, String> colleges(List<Seat> seats) {
        Map<String, String> colleges = new LinkedHashMap<>();
        seats.forEach(seat -> Stream.concat(Stream.of(seat.titular()), seat.deputies().stream())
                .forEach(member -> colleges.put(member.id(), seat.college().id())));
        return colleges;
    }

    /** The session's presence sheet as it stands; empty before the session opens. */
    Optional<SessionSheet> sheet(String number) {
        List<JournalEntry> sheets = of(number).stream()
                .filter(row -> row.kind() == JournalKind.SESSION_OPENED || row.kind() == JournalKind.PRESENCE_CORRECTED)
                .toList();
        // Why the session is held early was said when it opened, and no correction changes it.
        return sheets.stream()
                .reduce((earlier, later) -> later)
                .map(last -> sheet(
                        last.facts(),
                        sheets.get(0).facts().path(ActualSessionTime.SOONER).asText("")));
    }

    /** Members of whom the session's presence sheet says nothing, as it stands now. */
    Set<String> unlisted(String number) {
        Set<String> unlisted = new LinkedHashSet<>();
        of(number).stream()
                .filter(row -> row.kind() == JournalKind.SESSION_OPENED)
                .forEach(row -> row.facts().path("unlisted").forEach(member -> unlisted.add(member.asText())));
        of(number).stream()
                .filter(row -> row.kind() == JournalKind.PRESENCE_CORRECTED)
                .forEach(row -> unlisted.remove(row.facts().path("member").asText()));
        return unlisted;
    }

    private static SessionSheet sheet(JsonNode said, String earlyReason) {
        Set<String> present = new LinkedHashSet<>();
        said.path("present").forEach(member -> present.add(member.asText()));
        Set<String> remote = new LinkedHashSet<>();
        said.path(CaseSheets.REMOTE).forEach(member -> remote.add(member.asText()));
        Set<String> excused = new LinkedHashSet<>();
        said.path("excused").forEach(member -> excused.add(member.asText()));
        List<Proxy> proxies = new ArrayList<>();
        said.path("proxies")
                .properties()
                .forEach(proxy -> proxies.add(new Proxy(
                        proxies.size() + 1, proxy.getKey(), proxy.getValue().asText())));
        return new SessionSheet(
                present,
                remote,
                said.path("chair").asText(),
                said.path("substitute").asText(),
                proxies,
                excused,
                earlyReason);
    }

    /** @param cases whose motions are put to the vote together */
    void listPut(Person person, Session session, List<String> cases) {
        append(person.id(), session, JournalKind.LIST_PUT, Map.of("cases", cases));
    }

    void closed(Person person, Session session) {
        append(person.id(), session, JournalKind.SESSION_CLOSED, Map.of());
    }

    /** What happens to the session's minutes. */
    public void append(Person person, Session session, JournalKind kind, Map<String, Object> content) {
        append(person.id(), session, kind, content);
    }

    /** What happens to the session's documents. */
    public void append(String actor, Session session, JournalKind kind, Map<String, Object> content) {
        journal.append(chain(session.number()), actor, kind, "", content);
    }
}
