package fr.cadreia.dossier.journal;

import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalKind;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** At start the journal is verified, then sealed; both again at their intervals. */
@Component
class JournalRounds {

    private final JournalInspection inspection;
    private final Sealing sealing;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private boolean started;

    JournalRounds(
            JournalInspection inspection, Sealing sealing, Journal journal, PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.inspection = inspection;
        this.sealing = sealing;
        this.journal = journal;
    }

    @Scheduled(
            initialDelayString = "${cadre.journal.seal-interval}",
            fixedDelayString = "${cadre.journal.seal-interval}")
    void seal() {
        sealing.seal();
    }

    @Scheduled(fixedDelayString = "${cadre.journal.verification-interval}")
    synchronized void verify() {
        JournalReport report = inspection.verify();
        if (started) {
            return;
        }
        started = true;
        if (sealing.lackedWitness()) {
            transaction.executeWithoutResult(status ->
                    journal.append(JournalChains.SELF, Journal.APPLICATION, JournalKind.WITNESS_MISSING, "", Map.of()));
        }
        if (sealing.seal().isPresent() && (!report.isIntact() || report.unsealedRows() > 0)) {
            // What is told until tomorrow is how things stand now that everything is sealed.
            inspection.verify();
        }
    }
}
