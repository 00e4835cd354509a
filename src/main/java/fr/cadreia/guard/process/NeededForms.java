package fr.cadreia.guard.process;

import fr.cadreia.guard.diagram.DefinitionKeys;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** A form that is deployed alone keeps every field that a diagram in force reads. */
final class NeededForms {

    private final DiagramGuard guard;
    private final CommandContext context;

    NeededForms(DiagramGuard guard, CommandContext context) {
        this.guard = guard;
        this.context = context;
    }

    List<Problem> problems(List<SourceFile> files) {
        List<SourceFile> forms =
                files.stream().filter(file -> file.name().endsWith(".form")).toList();
        Set<String> deployed = files.stream()
                .filter(SourceFile::isDiagram)
                .flatMap(file -> DefinitionKeys.of(file).stream())
                .collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        if (forms.isEmpty()) {
            return problems;
        }
        for (ProcessRequirement process : guard.requirements().processes()) {
            if (!deployed.contains(process.key())) {
                inForce(process.key()).ifPresent(diagram -> problems.addAll(problems(diagram, process, forms)));
            }
        }
        return problems;
    }

    private List<Problem> problems(SourceFile diagram, ProcessRequirement process, List<SourceFile> forms) {
        List<SourceFile> together = new ArrayList<>(forms);
        together.add(diagram);
        List<Problem> broken = of(diagram, together);
        if (broken.isEmpty() || !of(diagram, List.of(diagram)).isEmpty()) {
            return List.of();
        }
        return List.of(Problem.ofFile(
                Rule.LIVENESS,
                forms.get(0).name(),
                "Le diagramme en vigueur «\u00a0" + process.name()
                        + "\u00a0» ne pourrait plus être suivi avec ce formulaire\u00a0: "
                        + broken.get(0).message(),
                "Gardez dans le formulaire ce que le diagramme lit, ou déployez-les ensemble."));
    }

    private List<Problem> of(SourceFile diagram, List<SourceFile> files) {
        return guard.verify(files, EngineHoldings.in(context)).stream()
                .filter(problem -> problem.file().equals(diagram.name()))
                .toList();
    }

    private Optional<SourceFile> inForce(String key) {
        ProcessDefinitionEntity latest = context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key);
        return Optional.ofNullable(latest)
                .map(definition -> new SourceFile(
                        "en-vigueur/" + key + ".bpmn",
                        context.getResourceManager()
                                .findResourceByDeploymentIdAndResourceName(
                                        definition.getDeploymentId(), definition.getResourceName())
                                .getBytes()));
    }
}
