package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.Essential;
import java.util.List;

/** What the people who decide must have before their eyes, as the framework's requirements list it. */
public interface RequiredEssentials {

    /** In their order; empty for a form by which nobody decides. */
    List<Essential> of(String form);
}
