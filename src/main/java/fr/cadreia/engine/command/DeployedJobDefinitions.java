package fr.cadreia.engine.command;

import fr.cadreia.kernel.database.ReadOnce;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;

/** Reads the definition of a timer once: nobody may suspend one or give it another priority. */
final class DeployedJobDefinitions extends JobDefinitionManager {

    private final ReadOnce<Optional<JobDefinitionEntity>> known;

    DeployedJobDefinitions(ReadOnce<Optional<JobDefinitionEntity>> known) {
        this.known = known;
    }

    @Override
    public JobDefinitionEntity findById(String id) {
        return known.get(id, unknown -> Optional.ofNullable(super.findById(unknown)))
                .orElse(null);
    }
}
