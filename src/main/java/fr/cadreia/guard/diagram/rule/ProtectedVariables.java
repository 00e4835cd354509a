package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The variables on which a case's way depends are written by the application and by the called committee alone. */
public final class ProtectedVariables implements Check {

    /** Attributes in which an element names a variable that the engine will write. */
    private static final List<String> WRITTEN = List.of(
            Xml.CAMUNDA + ":elementVariable",
            Xml.CAMUNDA + ":resultVariable",
            Xml.CAMUNDA + ":errorCodeVariable",
            Xml.CAMUNDA + ":errorMessageVariable",
            Xml.CAMUNDA + ":escalationCodeVariable",
            Xml.CAMUNDA + ":initiator");

    private static final Set<String> PARAMETERS = Set.of("inputParameter", "outputParameter");

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        Set<String> own = subject.requirement().variables();
        for (FlowNode node : subject.process().nodes()) {
            if (node.type().equals("callActivity")) {
                checkCall(subject, node, problems);
            }
        }
        subject.process().xml().all().forEach(element -> {
            for (String attribute : WRITTEN) {
                element.attribute(attribute)
                        .filter(variable -> own.contains(variable) && !isVote(subject, element, variable))
                        .ifPresent(variable -> refuse(element, variable, problems));
            }
            if (PARAMETERS.contains(element.name())) {
                element.attribute("name")
                        .filter(own::contains)
                        .ifPresent(variable -> refuse(element, variable, problems));
            }
        });
    }

    private static boolean isVote(ExaminedProcess subject, Xml loop, String variable) {
        return subject.requirement().steps().stream()
                .filter(step -> step.each() != null && variable.equals(step.assignee()))
                .flatMap(step -> subject.steps().carriers(step.step()).stream())
                .anyMatch(carrier -> carrier.xml().children().contains(loop));
    }

    private static void checkCall(ExaminedProcess subject, FlowNode node, Problems problems) {
        Optional<StepRequirement> step = subject.steps().of(node);
        String result = step.map(StepRequirement::result).orElse("");
        for (Xml out : node.xml().extensions("out")) {
            out.attribute("target")
                    .filter(target -> subject.requirement().variables().contains(target) && !target.equals(result))
                    .ifPresent(target -> refuse(out, target, problems));
        }
        Set<String> callees = node.xml()
                .attribute("calledElement")
                .flatMap(subject.requirements()::process)
                .map(process -> process.variables())
                .orElse(Set.of());
        String given = step.map(StepRequirement::subject).isPresent() ? "subject" : "";
        for (Xml in : node.xml().extensions("in")) {
            in.attribute("target")
                    .filter(target -> callees.contains(target) && !target.equals(given))
                    .ifPresent(target -> refuse(in, target, problems));
        }
    }

    private static void refuse(Xml element, String variable, Problems problems) {
        problems.add(
                Rule.PROTECTED_VARIABLE,
                element,
                "Le diagramme écrirait lui-même «\u00a0" + variable + "\u00a0», dont dépend le chemin du dossier.",
                "Donnez un autre nom à cette variable\u00a0: «\u00a0" + variable
                        + "\u00a0» n’est écrite que par l’application.");
    }
}
