package fr.cadreia.guard.process.deployed;

import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.engine.form.KeptForms;
import fr.cadreia.guard.diagram.DefinitionKeys;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.TaskForm;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.signature.DeploymentRequest;
import fr.cadreia.guard.signature.FilesInForce;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineFilesInForce implements FilesInForce {

    private final ProcessEngineConfigurationImpl engine;
    private final DiagramGuard guard;
    private final AsApplication application;
    private final KeptForms kept;

    EngineFilesInForce(
            @Lazy ProcessEngineConfigurationImpl engine,
            DiagramGuard guard,
            AsApplication application,
            KeptForms kept) {
        this.kept = kept;
        this.engine = engine;
        this.guard = guard;
        this.application = application;
    }

    @Override
    public List<SourceFile> inForce(SourceFile file) {
        return application.call(() -> engine.getCommandExecutorTxRequired().execute(context -> {
            // One file may define several keys.
            Map<String, SourceFile> found = new LinkedHashMap<>();
            for (String key : DefinitionKeys.of(file)) {
                ResourceDefinition definition = latest(context, file, key);
                if (definition != null) {
                    found.put(
                            definition.getDeploymentId() + definition.getResourceName(),
                            DeployedVerdicts.source(context, definition));
                }
            }
            return List.copyOf(found.values());
        }));
    }

    /** Returns the latest definition of the kind of this file; null when nothing is deployed under the key. */
    static ResourceDefinition latest(CommandContext context, SourceFile file, String key) {
        if (file.isDiagram()) {
            return context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key);
        }
        if (file.isDecisionTable()) {
            return context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key);
        }
        return context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key);
    }

    @Override
    public long runningCases(SourceFile file) {
        List<String> keys = DefinitionKeys.of(file);
        Set<String> processes = guard.requirements().processes().stream()
                .filter(process -> speaksTo(file, keys, process))
                .map(ProcessRequirement::key)
                .collect(Collectors.toSet());
        if (processes.isEmpty()) {
            return 0;
        }
        return application.call(() -> engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKeyIn(processes.toArray(String[]::new))
                .count());
    }

    /** Tells whether a file concerns a process. Tables do where a case asks them on its way. */
    private static boolean speaksTo(SourceFile file, List<String> keys, ProcessRequirement process) {
        if (file.isDiagram()) {
            return keys.contains(process.key());
        }
        return file.isDecisionTable()
                ? process.watch() != null
                : Stream.of(
                                Stream.ofNullable(process.startForm()),
                                process.steps().stream().map(StepRequirement::form),
                                process.tasks().stream().map(TaskForm::form))
                        .flatMap(forms -> forms)
                        .filter(Objects::nonNull)
                        .anyMatch(keys::contains);
    }

    @Override
    public long openTasks(SourceFile file) {
        List<String> keys = file.isForm() ? DefinitionKeys.of(file) : List.of();
        return keys.isEmpty()
                ? 0
                : application.call(() ->
                        engine.getCommandExecutorTxRequired().execute(context -> kept.open(context, Set.copyOf(keys))));
    }

    @Override
    public void deploy(DeploymentRequest request, List<SourceFile> files) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        if (!request.name().isEmpty()) {
            deployment.name(request.name());
        }
        if (!request.source().isEmpty()) {
            deployment.source(request.source());
        }
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        Authentication signer = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().setAuthenticatedUserId(request.askedBy());
        try {
            deployment.deploy();
        } finally {
            engine.getIdentityService().setAuthentication(signer);
        }
    }
}
