package fr.cadreia.committee.presence;

import java.util.Set;

/** A rule for how many of the members who count must be present. */
public interface QuorumRule {

    /** The lowest number of members who must be present under any rule: nobody decides alone. */
    int LEAST_PRESENT = 2;

    /** The rule for a session that is convened again, after one without quorum. */
    QuorumRule SECOND_CONVENING = counting -> LEAST_PRESENT;

    /**
     * Returns the number of members who must be present when so many count; a convocation announces it before anybody
     * has come.
     */
    long needed(long counting);

    /**
     * @param counting the members in office who count for the case
     * @param present the members among them who are present
     */
    default Quorum of(Set<String> counting, Set<String> present) {
        return new Quorum(present.size(), needed(counting.size()), counting.size());
    }

    /**
     * The rule that more than a share of all who count are present, whatever their college.
     *
     * @param percent the share that must be exceeded
     */
    record Share(int percent) implements QuorumRule {

        private static final int ALL = 100;

        @Override
        public long needed(long counting) {
            return Math.max(LEAST_PRESENT, counting * percent / ALL + 1);
        }
    }
}
