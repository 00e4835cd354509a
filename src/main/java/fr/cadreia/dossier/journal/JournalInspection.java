package fr.cadreia.dossier.journal;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Verifies the whole journal at start, regularly and when asked. Health ({@code journal}) tells the last result and
 * verifies nothing itself, since it is asked every few seconds.
 */
@Component("journalHealthIndicator")
public class JournalInspection implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(JournalInspection.class);

    private final JournalVerification verification;
    private final Clock clock;
    private volatile Optional<JournalReport> last = Optional.empty();

    JournalInspection(JournalArchive archive, SealKey key, JournalSettings settings, Clock clock) {
        this.verification = new JournalVerification(archive, key, settings.witness());
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${cadre.journal.verification-interval}")
    void verifyRegularly() {
        verify();
    }

    public synchronized JournalReport verify() {
        JournalReport report = verification.verify(clock.instant());
        if (report.isIntact()) {
            LOG.info("{}", report.summary());
        } else {
            LOG.error("{}", report.summary());
            report.problems().forEach(problem -> LOG.error("{} {}", problem.code(), problem.message()));
        }
        last = Optional.of(report);
        return report;
    }

    /** Empty until the first verification ends. */
    public Optional<JournalReport> last() {
        return last;
    }

    @Override
    public Health health() {
        return last.map(report -> (report.isIntact() ? Health.up() : Health.down())
                        .withDetail("verifiedAt", report.verifiedAt())
                        .withDetail("summary", report.summary())
                        .build())
                .orElseGet(() -> Health.unknown().build());
    }
}
