package fr.cadreia.committee.presence;

import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;

/**
 * How a ballot is counted, as the framework sets it.
 *
 * @param quorumPercent share of the members in office to be exceeded by those present
 * @param majorityPercent share of the votes cast to be exceeded by those in favour
 * @param castingVote whether the chair's vote has the last word on a tie; a tie decides nothing where more than half of
 *     the votes is asked for
 */
public record BallotRules(int quorumPercent, int majorityPercent, boolean castingVote) {

    /** How many members who may vote have to be there, whatever else is asked for: nobody decides alone. */
    public static final int LEAST_PRESENT = 2;

    private static final int ALL = 100;

    public static BallotRules of(Settings settings) {
        return new BallotRules(
                settings.get(Setting.QUORUM_PERCENT),
                settings.get(Setting.MAJORITY_PERCENT),
                settings.isOn(Setting.CASTING_VOTE));
    }

    /** Of a ballot in which nobody is to learn how the chair voted. */
    public BallotRules withoutCastingVote() {
        return new BallotRules(quorumPercent, majorityPercent, false);
    }

    /** How many of the members in office who count have to be present, never fewer than {@link #LEAST_PRESENT}. */
    long quorum(long eligible) {
        return Math.max(LEAST_PRESENT, eligible * quorumPercent / ALL + 1);
    }

    public boolean isMajority(long inFavour, long cast) {
        return inFavour * ALL > cast * majorityPercent;
    }

    /** Whether half of the votes, with the chair's, are enough. */
    public boolean breaksTies() {
        return castingVote && majorityPercent == ALL / 2;
    }
}
