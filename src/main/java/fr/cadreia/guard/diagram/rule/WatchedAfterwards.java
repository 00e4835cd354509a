package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.expression.Expressions;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import fr.cadreia.guard.diagram.path.Finding;
import fr.cadreia.guard.diagram.requirement.Requirements.Watch;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A generalised solution waits for its next re-evaluation, which comes by itself, until it is stopped. */
public final class WatchedAfterwards implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        Watch watch = subject.requirement().watch();
        if (watch == null) {
            return;
        }
        for (Finding finding : subject.search().findings()) {
            if (finding.kind() == Finding.Kind.LEFT_UNWATCHED) {
                Xml place = finding.path().isEmpty()
                        ? subject.process().xml()
                        : subject.process()
                                .node(finding.path()
                                        .get(finding.path().size() - 1)
                                        .id())
                                .map(FlowNode::xml)
                                .orElse(subject.process().xml());
                problems.add(
                        Rule.WATCHED_AFTERWARDS,
                        place,
                        "Après " + subject.nameOf(watch.after())
                                + ", le dossier peut se terminer sans passer par l’arrêt\u00a0: la solution resterait en "
                                + "service sans suivi.",
                        finding.path(),
                        "Menez ce chemin à l’arrêt, ou à l’attente de la prochaine réévaluation.");
            }
        }
        FollowUp followUp = new FollowUp(subject, watch);
        for (FlowNode node : followUp.unwatched()) {
            problems.add(
                    Rule.WATCHED_AFTERWARDS,
                    node.xml(),
                    "Une solution généralisée peut rester ici sans que sa réévaluation vienne d’elle-même.",
                    "Faites suivre cet élément d’une attente datée (${" + watch.timer() + "}) qui mène à "
                            + subject.nameOf(watch.by()) + ".");
        }
        for (FlowNode node : followUp.beginning()) {
            unknown(subject, node)
                    .ifPresent(variable -> problems.add(
                            Rule.WATCHED_AFTERWARDS,
                            node.xml(),
                            "La réévaluation dépend ici de «\u00a0" + variable
                                    + "\u00a0», que l’application n’écrit pas\u00a0: elle "
                                    + "pourrait ne jamais commencer.",
                            "Entre l’attente et " + subject.nameOf(watch.by())
                                    + ", ne lisez que les variables de l’application."));
        }
        followUp.deaf().forEach((wait, messages) -> {
            for (String message : messages) {
                problems.add(
                        Rule.WATCHED_AFTERWARDS,
                        wait.xml(),
                        "Une solution généralisée attend ici sa date sans que le message «\u00a0" + message
                                + "\u00a0» puisse amener " + subject.nameOf(watch.by()) + " plus tôt.",
                        "Attendez ici aussi un événement qui reçoit ce message, et menez-le à "
                                + subject.nameOf(watch.by()) + ".");
            }
        });
        for (FlowNode timer : followUp.postponed()) {
            problems.add(
                    Rule.WATCHED_AFTERWARDS,
                    timer.xml(),
                    "La réévaluation peut être remise sans fin\u00a0: le dossier revient à cette attente sans être passé par "
                            + subject.nameOf(watch.by()) + ".",
                    "Menez ce qui suit l’attente à " + subject.nameOf(watch.by())
                            + ", à une étape antérieure ou à l’arrêt"
                            + "\u00a0; une attente que l’on recommence se date par ${" + watch.timer() + "}.");
        }
    }

    /** Returns a variable that the element, its border or a flow out of it reads, and that may never be there. */
    private static Optional<String> unknown(ExaminedProcess subject, FlowNode node) {
        return Stream.of(
                        Stream.of(node.xml()),
                        node.boundaries().stream().map(FlowNode::xml),
                        node.outgoing().stream().map(SequenceFlow::xml))
                .flatMap(parts -> parts)
                .flatMap(Xml::all)
                .flatMap(part -> Stream.concat(
                        Stream.of(part.text()),
                        part.attributes().entrySet().stream()
                                .filter(attribute -> !attribute.getKey().endsWith("elegateExpression"))
                                .map(Map.Entry::getValue)))
                .flatMap(Expressions::variables)
                .filter(variable -> !subject.requirement().variables().contains(variable))
                .findFirst();
    }
}
