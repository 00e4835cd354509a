package fr.cadreia.dossier.matter;

import fr.cadreia.dossier.Matter;
import java.util.Optional;

/** Where a feature finds what it keeps under business keys of its own. */
public interface MatterSource {

    Optional<? extends Matter> find(String reference);
}
