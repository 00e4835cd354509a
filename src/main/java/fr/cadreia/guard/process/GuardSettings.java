package fr.cadreia.guard.process;

import fr.cadreia.framework.Frameworks;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.kernel.json.ShippedFiles;
import java.util.Arrays;
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
        return new DiagramGuard(requirements, new EngineFiles(engine), GuardSettings::isShipped);
    }

    /**
     * Tells whether a file is one that the application ships: ShippedTablesTest asked it for all its answers. The file
     * is compared with the application's own files, because a column of the database beside a table proves nothing.
     */
    static boolean isShipped(SourceFile file) {
        return ShippedFiles.content(file.name())
                .filter(content -> Arrays.equals(content, file.content()))
                .isPresent();
    }
}
