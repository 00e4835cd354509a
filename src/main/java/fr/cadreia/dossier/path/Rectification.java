package fr.cadreia.dossier.path;

import fr.cadreia.dossier.Step;
import java.time.Instant;
import java.util.Optional;

/**
 * A request of one person to redo an earlier step, with the decision of a second person on it.
 *
 * @param askedBy account id
 * @param verdict empty while nobody decided
 */
public record Rectification(
        long id,
        String caseReference,
        Step step,
        String reason,
        String askedBy,
        Instant askedAt,
        Optional<Verdict> verdict) {

    /** @param by account id of another person than the one who asked */
    public record Verdict(boolean approved, String by, Instant at) {}

    public boolean isPending() {
        return verdict.isEmpty();
    }
}
