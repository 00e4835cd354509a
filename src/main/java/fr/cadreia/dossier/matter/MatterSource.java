package fr.cadreia.dossier.matter;

import java.util.Optional;

/** Where a feature finds what it keeps under business keys of its own. */
public interface MatterSource {

    Optional<? extends Matter> find(String reference);
}
