package fr.cadreia.demonstration.tour;

import java.util.List;

/** The attempt of the signed-in person to deploy a mandatory path that avoids the assessment. */
public interface DiagramAttempt {

    /**
     * A reason of the guard, all in French.
     *
     * @param way the shortest way of a case to the fault, element by element
     * @param remedy how to correct it
     */
    record Reason(String message, List<String> way, String remedy) {}

    /**
     * The answer of the guard.
     *
     * @param following the number of further problems that follow from these
     */
    record Answer(List<Reason> reasons, int following) {}

    /**
     * Tries a real deployment, which the guard refuses; only the attempt and its author are stored.
     *
     * @throws IllegalStateException if the guard accepts the diagram
     */
    Answer deploy();
}
