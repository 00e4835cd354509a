package fr.cadreia.committee.minutes;

import fr.cadreia.committee.minutes.PointRecord.Ballot;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.event.ExaminationEvent.BallotCounted;
import fr.cadreia.dossier.event.ExaminationEvent.Count;
import fr.cadreia.dossier.event.ExaminationEvent.QuorumChecked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a session went through on one point, in its order: each quorum that was missed, and each motion that was put. */
record PointCourse(List<JournalEntry> rows, Map<JournalEntry, Ballot> ballots, PointQuorum quorum) {

    /** French sentences. */
    List<String> all() {
        return told().map(this::sentence).toList();
    }

    /** Without the last ballot, which decided. */
    List<String> beforeTheLast() {
        List<JournalEntry> told = new ArrayList<>(told().toList());
        if (!ballots.isEmpty()) {
            told.remove(List.copyOf(ballots.keySet()).get(ballots.size() - 1));
        }
        return told.stream().map(this::sentence).toList();
    }

    private Stream<JournalEntry> told() {
        return rows.stream().filter(row -> ballots.containsKey(row) || isMissed(row));
    }

    private static boolean isMissed(JournalEntry row) {
        return row.as(QuorumChecked.class).filter(checked -> !checked.quorate()).isPresent();
    }

    private String sentence(JournalEntry row) {
        Ballot ballot = ballots.get(row);
        if (ballot == null) {
            return "À " + SessionWords.time(row.writtenAt()) + ", quorum non réuni à l’ouverture du point"
                    + quorum.at(row.writtenAt(), List.of()) + ".";
        }
        return ballot.text()
                + row.as(BallotCounted.class)
                        .filter(counted -> counted.status() == Count.NO_QUORUM)
                        .map(counted ->
                                " Quorum non réuni à la clôture" + quorum.at(row.writtenAt(), counted.departed()) + ".")
                        .orElse("");
    }
}
