package fr.cadreia.committee.presence;

/**
 * How many are there, of those who have to be. Members who are recused count neither way: they lower the base.
 *
 * @param present members who count and are there
 * @param needed how many of them there have to be
 * @param counting members in office who count
 */
public record Quorum(long present, long needed, long counting) {

    public boolean isReached() {
        return present >= needed;
    }

    /** French, without a full stop. */
    public String words() {
        return (isReached() ? "réuni, " : "non réuni, ") + figures();
    }

    /** How many are there and how many are needed; French. */
    public String figures() {
        String there = counting == 0
                ? "aucun membre ne peut siéger"
                : present + (present > 1 ? " membres présents" : " membre présent");
        return there + ", " + needed + " requis, " + counting + " en exercice, déports non compris";
    }
}
