package fr.cadreia.committee.minutes;

import fr.cadreia.committee.minutes.PointRecord.Ballot;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.steps.DraftWords.Change;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.BallotVoided;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a session went through on one point, in its order: each quorum that was missed, each change of the draft opinion, and
 * each motion that was put.
 *
 * @param quorum the figures as they were at a moment, when these accounts had left the committee; French, in brackets
 * @param changes of the draft opinion, by the row that opened the ballot on it
 */
record PointCourse(
        List<JournalEntry> rows,
        Map<JournalEntry, Ballot> ballots,
        Map<JournalEntry, List<Change>> changes,
        BiFunction<Instant, Collection<String>, String> quorum) {

    /** French sentences. */
    List<String> all() {
        return told().map(this::sentence).toList();
    }

    /** The course without the last ballot, which decided. */
    List<String> beforeTheLast() {
        List<JournalEntry> told = new ArrayList<>(told().toList());
        if (!ballots.isEmpty()) {
            told.remove(List.copyOf(ballots.keySet()).get(ballots.size() - 1));
        }
        return told.stream().map(this::sentence).toList();
    }

    private Stream<JournalEntry> told() {
        return rows.stream()
                .filter(row -> ballots.containsKey(row)
                        || changes.containsKey(row)
                        || row.kind() == JournalKind.BALLOT_VOIDED
                        || isMissed(row));
    }

    private static boolean isMissed(JournalEntry row) {
        return row.as(QuorumChecked.class).filter(checked -> !checked.quorate()).isPresent();
    }

    private String sentence(JournalEntry row) {
        if (changes.containsKey(row)) {
            return changed(row, changes.get(row));
        }
        Optional<BallotVoided> voided = row.as(BallotVoided.class);
        if (voided.isPresent()) {
            return voided(row, voided.get());
        }
        Ballot ballot = ballots.get(row);
        if (ballot == null) {
            return "À " + SessionWords.time(row.writtenAt()) + ", quorum non réuni à l’ouverture du point"
                    + quorum.apply(row.writtenAt(), List.of()) + ".";
        }
        return ballot.text()
                + row.as(BallotCounted.class)
                        .filter(counted -> counted.status() == Count.NO_QUORUM)
                        .map(counted -> " Quorum non réuni à la clôture"
                                + quorum.apply(row.writtenAt(), counted.departed()) + ".")
                        .orElse("");
    }

    private static String changed(JournalEntry row, List<Change> changes) {
        return "À " + SessionWords.time(row.writtenAt())
                + ", la présidence modifie le projet d’avis avant de le mettre aux voix"
                + changes.stream().map(PointCourse::words).collect(Collectors.joining("\u00a0; ", "\u00a0: ", "."));
    }

    private static String words(Change change) {
        String what = FrenchWords.within(change.what());
        if (change.before().isEmpty()) {
            return what + ", " + change.agreed("ajouté") + "\u00a0: " + quoted(change.after());
        }
        return change.after().isEmpty()
                ? what + ", " + change.agreed("retiré") + "\u00a0: " + quoted(change.before())
                : what + ", " + quoted(change.before()) + " remplacé par " + quoted(change.after());
    }

    private static String quoted(String text) {
        return "«\u00a0" + FrenchWords.unended(text.replaceAll("\\s*\\R\\s*", " / ")) + "\u00a0»";
    }

    private static String voided(JournalEntry row, BallotVoided voided) {
        return "À " + SessionWords.time(row.writtenAt())
                + ", la présidence annule le scrutin ouvert sur le projet d’avis «\u00a0"
                + voided.label() + "\u00a0», qu’elle reprend\u00a0: " + FrenchWords.unended(voided.reason())
                + ". Votes reçus, gardés au dossier et non comptés\u00a0: " + voided.received() + ".";
    }
}
