package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.committee.presence.VotingBody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every session and every ballot. */
class CountPropertiesTest {

    private static final BallotRules RULES = new BallotRules(50, 50, true);

    /** A session and the votes cast in it, those of people who do not vote included. */
    record Ballot(VotingBody votingBody, List<Vote> votes, boolean castingVote) {

        Tally count() {
            return Tally.count(votingBody, votes, new BallotRules(50, 50, castingVote));
        }

        Ballot with(List<Vote> other) {
            return new Ballot(votingBody, other, castingVote);
        }
    }

    @Provide
    Arbitrary<Ballot> ballots() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.longs(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((size, seed, second, casting) -> ballot(size, new Random(seed), second, casting));
    }

    private static Ballot ballot(int size, Random chance, boolean second, boolean casting) {
        List<String> members =
                IntStream.range(0, size).mapToObj(number -> "m" + number).toList();
        Set<String> recused = some(members, chance, 0.2);
        Set<String> present = some(members, chance, 0.6);
        present.add(members.get(0));
        Map<String, String> proxies = new HashMap<>();
        for (String member : members) {
            if (!present.contains(member) && chance.nextDouble() < 0.3) {
                proxies.put(member, members.get(chance.nextInt(size)));
            }
        }
        List<Vote> votes = new ArrayList<>();
        for (String member : members) {
            if (chance.nextDouble() < 0.8) {
                votes.add(new Vote(member, Choice.VOTES.get(chance.nextInt(Choice.VOTES.size()))));
            }
        }
        votes.add(new Vote("stranger", Choice.FOR));
        return new Ballot(
                new VotingBody(new HashSet<>(members), recused, present, proxies, members.get(0), second),
                votes,
                casting);
    }

    private static Set<String> some(List<String> members, Random chance, double share) {
        Set<String> some = new HashSet<>();
        members.stream().filter(member -> chance.nextDouble() < share).forEach(some::add);
        return some;
    }

    @Property
    void theOrderOfVotesNeverMatters(@ForAll("ballots") Ballot ballot, @ForAll Random order) {
        List<Vote> shuffled = new ArrayList<>(ballot.votes());
        Collections.shuffle(shuffled, order);

        assertThat(ballot.with(shuffled).count()).isEqualTo(ballot.count());
    }

    @Property
    void aRecusedMemberNeverCounts(@ForAll("ballots") Ballot ballot) {
        List<Vote> others = ballot.votes().stream()
                .filter(vote -> !ballot.votingBody().recused().contains(vote.member()))
                .toList();

        assertThat(ballot.with(others).count()).isEqualTo(ballot.count());
        assertThat(ballot.votingBody().voters())
                .allSatisfy((member, holder) ->
                        assertThat(ballot.votingBody().recused()).doesNotContain(member, holder));
    }

    @Property
    void aChangedVoteChangesTheCountByOne(@ForAll("ballots") Ballot ballot, @ForAll Random chance) {
        List<Vote> counted = ballot.votes().stream()
                .filter(vote -> ballot.votingBody().voters().containsKey(vote.member()))
                .toList();
        if (counted.isEmpty()) {
            return;
        }
        Vote changed = counted.get(chance.nextInt(counted.size()));
        Choice other = changed.choice() == Choice.FOR ? Choice.AGAINST : Choice.FOR;
        List<Vote> votes = new ArrayList<>(ballot.votes());
        votes.set(votes.indexOf(changed), new Vote(changed.member(), other));

        Tally before = ballot.count();
        Tally after = ballot.with(votes).count();

        int moved = Choice.VOTES.stream()
                .mapToInt(choice ->
                        Math.abs(before.votes().count(choice) - after.votes().count(choice)))
                .sum();
        assertThat(moved).as("one leaves its count and enters another").isEqualTo(2);
        assertThat(total(after)).isEqualTo(total(before)).isEqualTo(counted.size());
    }

    private static int total(Tally tally) {
        return tally.votes().byChoice().values().stream()
                .mapToInt(count -> count)
                .sum();
    }

    @Property
    void aMotionIsAdoptedByMoreVotesForThanAgainstOrByTheChair(@ForAll("ballots") Ballot ballot) {
        Tally tally = ballot.count();
        boolean chairFor = ballot.castingVote()
                && ballot.votingBody().voters().containsKey(ballot.votingBody().chair())
                && ballot.votes().contains(new Vote(ballot.votingBody().chair(), Choice.FOR));

        assertThat(tally.isAdopted())
                .isEqualTo(tally.inFavour() > tally.against()
                        || tally.inFavour() == tally.against() && tally.inFavour() > 0 && chairFor);
    }

    @Property
    void aSessionIsQuorateWithMoreThanHalfOfThoseWhoMayVoteThereAndNeverWithOneAlone(@ForAll("ballots") Ballot ballot) {
        VotingBody votingBody = ballot.votingBody();
        Set<String> eligible = new HashSet<>(votingBody.inOffice());
        eligible.removeAll(votingBody.recused());
        Set<String> there = new HashSet<>(votingBody.present());
        there.retainAll(eligible);

        int needed = votingBody.secondConvening() ? 2 : Math.max(2, eligible.size() / 2 + 1);
        assertThat(votingBody.isQuorate(RULES)).isEqualTo(there.size() >= needed);
    }
}
