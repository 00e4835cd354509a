package fr.cadreia.committee.presence;

/**
 * The quorum of a point: how many members are present and how many are needed. Recused members count neither way: they
 * lower the base.
 *
 * @param present number of members who count and are present
 * @param needed number of such members that must be present
 * @param counting number of members in office who count
 */
public record Quorum(long present, long needed, long counting) {

    public boolean isReached() {
        return present >= needed;
    }

    /** Returns the quorum in French, without a full stop. */
    public String words() {
        return (isReached() ? "réuni, " : "non réuni, ") + figures();
    }

    /** Returns the numbers of members who are present and who are needed; French. */
    public String figures() {
        String there = counting == 0
                ? "aucun membre ne peut siéger"
                : present + (present > 1 ? " membres présents" : " membre présent");
        return there + ", " + needed + " requis, " + counting + " en exercice, déports non compris";
    }
}
