package fr.cadreia.guard.attack;

import fr.cadreia.H2InMemory;
import fr.cadreia.scenario.EngineClient;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Camunda as its Spring Boot starters bring it, with their defaults, our diagrams and stand-ins for our delegates, on a
 * server of its own: what the application would be without what it adds.
 */
final class StockEngine implements AutoCloseable {

    private static final String NAME = "stock";
    private static final List<String> DIAGRAMS = List.of("mandatory-path", "deliberation", "reassessment");

    private final ServletWebServerApplicationContext context;
    private final ProcessEngine engine;

    private StockEngine(ServletWebServerApplicationContext context) {
        this.context = context;
        this.engine = context.getBean(ProcessEngine.class);
    }

    /**
     * This class is named as the only source of an application, so it has no stereotype by which our scan would find
     * it.
     */
    @EnableAutoConfiguration(
            exclude = {
                SecurityAutoConfiguration.class,
                SecurityFilterAutoConfiguration.class,
                UserDetailsServiceAutoConfiguration.class,
                ManagementWebSecurityAutoConfiguration.class,
                FlywayAutoConfiguration.class
            })
    static class Starters {}

    static StockEngine start() {
        SpringApplication application = new SpringApplicationBuilder(Starters.class)
                .initializers(context -> delegates((GenericApplicationContext) context))
                .properties(
                        // Not our settings: the engine's defaults.
                        "spring.config.name=stock-engine",
                        "spring.datasource.url=jdbc:h2:mem:stock" + H2InMemory.OPTIONS,
                        "spring.jmx.enabled=false",
                        "server.port=0",
                        "camunda.bpm.process-engine-name=" + NAME,
                        "camunda.bpm.job-execution.enabled=false",
                        "camunda.bpm.auto-deployment-enabled=false")
                .build();
        StockEngine stock = new StockEngine((ServletWebServerApplicationContext) application.run());
        var deployment = stock.engine.getRepositoryService().createDeployment();
        DIAGRAMS.forEach(diagram -> deployment.addClasspathResource("processes/" + diagram + ".bpmn"));
        deployment.deploy();
        return stock;
    }

    private static void delegates(GenericApplicationContext context) {
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton(
                "qualifyProposal", (JavaDelegate) execution -> execution.setVariable("excluded", false));
        beans.registerSingleton("openExamination", (JavaDelegate) execution -> {});
        beans.registerSingleton("remindTask", (TaskListener) task -> {});
        beans.registerSingleton("markTaskLate", (TaskListener) task -> {});
    }

    ProcessEngine engine() {
        return engine;
    }

    /** A case that waits for its proposal. */
    Target target() {
        String reference = UUID.randomUUID().toString();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("mandatory-path", reference, java.util.Map.of("excluded", false))
                .getId();
        String web = "http://localhost:" + context.getWebServer().getPort();
        return new Target(
                engine, new EngineClient(web + "/engine-rest/engine/" + NAME), web, "agent", reference, instance);
    }

    @Override
    public void close() {
        context.close();
    }
}
