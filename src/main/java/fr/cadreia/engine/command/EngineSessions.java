package fr.cadreia.engine.command;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our managers in place of the engine's own, of which each command makes one when it needs it. */
@Configuration(proxyBeanMethods = false)
class EngineSessions {

    private static final int MOST_JOB_DEFINITIONS = 5_000;

    /** With their content: some dozens of kilobytes each. */
    private static final int MOST_RESOURCES = 300;

    private record Replacing(Class<?> type, Supplier<Session> manager) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return manager.get();
        }
    }

    @Bean
    SessionFactory executionTrees() {
        return new Replacing(ExecutionManager.class, ExecutionTrees::new);
    }

    @Bean
    SessionFactory caseVariables() {
        return new Replacing(VariableInstanceManager.class, CaseVariables::new);
    }

    @Bean
    SessionFactory failedJobIncidents() {
        return new Replacing(IncidentManager.class, FailedJobIncidents::new);
    }

    @Bean
    SessionFactory deployedJobDefinitions() {
        Deployed<JobDefinitionEntity> known = new Deployed<>(MOST_JOB_DEFINITIONS);
        return new Replacing(JobDefinitionManager.class, () -> new DeployedJobDefinitions(known));
    }

    @Bean
    SessionFactory deployedResources() {
        Deployed<ResourceEntity> known = new Deployed<>(MOST_RESOURCES);
        return new Replacing(ResourceManager.class, () -> new DeployedResources(known));
    }
}
