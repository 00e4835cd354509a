package fr.cadreia.engine.config;

import java.util.Set;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** The engine starts after Flyway, which must find or create the schema first. Registered in spring.factories. */
class DatabaseFirst implements DependsOnDatabaseInitializationDetector {

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beans) {
        return java.util.Arrays.stream(beans.getBeanNamesForType(ProcessEngineFactoryBean.class, true, false))
                // The factory itself, whose name the container prefixes.
                .map(name -> name.replaceFirst("^&", ""))
                .collect(java.util.stream.Collectors.toSet());
    }
}
