package fr.cadreia.guard.web;

import fr.cadreia.framework.Frameworks;
import fr.cadreia.guard.diagram.requirement.FrameworkDeadline;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.Order;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.requirement.Requirements.TaskForm;
import fr.cadreia.people.Role;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pages of the requirements of the framework in force, step by step, for everybody. */
@Controller
class RequirementsController {

    private static final String PAGE = "/cadre/exigences";

    private final RequirementsView view;
    private final Frameworks frameworks;

    RequirementsController(Requirements requirements, Frameworks frameworks) {
        this.view = RequirementsView.of(requirements);
        this.frameworks = frameworks;
    }

    /** Shows the list of diagrams, and the demands that hold for all of them. */
    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("required", view);
        model.addAttribute("inForce", frameworks.inForce().number());
        return "guard/requirements";
    }

    @GetMapping(PAGE + "/{key}")
    String show(@PathVariable String key, Model model) {
        model.addAttribute(
                "p",
                view.processes().stream()
                        .filter(process -> process.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(
                                HttpStatus.NOT_FOUND,
                                "Le cadre n’exige rien d’un processus de clé «\u00a0" + key + "\u00a0».")));
        model.addAttribute("framework", view.framework());
        return "guard/requirement";
    }

    /** The requirements of one version of the framework in the words of those who adopted it. */
    record RequirementsView(String framework, List<Process> processes) {

        /**
         * @param before name of the step that the order protects, or empty for the end of the process
         *
         * @param ordered the steps that must be completed in their order
         * @param others the steps that come at their own time
         * @param advisers the roles that give an opinion beside the steps
         * @param terms the terms of the framework itself, in sentences
         * @param services the application's own acts, each with the steps before it
         * @param stop name of the step that ends a case, or empty
         * @param watched name of the step from which on a case is followed, or empty
         * @param watchedBy name of the step that comes again and again from then on, or empty
         */
        record Process(
                String key,
                String name,
                boolean onlyCalled,
                String before,
                List<Step> ordered,
                List<Step> others,
                List<Decision> decisions,
                List<String> advisers,
                List<String> terms,
                List<Computation> services,
                String stop,
                String watched,
                String watchedBy) {}

        /** @param after names of steps, or empty where only a term leads to it */
        record Computation(String name, String after) {}

        /** @param called key of the process that carries the step, or empty */
        record Step(String name, String demand, String who, String called) {}

        /**
         * @param by name of the step that decides
         * @param opens the outcomes that open what comes next, or empty when it closes nothing
         * @param before name of what it opens, or empty
         * @param ends whether what it opens is the end of the process
         */
        record Decision(String by, String opens, String before, boolean ends, String among, List<Leading> leads) {}

        /** @param outcome in words; step: names of the only ones that follow */
        record Leading(String outcome, String step) {}

        static RequirementsView of(Requirements requirements) {
            return new RequirementsView(
                    requirements.framework(),
                    requirements.processes().stream()
                            .map(process -> process(requirements, process))
                            .toList());
        }

        private static Process process(Requirements requirements, ProcessRequirement process) {
            Order order = process.order();
            return new Process(
                    process.key(),
                    process.name(),
                    process.onlyCalled(),
                    order.before().equals(Order.END) ? "" : name(process, order.before()),
                    order.steps().stream()
                            .map(code -> step(requirements, process.step(code).orElseThrow()))
                            .toList(),
                    process.steps().stream()
                            .filter(step -> !order.steps().contains(step.step()))
                            .map(step -> step(requirements, step))
                            .toList(),
                    process.decisions().stream()
                            .map(decision -> decision(process, decision))
                            .toList(),
                    process.tasks().stream()
                            .map(TaskForm::groups)
                            .map(RequirementsView::roles)
                            .toList(),
                    process.waits().stream().map(FrameworkDeadline::says).toList(),
                    process.services().stream()
                            .map(service -> new Computation(
                                    service.name(),
                                    service.after().stream()
                                            .map(step -> quoted(process, step))
                                            .collect(Collectors.joining(" ou "))))
                            .toList(),
                    process.stop() == null ? "" : name(process, process.stop().step()),
                    process.watch() == null ? "" : name(process, process.watch().after()),
                    process.watch() == null ? "" : name(process, process.watch().by()));
        }

        private static Step step(Requirements requirements, StepRequirement step) {
            return new Step(
                    step.name(), step.demand(), who(requirements, step), step.calls() == null ? "" : step.calls());
        }

        private static String who(Requirements requirements, StepRequirement step) {
            if (step.calls() != null) {
                return requirements
                        .process(step.calls())
                        .map(ProcessRequirement::name)
                        .orElse(step.calls());
            }
            if (step.assignee() != null) {
                return "Chaque membre présent, hors déports, pour lui-même";
            }
            return step.groups().isEmpty() ? "L’application, par un calcul" : roles(step.groups());
        }

        private static Decision decision(ProcessRequirement process, DecisionRequirement decision) {
            return new Decision(
                    name(process, decision.by()),
                    words(
                            decision,
                            decision.opens().stream()
                                    .sorted(java.util.Comparator.comparing(decision.among()::indexOf))
                                    .toList(),
                            " ou "),
                    decision.before() == null ? "" : name(process, decision.before()),
                    decision.endsProcess(),
                    words(decision, decision.among(), ", "),
                    decision.among().stream()
                            .filter(decision.leads()::containsKey)
                            .map(value -> new Leading(
                                    words(decision, List.of(value), ""),
                                    decision.leads().get(value).stream()
                                            .map(code -> quoted(process, code))
                                            .collect(Collectors.joining(" ou "))))
                            .toList());
        }

        private static String words(DecisionRequirement decision, List<String> values, String between) {
            return values.stream()
                    .map(value -> "«\u00a0" + decision.says().get(value) + "\u00a0»")
                    .collect(Collectors.joining(between));
        }

        private static String roles(Collection<String> groups) {
            return groups.stream()
                    .sorted()
                    .map(group -> Role.of(group).map(Role::label).orElse(group))
                    .collect(Collectors.joining(" ou "));
        }

        private static String quoted(ProcessRequirement process, String step) {
            return step.equals(Order.END) ? "la fin" : "«\u00a0" + name(process, step) + "\u00a0»";
        }

        private static String name(ProcessRequirement process, String step) {
            return process.nameOf(step);
        }
    }
}
