package fr.cadreia.guard.diagram.oracle;

/**
 * What the past of a token is worth.
 *
 * @param phase how many steps of the order it completed, one after the other, without entering an earlier one since
 * @param decision what the last decision on its way said, or empty
 * @param decided how many decisions had been taken in the whole case by then
 */
record Earned(int phase, String decision, int decided) implements Comparable<Earned> {

    static final Earned NOTHING = new Earned(0, "", 0);

    /** @param index of the step, from 1, or 0 for one outside the order */
    Earned entering(int index) {
        return index > 0 && phase > index - 1 ? new Earned(index - 1, decision, decided) : this;
    }

    /** Filling the form of a step again undoes what came after it, not the step itself. */
    Earned repeating(int index) {
        return index > 0 && phase > index ? new Earned(index, decision, decided) : this;
    }

    /** What was decided opens nothing any more. */
    Earned undecided() {
        return new Earned(phase, "", decided);
    }

    Earned completing(int index) {
        return index > 0 && phase == index - 1 ? new Earned(index, decision, decided) : this;
    }

    Earned deciding(String outcome, int count) {
        return new Earned(phase, outcome, count);
    }

    Earned or(Earned other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Earned other) {
        return phase != other.phase ? Integer.compare(phase, other.phase) : Integer.compare(decided, other.decided);
    }
}
