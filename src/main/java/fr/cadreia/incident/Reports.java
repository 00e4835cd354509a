package fr.cadreia.incident;

import fr.cadreia.dossier.matter.MatterSource;
import java.util.List;
import java.util.Optional;

/** All reports. */
public interface Reports extends MatterSource {

    /** Before the number of a report's reference. */
    String PREFIX = "SIG";

    void add(Report report);

    void update(Report report);

    @Override
    Optional<Report> find(String reference);

    /** @param receipt SHA-256 of a citizen's receipt number */
    Optional<Report> byReceipt(String receipt);

    /** The latest first. */
    List<Report> all();

    /** The latest first. */
    List<Report> about(String caseReference);

    /** @throws java.util.NoSuchElementException when there is none */
    default Report get(String reference) {
        return find(reference)
                .orElseThrow(() -> new java.util.NoSuchElementException("Aucun signalement " + reference + "."));
    }
}
