package fr.cadreia.journal.seal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the journal's seals and verifications.
 *
 * @param sealInterval between two seals
 * @param verificationInterval between two verifications, the first of which is made at start
 * @param sealKeyFile the key, outside the database
 * @param createSealKey whether a key may be made when there is neither key nor seal
 * @param acceptOtherSealKey whether to start with another key than that of the last seal, which is lost for good
 * @param witnessFile the file with the last seal, outside the database; blank for none
 */
@ConfigurationProperties("cadre.journal")
public record JournalSettings(
        Duration sealInterval,
        Duration verificationInterval,
        Path sealKeyFile,
        boolean createSealKey,
        boolean acceptOtherSealKey,
        String witnessFile) {

    private static final Duration LEAST_TOLERANCE = Duration.ofSeconds(30);
    private static final int TENTH = 10;

    /**
     * Returns the time for which a row may be without a seal while the application runs: the interval, and the possible
     * delay of a round.
     */
    public Duration longestUnsealed() {
        Duration tolerance = sealInterval.dividedBy(TENTH);
        return sealInterval.plus(tolerance.compareTo(LEAST_TOLERANCE) < 0 ? LEAST_TOLERANCE : tolerance);
    }

    public Optional<SealWitness> witness() {
        return Optional.ofNullable(witnessFile)
                .filter(file -> !file.isBlank())
                .map(file -> new SealWitness(Path.of(file)));
    }
}
