package fr.cadreia.committee.session;

import fr.cadreia.committee.CaseRooms;
import fr.cadreia.committee.PresenceSheet.Proxy;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.SessionEvent.RoomEntered;
import fr.cadreia.journal.SessionEvent.RoomLeft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the room from the session's journal. */
@Component
class SessionRooms implements CaseRooms {

    private final SessionJournal journal;

    SessionRooms(SessionJournal journal) {
        this.journal = journal;
    }

    @Override
    public Optional<Room> of(String session, String caseReference, Instant moment) {
        if (session.isEmpty()) {
            return Optional.empty();
        }
        List<JournalEntry> rows = journal.of(session).stream()
                .filter(row -> !row.writtenAt().isAfter(moment))
                .toList();
        return SessionJournal.sheet(rows).map(sheet -> room(session, sheet, rows, caseReference));
    }

    private static Room room(String session, SessionSheet sheet, List<JournalEntry> rows, String caseReference) {
        return new Room(
                session,
                ActualSessionTime.of(rows).orElseThrow().opened(),
                sheet.present(),
                sheet.proxies().stream().collect(Collectors.toMap(Proxy::giver, Proxy::holder)),
                sheet.excused(),
                SessionJournal.unlisted(rows),
                outings(rows, caseReference));
    }

    /** Who left the room for the case, in their order. */
    List<Outing> outings(String number, String caseReference) {
        return outings(journal.of(number), caseReference);
    }

    private static List<Outing> outings(List<JournalEntry> rows, String caseReference) {
        Set<String> out = new LinkedHashSet<>();
        List<Outing> outings = new ArrayList<>();
        for (JournalEntry row : rows) {
            Optional<RoomLeft> left =
                    row.as(RoomLeft.class).filter(found -> found.caseReference().equals(caseReference));
            left.ifPresent(found -> out.add(found.member()));
            row.as(RoomEntered.class)
                    .map(RoomEntered::member)
                    .filter(out::remove)
                    .ifPresent(member -> outings.add(new Outing(member, Optional.of(row.writtenAt()))));
        }
        out.forEach(member -> outings.add(new Outing(member, Optional.empty())));
        return outings;
    }
}
