package fr.cadreia.dossier.commitment;

import fr.cadreia.dossier.commitment.Commitment.Fulfilment;
import java.util.List;
import java.util.Optional;

/** The commitments of all cases. */
public interface Commitments {

    void add(Commitment commitment);

    /** Those of a case, the next due first. */
    List<Commitment> of(String caseReference);

    Optional<Commitment> find(String processInstance);

    void fulfil(String processInstance, Fulfilment fulfilment);
}
