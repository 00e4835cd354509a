package fr.cadreia.engine.command;

import fr.cadreia.kernel.database.ReadOnce;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our managers in place of the engine's own, of which each command makes one when it needs it. */
@Configuration(proxyBeanMethods = false)
class EngineSessions {

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
        ReadOnce<Optional<JobDefinitionEntity>> known = new ReadOnce<>();
        return new Replacing(JobDefinitionManager.class, () -> new DeployedJobDefinitions(known));
    }
}
