package fr.cadreia.committee.presence;

import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;

/**
 * How a ballot is counted, as the framework sets it.
 *
 * @param quorumRule how many members have to be there
 * @param majorityPercent share of the votes cast to be exceeded by those in favour
 * @param castingVote whether the chair's vote has the last word on a tie; a tie decides nothing where more than half of
 *     the votes is asked for
 */
public record BallotRules(QuorumRule quorumRule, int majorityPercent, boolean castingVote) {

    private static final int ALL = 100;

    /** @param quorumPercent share of the members in office to be exceeded by those present */
    public BallotRules(int quorumPercent, int majorityPercent, boolean castingVote) {
        this(new QuorumRule.Share(quorumPercent), majorityPercent, castingVote);
    }

    public static BallotRules of(Settings settings) {
        return new BallotRules(
                settings.get(Setting.QUORUM_PERCENT),
                settings.get(Setting.MAJORITY_PERCENT),
                settings.isOn(Setting.CASTING_VOTE));
    }

    /** The rules of a ballot in which nobody may learn how the chair voted. */
    public BallotRules withoutCastingVote() {
        return new BallotRules(quorumRule, majorityPercent, false);
    }

    public boolean isMajority(long inFavour, long cast) {
        return inFavour * ALL > cast * majorityPercent;
    }

    /** Whether half of the votes, with the chair's, are enough. */
    public boolean breaksTies() {
        return castingVote && majorityPercent == ALL / 2;
    }
}
