package fr.cadreia.guard.evidence;

import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The guard's own arithmetic of quorum and majority: from the figures that the rows hold, by the framework's figures,
 * and without the conclusions of the rows. It shares no code with the committee's count, so that an error or a forgery
 * there is not repeated here.
 *
 * @param settings under which the examination runs
 * @param seats titulars of the electorate, those recused from the start included
 * @param deputies deputy to titular
 * @param recused from the start
 * @param replacing whether deputies sit for recused titulars, whose seats do not count otherwise
 */
record IndependentCount(
        Settings settings, Set<String> seats, Map<String, String> deputies, Set<String> recused, boolean replacing) {

    private static final int ALL = 100;

    /** The least number of voters: nobody decides alone. */
    private static final int LEAST = 2;

    /**
     * Tells whether enough were there, each in a seat of the electorate, one in each.
     *
     * @param counting members who count for the case
     * @param present members who are there
     * @param withoutQuorum of a second convening
     */
    boolean isQuorate(Set<String> counting, Set<String> present, boolean withoutQuorum) {
        Set<String> taken = new HashSet<>();
        boolean seated = counting.stream().allMatch(member -> mayCount(member) && taken.add(seat(member)));
        return seated
                && isQuorate(
                        counting.size(),
                        counting.stream().filter(present::contains).count(),
                        withoutQuorum);
    }

    private boolean mayCount(String member) {
        String seat = seat(member);
        return seats.contains(seat) && !recused.contains(member) && (replacing || !recused.contains(seat));
    }

    /**
     * Tells whether enough were there as the votes were counted.
     *
     * @param voters whose votes were asked for: those who were there, and those who had given a proxy
     */
    boolean isStillQuorate(EvidenceRow counted, Set<String> voters, boolean withoutQuorum) {
        long counting = counted.number("counting");
        long attending = counted.number("attending");
        return counting <= seats.size()
                && attending <= Math.min(counting, voters.size())
                && isQuorate(counting, attending, withoutQuorum);
    }

    private boolean isQuorate(long counting, long attending, boolean withoutQuorum) {
        return attending >= LEAST
                && (withoutQuorum || attending * ALL > counting * settings.get(Setting.QUORUM_PERCENT));
    }

    private String seat(String member) {
        return seats.contains(member) ? member : deputies.getOrDefault(member, member);
    }

    /**
     * Tells whether the votes adopted the motion: more than the majority of those cast, or half of them with the
     * casting vote of a chair who votes, where the framework has one and the ballot is not secret.
     *
     * @param voters whose votes were asked for
     * @param secret whether nobody may learn how the chair voted
     */
    boolean isAdopted(EvidenceRow counted, Set<String> voters, boolean secret) {
        Map<String, Long> votes = counted.numbers("votes");
        long inFavour = votes.getOrDefault("for", 0L);
        long against = votes.getOrDefault("against", 0L);
        long all = votes.values().stream().mapToLong(count -> count).sum();
        int majority = settings.get(Setting.MAJORITY_PERCENT);
        if (all > voters.size()) {
            return false;
        }
        return switch (counted.text("verdict")) {
            case "ADOPTED" -> inFavour * ALL > (inFavour + against) * majority;
            case "ADOPTED_BY_CASTING_VOTE" ->
                !secret
                        && inFavour == against
                        && inFavour > 0
                        && majority * 2 == ALL
                        && settings.isOn(Setting.CASTING_VOTE)
                        && voters.contains(counted.text("chair"));
            default -> false;
        };
    }
}
