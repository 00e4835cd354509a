package fr.cadreia.committee.session;

import fr.cadreia.committee.CaseRooms;
import fr.cadreia.committee.PresenceSheet.Proxy;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.event.SessionEvent.RoomEntered;
import fr.cadreia.dossier.event.SessionEvent.RoomLeft;
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

    private final ConvenedWith convened;
    private final SessionJournal journal;

    SessionRooms(ConvenedWith convened, SessionJournal journal) {
        this.convened = convened;
        this.journal = journal;
    }

    @Override
    public Optional<Room> of(String caseReference, String examination) {
        return convened.session(caseReference, examination)
                .flatMap(session -> journal.sheet(session.number()).map(sheet -> room(session, sheet, caseReference)));
    }

    private Room room(Session session, SessionSheet sheet, String caseReference) {
        return new Room(
                session.number(),
                journal.held(session.number()).orElseThrow().opened(),
                sheet.present(),
                sheet.proxies().stream().collect(Collectors.toMap(Proxy::giver, Proxy::holder)),
                sheet.excused(),
                journal.unlisted(session.number()),
                outings(session.number(), caseReference));
    }

    /** Who left the room for the case, in their order. */
    List<Outing> outings(String number, String caseReference) {
        Set<String> out = new LinkedHashSet<>();
        List<Outing> outings = new ArrayList<>();
        for (JournalEntry row : journal.of(number)) {
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
