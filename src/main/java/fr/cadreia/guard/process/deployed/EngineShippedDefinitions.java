package fr.cadreia.guard.process.deployed;

import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.ShippedDefinitions;
import fr.cadreia.guard.ShippedFile;
import fr.cadreia.guard.ShippedFile.State;
import fr.cadreia.guard.diagram.DefinitionKeys;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.journal.DiagramEvent.DeploymentAccepted;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.json.ShippedFiles;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The shipped definitions in the engine. Content in force was shipped and left unchanged when its deployment says that
 * it was shipped, and the content is still the one that the journal recorded then.
 */
@Component
class EngineShippedDefinitions implements ShippedDefinitions {

    /** The keys of each shipped file: its content stays the same as long as the application runs. */
    private static final Map<String, List<String>> KEYS = new ConcurrentHashMap<>();

    private final ProcessEngineConfigurationImpl engine;
    private final AsApplication application;
    private final DeploymentJournal journal;

    EngineShippedDefinitions(
            @Lazy ProcessEngineConfigurationImpl engine, AsApplication application, DeploymentJournal journal) {
        this.engine = engine;
        this.application = application;
        this.journal = journal;
    }

    @Override
    public List<ShippedFile> all() {
        Map<String, RecordedEvent<DeploymentAccepted>> accepted = new HashMap<>();
        RecordedEvent.in(journal.all(), DeploymentAccepted.class)
                .forEach(found -> accepted.put(found.event().deployment(), found));
        return application.call(() -> engine.getCommandExecutorTxRequired().execute(context -> {
            List<ShippedFile> files = new ArrayList<>();
            ShippedFiles.all()
                    .forEach((name, content) -> files.add(file(context, new SourceFile(name, content), accepted)));
            return files;
        }));
    }

    private ShippedFile file(
            CommandContext context, SourceFile shipped, Map<String, RecordedEvent<DeploymentAccepted>> accepted) {
        List<String> keys = KEYS.computeIfAbsent(shipped.name(), name -> DefinitionKeys.of(shipped));
        Map<String, SourceFile> inForce = new LinkedHashMap<>();
        boolean absent = false;
        boolean same = true;
        boolean left = true;
        for (String key : keys) {
            ResourceDefinition definition = EngineFilesInForce.latest(context, shipped, key);
            if (definition == null) {
                absent = true;
                continue;
            }
            SourceFile file = DeployedVerdicts.source(context, definition);
            inForce.put(definition.getDeploymentId() + definition.getResourceName(), file);
            same &= Arrays.equals(file.content(), shipped.content());
            left &= isLeftAlone(definition, file, accepted);
        }
        State state = absent ? State.ABSENT : same ? State.SAME : left ? State.OLDER : State.EDITED;
        return new ShippedFile(shipped, List.copyOf(inForce.values()), state);
    }

    private boolean isLeftAlone(
            ResourceDefinition definition, SourceFile file, Map<String, RecordedEvent<DeploymentAccepted>> accepted) {
        Deployment deployment = repository()
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        RecordedEvent<DeploymentAccepted> found = accepted.get(definition.getDeploymentId());
        if (deployment == null || found == null || !ShippedFiles.SOURCE.equals(deployment.getSource())) {
            return false;
        }
        boolean shippedThen = found.row().actor().equals(Journal.APPLICATION)
                || ShippedFiles.SOURCE.equals(found.event().source());
        return shippedThen && file.sha256().equals(found.event().files().get(file.name()));
    }

    @Override
    public void deploy(List<String> names) {
        DeploymentBuilder deployment =
                repository().createDeployment().name("Cadre IA").source(ShippedFiles.SOURCE);
        for (String name : names) {
            byte[] content = ShippedFiles.content(name).orElseThrow(() -> new IllegalArgumentException(name));
            deployment.addInputStream(name, new ByteArrayInputStream(content));
        }
        deployment.deploy();
    }

    private RepositoryService repository() {
        return engine.getRepositoryService();
    }
}
