package fr.cadreia.committee.minutes;

import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.JournalKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who left the room for a point, and came back; French sentences. */
record RoomWords(SessionRows session, PaperNames names) {

    List<String> of(String caseReference) {
        Map<String, Row> out = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (Row row : session.rows()) {
            String member = row.text("member");
            if (row.entry().kind() == JournalKind.ROOM_LEFT && row.text("case").equals(caseReference)) {
                out.put(member, row);
            } else if (row.entry().kind() == JournalKind.ROOM_ENTERED && out.containsKey(member)) {
                words.add(left(out.remove(member)) + " et la regagne à " + time(row) + ".");
            }
        }
        out.values().forEach(row -> words.add(left(row) + "."));
        return words;
    }

    private String left(Row row) {
        LocalDate day = LocalDate.ofInstant(row.entry().writtenAt(), ZoneId.systemDefault());
        return names.of(row.text("member"), day).full() + " quitte la salle à " + time(row);
    }

    private static String time(Row row) {
        return SessionWords.time(row.entry().writtenAt());
    }
}
