package fr.cadreia.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/**
 * A request to the engine that belongs elsewhere, under rules of its own. The message is French and says where; REST
 * answers 409 with it.
 */
public class AskElsewhereException extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    public AskElsewhereException(String message) {
        super(message);
    }
}
