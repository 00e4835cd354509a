package fr.cadreia.committee.presence;

import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;

/**
 * The rules by which a ballot is counted, as the framework sets them.
 *
 * @param quorumRule the rule for how many members must be present
 * @param majorityPercent share of the votes cast that the votes in favour must exceed
 * @param castingVote whether the chair's vote decides a tie; not applied where the share to exceed is more than half
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

    /** Returns the rules of a ballot in which nobody may learn how the chair voted. */
    public BallotRules withoutCastingVote() {
        return new BallotRules(quorumRule, majorityPercent, false);
    }

    public boolean isMajority(long inFavour, long cast) {
        return inFavour * ALL > cast * majorityPercent;
    }

    /** Tells whether half of the votes, with the chair's, are enough. */
    public boolean breaksTies() {
        return castingVote && majorityPercent == ALL / 2;
    }
}
