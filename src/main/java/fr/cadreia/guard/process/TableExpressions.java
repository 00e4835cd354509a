package fr.cadreia.guard.process;

import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import org.camunda.feel.FeelEngine;

/** The engine parses what a table says only when a case asks: what it could not parse then is reported beforehand. */
final class TableExpressions {

    private static final FeelEngine FEEL = new FeelEngine.Builder().build();

    private final Problems problems;

    TableExpressions(Problems problems) {
        this.problems = problems;
    }

    void check(Xml table) {
        table.all()
                .forEach(element -> element.children("text").stream()
                        .filter(text -> !text.text().isEmpty())
                        .filter(text -> !isReadable(element.name(), text.text()))
                        .forEach(text -> problems.add(
                                Rule.ENGINE,
                                text,
                                "Le moteur refuse «\u00a0" + text.text() + "\u00a0»\u00a0: ce n’est pas du FEEL.",
                                "Corrigez la case dans Camunda Modeler.")));
    }

    /** Parsed, not evaluated. */
    private static boolean isReadable(String element, String feel) {
        return switch (element) {
            case "inputEntry" -> FEEL.parseUnaryTests(feel).isRight();
            case "inputExpression", "outputEntry" -> FEEL.parseExpression(feel).isRight();
            default -> true;
        };
    }
}
