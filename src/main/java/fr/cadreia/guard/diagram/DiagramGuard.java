package fr.cadreia.guard.diagram;

import fr.cadreia.guard.diagram.content.ContentCheck;
import fr.cadreia.guard.diagram.flow.ProcessModel;
import fr.cadreia.guard.diagram.form.CompleteForm;
import fr.cadreia.guard.diagram.path.Steps;
import fr.cadreia.guard.diagram.requirement.CarriedStep;
import fr.cadreia.guard.diagram.requirement.KnownProcess;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.TableFeel;
import fr.cadreia.guard.diagram.rule.AlwaysStoppable;
import fr.cadreia.guard.diagram.rule.BoundedWaits;
import fr.cadreia.guard.diagram.rule.CalledProcess;
import fr.cadreia.guard.diagram.rule.Check;
import fr.cadreia.guard.diagram.rule.DecidedOutcome;
import fr.cadreia.guard.diagram.rule.DemandedTasks;
import fr.cadreia.guard.diagram.rule.ExaminedProcess;
import fr.cadreia.guard.diagram.rule.GatewayChoices;
import fr.cadreia.guard.diagram.rule.HumanStep;
import fr.cadreia.guard.diagram.rule.KeptTasks;
import fr.cadreia.guard.diagram.rule.LeadingOutcome;
import fr.cadreia.guard.diagram.rule.NamedWaits;
import fr.cadreia.guard.diagram.rule.NoDeadEnd;
import fr.cadreia.guard.diagram.rule.PlacedServices;
import fr.cadreia.guard.diagram.rule.PossibleVote;
import fr.cadreia.guard.diagram.rule.ProtectedVariables;
import fr.cadreia.guard.diagram.rule.RepeatedTimers;
import fr.cadreia.guard.diagram.rule.RequestedSteps;
import fr.cadreia.guard.diagram.rule.RequiredServices;
import fr.cadreia.guard.diagram.rule.SingleCase;
import fr.cadreia.guard.diagram.rule.StepOrder;
import fr.cadreia.guard.diagram.rule.UncutReassessment;
import fr.cadreia.guard.diagram.rule.UserTasks;
import fr.cadreia.guard.diagram.rule.WatchedAfterwards;
import fr.cadreia.guard.diagram.rule.WrittenBefore;
import fr.cadreia.guard.diagram.source.DeployedNames;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.diagram.source.Xml;
import fr.cadreia.guard.diagram.table.DecisionTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Verifies files together, as they would be deployed, before the engine stores any of them. */
public final class DiagramGuard {

    private static final List<Check> CHECKS = List.of(
            new HumanStep(),
            new UserTasks(),
            new CalledProcess(),
            new ProtectedVariables(),
            new StepOrder(),
            new DecidedOutcome(),
            new LeadingOutcome(),
            new NoDeadEnd(),
            new GatewayChoices(),
            new AlwaysStoppable(),
            new WatchedAfterwards(),
            new UncutReassessment(),
            new WrittenBefore(),
            new RequiredServices(),
            new DemandedTasks(),
            new PossibleVote(),
            new BoundedWaits(),
            new NamedWaits(),
            new KeptTasks(),
            new RequestedSteps(),
            new RepeatedTimers(),
            new SingleCase(),
            new PlacedServices());

    private final Requirements requirements;
    private final EngineReading engine;
    private final Predicate<SourceFile> answersKnown;

    public DiagramGuard(Requirements requirements, EngineReading engine) {
        this(requirements, engine, file -> false);
    }

    /**
     * @param answersKnown the tables, byte for byte, that were already shown to answer as these requirements demand;
     *     asking them again for every combination of answers would take seconds
     */
    public DiagramGuard(Requirements requirements, EngineReading engine, Predicate<SourceFile> answersKnown) {
        this.requirements = requirements;
        this.engine = engine;
        this.answersKnown = answersKnown;
    }

    public Requirements requirements() {
        return requirements;
    }

    /**
     * @param deployed the names that a diagram may use besides those of the files
     * @return everything that is wrong, by file and place; empty when all may be deployed
     */
    public List<Problem> verify(List<SourceFile> files, DeployedNames deployed) {
        Map<String, Problems> byFile = new HashMap<>();
        files.forEach(file -> byFile.put(file.name(), new Problems(file.name())));
        Map<String, byte[]> forms = new HashMap<>();
        files.stream().filter(SourceFile::isForm).forEach(file -> {
            Problems problems = byFile.get(file.name());
            whole(problems, () -> CompleteForm.check(file, requirements, forms, problems));
        });
        Set<String> processes = new HashSet<>();
        Set<String> tables = new HashSet<>();
        for (SourceFile file : files) {
            Problems problems = byFile.get(file.name());
            whole(problems, () -> verify(file, new DeploymentBundle(forms, deployed), processes, tables, problems));
        }
        List<Problem> all = new ArrayList<>();
        files.stream()
                .map(SourceFile::name)
                .distinct()
                .forEach(name -> all.addAll(byFile.get(name).all()));
        return all;
    }

    /** Returns the way in which the engine reads the files that this guard verifies. */
    public EngineReading reading() {
        return engine;
    }

    /** Runs a verification, and refuses a file whose content makes it fail in an unforeseen way. */
    private static void whole(Problems problems, Runnable verification) {
        try {
            verification.run();
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(
                    Rule.KNOWN_CONTENT,
                    "Le contrôle n’a pas pu lire ce fichier jusqu’au bout ("
                            + e.getClass().getSimpleName() + ").",
                    "Simplifiez-le, ou repartez de la version en vigueur.");
        }
    }

    /** Lists the steps that a diagram carries, in the framework's order; none for an unreadable diagram. */
    public List<CarriedStep> steps(SourceFile file) {
        if (!file.isDiagram()) {
            return List.of();
        }
        List<CarriedStep> found = new ArrayList<>();
        engine.readDiagram(file, new Problems(file.name())).ifPresent(diagram -> {
            Xml definitions = diagram.definitions();
            for (Xml process : definitions.children("process")) {
                requirements.process(process.id()).ifPresent(requirement -> {
                    Steps steps = new Steps(new ProcessModel(definitions, process), requirement);
                    requirement
                            .steps()
                            .forEach(step -> steps.carriers(step.step())
                                    .forEach(node -> found.add(new CarriedStep(step, node.id(), name(node.xml())))));
                });
            }
        });
        return found;
    }

    private static String name(Xml element) {
        return element.attribute("name").orElse("").strip();
    }

    private void verify(
            SourceFile file, DeployedNames holdings, Set<String> processes, Set<String> tables, Problems problems) {
        if ((file.isDiagram() || file.isDecisionTable()) && !file.isUtf8()) {
            problems.add(
                    Rule.KNOWN_CONTENT,
                    "Ce fichier n’est pas en UTF-8, ou il déclare un autre codage\u00a0: les pages, le moteur et l’éditeur"
                            + " n’y liraient pas les mêmes caractères.",
                    "Enregistrez-le en UTF-8 sans marque d’ordre des octets, comme le fait Camunda Modeler.");
        } else if (file.isDiagram()) {
            engine.readDiagram(file, problems).ifPresent(diagram -> {
                ContentCheck.check(diagram.definitions(), requirements::process, problems);
                if (problems.isEmpty()) {
                    diagram.parse(problems);
                }
                verify(diagram.definitions(), holdings, processes, problems);
            });
        } else if (file.isDecisionTable()) {
            Optional<TableFeel> feel = answersKnown.test(file) ? Optional.empty() : Optional.of(engine.feel());
            engine.readDecisionTable(file, problems)
                    .ifPresent(table -> DecisionTable.check(table, requirements, feel, tables, problems));
        } else if (!file.isForm()) {
            problems.add(
                    Rule.KNOWN_CONTENT,
                    "Seuls des fichiers .bpmn, .dmn et .form sont admis.",
                    "Retirez ce fichier du déploiement.");
        }
    }

    private void verify(Xml definitions, DeployedNames holdings, Set<String> keys, Problems problems) {
        List<Xml> processes = definitions.children("process").stream()
                .filter(process -> !isLeftOut(process))
                .toList();
        if (processes.isEmpty()) {
            problems.add(
                    Rule.KNOWN_PROCESS,
                    definitions,
                    "Ce diagramme ne contient aucun processus exécutable\u00a0: le moteur n’en ferait rien.",
                    "Un diagramme déployé décrit un processus du cadre, marqué «\u00a0Executable\u00a0».");
        }
        for (Xml process : processes) {
            Optional<Requirements.ProcessRequirement> requirement = requirements.process(process.id());
            KnownProcess.check(process, requirement.orElse(null), known(), holdings, problems);
            if (!keys.add(process.id())) {
                problems.add(
                        Rule.KNOWN_PROCESS,
                        process,
                        "«\u00a0" + process.id() + "\u00a0» se trouve deux fois dans ce déploiement.",
                        "N’en gardez qu’un.");
            }
            if (requirement.isPresent()) {
                ExaminedProcess subject =
                        ExaminedProcess.of(new ProcessModel(definitions, process), requirements, holdings);
                CHECKS.forEach(check -> check.check(subject, problems));
            }
        }
    }

    /**
     * Tells whether the engine ignores this process: it is only a drawing. A process with a key of the framework's is
     * taken for a mistake all the same.
     */
    private boolean isLeftOut(Xml process) {
        boolean executable =
                process.attribute("isExecutable").filter("true"::equals).isPresent();
        return !executable && requirements.process(process.id()).isEmpty();
    }

    private Set<String> known() {
        return requirements.processes().stream()
                .map(Requirements.ProcessRequirement::key)
                .collect(Collectors.toSet());
    }

    /**
     * The names that are known to a deployment: those of its own files, and those that are deployed already.
     *
     * @param forms the forms among the files, by their ids
     */
    private record DeploymentBundle(Map<String, byte[]> forms, DeployedNames deployed) implements DeployedNames {

        @Override
        public boolean hasForm(String formId) {
            return forms.containsKey(formId) || deployed.hasForm(formId);
        }

        @Override
        public Optional<byte[]> form(String formId) {
            return Optional.ofNullable(forms.get(formId)).or(() -> deployed.form(formId));
        }

        @Override
        public boolean hasGroup(String groupId) {
            return deployed.hasGroup(groupId);
        }
    }
}
