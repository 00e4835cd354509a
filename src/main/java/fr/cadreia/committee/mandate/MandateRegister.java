package fr.cadreia.committee.mandate;

import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.grant.Grant;
import fr.cadreia.grant.SeatGiven;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mandates and their early ends in the committee's own chain of the journal, once two persons have said yes. */
@Component
public class MandateRegister {

    private static final String CHAIN = "COMITE";

    private final Journal journal;
    private final Clock clock;

    MandateRegister(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<JournalEntry> history() {
        return journal.of(CHAIN);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** In the transaction of the second signature. */
    @EventListener
    void on(SeatGiven given) {
        Grant seat = given.grant();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("member", seat.account());
        content.put("titular", seat.titular());
        content.put("from", seat.from().toString());
        content.put("until", seat.until().map(LocalDate::toString).orElse(""));
        content.put("act", seat.act());
        content.put("askedBy", seat.askedBy());
        if (given.isEnd()) {
            content.put("reason", given.reason());
        }
        JournalKind kind = given.isEnd() ? JournalKind.MANDATE_ENDED : JournalKind.MANDATE_RECORDED;
        journal.append(CHAIN, given.actor(), kind, "", content);
    }
}
