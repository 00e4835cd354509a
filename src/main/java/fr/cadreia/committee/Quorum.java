package fr.cadreia.committee;

/**
 * How many are there, of those who have to be.
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
        return (isReached() ? "atteint, " : "non atteint, ") + figures();
    }

    /** How many are there and how many are needed; French. */
    String figures() {
        String there = counting == 0
                ? "aucun membre ne peut siéger"
                : present + (present > 1 ? " membres présents sur " : " membre présent sur ") + counting;
        return there + " (minimum\u00a0: " + needed + ")";
    }
}
