package fr.cadreia.committee.session;

import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.session.SessionOpening.Sheet;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    void opened(Person person, Session session, Sheet sheet, List<Seat> seats) {
        Map<String, String> deputies = new LinkedHashMap<>();
        seats.forEach(seat -> seat.deputies().stream()
                .filter(deputy -> sheet.present().contains(deputy.id()))
                .forEach(deputy -> deputies.put(deputy.id(), seat.titular().id())));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("members", seats.stream().map(seat -> seat.titular().id()).toList());
        content.put("deputies", deputies);
        content.put("present", sheet.present().stream().sorted().toList());
        content.put("chair", sheet.chair());
        content.put("substitute", sheet.substitute());
        content.put("proxies", sheet.proxies());
        content.put("earlyReason", sheet.earlyReason());
        journal.append(CHAIN + session.number(), person.id(), JournalKind.SESSION_OPENED, "", content);
    }

    void closed(Person person, Session session) {
        journal.append(CHAIN + session.number(), person.id(), JournalKind.SESSION_CLOSED, "", Map.of());
    }

    /** What happens to the session's minutes. */
    public void append(Person person, Session session, JournalKind kind, Map<String, Object> content) {
        journal.append(CHAIN + session.number(), person.id(), kind, "", content);
    }
}
