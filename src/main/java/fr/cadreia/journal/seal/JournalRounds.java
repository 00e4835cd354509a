package fr.cadreia.journal.seal;

import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.JournalEvent.WitnessMissing;
import fr.cadreia.journal.JournalRecorded;
import fr.cadreia.kernel.InspectionRound;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the whole journal in the background of the start, which has sealed what was left (see {@link Sealing}), then
 * seals it; does both again at their intervals.
 */
@Component
class JournalRounds {

    private final JournalInspection inspection;
    private final Sealing sealing;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final TaskScheduler scheduler;
    private final Duration sealInterval;
    private final AuthorityClock clock;

    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Instant sealedAt;
    private boolean started;

    JournalRounds(
            JournalInspection inspection,
            Sealing sealing,
            Journal journal,
            PlatformTransactionManager transactions,
            TaskScheduler scheduler,
            JournalSettings settings,
            AuthorityClock clock) {
        this.inspection = inspection;
        this.sealing = sealing;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.scheduler = scheduler;
        this.sealInterval = settings.sealInterval();
        this.clock = clock;
        this.sealedAt = clock.now();
    }

    @Scheduled(
            initialDelayString = "${cadre.journal.seal-interval}",
            fixedDelayString = "${cadre.journal.seal-interval}")
    void seal() {
        asked.set(false);
        // Read first: what is written while it seals, by a clock that was moved, is sealed anew.
        Instant before = clock.now();
        sealing.seal();
        sealedAt = before;
    }

    /** Seals when the clock was set forward, which skips the hours at which seals would have been made. */
    @EventListener
    void sealWhenTheClockWasSetForward(JournalRecorded row) {
        if (clock.now().isAfter(sealedAt.plus(sealInterval)) && asked.compareAndSet(false, true)) {
            // At once: the scheduler runs by the machine's time, which nobody moves.
            scheduler.schedule(this::seal, AuthorityClock.ofMachine().now());
        }
    }

    @InspectionRound
    @Scheduled(fixedDelayString = "${cadre.journal.verification-interval}")
    synchronized void verify() {
        JournalReport report = inspection.verify();
        if (started) {
            return;
        }
        started = true;
        if (sealing.lackedWitness()) {
            transaction.executeWithoutResult(
                    status -> journal.append(JournalChains.SELF, Journal.APPLICATION, "", new WitnessMissing()));
        }
        if (sealing.seal().isPresent() && (!report.isIntact() || report.unsealedRows() > 0)) {
            // The result that is shown until tomorrow is the one from now, when everything is sealed.
            inspection.verify();
        }
    }
}
