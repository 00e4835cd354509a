package fr.cadreia.committee.minutes;

import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.RoomEntered;
import fr.cadreia.journal.SessionEvent.RoomLeft;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who left the room for a point, and came back; French sentences. */
record RoomWords(List<JournalEntry> session, Naming names) {

    List<String> of(String caseReference) {
        Map<String, JournalEntry> out = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (JournalEntry row : session) {
            row.as(RoomLeft.class)
                    .filter(left -> left.caseReference().equals(caseReference))
                    .ifPresent(left -> out.put(left.member(), row));
            row.as(RoomEntered.class)
                    .map(RoomEntered::member)
                    .filter(out::containsKey)
                    .ifPresent(member ->
                            words.add(left(member, out.remove(member)) + " et la regagne à " + time(row) + "."));
        }
        out.forEach((member, row) -> words.add(left(member, row) + "."));
        return words;
    }

    private String left(String member, JournalEntry row) {
        LocalDate day = AuthorityClock.dayOf(row.writtenAt());
        String name = names.of(member, day).name();
        return isNoted(row)
                ? name + " quitte la salle à " + time(row)
                : name + " a quitté la salle pour ce point, ce que la présidence constate à " + time(row);
    }

    /** By the secretary, as it happened; the chair states it as the point is put to the vote. */
    private boolean isNoted(JournalEntry row) {
        return RecordedEvent.last(session, SessionOpened.class)
                .filter(opened -> opened.row().actor().equals(row.actor()))
                .isPresent();
    }

    private static String time(JournalEntry row) {
        return SessionWords.time(row.writtenAt());
    }
}
