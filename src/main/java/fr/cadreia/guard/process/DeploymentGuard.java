package fr.cadreia.guard.process;

import fr.cadreia.engine.DeploymentRefusedException;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.diagram.DefinitionKeys;
import fr.cadreia.guard.diagram.DiagramGuard;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.journal.Journal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

/** Verifies a whole deployment before the engine's own deployers see any of it. */
@Component
class DeploymentGuard implements Deployer {

    private final DiagramGuard guard;
    private final DeploymentJournal journal;
    private final SecondPerson secondPerson;

    DeploymentGuard(DiagramGuard guard, DeploymentJournal journal, SecondPerson secondPerson) {
        this.guard = guard;
        this.journal = journal;
        this.secondPerson = secondPerson;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        // The engine comes back here each time a definition has left its cache.
        if (!deployment.isNew()) {
            return;
        }
        CommandContext context = Context.getCommandContext();
        List<SourceFile> files = deployment.getResources().values().stream()
                .map(resource -> new SourceFile(resource.getName(), resource.getBytes()))
                .sorted(Comparator.comparing(SourceFile::name))
                .toList();
        List<Problem> problems = guard.verify(files, EngineHoldings.in(context));
        if (problems.isEmpty()) {
            problems = new NeededForms(guard, context).problems(files);
        }
        if (!problems.isEmpty()) {
            throw refusal(problems);
        }
        String actor = Optional.ofNullable(context.getAuthenticatedUserId()).orElse(Journal.APPLICATION);
        String source = Optional.ofNullable(deployment.getSource()).orElse("");
        secondPerson.check(context, deployment, actor, files);
        journal.accepted(actor, deployment.getId(), source, files);
    }

    static DeploymentRefusedException refusal(List<Problem> problems) {
        Map<String, List<Problem>> byFile = problems.stream()
                .collect(Collectors.groupingBy(Problem::file, LinkedHashMap::new, Collectors.toList()));
        List<ResourceReport> reports = new ArrayList<>();
        byFile.forEach((file, found) -> reports.add(new ResourceReportImpl(
                file,
                found.stream()
                        .<org.camunda.bpm.engine.Problem>map(EngineProblem::new)
                        .toList(),
                List.of())));
        String message = "Déploiement refusé, rien n’est enregistré. "
                + problems.stream().filter(problem -> !problem.follows()).count() + " problème(s) à corriger\u00a0:\n"
                + Problem.lines(problems).stream()
                        .map(line -> line.startsWith("  ") ? "  -" + line.substring(1) : "- " + line)
                        .collect(Collectors.joining("\n"));
        return new DeploymentRefusedException(message, reports, problems);
    }

    /** A problem as the engine reports its own. */
    private record EngineProblem(Problem problem) implements org.camunda.bpm.engine.Problem {

        @Override
        public String getMessage() {
            return (problem.place().isEmpty() ? "" : problem.place() + "\u00a0: ") + problem.explanation() + " ["
                    + problem.code() + "]";
        }

        @Override
        public int getLine() {
            return problem.line();
        }

        @Override
        public int getColumn() {
            return problem.column();
        }

        @Override
        public String getMainElementId() {
            return problem.element().isEmpty() ? null : problem.element();
        }

        @Override
        public List<String> getElementIds() {
            List<String> ids = new ArrayList<>(problem.element().isEmpty() ? List.of() : List.of(problem.element()));
            problem.path().stream()
                    .map(Problem.Place::id)
                    .filter(id -> !ids.contains(id))
                    .forEach(ids::add);
            return ids;
        }
    }

    /** A form that is deployed alone keeps every field that a diagram in force reads. */
    private static final class NeededForms {

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
            ProcessDefinitionEntity latest =
                    context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key);
            return Optional.ofNullable(latest)
                    .map(definition -> new SourceFile(
                            "en-vigueur/" + key + ".bpmn",
                            context.getResourceManager()
                                    .findResourceByDeploymentIdAndResourceName(
                                            definition.getDeploymentId(), definition.getResourceName())
                                    .getBytes()));
        }
    }
}
