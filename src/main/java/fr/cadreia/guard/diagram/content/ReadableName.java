package fr.cadreia.guard.diagram.content;

import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import fr.cadreia.kernel.text.VisibleText;

/** What a diagram names is read as it is written, on one line, and fits where the engine keeps it. */
final class ReadableName {

    /** In characters. The engine keeps 255, and a variable that is read may be long. */
    private static final int LONGEST_NAME = 200;

    /** In characters. The engine keeps 4,000 of what it shows beside a task. */
    private static final int LONGEST_DOCUMENTATION = 3_500;

    private ReadableName() {}

    static void check(Xml element, Problems problems) {
        element.attribute("name").ifPresent(name -> {
            VisibleText.obstacleInLine(name)
                    .ifPresent(obstacle -> problems.add(
                            Rule.KNOWN_CONTENT,
                            element,
                            "name",
                            "Ce nom ne se lirait pas comme il est écrit\u00a0: " + obstacle,
                            "Onglet Général, «\u00a0Name\u00a0»\u00a0: récrivez le nom au clavier, sur une ligne."));
            tooLong(element, "name", "Ce nom", name, LONGEST_NAME, problems);
        });
        if (element.name().equals("documentation")) {
            tooLong(element, "", "Cette documentation", element.text(), LONGEST_DOCUMENTATION, problems);
        }
    }

    private static void tooLong(
            Xml element, String attribute, String what, String text, int longest, Problems problems) {
        if (text.length() > longest) {
            problems.add(
                    Rule.KNOWN_CONTENT,
                    element,
                    attribute,
                    what + " a " + text.length()
                            + " caractères\u00a0: le moteur n’en garderait pas tant, et le dossier "
                            + "resterait bloqué.",
                    "Écrivez " + longest + " caractères au plus, et mettez le reste dans une annotation.");
        }
    }
}
