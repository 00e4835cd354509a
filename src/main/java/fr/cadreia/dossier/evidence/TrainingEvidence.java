package fr.cadreia.dossier.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** What is on record of a case's training, for the evidence of rule 7. */
public interface TrainingEvidence {

    /** @param attended agents who were present at a session */
    record Training(int sessions, LocalDate first, int attended) {}

    /**
     * Empty when no session has a date.
     *
     * @param until last day of the sessions at which a presence counts
     */
    Optional<Training> of(String caseReference, LocalDate until);
}
