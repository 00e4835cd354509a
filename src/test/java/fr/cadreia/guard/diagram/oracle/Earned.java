package fr.cadreia.guard.diagram.oracle;

import java.util.HashMap;
import java.util.Map;

/**
 * What the past of a token is worth.
 *
 * @param phase how many steps of the order it completed, one after the other, without entering an earlier one since
 * @param decisions by variable, what was last decided on its way
 * @param decided how many decisions had been taken in the whole case by then
 */
record Earned(int phase, Map<String, String> decisions, int decided) implements Comparable<Earned> {

    static final Earned NOTHING = new Earned(0, Map.of(), 0);

    /** @param index of the step, from 1, or 0 for one outside the order */
    Earned entering(int index) {
        return index > 0 && phase > index - 1 ? new Earned(index - 1, decisions, decided) : this;
    }

    /** Filling the form of a step again undoes what came after it, not the step itself. */
    Earned repeating(int index) {
        return index > 0 && phase > index ? new Earned(index, decisions, decided) : this;
    }

    /** What was decided opens nothing any more. */
    Earned undecided(String variable) {
        Map<String, String> left = new HashMap<>(decisions);
        left.remove(variable);
        return new Earned(phase, left, decided);
    }

    Earned completing(int index) {
        return index > 0 && phase == index - 1 ? new Earned(index, decisions, decided) : this;
    }

    Earned deciding(String variable, String outcome, int count) {
        Map<String, String> with = new HashMap<>(decisions);
        with.put(variable, outcome);
        return new Earned(phase, with, count);
    }

    Earned or(Earned other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Earned other) {
        return phase != other.phase ? Integer.compare(phase, other.phase) : Integer.compare(decided, other.decided);
    }
}
