package fr.cadreia.guard;

import java.util.List;

/** The definitions that the application ships, and the way to put them into force. */
public interface ShippedDefinitions {

    /** Lists all of them, by name. */
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
