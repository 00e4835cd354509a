package fr.cadreia.committee.mandate;

import fr.cadreia.grant.Grant;
import fr.cadreia.grant.SeatGiven;
import fr.cadreia.journal.CommitteeEvent.MandateEnded;
import fr.cadreia.journal.CommitteeEvent.MandateRecorded;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalChains;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records mandates and their early ends in the committee's own chain of the journal, after two people have signed. */
@Component
class MandateRegister {

    private final Journal journal;

    MandateRegister(Journal journal) {
        this.journal = journal;
    }

    /** Runs in the transaction of the second signature. */
    @EventListener
    void on(SeatGiven given) {
        Grant seat = given.grant();
        LocalDate until = seat.until().orElse(null);
        journal.append(
                JournalChains.COMMITTEE,
                given.actor(),
                "",
                given.isEnd()
                        ? new MandateEnded(
                                seat.account(),
                                seat.titular(),
                                seat.from(),
                                until,
                                seat.act(),
                                seat.askedBy(),
                                given.reason())
                        : new MandateRecorded(
                                seat.account(), seat.titular(), seat.from(), until, seat.act(), seat.askedBy()));
    }
}
