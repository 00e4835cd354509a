package fr.cadreia.dossier.matter;

import fr.cadreia.dossier.Matter;
import java.util.Optional;

/** The source of the matters that a feature keeps under business keys of its own. */
public interface MatterSource {

    Optional<? extends Matter> find(String reference);
}
