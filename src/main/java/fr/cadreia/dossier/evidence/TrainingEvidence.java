package fr.cadreia.dossier.evidence;

import fr.cadreia.dossier.CaseAsOf;
import java.time.LocalDate;
import java.util.Optional;

/** The record of a case's training, for the evidence of rule 7; empty when no session has a date. */
public interface TrainingEvidence {

    /** @param attended agents who were present at a session */
    record Training(int sessions, LocalDate first, int attended) {}

    /** Returns the record as it is now. */
    Optional<Training> of(String caseReference);

    /** Returns the record as it was then. */
    Optional<Training> of(CaseAsOf then);
}
