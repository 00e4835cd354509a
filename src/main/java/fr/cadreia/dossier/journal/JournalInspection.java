package fr.cadreia.dossier.journal;

import fr.cadreia.engine.Degraded;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
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
    private final Clock clock;
    private volatile Optional<JournalReport> last = Optional.empty();

    JournalInspection(JournalArchive archive, SealKey key, Sealing sealing, JournalSettings settings, Clock clock) {
        this.verification = new JournalVerification(
                archive, key.publicKey(), settings.witness(), settings.longestUnsealed(), List.of());
        this.sealing = sealing;
        this.clock = clock;
    }

    public synchronized JournalReport verify() {
        JournalReport report = verification.verify(clock.instant());
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

    /** Empty until the first verification ends. */
    public Optional<JournalReport> last() {
        return last;
    }

    /** Whether rows may have been without a seal for too long, because the application does not come to seal them. */
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
            case NOT_VERIFIABLE -> Degraded.STATUS;
            case INTACT -> isSealingOverdue() ? Degraded.STATUS : Status.UP;
        };
    }
}
