package fr.cadreia.committee.session;

import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationEvent.PointAdjourned;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The points that a session put off for want of quorum, and that may come back to it. */
@Component
class AdjournedPoints {

    private final Journal journal;

    AdjournedPoints(Journal journal) {
        this.journal = journal;
    }

    /** Whether the session was a second convening for a case that it put off for want of quorum; empty for other cases. */
    Optional<Boolean> second(Waiting task) {
        Optional<Boolean> adjourned = Optional.empty();
        boolean second = false;
        for (JournalEntry row : journal.of(task.caseReference())) {
            if (row.place().process().equals(task.processInstance())) {
                Event event = row.event();
                if (event instanceof QuorumChecked checked) {
                    second = checked.convening().isSecond();
                    adjourned = checked.quorate()
                            ? Optional.empty()
                            : Optional.of(second && checked.leadsTo().isSecond());
                } else if (event instanceof BallotCounted counted) {
                    adjourned = counted.status() == Count.NO_QUORUM
                            ? Optional.of(second && counted.leadsTo().isSecond())
                            : Optional.empty();
                } else if (event instanceof ResultRecorded || event instanceof PointAdjourned) {
                    adjourned = Optional.empty();
                }
            }
        }
        return adjourned;
    }
}
