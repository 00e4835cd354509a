package fr.cadreia.register.request;

import fr.cadreia.dossier.matter.MatterSource;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All requests about entries of the register. */
public interface RegisterRequests extends MatterSource {

    /** Before the number of a request's reference. */
    String PREFIX = "DEM";

    void add(RegisterRequest request);

    void update(RegisterRequest request);

    @Override
    Optional<RegisterRequest> find(String reference);

    /** @param receipt SHA-256 of a receipt number */
    Optional<RegisterRequest> byReceipt(String receipt);

    /** The latest first. */
    List<RegisterRequest> about(String caseReference);

    /** @throws NoSuchElementException when there is none */
    default RegisterRequest get(String reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("Aucune demande " + reference + "."));
    }
}
