package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.Essential;
import java.util.List;

/** The facts that the people who decide must have before their eyes, as the framework's requirements list them. */
public interface RequiredEssentials {

    /** Lists the facts in their order; empty for a form by which nobody decides. */
    List<Essential> of(String form);
}
