package fr.cadreia.guard;

import java.util.List;

/** What the application ships, and how it is put into force. */
public interface ShippedDefinitions {

    /** All of it, by name. */
    List<ShippedFile> all();

    /**
     * Puts files into force as they are shipped, together, for the signed-in person or else for the application.
     *
     * @param names e.g. {@code forms/stop.form}
     * @throws fr.cadreia.engine.DeploymentRefusedException when the guard refuses them; nothing is stored
     * @throws IllegalArgumentException when one is not shipped
     */
    void deploy(List<String> names);
}
