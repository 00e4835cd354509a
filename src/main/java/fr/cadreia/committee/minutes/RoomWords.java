package fr.cadreia.committee.minutes;

import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.presence.SessionPresence;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.JournalEntry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Who left the room for a point, and came back; French sentences. */
record RoomWords(SessionPresence presence, Naming names) {

    List<String> of(String caseReference) {
        return presence.outings(caseReference).stream()
                .map(outing -> left(outing.member(), outing.left())
                        + outing.back()
                                .map(at -> " et la regagne à " + SessionWords.time(at))
                                .orElse("")
                        + ".")
                .toList();
    }

    private String left(String member, JournalEntry row) {
        LocalDate day = LocalDate.ofInstant(row.writtenAt(), ZoneId.systemDefault());
        String name = names.of(member, day).name();
        return isNoted(row)
                ? name + " quitte la salle à " + time(row)
                : name + " a quitté la salle pour ce point, ce que la présidence constate à " + time(row);
    }

    /** By the secretary, as it happened; the chair states it as the point is put to the vote. */
    private boolean isNoted(JournalEntry row) {
        return presence.opening()
                .filter(opened -> opened.row().actor().equals(row.actor()))
                .isPresent();
    }

    private static String time(JournalEntry row) {
        return SessionWords.time(row.writtenAt());
    }
}
