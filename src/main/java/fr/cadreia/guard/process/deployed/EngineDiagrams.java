package fr.cadreia.guard.process.deployed;

import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.guard.DeployedDiagrams;
import fr.cadreia.guard.DiagramVersion;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.TaskForm;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.process.EngineHoldings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Read as the application: the pages decide who may ask. */
@Component
class EngineDiagrams implements DeployedDiagrams {

    private final ProcessEngineConfigurationImpl engine;
    private final DiagramGuard guard;
    private final DeployedVerdicts verdicts;
    private final AsApplication application;

    EngineDiagrams(
            @Lazy ProcessEngineConfigurationImpl engine,
            DiagramGuard guard,
            DeployedVerdicts verdicts,
            AsApplication application) {
        this.engine = engine;
        this.guard = guard;
        this.verdicts = verdicts;
        this.application = application;
    }

    @Override
    public List<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        guard.requirements().processes().stream().map(ProcessRequirement::key).forEach(keys::add);
        application
                .call(() -> repository()
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .orderByProcessDefinitionKey()
                        .asc()
                        .list())
                .forEach(definition -> keys.add(definition.getKey()));
        return List.copyOf(keys);
    }

    @Override
    public List<DiagramVersion> versions(String key) {
        return application.call(() -> {
            List<ProcessDefinition> definitions = repository()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .orderByProcessDefinitionVersion()
                    .desc()
                    .list();
            return definitions.stream()
                    .map(definition -> version(definition, definition == definitions.get(0)))
                    .toList();
        });
    }

    private DiagramVersion version(ProcessDefinition definition, boolean newest) {
        Instant deployedAt = repository()
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
        RuntimeService runtime = engine.getRuntimeService();
        return new DiagramVersion(
                definition.getId(),
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                definition.getVersion(),
                definition.getDeploymentId(),
                definition.getResourceName(),
                deployedAt,
                newest,
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .count());
    }

    @Override
    public SourceFile source(DiagramVersion version) {
        return inCommand(context -> DeployedVerdicts.source(context, definition(version)));
    }

    @Override
    public List<SourceFile> tablesAndForms() {
        return inCommand(context -> {
            List<ResourceDefinition> definitions = new ArrayList<>(repository()
                    .createDecisionDefinitionQuery()
                    .latestVersion()
                    .orderByDecisionDefinitionKey()
                    .asc()
                    .list());
            forms().map(context.getCamundaFormDefinitionManager()::findLatestDefinitionByKey)
                    .filter(Objects::nonNull)
                    .forEach(definitions::add);
            // One file may define several tables.
            Map<String, SourceFile> files = new LinkedHashMap<>();
            definitions.forEach(definition -> files.computeIfAbsent(
                    definition.getDeploymentId() + definition.getResourceName(),
                    file -> DeployedVerdicts.source(context, definition)));
            return List.copyOf(files.values());
        });
    }

    private Stream<String> forms() {
        return guard.requirements().processes().stream()
                .flatMap(process -> Stream.of(
                                Stream.ofNullable(process.startForm()),
                                process.steps().stream().map(StepRequirement::form),
                                process.tasks().stream().map(TaskForm::form))
                        .flatMap(names -> names))
                .filter(Objects::nonNull)
                .distinct();
    }

    @Override
    public List<Problem> problems(DiagramVersion version) {
        return inCommand(context -> verdicts.of(context, definition(version)));
    }

    @Override
    public List<Problem> verify(List<SourceFile> files) {
        return inCommand(context -> guard.verify(files, EngineHoldings.in(context)));
    }

    private ProcessDefinition definition(DiagramVersion version) {
        return repository()
                .createProcessDefinitionQuery()
                .processDefinitionId(version.definitionId())
                .singleResult();
    }

    private <T> T inCommand(Command<T> work) {
        return application.call(() -> engine.getCommandExecutorTxRequired().execute(work));
    }

    private RepositoryService repository() {
        return engine.getRepositoryService();
    }
}
