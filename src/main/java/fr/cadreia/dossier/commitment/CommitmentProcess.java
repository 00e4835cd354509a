package fr.cadreia.dossier.commitment;

import java.time.LocalDate;

/** Where commitments are followed. */
public interface CommitmentProcess {

    /** @return the id of the process instance */
    String start(String caseReference, LocalDate due);
}
