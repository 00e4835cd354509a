package fr.cadreia.engine.command;

import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;

/** Reads the definition of a timer once: nobody may suspend one or give it another priority. */
final class DeployedJobDefinitions extends JobDefinitionManager {

    private final Deployed<JobDefinitionEntity> known;

    DeployedJobDefinitions(Deployed<JobDefinitionEntity> known) {
        this.known = known;
    }

    @Override
    public JobDefinitionEntity findById(String id) {
        return known.get(id, () -> super.findById(id));
    }
}
