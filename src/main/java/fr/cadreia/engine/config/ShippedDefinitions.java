package fr.cadreia.engine.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the diagrams, tables and forms that the application ships, but only those whose key is absent: what an
 * administrator deployed is never overwritten (see src/docs/adr/0003).
 */
@Component
@Order(10)
class ShippedDefinitions implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedDefinitions.class);
    private static final Pattern PROCESS = Pattern.compile("<(?:\\w+:)?process\\s[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern DECISION = Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?\\bid=\"([^\"]+)\"");

    private final RepositoryService repository;
    private final ProcessEngineConfigurationImpl engine;
    private final ResourcePatternResolver resources;

    ShippedDefinitions(
            RepositoryService repository, ProcessEngineConfigurationImpl engine, ResourcePatternResolver resources) {
        this.repository = repository;
        this.engine = engine;
        this.resources = resources;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        DeploymentBuilder deployment =
                repository.createDeployment().name("Cadre IA").source("cadre-ia");
        List<String> shipped = new ArrayList<>();
        for (String pattern : List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form")) {
            for (Resource resource : resources.getResources("classpath*:/" + pattern)) {
                String name = pattern.substring(0, pattern.indexOf('/') + 1) + resource.getFilename();
                String content = resource.getContentAsString(StandardCharsets.UTF_8);
                if (!isDeployed(name, content)) {
                    deployment.addString(name, content);
                    shipped.add(name);
                }
            }
        }
        if (!shipped.isEmpty()) {
            deployment.deploy();
            LOG.info("Définitions livrées et déployées : {}", shipped);
        }
    }

    private boolean isDeployed(String name, String content) {
        if (name.endsWith(".bpmn")) {
            String key = first(PROCESS, content, name);
            return repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(key)
                            .count()
                    > 0;
        }
        if (name.endsWith(".dmn")) {
            String key = first(DECISION, content, name);
            return repository
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(key)
                            .count()
                    > 0;
        }
        String key = name.substring(name.indexOf('/') + 1).replace(".form", "");
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key) != null);
    }

    private static String first(Pattern pattern, String content, String name) {
        Matcher matcher = pattern.matcher(content);
        if (!matcher.find()) {
            throw new IllegalStateException("No key in " + name);
        }
        return matcher.group(1);
    }
}
