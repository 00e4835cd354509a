package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.Edited;
import java.util.List;

/** What the guard says of an edited diagram under one rule: what is wrong, and how to mend it. */
final class Sentences {

    static List<String> of(Edited diagram, String code) {
        return diagram.problems().stream()
                .filter(problem -> problem.code().equals(code))
                .map(problem -> problem.message() + " " + problem.remedy())
                .toList();
    }

    private Sentences() {}
}
