package fr.cadreia.dossier.rectification;

import fr.cadreia.dossier.Step;
import java.time.Instant;
import java.util.List;

/** All requests to redo a step. */
public interface Rectifications {

    /** @return the new request's id */
    long add(String caseReference, Step step, String reason, String askedBy, Instant askedAt);

    /** Oldest first. */
    List<Rectification> of(String caseReference);

    /** Those that nobody decided yet, of all cases, oldest first. */
    List<Rectification> pending();

    /** @return false when somebody decided before, and then nothing is changed */
    boolean decide(long id, Rectification.Verdict verdict);
}
