package fr.cadreia.engine.command;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Incident;

/** Looks for the incident of a job only when it has no try left: with the first try that it is given the incident ends. */
final class FailedJobIncidents extends IncidentManager {

    @Override
    public List<Incident> findIncidentByConfigurationAndIncidentType(String configuration, String type) {
        JobEntity job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
        return job != null && job.getRetries() > 0
                ? new ArrayList<>()
                : super.findIncidentByConfigurationAndIncidentType(configuration, type);
    }
}
