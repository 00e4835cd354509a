package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.path.Steps;
import fr.cadreia.guard.diagram.requirement.Requirements.StepRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Demands that exactly one element carries each step, of the type, for the people and with the form that the method
 * names.
 */
public final class HumanStep implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        subject.process().nodes().forEach(node -> checkMark(subject, node, problems));
        for (StepRequirement step : subject.requirement().steps()) {
            List<FlowNode> carriers = subject.steps().carriers(step.step());
            if (carriers.isEmpty()) {
                problems.addHollow(
                        Rule.HUMAN_STEP,
                        subject.process().xml(),
                        "L’étape «\u00a0" + step.name() + "\u00a0» manque\u00a0: " + step.demand(),
                        howTo(step));
                continue;
            }
            for (FlowNode twin : carriers.subList(1, carriers.size())) {
                problems.add(
                        Rule.HUMAN_STEP,
                        twin.xml(),
                        "L’étape «\u00a0" + step.name() + "\u00a0» est déjà portée par «\u00a0"
                                + carriers.get(0).id() + "\u00a0».",
                        "Une étape n’est portée que par un élément\u00a0: ramenez les flux vers lui.");
            }
            carriers.forEach(carrier -> checkCarrier(subject, step, carrier, problems));
        }
    }

    private static void checkMark(ExaminedProcess subject, FlowNode node, Problems problems) {
        List<String> marks = node.properties(Steps.PROPERTY);
        if (marks.size() > 1) {
            problems.add(
                    Rule.HUMAN_STEP,
                    node.xml(),
                    "Cet élément porte plusieurs étapes\u00a0: " + String.join(", ", marks) + ".",
                    "Gardez une seule propriété «\u00a0step\u00a0».");
        }
        for (String mark : marks) {
            if (subject.requirement()
                    .step(mark)
                    .filter(StepRequirement::isMarked)
                    .isEmpty()) {
                problems.add(
                        Rule.HUMAN_STEP,
                        node.xml(),
                        "«\u00a0" + mark + "\u00a0» n’est pas une étape de ce processus.",
                        "Retirez la propriété «\u00a0step\u00a0», ou donnez-lui le nom d’une étape du cadre.");
            }
        }
    }

    private static void checkCarrier(ExaminedProcess subject, StepRequirement step, FlowNode node, Problems problems) {
        if (!node.type().equals(step.element())) {
            problems.addHollow(
                    Rule.HUMAN_STEP,
                    node.xml(),
                    "L’étape «\u00a0" + step.name() + "\u00a0» est portée par " + ElementKinds.of(node.type())
                            + " au lieu d’"
                            + ElementKinds.of(step.element())
                            + (step.element().equals("userTask")
                                    ? "\u00a0: cette étape doit être une tâche utilisateur."
                                    : "."),
                    howTo(step));
            return;
        }
        if (node.isCompensationHandler()) {
            wrong(node, step, "ne peut pas être une compensation", "Remettez-la sur le chemin du dossier.", problems);
        }
        if (!subject.search().reached().get(subject.graph().startOf(node))) {
            problems.addUnreached(
                    Rule.HUMAN_STEP,
                    node.xml(),
                    "L’étape «\u00a0" + step.name() + "\u00a0» n’est jamais atteinte.",
                    "Reliez-la à l’étape qui la précède.");
        }
        if (step.element().equals("userTask")) {
            checkPeople(step, node, problems);
        }
        if (step.each() == null && node.isMultiInstance()) {
            wrong(
                    node,
                    step,
                    "ne peut pas être à instances multiples\u00a0: elle pourrait n’en avoir aucune",
                    "Retirez la répétition.",
                    problems);
        }
    }

    private static void checkPeople(StepRequirement step, FlowNode node, Problems problems) {
        Xml xml = node.xml();
        if (!step.groups().equals(UserTasks.groups(xml))) {
            String groups = step.groups().stream().sorted().collect(Collectors.joining(","));
            wrong(
                    node,
                    step,
                    groups.isEmpty()
                            ? "ne peut être confiée à aucun groupe"
                            : "doit être confiée aux groupes " + groups + ", et à eux seuls",
                    "Onglet Affectation, «\u00a0Candidate groups\u00a0»\u00a0: " + (groups.isEmpty() ? "aucun" : groups)
                            + ".",
                    problems);
        }
        String assignee = step.assignee() == null ? "" : "${" + step.assignee() + "}";
        if (!xml.camunda("assignee").orElse("").equals(assignee)) {
            wrong(
                    node,
                    step,
                    assignee.isEmpty() ? "ne peut pas être assignée dans le diagramme" : "revient à " + assignee,
                    "Onglet Affectation, «\u00a0Assignee\u00a0»\u00a0: " + (assignee.isEmpty() ? "vide" : assignee)
                            + ".",
                    problems);
        }
        if (!xml.camunda("formRef").filter(step.form()::equals).isPresent()) {
            wrong(
                    node,
                    step,
                    "se remplit avec le formulaire «\u00a0" + step.form() + "\u00a0»",
                    "Onglet Formulaire, «\u00a0Form reference\u00a0»\u00a0: " + step.form()
                            + ", «\u00a0Binding\u00a0»\u00a0: latest.",
                    problems);
        }
        if (step.each() != null && !repeats(xml, step)) {
            wrong(
                    node,
                    step,
                    "se répète pour chaque membre de ${" + step.each()
                            + "}, tous à la fois et sans condition d’achèvement",
                    "Onglet Instances multiples, «\u00a0Collection\u00a0»\u00a0: ${" + step.each()
                            + "}, «\u00a0Element variable\u00a0»\u00a0: " + step.assignee()
                            + ", sans condition d’achèvement.",
                    problems);
        }
    }

    private static boolean repeats(Xml xml, StepRequirement step) {
        return xml.child("multiInstanceLoopCharacteristics")
                .filter(loop -> loop.camunda("collection")
                                .filter(("${" + step.each() + "}")::equals)
                                .isPresent()
                        && loop.camunda("elementVariable")
                                .filter(step.assignee()::equals)
                                .isPresent()
                        && !loop.attribute("isSequential")
                                .filter("true"::equals)
                                .isPresent()
                        && loop.child("completionCondition").isEmpty()
                        && loop.child("loopCardinality").isEmpty())
                .isPresent();
    }

    private static void wrong(FlowNode node, StepRequirement step, String what, String remedy, Problems problems) {
        problems.add(Rule.HUMAN_STEP, node.xml(), "L’étape «\u00a0" + step.name() + "\u00a0» " + what + ".", remedy);
    }

    private static String howTo(StepRequirement step) {
        if (!step.isMarked()) {
            return "Placez une tâche de service dont le traitement est ${" + step.delegate() + "}.";
        }
        return "Dans Camunda Modeler, choisissez le modèle d’élément «\u00a0" + step.name()
                + "\u00a0»\u00a0: il pose la propriété «\u00a0step\u00a0» = «\u00a0" + step.step() + "\u00a0» sur "
                + ElementKinds.of(step.element()) + ".";
    }

    /** The French words for the kinds of elements. */
    private static final class ElementKinds {

        private static final Map<String, String> NAMES = Map.of(
                "userTask", "une tâche utilisateur",
                "serviceTask", "une tâche de service",
                "callActivity", "une activité d’appel",
                "manualTask", "une tâche manuelle",
                "sendTask", "une tâche d’envoi",
                "receiveTask", "une tâche de réception",
                "businessRuleTask", "une tâche de règle métier",
                "subProcess", "un sous-processus",
                "task", "une simple tâche");

        private ElementKinds() {}

        static String of(String type) {
            return NAMES.getOrDefault(type, "un élément d’un autre type (" + type + ")");
        }
    }
}
