package fr.cadreia.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/**
 * A deployment that has to wait: nothing of it is in force yet, since a second person has to sign it. The message is
 * French and says where; REST answers 409 with it, and Camunda Modeler shows it.
 */
public final class DeploymentWaitsException extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    private final String page;

    /** @param page path of the request within the application */
    public DeploymentWaitsException(String message, String page) {
        super(message);
        this.page = page;
    }

    public String page() {
        return page;
    }
}
