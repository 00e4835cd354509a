package fr.cadreia.guard.diagram.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Gathers what is wrong with a file. */
public final class Problems {

    /** The rules on the ways of a case. Where an element is wrong already, wrong ways are its consequence. */
    private static final Set<Rule> OF_WAYS = EnumSet.of(
            Rule.STEP_ORDER,
            Rule.DECIDED_OUTCOME,
            Rule.NO_DEAD_END,
            Rule.WATCHED_AFTERWARDS,
            Rule.LIVENESS,
            Rule.FRAMEWORK_TERM,
            Rule.ENGINE);

    /** The rules by rank: wrong ways come before their consequences, a case that is stuck or left to itself. */
    private static final List<Set<Rule>> FIRST = List.of(
            EnumSet.complementOf(EnumSet.copyOf(OF_WAYS)),
            EnumSet.of(Rule.STEP_ORDER, Rule.DECIDED_OUTCOME),
            EnumSet.of(Rule.LIVENESS, Rule.FRAMEWORK_TERM, Rule.ENGINE),
            EnumSet.of(Rule.NO_DEAD_END, Rule.WATCHED_AFTERWARDS));

    private final String file;
    private final List<Problem> causes = new ArrayList<>();
    private final List<Problem> ways = new ArrayList<>();
    private final List<Problem> unreached = new ArrayList<>();
    private boolean hollow;

    public Problems(String file) {
        this.file = file;
    }

    public String file() {
        return file;
    }

    public void add(Rule rule, Xml element, String message, String remedy) {
        add(rule, element, message, List.of(), remedy);
    }

    /** @param attribute of the element, or empty: names the tab of its properties */
    public void add(Rule rule, Xml element, String attribute, String message, String remedy) {
        add(rule, Problem.at(rule, file, element, attribute, message, List.of(), remedy));
    }

    public void add(Rule rule, Xml element, String message, List<Problem.Place> path, String remedy) {
        add(rule, Problem.at(rule, file, element, "", message, path, remedy));
    }

    /** Adds a problem of the file as a whole. */
    public void add(Rule rule, String message, String remedy) {
        add(rule, Problem.ofFile(rule, file, message, remedy));
    }

    public void add(Rule rule, Problem problem) {
        (OF_WAYS.contains(rule) ? ways : causes).add(problem);
    }

    /**
     * Adds a hollow: something is missing on the ways of a case, and later problems with the ways may follow from it.
     */
    public void addHollow(Rule rule, Xml element, String message, String remedy) {
        hollow = true;
        causes.add(Problem.at(rule, file, element, "", message, List.of(), remedy));
    }

    /**
     * Adds that no way leads to an element any more: because of a hollow before it, or else as the cause of other
     * problems with the ways.
     */
    public void addUnreached(Rule rule, Xml element, String message, String remedy) {
        unreached.add(Problem.at(rule, file, element, "", message, List.of(), remedy));
    }

    public boolean isEmpty() {
        return causes.isEmpty() && ways.isEmpty() && unreached.isEmpty();
    }

    private static int rank(Problem problem) {
        return (int) FIRST.stream()
                .takeWhile(rules -> rules.stream().noneMatch(rule -> rule.code().equals(problem.code())))
                .count();
    }

    /** Returns the causes first, then what follows from them, each by its rank, in the order of the file and once. */
    public List<Problem> all() {
        Set<String> seen = new HashSet<>();
        boolean caused = hollow || !unreached.isEmpty();
        return Stream.of(
                        causes.stream(),
                        hollow ? unreached.stream().map(Problem::following) : unreached.stream(),
                        caused ? ways.stream().map(Problem::following) : ways.stream())
                .flatMap(problems -> problems)
                .filter(problem ->
                        seen.add(problem.code() + problem.line() + " " + problem.column() + problem.message()))
                .sorted(Comparator.comparing(Problem::follows)
                        .thenComparingInt(Problems::rank)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }
}
