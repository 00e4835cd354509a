package fr.cadreia.committee.presence;

import java.util.Set;

/** Whether enough of the members who count are there, and how many that takes. */
public interface QuorumRule {

    /** How many members who may vote have to be there, whatever else is asked for: nobody decides alone. */
    int LEAST_PRESENT = 2;

    /** The rule for a session that is convened again, after one without quorum. */
    QuorumRule SECOND_CONVENING = counting -> LEAST_PRESENT;

    /** How many have to be there of so many who count, as a convocation announces it before anybody has come. */
    long needed(long counting);

    /**
     * @param counting the members in office who count for the case
     * @param present those of them who are there
     */
    default Quorum of(Set<String> counting, Set<String> present) {
        return new Quorum(present.size(), needed(counting.size()), counting.size());
    }

    /**
     * More than a share of all who count, whatever their college.
     *
     * @param percent to be exceeded
     */
    record Share(int percent) implements QuorumRule {

        private static final int ALL = 100;

        @Override
        public long needed(long counting) {
            return Math.max(LEAST_PRESENT, counting * percent / ALL + 1);
        }
    }
}
