package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.BallotRules;
import fr.cadreia.committee.examination.Quorum;
import fr.cadreia.committee.examination.Recusals;
import fr.cadreia.committee.examination.VotingBody;
import fr.cadreia.committee.steps.attendance.Attendance;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many were there for a point, of those who counted for it, how many had to be, and whether that was enough.
 *
 * @param rows of the case's journal in this session
 * @param rules under which the case is examined
 */
record PointQuorum(PointDocuments documents, List<JournalEntry> rows, BallotRules rules) {

    /**
     * The verdict and its figures, both by that sheet with everything that was declared until the case was convened again;
     * French, without a full stop.
     *
     * @param departed accounts of those who had left the committee
     */
    String of(StepDocument sheet, Collection<String> departed) {
        Quorum quorum = quorum(sheet, documents.then().documents(), departed);
        return checked().map(checked -> verdict(checked, quorum)).orElse("Quorum non constaté") + words(quorum);
    }

    private static String verdict(QuorumChecked checked, Quorum quorum) {
        return (checked.convening().isSecond()
                        ? "Seconde convocation, sans condition de quorum, deux membres au moins\u00a0: "
                        : "Quorum ")
                + (quorum.isReached() ? "réuni" : "non réuni");
    }

    /** The figures as they were at that moment; French, in brackets. */
    String at(Instant moment, Collection<String> departed) {
        List<StepDocument> until = documents.then().documents().stream()
                .filter(document -> !document.writtenAt().isAfter(moment))
                .toList();
        return documents
                .sheet(Optional.of(moment))
                .map(sheet -> words(quorum(sheet, until, departed)))
                .orElse("");
    }

    private Quorum quorum(StepDocument sheet, List<StepDocument> declared, Collection<String> departed) {
        Set<String> recused = new HashSet<>(documents.recusedFromTheStart());
        recused.addAll(Recusals.declared(declared));
        return VotingBody.of(
                        sheet.as(Attendance.class),
                        recused,
                        Set.copyOf(departed),
                        "",
                        checked()
                                .filter(checked -> checked.convening().isSecond())
                                .isPresent())
                .quorum(rules);
    }

    private Optional<QuorumChecked> checked() {
        return RecordedEvent.last(rows, QuorumChecked.class).map(RecordedEvent::event);
    }

    private static String words(Quorum quorum) {
        return " (" + quorum.figures() + ")";
    }
}
