package fr.cadreia.guard.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong with a file. */
public final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void add(Rule rule, Xml element, String message, String remedy) {
        add(rule, element, message, List.of(), remedy);
    }

    public void add(Rule rule, Xml element, String message, List<Problem.Place> path, String remedy) {
        found.add(new Problem(
                rule.code(),
                file,
                element.line(),
                element.column(),
                element.id(),
                element.attribute("name").orElse("").strip(),
                message,
                path,
                remedy));
    }

    /** Of the file as a whole. */
    public void add(Rule rule, String message, String remedy) {
        found.add(new Problem(rule.code(), file, 0, 0, "", "", message, List.of(), remedy));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the file, each once. */
    public List<Problem> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
