package fr.cadreia.committee.minutes;

import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationEvent.PointAdjourned;
import fr.cadreia.journal.ExaminationEvent.PointResumed;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.ExaminationEvent.WantOfQuorum;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import java.util.List;
import java.util.Optional;

/**
 * What became of a point in one session: what was decided, or why nothing was.
 *
 * @param decided French name of the decision; empty where there is none
 */
record PointOutcome(Kind kind, String decided) {

    static final PointOutcome ADJOURNED = new PointOutcome(Kind.ADJOURNED);
    static final PointOutcome GONE = new PointOutcome(Kind.GONE);

    enum Kind {
        DECIDED,
        /** The session left it open. */
        OPEN,
        ADJOURNED,
        /** No draft opinion was adopted. */
        ADJOURNED_BY_CHAIR,
        /** The case was no longer before the committee. */
        GONE,
        DEBATE_REQUESTED,
        /** A second convening follows, for the point was opened without a quorum. */
        NO_QUORUM,
        /** A second convening follows, for there was no quorum any more. */
        QUORUM_LOST,
        /** The quorum was missed before the hour of the convocation: the point keeps its first convening. */
        TOO_EARLY,
        /** Fewer than two of those who were convened can still sit. */
        IMPEDED,
        /** Too few answered the written consultation. */
        CONSULTED
    }

    private PointOutcome(Kind kind) {
        this(kind, "");
    }

    static PointOutcome decided(String name) {
        return new PointOutcome(Kind.DECIDED, name);
    }

    /** @param rows of the case's journal, of this session */
    static PointOutcome of(List<JournalEntry> rows) {
        Optional<RecordedEvent<ExtractFiled>> filed = RecordedEvent.last(rows, ExtractFiled.class);
        if (filed.isPresent()) {
            return decided(filed.get().event().outcome().label());
        }
        Optional<Event> newest = Optional.empty();
        for (JournalEntry row : rows) {
            newest = afterwards(newest, row.event());
        }
        return new PointOutcome(newest.map(PointOutcome::why).orElse(Kind.OPEN));
    }

    /** Which event says where the point stands once this one has happened: the newest that moved it. */
    private static Optional<Event> afterwards(Optional<Event> before, Event event) {
        if (event instanceof QuorumChecked checked && checked.quorate()) {
            return before.filter(moved -> !(moved instanceof QuorumChecked));
        }
        boolean moves = event instanceof QuorumChecked
                || event instanceof BallotCounted
                || event instanceof ResultRecorded
                || event instanceof PointAdjourned
                || event instanceof PointResumed;
        return moves ? Optional.of(event) : before;
    }

    private static Kind why(Event event) {
        if (event instanceof QuorumChecked missed) {
            return lost(missed, Kind.NO_QUORUM);
        }
        if (event instanceof BallotCounted counted && counted.status() == Count.DEBATE_REQUESTED) {
            return Kind.DEBATE_REQUESTED;
        }
        if (event instanceof BallotCounted counted && counted.status() == Count.NO_QUORUM) {
            return lost(counted, Kind.QUORUM_LOST);
        }
        if (event instanceof PointAdjourned put) {
            return put.quorate() ? Kind.ADJOURNED : lost(put, Kind.QUORUM_LOST);
        }
        return event instanceof ResultRecorded result && result.next() == AfterBallot.ADJOURN
                ? Kind.ADJOURNED_BY_CHAIR
                : Kind.OPEN;
    }

    /** A want of quorum gives no second one where nobody was missing who could have come. */
    private static Kind lost(WantOfQuorum want, Kind second) {
        if (want.leadsTo().isSecond()) {
            return second;
        }
        return want.impeded() ? Kind.IMPEDED : want.consulted() ? Kind.CONSULTED : Kind.TOO_EARLY;
    }
}
