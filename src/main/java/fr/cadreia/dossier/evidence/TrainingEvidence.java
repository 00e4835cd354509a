package fr.cadreia.dossier.evidence;

import fr.cadreia.dossier.CaseAsOf;
import java.time.LocalDate;
import java.util.Optional;

/** What is on record of a case's training, for the evidence of rule 7; empty when no session has a date. */
public interface TrainingEvidence {

    /** @param attended agents who were present at a session */
    record Training(int sessions, LocalDate first, int attended) {}

    /** As it is now. */
    Optional<Training> of(String caseReference);

    /** As it was then. */
    Optional<Training> of(CaseAsOf then);
}
