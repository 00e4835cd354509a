package fr.cadreia.journal.seal;

import fr.cadreia.kernel.DegradedHealth;
import fr.cadreia.kernel.time.AuthorityClock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Verifies the whole journal when asked. Health ({@code journal}) tells the last result and verifies nothing itself, since
 * it is asked every few seconds.
 */
@Component("journalHealthIndicator")
public class JournalInspection implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(JournalInspection.class);

    private final JournalVerification verification;
    private final Sealing sealing;
    private final AuthorityClock clock;
    private final SimpleAsyncTaskExecutor background = new SimpleAsyncTaskExecutor("verification-");
    private final AtomicReference<VerificationProgress> running = new AtomicReference<>();
    private volatile boolean failed;
    private volatile Optional<JournalReport> last = Optional.empty();

    JournalInspection(
            JournalArchive archive, SealKey key, Sealing sealing, JournalSettings settings, AuthorityClock clock) {
        this.verification = new JournalVerification(
                archive, key.publicKey(), settings.witness(), settings.longestUnsealed(), List.of());
        this.sealing = sealing;
        this.background.setDaemon(true);
        this.clock = clock;
    }

    /**
     * Begins a verification in the background, unless one is under way.
     *
     * @return whether it began one
     */
    public boolean begin() {
        VerificationProgress progress = new VerificationProgress(clock.now());
        boolean began = running.compareAndSet(null, progress);
        if (began) {
            background.execute(() -> {
                try {
                    verify(progress);
                } catch (RuntimeException e) {
                    LOG.error("La vérification du journal n’a pas abouti.", e);
                }
            });
        }
        return began;
    }

    /** Verifies the journal, once a verification under way has ended. */
    public JournalReport verify() {
        return verify(new VerificationProgress(clock.now()));
    }

    private synchronized JournalReport verify(VerificationProgress progress) {
        running.set(progress);
        failed = true;
        try {
            JournalReport report = tell(verification.verify(progress));
            failed = false;
            return report;
        } finally {
            running.set(null);
        }
    }

    private JournalReport tell(JournalReport report) {
        if (report.isIntact()) {
            LOG.info("{}", report.summary());
        } else {
            LOG.error("{}", report.summary());
            report.problems().forEach(problem -> LOG.error("{} {}", problem.code(), problem.message()));
        }
        report.notes().forEach(LOG::info);
        last = Optional.of(report);
        return report;
    }

    /** Returns the verification that goes on now, if one does. */
    public Optional<VerificationProgress> running() {
        return Optional.ofNullable(running.get());
    }

    /** Tells whether the last verification could not be completed; {@link #last} is then the one before it. */
    public boolean hasFailed() {
        return failed && running.get() == null;
    }

    /** Returns the last report; empty until the first verification ends. */
    public Optional<JournalReport> last() {
        return last;
    }

    /** Tells whether rows may have been without a seal for too long, because the application fails to seal them. */
    public boolean isSealingOverdue() {
        return sealing.isOverdue();
    }

    @Override
    public Health health() {
        return last.map(report -> Health.status(status(report))
                        .withDetail("verifiedAt", report.verifiedAt())
                        .withDetail("summary", report.summary())
                        .withDetail("sealingOverdue", isSealingOverdue())
                        .build())
                .orElseGet(() -> Health.unknown().build());
    }

    private Status status(JournalReport report) {
        return switch (report.verdict()) {
            case ALTERED -> Status.DOWN;
            case NOT_VERIFIABLE -> DegradedHealth.STATUS;
            case INTACT -> isSealingOverdue() ? DegradedHealth.STATUS : Status.UP;
        };
    }
}
