package fr.cadreia.committee.minutes;

import fr.cadreia.committee.minutes.PointRecord.Ballot;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.JournalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a session went through on one point, in its order: each quorum that was missed, and each motion that was put. */
record PointCourse(SessionRows rows, Map<Row, Ballot> ballots, PointQuorum quorum) {

    /** French sentences. */
    List<String> all() {
        return told().map(this::sentence).toList();
    }

    /** Without the last ballot, which decided. */
    List<String> beforeTheLast() {
        List<Row> told = new ArrayList<>(told().toList());
        if (!ballots.isEmpty()) {
            told.remove(List.copyOf(ballots.keySet()).get(ballots.size() - 1));
        }
        return told.stream().map(this::sentence).toList();
    }

    private Stream<Row> told() {
        return rows.rows().stream().filter(row -> ballots.containsKey(row) || isMissed(row));
    }

    private static boolean isMissed(Row row) {
        return row.entry().kind() == JournalKind.QUORUM_CHECKED
                && !row.content().path("quorate").asBoolean();
    }

    private String sentence(Row row) {
        Ballot ballot = ballots.get(row);
        if (ballot == null) {
            return "À " + SessionWords.time(row.entry().writtenAt()) + ", quorum non réuni à l’ouverture du point"
                    + numbers(row) + ".";
        }
        String lost =
                row.text("status").equals("noQuorum") ? " Quorum non réuni à la clôture" + numbers(row) + "." : "";
        return ballot.text() + lost;
    }

    private String numbers(Row row) {
        return quorum.at(row.entry().writtenAt(), row.list("departed"));
    }
}
