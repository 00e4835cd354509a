package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Demands that the event that a case waits for comes, and soon enough, and that an event that takes a task away from
 * people leaves them the time to do it.
 */
public final class BoundedWaits implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        TimerTerms terms = new TimerTerms(subject);
        for (FlowNode node : subject.process().nodes()) {
            switch (node.type()) {
                case "receiveTask" -> message(subject, node, problems);
                case "intermediateCatchEvent" -> caught(subject, terms, node, problems);
                case "eventBasedGateway" -> choice(subject, terms, node, problems);
                case "boundaryEvent" -> border(subject, terms, node, problems);
                case "startEvent" -> start(subject, terms, node, problems);
                default -> {}
            }
        }
    }

    private static boolean isSent(ExaminedProcess subject, FlowNode node) {
        return subject.process()
                .messageName(node)
                .filter(subject.requirement().messages()::containsKey)
                .isPresent();
    }

    private static void message(ExaminedProcess subject, FlowNode node, Problems problems) {
        String name = subject.process().messageName(node).orElse("");
        problems.add(
                Rule.LIVENESS,
                node.xml(),
                isSent(subject, node)
                        ? "Le message «\u00a0" + name
                                + "\u00a0» n’est envoyé que si quelqu’un le demande\u00a0: un dossier l’attendrait "
                                + "ici sans fin."
                        : "Personne n’envoie le message «\u00a0" + name
                                + "\u00a0»\u00a0: un dossier l’attendrait ici sans fin.",
                "Attendez plutôt une date (minuteur), ou confiez une tâche utilisateur à qui répond.");
    }

    private static void caught(ExaminedProcess subject, TimerTerms terms, FlowNode node, Problems problems) {
        boolean chosen = subject.process().nodes().stream()
                .anyMatch(other -> AutomaticWaits.isChoice(other)
                        && AutomaticWaits.targets(other).contains(node));
        if (node.event() == EventKind.TIMER) {
            terms.tooLong(node).ifPresent(reason -> problems.add(Rule.LIVENESS, node.xml(), reason, terms.howLong()));
        } else if (node.event() == EventKind.MESSAGE && !(chosen && isSent(subject, node))) {
            message(subject, node, problems);
        } else if (node.event() != EventKind.LINK && node.event() != EventKind.MESSAGE && !chosen) {
            problems.add(
                    Rule.LIVENESS,
                    node.xml(),
                    "Rien ne garantit que cet événement arrive\u00a0: un dossier l’attendrait ici sans fin.",
                    "Faites-le précéder d’une passerelle basée sur un événement, avec un minuteur à côté de lui.");
        }
    }

    private static void choice(ExaminedProcess subject, TimerTerms terms, FlowNode node, Problems problems) {
        boolean bounded = AutomaticWaits.targets(node).stream()
                .anyMatch(target -> target.event() == EventKind.TIMER
                        && terms.tooLong(target).isEmpty());
        if (!bounded) {
            problems.add(
                    Rule.LIVENESS,
                    node.xml(),
                    "Aucun minuteur ne met fin à cette attente\u00a0: un dossier pourrait y rester sans fin.",
                    "Ajoutez un minuteur après cette passerelle. " + terms.howLong());
        }
    }

    private static void border(ExaminedProcess subject, TimerTerms terms, FlowNode node, Problems problems) {
        if (!node.isInterrupting()) {
            return;
        }
        if (node.event() == EventKind.TIMER) {
            terms.tooShort(node).ifPresent(reason -> problems.add(Rule.LIVENESS, node.xml(), reason, terms.howShort()));
        } else if (node.event() == EventKind.CONDITIONAL && (isAlways(node) || isDecided(subject, node))) {
            problems.add(
                    Rule.LIVENESS,
                    node.xml(),
                    "Cette condition est toujours remplie ici\u00a0: la tâche serait retirée dès qu’elle commence.",
                    "Comparez une variable du dossier à une valeur, ou retirez cet événement.");
        } else if (node.event() == EventKind.CONDITIONAL && isSettled(subject, node)) {
            settled(node, problems);
        }
    }

    private static void settled(FlowNode event, Problems problems) {
        problems.add(
                Rule.LIVENESS,
                event.xml(),
                "Rien ne change pendant ce temps ce que lit cette condition\u00a0: elle interromprait aussitôt, chaque fois, ou "
                        + "jamais.",
                "Retirez cet événement, ou lisez ce que répond une autre tâche en cours.");
    }

    private static void start(ExaminedProcess subject, TimerTerms terms, FlowNode node, Problems problems) {
        boolean interrupts = node.interruptsItsScope() && node.scope().depth() == 2;
        if (interrupts && node.event() == EventKind.TIMER) {
            problems.add(
                    Rule.LIVENESS,
                    node.xml(),
                    "Tout dossier serait interrompu à cette échéance, où qu’il en soit.",
                    "Décochez «\u00a0Interrupting\u00a0», ou attachez le minuteur à une tâche.");
        } else if (interrupts && node.event() == EventKind.CONDITIONAL && isAlways(node)) {
            problems.add(
                    Rule.LIVENESS,
                    node.xml(),
                    "Cette condition est toujours remplie\u00a0: tout dossier serait interrompu dès son ouverture.",
                    "Comparez une variable du dossier à une valeur, ou retirez cet événement.");
        } else if (node.interruptsItsScope()
                && node.scope().depth() > 2
                && node.event() == EventKind.CONDITIONAL
                && isSettled(subject, node)) {
            settled(node, problems);
        }
    }

    /**
     * Tells whether the condition of a border event holds from the first moment of its step: it reads only what was
     * decided before the step, which is known there.
     */
    private static boolean isDecided(ExaminedProcess subject, FlowNode border) {
        List<String> order = new ArrayList<>(subject.requirement().order().steps());
        order.add(subject.requirement().order().before());
        Optional<Integer> at = border.xml()
                .attribute("attachedToRef")
                .flatMap(subject.process()::node)
                .flatMap(subject.steps()::of)
                .map(step -> order.indexOf(step.step()));
        return at.isPresent()
                && subject.requirement().decisions().stream()
                        .filter(decision -> decision.before() != null && order.contains(decision.before()))
                        .filter(decision -> order.indexOf(decision.before()) <= at.get())
                        .anyMatch(decision -> decision.opens().stream()
                                .allMatch(value -> Conditions.of(border)
                                        .flatMap(found -> found.holds(decision.variable(), value))
                                        .orElse(false)));
    }

    /**
     * Tells whether a condition reads only variables that were written before, and that nobody writes while people do a
     * task.
     */
    private static boolean isSettled(ExaminedProcess subject, FlowNode event) {
        return Conditions.text(event).stream()
                .flatMap(Expressions::variables)
                .allMatch(variable -> subject.requirement().variables().contains(variable)
                        && !subject.requirement().meanwhile().contains(variable));
    }

    private static boolean isAlways(FlowNode event) {
        return Conditions.of(event).flatMap(found -> found.holds("", "")).orElse(false);
    }
}
