package fr.cadreia.guard.process;

import fr.cadreia.framework.Frameworks;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.Requirements;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The static guard, with the requirements of the framework version in force. */
@Configuration(proxyBeanMethods = false)
class GuardSettings {

    @Bean
    Requirements requirements(Frameworks frameworks) {
        return Requirements.of(frameworks.inForce().number());
    }

    @Bean
    DiagramGuard diagramGuard(Requirements requirements, @Lazy ProcessEngineConfigurationImpl engine) {
        return new DiagramGuard(requirements, new EngineFiles(engine));
    }
}
