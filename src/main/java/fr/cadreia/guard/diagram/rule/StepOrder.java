package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.path.Finding;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;

/** Demands that no case reaches its goal without every step before it, completed in the order of the method. */
public final class StepOrder implements Check {

    /** Returns a join on the way that gives nothing for its other branches. */
    private static String joins(ExaminedProcess subject, Finding finding) {
        return finding.path().stream()
                .flatMap(place -> subject.process().node(place.id()).stream())
                .flatMap(node -> subject
                        .blocks()
                        .reason(node)
                        .map(reason -> " La passerelle " + node.place()
                                + " ne compte que la branche par laquelle on y arrive\u00a0: " + reason + ".")
                        .stream())
                .findFirst()
                .orElse("");
    }

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        for (Finding finding : subject.search().findings()) {
            if (finding.kind() == Finding.Kind.STEP_MISSING) {
                Xml place =
                        finding.at().map(FlowNode::xml).orElse(subject.process().xml());
                String goal = finding.at()
                        .flatMap(subject.steps()::of)
                        .map(step -> "atteindre «\u00a0" + step.name() + "\u00a0»")
                        .orElse("se terminer");
                problems.add(
                        Rule.STEP_ORDER,
                        place,
                        "Un dossier peut " + goal + " sans que l’étape " + subject.nameOf(finding.missing())
                                + " ait été terminée à sa place." + joins(subject, finding),
                        finding.path(),
                        "Faites passer ce chemin par " + subject.nameOf(finding.missing())
                                + ", ou menez-le à une étape antérieure ou à l’arrêt.");
            }
        }
    }
}
