package fr.cadreia.committee.presence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.presence.QuorumRule.Share;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Another quorum is a class of its own and its choice in {@link BallotRules}: the code that counts and the code that
 * tells of it ask the rule.
 */
class QuorumByCollegeTest {

    private static final Map<String, Role> COLLEGES = Stream.concat(
                    Stream.of("e1", "e2", "e3", "e4").map(member -> Map.entry(member, Role.COMMITTEE_ELECTED)),
                    Stream.of("a1", "a2", "a3").map(member -> Map.entry(member, Role.COMMITTEE_AGENTS)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final BallotRules BY_SHARE = new BallotRules(50, 50, true);
    private static final BallotRules BY_COLLEGE =
            new BallotRules(new QuorumByCollege(COLLEGES, new Share(50)), 50, true);

    private static VotingBody body(Set<String> recused, boolean second, String... present) {
        return new VotingBody(COLLEGES.keySet(), recused, Set.of(present), Map.of(), "e1", second);
    }

    @Test
    void theCollegeThatLacksItsQuorumIsTold() {
        VotingBody elected = body(Set.of(), false, "e1", "e2", "e3", "e4", "a1");

        assertThat(elected.isQuorate(BY_SHARE)).isTrue();
        assertThat(elected.isQuorate(BY_COLLEGE)).isFalse();
        assertThat(elected.quorum(BY_COLLEGE).words())
                .isEqualTo("non atteint\u00a0: 1 membre présent sur 3 (minimum\u00a0: 2)");
    }

    @Test
    void bothCollegesAreToldTogetherOnceEachHasIt() {
        VotingBody both = body(Set.of(), false, "e1", "e2", "e3", "a1", "a2");

        assertThat(both.quorum(BY_COLLEGE)).isEqualTo(new Quorum(5, 5, 7));
        assertThat(BY_COLLEGE.quorumRule().needed(7))
                .as("as a convocation announces it")
                .isEqualTo(5);
    }

    @Test
    void whoIsRecusedLowersTheBaseOfTheOwnCollege() {
        assertThat(body(Set.of("a1"), false, "e1", "e2", "e3", "a2", "a3").quorum(BY_COLLEGE))
                .isEqualTo(new Quorum(5, 5, 6));
        assertThat(body(Set.of("e4", "e3"), false, "e1", "e2", "a2", "a3").isQuorate(BY_COLLEGE))
                .isTrue();
    }

    @Test
    void aSecondConveningTakesTwoWhateverTheRule() {
        assertThat(body(Set.of(), true, "e1", "e2").isQuorate(BY_COLLEGE)).isTrue();
        assertThat(body(Set.of(), true, "e1").isQuorate(BY_COLLEGE)).isFalse();
    }

    /** The guard counts by itself that more than the share of all were there: who has the quorum of each college has that too. */
    @Test
    void whatItAcceptsTheGuardsOwnCountAccepts() {
        List<String> members = COLLEGES.keySet().stream().sorted().toList();
        for (int chosen = 0; chosen < 1 << members.size(); chosen++) {
            int bits = chosen;
            VotingBody body = body(
                    Set.of(),
                    false,
                    members.stream()
                            .filter(member -> (bits >> members.indexOf(member) & 1) == 1)
                            .toArray(String[]::new));
            assertThat(!body.isQuorate(BY_COLLEGE) || body.isQuorate(BY_SHARE))
                    .as("%s", body.present())
                    .isTrue();
        }
    }
}
