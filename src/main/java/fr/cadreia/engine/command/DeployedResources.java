package fr.cadreia.engine.command;

import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceManager;

/** Reads a file of a deployment once. */
final class DeployedResources extends ResourceManager {

    private final Deployed<ResourceEntity> known;

    DeployedResources(Deployed<ResourceEntity> known) {
        this.known = known;
    }

    @Override
    public ResourceEntity findResourceByDeploymentIdAndResourceName(String deployment, String name) {
        return known.get(
                deployment + "/" + name, () -> super.findResourceByDeploymentIdAndResourceName(deployment, name));
    }
}
