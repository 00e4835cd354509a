package fr.cadreia.committee.session;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.PresenceSheet.Proxy;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.session.SheetCorrection.Correction;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Oldest first. */
    public List<JournalEntry> of(String number) {
        return journal.of(CHAIN + number);
    }

    /** Empty before. */
    Optional<Instant> openedAt(String number) {
        return of(number).stream()
                .filter(row -> row.kind() == JournalKind.SESSION_OPENED)
                .map(JournalEntry::writtenAt)
                .findFirst();
    }

    void convened(Person person, Session session, String urgency) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("startsAt", session.startsAt().toString());
        content.put("place", session.place());
        content.put("videoLink", session.videoLink());
        content.put("urgency", urgency);
        content.put("agenda", session.agenda());
        journal.append(CHAIN + session.number(), person.id(), JournalKind.SESSION_CONVENED, "", content);
    }

    /** @param seats of the members in office */
    void opened(Person person, Session session, SessionSheet sheet, List<Seat> seats) {
        Map<String, Object> content = new LinkedHashMap<>(said(sheet, seats));
        content.put("members", seats.stream().map(seat -> seat.titular().id()).toList());
        content.put("colleges", colleges(seats));
        content.put("earlyReason", sheet.earlyReason());
        append(person, session, JournalKind.SESSION_OPENED, content);
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
        content.put("before", said(before, seats));
        append(person, session, JournalKind.PRESENCE_CORRECTED, content);
    }

    private static Map<String, Object> said(SessionSheet sheet, List<Seat> seats) {
        Map<String, String> deputies = new LinkedHashMap<>(SessionSheets.deputies(seats));
        deputies.keySet().retainAll(sheet.present());
        Map<String, String> proxies = new LinkedHashMap<>();
        sheet.proxies().forEach(proxy -> proxies.put(proxy.giver(), proxy.holder()));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("present", sheet.present().stream().sorted().toList());
        said.put("deputies", deputies);
        said.put("chair", sheet.chair());
        said.put("substitute", sheet.substitute());
        said.put("proxies", proxies);
        return said;
    }

    /** Of titulars and deputies: ids of the college's role, kept because accounts may be closed later. */
    private static Map<String, String> colleges(List<Seat> seats) {
        Map<String, String> colleges = new LinkedHashMap<>();
        seats.stream()
                .flatMap(seat -> Stream.concat(Stream.of(seat.titular()), seat.deputies().stream()))
                .forEach(member -> member.roles().stream()
                        .filter(Role::isCommitteeMember)
                        .findFirst()
                        .ifPresent(role -> colleges.put(member.id(), role.id())));
        return colleges;
    }

    /** The session's presence sheet as it stands; empty before the session opens. */
    Optional<SessionSheet> sheet(String number) {
        return of(number).stream()
                .filter(row -> row.kind() == JournalKind.SESSION_OPENED || row.kind() == JournalKind.PRESENCE_CORRECTED)
                .reduce((earlier, later) -> later)
                .map(SessionJournal::sheet);
    }

    private static SessionSheet sheet(JournalEntry row) {
        JsonNode said = row.facts();
        Set<String> present = new LinkedHashSet<>();
        said.path("present").forEach(member -> present.add(member.asText()));
        List<Proxy> proxies = new ArrayList<>();
        said.path("proxies")
                .properties()
                .forEach(proxy -> proxies.add(new Proxy(
                        proxies.size() + 1, proxy.getKey(), proxy.getValue().asText())));
        return new SessionSheet(
                present,
                said.path("chair").asText(),
                said.path("substitute").asText(),
                proxies,
                said.path("earlyReason").asText(""));
    }

    /** @param cases whose motions are put to the vote together */
    void listPut(Person person, Session session, List<String> cases) {
        append(person, session, JournalKind.LIST_PUT, Map.of("cases", cases));
    }

    void closed(Person person, Session session) {
        journal.append(CHAIN + session.number(), person.id(), JournalKind.SESSION_CLOSED, "", Map.of());
    }

    /** What happens to the session's minutes. */
    public void append(Person person, Session session, JournalKind kind, Map<String, Object> content) {
        journal.append(CHAIN + session.number(), person.id(), kind, "", content);
    }
}
