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
        return (isReached() ? "atteint, " : "non atteint, ") + present
                + (present > 1 ? " présents sur " : " présent sur ") + needed + " requis pour " + counting
                + (counting > 1 ? " membres qui comptent" : " membre qui compte");
    }
}
