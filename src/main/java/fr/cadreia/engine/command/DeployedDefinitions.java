package fr.cadreia.engine.command;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/** Finds a parsed version of a process by its id without its row: nobody may suspend it or change how long it is kept. */
public class DeployedDefinitions extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        ProcessDefinitionEntity ofThisCommand = super.getCachedResourceDefinitionEntity(id);
        return ofThisCommand == null ? parsed(id) : ofThisCommand;
    }

    /** @return null where it was not parsed yet */
    static ProcessDefinitionEntity parsed(String id) {
        return Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id);
    }
}
