package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.path.Finding;
import fr.cadreia.guard.diagram.requirement.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import java.util.stream.Collectors;

/** A case reaches what a decision opens only after a gateway has read that the decision opens it. */
public final class DecidedOutcome implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        for (Finding finding : subject.search().findings()) {
            if (finding.kind() == Finding.Kind.DECISION_UNCHECKED) {
                Xml place =
                        finding.at().map(FlowNode::xml).orElse(subject.process().xml());
                DecisionRequirement decision = subject.requirement().decisions().stream()
                        .filter(found -> found.variable().equals(finding.missing()) && found.before() != null)
                        .findFirst()
                        .orElseThrow();
                problems.add(
                        Rule.DECIDED_OUTCOME,
                        place,
                        decision.endsProcess() ? wrongEnd(subject, decision) : wrongWay(subject, decision),
                        finding.path(),
                        decision.endsProcess() ? endBy(subject, decision) : openBy(subject, decision));
            }
        }
    }

    private static String wrongWay(ExaminedProcess subject, DecisionRequirement decision) {
        return "Un dossier peut arriver ici quelle que soit l’issue de " + subject.nameOf(decision.by()) + ".";
    }

    private static String openBy(ExaminedProcess subject, DecisionRequirement decision) {
        return "Après " + subject.nameOf(decision.by()) + ", ne menez ici qu’un flux de passerelle exclusive "
                + "dont la condition est " + conditions(decision)
                + (decision.orRest()
                        ? ", ou le flux par défaut quand les autres flux prennent les autres issues."
                        : ", et qui n’est pas le flux par défaut.");
    }

    private static String wrongEnd(ExaminedProcess subject, DecisionRequirement decision) {
        return "Ce processus peut se terminer quand " + subject.nameOf(decision.by()) + " a dit "
                + decision.among().stream()
                        .filter(value -> !decision.opens().contains(value))
                        .map(value -> "«\u00a0" + decision.says().get(value) + "\u00a0»")
                        .collect(Collectors.joining(" ou "))
                + "\u00a0: le dossier qui l’a appelé n’a pas de suite pour cette issue.";
    }

    private static String endBy(ExaminedProcess subject, DecisionRequirement decision) {
        return "Après " + subject.nameOf(decision.by())
                + ", ne menez à la fin qu’un flux de passerelle exclusive dont la "
                + "condition est " + conditions(decision) + ", ou le flux par défaut d’une passerelle dont les autres "
                + "flux prennent les autres issues\u00a0; menez celles-ci à une étape antérieure.";
    }

    private static String conditions(DecisionRequirement decision) {
        return decision.opens().stream().sorted().map(decision::condition).collect(Collectors.joining(" ou "));
    }
}
