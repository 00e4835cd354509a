package fr.cadreia.guard.diagram;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One reason for which a file is refused.
 *
 * @param line from 1, or 0 when the problem has no place in the file
 * @param element id, or empty
 * @param name French name of the element, or empty
 * @param message French sentence: what is wrong
 * @param path the shortest way of a case to what is wrong, or empty
 * @param remedy French sentence: how to mend it
 */
public record Problem(
        String code,
        String file,
        int line,
        int column,
        String element,
        String name,
        String message,
        List<Place> path,
        String remedy) {

    /** An element on a path. */
    public record Place(String id, String name) {

        @Override
        public String toString() {
            return name.isBlank() ? id : "« " + name + " »";
        }
    }

    public Problem {
        path = List.copyOf(path);
    }

    /** {@code file:line:column [code] Element « Name » : message Chemin : … Remède : …}, on one line. */
    @JsonIgnore
    public String text() {
        String place = line > 0 ? file + ":" + line + ":" + column : file;
        String who = element.isEmpty() ? "" : " " + element + (name.isBlank() ? "" : " « " + name + " »") + " :";
        return (place + " [" + code + "]" + who + " " + explanation()).replaceAll("\\s+", " ");
    }

    /** The message, with its path and its remedy. */
    @JsonIgnore
    public String explanation() {
        String way = path.isEmpty()
                ? ""
                : " Chemin : " + path.stream().map(Place::toString).collect(Collectors.joining(" → ")) + ".";
        return message + way + (remedy.isEmpty() ? "" : " Remède : " + remedy);
    }
}
