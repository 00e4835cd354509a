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
 * The outcome of a point in one session: the decision, or the reason why there is none.
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
        /** The point was opened without a quorum; a second convening follows. */
        NO_QUORUM,
        /** The quorum was lost later; a second convening follows. */
        QUORUM_LOST,
        /** The quorum was missed before the hour of the convocation: the point keeps its first convening. */
        TOO_EARLY,
        /** Fewer than two of the convened members can still sit. */
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

    /** @param rows rows of the case's journal, of this session */
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

    /** Returns the event that tells where the point stands after this event: the newest one that moved the point. */
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

    /**
     * Returns the outcome of a missed quorum. A second convening follows only where members who could have come were
     * missing.
     */
    private static Kind lost(WantOfQuorum want, Kind second) {
        if (want.leadsTo().isSecond()) {
            return second;
        }
        return want.impeded() ? Kind.IMPEDED : want.consulted() ? Kind.CONSULTED : Kind.TOO_EARLY;
    }
}
