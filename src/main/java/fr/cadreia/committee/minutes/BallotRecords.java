package fr.cadreia.committee.minutes;

import fr.cadreia.committee.HandVotes;
import fr.cadreia.committee.Motion;
import fr.cadreia.committee.Tally;
import fr.cadreia.committee.Vote;
import fr.cadreia.committee.minutes.PointRecord.Ballot;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.people.People;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The counted ballots on one point.
 *
 * @param rows of the case's journal in this session
 * @param documents of the case's examination
 * @param listPut when the points without debate were put to the vote together, this one among them
 * @param sessionChair account of who presided over the session
 * @param named names the votes of a public ballot
 */
record BallotRecords(
        SessionRows rows,
        List<StepDocument> documents,
        List<Instant> listPut,
        String sessionChair,
        People people,
        NamedVotes named) {

    /** By the row that counted it, oldest first: those without effect, for want of a quorum or for a debate, too. */
    Map<Row, Ballot> all() {
        Map<Row, Ballot> ballots = new LinkedHashMap<>();
        Row opened = null;
        for (Row row : rows.rows()) {
            if (row.entry().kind() == JournalKind.BALLOT_OPENED) {
                opened = row;
            } else if (row.entry().kind() == JournalKind.BALLOT_COUNTED && opened != null) {
                ballots.put(row, ballot(opened, row));
                opened = null;
            }
        }
        return ballots;
    }

    private Ballot ballot(Row opened, Row counted) {
        Tally tally = new Tally(
                counted.count("for"),
                counted.count("against"),
                counted.count("abstentions"),
                counted.count("notTakingPart"),
                counted.count("recused"),
                verdict(counted));
        return new Ballot(
                Motion.of(opened.text("motion")).map(Motion::label).orElse(""),
                tally.verdictText() + why(counted),
                tally.text(),
                manner(opened, counted),
                named.words(documents, opened, counted));
    }

    /** Rows from before ballots without effect were told apart say what the count alone would have meant. */
    private static Tally.Verdict verdict(Row counted) {
        return counted.text("status").equals("counted")
                ? Tally.Verdict.valueOf(counted.text("verdict"))
                : Tally.Verdict.WITHOUT_EFFECT;
    }

    private static String why(Row counted) {
        return switch (counted.text("status")) {
            case "noQuorum" -> ", faute de quorum";
            case "debateRequested" -> ", un membre ayant demandé le débat";
            default -> "";
        };
    }

    private String manner(Row opened, Row counted) {
        Instant from = opened.entry().writtenAt();
        Instant until = counted.entry().writtenAt();
        Set<String> byHand = new LinkedHashSet<>();
        Set<String> alone = new LinkedHashSet<>();
        documents.stream()
                .filter(document -> !document.writtenAt().isBefore(from)
                        && !document.writtenAt().isAfter(until))
                .forEach(document -> {
                    if (document.form().equals("vote")) {
                        alone.add(document.answers().text("member"));
                    } else if (document.form().equals("vote-closing")) {
                        HandVotes.of(document.answers()).stream()
                                .map(Vote::member)
                                .forEach(byHand::add);
                    }
                });
        String chair = counted.text("chair");
        return method(from, until, byHand.size(), alone.size())
                + ". Scrutin ouvert à " + SessionWords.time(from) + " et clos à " + SessionWords.time(until)
                + (chair.equals(sessionChair) || chair.isEmpty() ? "" : ", sous la présidence de " + people.name(chair))
                + ". Membres présents ou représentés qui n’ont pas voté\u00a0: "
                + silent(opened, counted, byHand, alone)
                + ".";
    }

    /** As the close settled it; rows from before it was kept leave the opening's voters to be compared. */
    private static int silent(Row opened, Row counted, Set<String> byHand, Set<String> alone) {
        if (counted.content().has("silent")) {
            return counted.count("silent");
        }
        Set<String> silent = new LinkedHashSet<>(opened.list("voters"));
        silent.removeAll(byHand);
        silent.removeAll(alone);
        return silent.size();
    }

    private String method(Instant from, Instant until, int byHand, int alone) {
        if (listPut.stream().anyMatch(put -> !put.isBefore(from) && put.isBefore(until))) {
            return "Vote en liste, avec les autres points sans débat";
        }
        if (byHand == 0) {
            return "Vote individuel";
        }
        return alone == 0 ? "Vote à main levée" : "Vote individuel, dont " + byHand + " à main levée";
    }
}
