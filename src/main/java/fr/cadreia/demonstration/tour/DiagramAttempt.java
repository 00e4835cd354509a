package fr.cadreia.demonstration.tour;

import java.util.List;

/** The attempt of the signed-in person to deploy a mandatory path that goes past the assessment. */
public interface DiagramAttempt {

    /**
     * A reason of the guard, all in French.
     *
     * @param way the shortest way of a case to what is wrong, element by element
     * @param remedy how to mend it
     */
    record Reason(String message, List<String> way, String remedy) {}

    /**
     * What the guard answers.
     *
     * @param following how many more problems come of these
     */
    record Answer(List<Reason> reasons, int following) {}

    /**
     * Deploys it for real, which the guard refuses; nothing is stored but who tried.
     *
     * @throws IllegalStateException should the guard let it pass
     */
    Answer deploy();
}
