package fr.cadreia.dossier.commitment;

import java.time.LocalDate;

/** The process that follows commitments. */
public interface CommitmentProcess {

    /** @return the id of the process instance */
    String start(String caseReference, LocalDate due);
}
