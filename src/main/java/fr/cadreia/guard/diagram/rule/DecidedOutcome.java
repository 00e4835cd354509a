package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.Problems;
import fr.cadreia.guard.diagram.Requirements.DecisionRequirement;
import fr.cadreia.guard.diagram.Rule;
import fr.cadreia.guard.diagram.Xml;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.path.Finding;
import java.util.stream.Collectors;

/** What a decision opens is reached only where a gateway has read that the decision opens it. */
public final class DecidedOutcome implements Check {

    @Override
    public void check(Subject subject, Problems problems) {
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
                        "Un dossier peut arriver ici quelle que soit l'issue de " + subject.nameOf(decision.by()) + ".",
                        finding.path(),
                        "Après " + subject.nameOf(decision.by()) + ", ne menez ici qu'un flux de passerelle exclusive "
                                + "dont la condition est " + conditions(decision)
                                + ", et qui n'est pas le flux par défaut.");
            }
        }
    }

    private static String conditions(DecisionRequirement decision) {
        return decision.opens().stream()
                .sorted()
                .map(value -> value.equals("true")
                        ? "${" + decision.variable() + "}"
                        : "${" + decision.variable() + " == '" + value + "'}")
                .collect(Collectors.joining(" ou "));
    }
}
