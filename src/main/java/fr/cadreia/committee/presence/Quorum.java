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

    /** Returns the quorum in French, after the word « quorum » and without a full stop. */
    public String words() {
        return (isReached() ? "atteint" : "non atteint") + "\u00a0: " + figures();
    }

    /** Returns « 6 membres présents sur 7 (minimum : 4) »: recused members are not among the seven. */
    public String figures() {
        String there = counting == 0
                ? "aucun membre ne peut siéger"
                : present + (present > 1 ? " membres présents" : " membre présent") + " sur " + counting;
        return there + " (minimum\u00a0: " + needed + ")";
    }
}
