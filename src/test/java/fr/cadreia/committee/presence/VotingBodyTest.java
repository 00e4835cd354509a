package fr.cadreia.committee.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VotingBodyTest {

    private static final BallotRules RULES = new BallotRules(50, 50, true);

    private static final Set<String> SEVEN = Set.of("a", "b", "c", "d", "e", "f", "g");

    @Test
    void needsMoreThanHalfOfTheMembersInOffice() {
        assertThat(votingBody(Set.of(), Set.of("a", "b", "c")).isQuorate(RULES)).isFalse();
        assertThat(votingBody(Set.of(), Set.of("a", "b", "c", "d")).isQuorate(RULES))
                .isTrue();
    }

    @Test
    void exactlyHalfIsNotEnough() {
        assertThat(votingBody(Set.of("g"), Set.of("a", "b", "c")).isQuorate(RULES))
                .isFalse();
    }

    @Test
    void recusedMembersCountNeitherWay() {
        assertThat(votingBody(Set.of("a"), Set.of("a", "b", "c", "stranger")).attending())
                .isEqualTo(2);
        assertThat(votingBody(Set.of("f", "g"), Set.of("a", "b", "c")).isQuorate(RULES))
                .isTrue();
        assertThat(votingBody(Set.of("a"), Set.of("a", "b", "c", "d")).isQuorate(RULES))
                .isFalse();
    }

    @Test
    void peopleWhoAreNoMembersDoNotCount() {
        assertThat(votingBody(Set.of(), Set.of("a", "b", "c", "x", "y")).isQuorate(RULES))
                .isFalse();
    }

    @Test
    void aSecondConveningNeedsTwoMembers() {
        assertThat(new VotingBody(SEVEN, Set.of(), Set.of("a", "b"), Map.of(), "a", true).isQuorate(RULES))
                .isTrue();
        assertThat(new VotingBody(SEVEN, Set.of(), Set.of("a"), Map.of("b", "a"), "a", true).isQuorate(RULES))
                .as("one alone, a proxy in hand")
                .isFalse();
    }

    @Test
    void nobodyDecidesAlone() {
        assertThat(votingBody(Set.of("b", "c", "d", "e", "f", "g"), Set.of("a")).isQuorate(RULES))
                .isFalse();
        assertThat(votingBody(SEVEN, Set.of("a")).quorum(RULES).words())
                .isEqualTo("non atteint\u00a0: aucun membre ne peut siéger (minimum\u00a0: 2)");
    }

    @Test
    void proxiesVoteButMakeNoQuorum() {
        VotingBody votingBody = new VotingBody(SEVEN, Set.of(), Set.of("a", "b", "c"), Map.of("d", "a"), "a", false);

        assertThat(votingBody.isQuorate(RULES)).isFalse();
        assertThat(votingBody.voters()).containsEntry("d", "a").hasSize(4);
    }

    @Test
    void aProxyFallsWithTheRecusalOfEither() {
        Map<String, String> proxies = Map.of("d", "a", "e", "b");
        VotingBody votingBody = new VotingBody(SEVEN, Set.of("a", "e"), Set.of("a", "b", "c"), proxies, "b", false);

        assertThat(votingBody.voters()).containsOnlyKeys("b", "c");
    }

    @Test
    void aProxyFallsWhenItsHolderVotesNoMore() {
        Map<String, String> proxies = Map.of("d", "a", "e", "b", "f", "c", "x", "a");
        VotingBody votingBody = new VotingBody(SEVEN, Set.of("a", "f"), Set.of("a", "b", "g"), proxies, "b", false);

        assertThat(votingBody.fallenProxies())
                .as("not the one that is used, nor that of a recused member or of a stranger")
                .isEqualTo(Map.of("d", "a"));
    }

    @Test
    void aStrangersProxyGivesNoVote() {
        VotingBody votingBody = new VotingBody(SEVEN, Set.of(), Set.of("a", "b"), Map.of("x", "a"), "a", false);

        assertThat(votingBody.voters()).containsOnlyKeys("a", "b");
    }

    private static VotingBody votingBody(Set<String> recused, Set<String> present) {
        return new VotingBody(SEVEN, recused, present, Map.of(), "a", false);
    }
}
