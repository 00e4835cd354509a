package fr.cadreia.committee.minutes;

import fr.cadreia.committee.BallotRules;
import fr.cadreia.committee.Electorate;
import fr.cadreia.committee.Examination;
import fr.cadreia.committee.Quorum;
import fr.cadreia.committee.Recusals;
import fr.cadreia.committee.minutes.SessionRows.Row;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.StepDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How many were there for a point, of those who counted for it, how many had to be, and whether that was enough. */
record PointQuorum(PointDocuments documents, SessionRows rows, Examination examination) {

    /**
     * The verdict and its figures, both by that sheet with everything that was declared until the case was convened again;
     * French, without a full stop.
     *
     * @param departed accounts of those who had left the committee
     */
    String of(StepDocument sheet, Collection<String> departed) {
        Optional<Row> checked = rows.last(JournalKind.QUORUM_CHECKED);
        Optional<Quorum> quorum = quorum(sheet, documents.untilThen(), departed);
        // Sheets from before the seats stood in them give no figures.
        boolean reached = quorum.map(Quorum::isReached)
                .orElseGet(
                        () -> checked.map(row -> row.content().path("quorate").asBoolean())
                                .orElse(false));
        return (checked.isEmpty() ? "Quorum non constaté" : verdict(checked.get(), reached))
                + quorum.map(PointQuorum::words).orElse("");
    }

    private static String verdict(Row checked, boolean reached) {
        return (isSecond(checked)
                        ? "Seconde convocation, sans condition de quorum, deux membres au moins\u00a0: "
                        : "Quorum ")
                + (reached ? "réuni" : "non réuni");
    }

    private static boolean isSecond(Row checked) {
        return checked.content().path("secondConvening").asBoolean();
    }

    /** The figures as they were at that moment; French, in brackets. */
    String at(Instant moment, Collection<String> departed) {
        List<StepDocument> until = documents.untilThen().stream()
                .filter(document -> !document.writtenAt().isAfter(moment))
                .toList();
        return documents
                .sheet(Optional.of(moment))
                .flatMap(sheet -> quorum(sheet, until, departed))
                .map(PointQuorum::words)
                .orElse("");
    }

    private Optional<Quorum> quorum(StepDocument sheet, List<StepDocument> declared, Collection<String> departed) {
        if (sheet.answers().list(Electorate.SEATED).isEmpty()) {
            return Optional.empty();
        }
        List<String> counting = new ArrayList<>(sheet.answers().list(Electorate.SEATED));
        counting.removeAll(documents.recusedFromTheStart());
        counting.removeAll(Recusals.declared(declared));
        Set<String> present = new HashSet<>(Examination.present(sheet.answers()));
        present.removeAll(departed);
        present.retainAll(counting);
        long needed = rows.last(JournalKind.QUORUM_CHECKED)
                        .filter(PointQuorum::isSecond)
                        .isPresent()
                ? BallotRules.LEAST_PRESENT
                : examination
                        .rules(sheet.caseReference(), sheet.processInstanceId())
                        .quorum(counting.size());
        return Optional.of(new Quorum(present.size(), needed, counting.size()));
    }

    private static String words(Quorum quorum) {
        return " (" + quorum.figures() + ")";
    }
}
