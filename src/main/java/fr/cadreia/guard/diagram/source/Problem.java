package fr.cadreia.guard.diagram.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.cadreia.kernel.text.ShortText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reason for which a file is refused.
 *
 * @param line from 1, or 0 when the problem has no place in the file
 * @param element id of the drawn element, or empty
 * @param name French name of the element, or empty
 * @param place its place in Camunda Modeler, in French, or empty for the file as a whole
 * @param message French sentence: the fault
 * @param path the shortest way of a case to the fault, or empty
 * @param remedy French sentence: how to mend it
 * @param follows whether it comes from another problem of the same file, and goes away with it
 */
public record Problem(
        String code,
        String file,
        int line,
        int column,
        String element,
        String name,
        String place,
        String message,
        List<Place> path,
        String remedy,
        boolean follows) {

    /** An element on a path. */
    public record Place(String id, String name) {

        @Override
        public String toString() {
            return name.isBlank() ? cut(id) : "«\u00a0" + cut(name) + "\u00a0»";
        }
    }

    private static final int LONGEST_QUOTED = 120;

    /** The pattern of a text from a file, as a message quotes it. */
    private static final Pattern LONG_QUOTED = Pattern.compile("(«\u00a0[^»]{" + LONGEST_QUOTED + "})[^»]+(\u00a0»)");

    public Problem {
        name = cut(name);
        place = quotingLess(place);
        message = quotingLess(message);
        path = List.copyOf(path);
        remedy = quotingLess(remedy);
    }

    private static String cut(String name) {
        return ShortText.marked(name, LONGEST_QUOTED);
    }

    /** Shortens the quoted texts: a name of thousands of characters would hide the message itself. */
    private static String quotingLess(String sentence) {
        return LONG_QUOTED.matcher(sentence).replaceAll("$1…$2");
    }

    /** Makes a problem of a file as a whole. */
    public static Problem ofFile(Rule rule, String file, String message, String remedy) {
        return new Problem(rule.code(), file, 0, 0, "", "", "", message, List.of(), remedy, false);
    }

    /** Makes a problem of a drawn element, or of one of its properties. */
    static Problem at(
            Rule rule, String file, Xml element, String attribute, String message, List<Place> path, String remedy) {
        Xml drawn = ElementPlaces.drawn(element);
        return new Problem(
                rule.code(),
                file,
                element.line(),
                element.column(),
                drawn.id(),
                drawn.attribute("name").orElse("").strip(),
                ElementPlaces.of(element, attribute),
                message,
                path,
                remedy,
                false);
    }

    Problem following() {
        return new Problem(code, file, line, column, element, name, place, message, path, remedy, true);
    }

    /**
     * Returns {@code file : place : message Chemin : … À corriger : … [code, file:line:column, element]}, on one line.
     */
    @JsonIgnore
    public String text() {
        String where = place.isEmpty() ? "" : place + "\u00a0: ";
        String line = this.line > 0 ? ", " + file + ":" + this.line + ":" + column : "";
        String id = element.isEmpty() ? "" : ", " + cut(element);
        return (file + "\u00a0: " + where + explanation() + " [" + code + line + id + "]").replaceAll("\\s+", " ");
    }

    /** Returns the message, with its path and its remedy. */
    @JsonIgnore
    public String explanation() {
        String way = path.isEmpty()
                ? ""
                : " Chemin\u00a0: " + path.stream().map(Place::toString).collect(Collectors.joining(" → ")) + ".";
        return message + way + (remedy.isEmpty() ? "" : " À corriger\u00a0: " + remedy);
    }

    /**
     * Returns one line for each problem; the problems that follow from others come after them, under a line of their
     * own.
     */
    public static List<String> lines(List<Problem> problems) {
        List<String> lines = problems.stream()
                .filter(problem -> !problem.follows)
                .map(Problem::text)
                .collect(Collectors.toList());
        List<Problem> following = problems.stream().filter(Problem::follows).toList();
        if (!following.isEmpty()) {
            lines.add(
                    following.size() == 1
                            ? "Il en découle 1 autre problème, qui disparaît avec ce qui précède\u00a0:"
                            : "Il en découle " + following.size()
                                    + " autres problèmes, qui disparaissent avec ce qui précède\u00a0:");
            following.forEach(problem -> lines.add("  " + problem.text()));
        }
        return lines;
    }
}
