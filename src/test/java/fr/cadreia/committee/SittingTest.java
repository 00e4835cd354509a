package fr.cadreia.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SittingTest {

    private static final BallotRules RULES = new BallotRules(50, 50, true);

    private static final Set<String> SEVEN = Set.of("a", "b", "c", "d", "e", "f", "g");

    @Test
    void needsMoreThanHalfOfTheMembersInOffice() {
        assertThat(sitting(Set.of(), Set.of("a", "b", "c")).isQuorate(RULES)).isFalse();
        assertThat(sitting(Set.of(), Set.of("a", "b", "c", "d")).isQuorate(RULES))
                .isTrue();
    }

    @Test
    void exactlyHalfIsNotEnough() {
        assertThat(sitting(Set.of("g"), Set.of("a", "b", "c")).isQuorate(RULES)).isFalse();
    }

    @Test
    void recusedMembersCountNeitherWay() {
        assertThat(sitting(Set.of("f", "g"), Set.of("a", "b", "c")).isQuorate(RULES))
                .isTrue();
        assertThat(sitting(Set.of("a"), Set.of("a", "b", "c", "d")).isQuorate(RULES))
                .isFalse();
    }

    @Test
    void peopleWhoAreNoMembersDoNotCount() {
        assertThat(sitting(Set.of(), Set.of("a", "b", "c", "x", "y")).isQuorate(RULES))
                .isFalse();
    }

    @Test
    void aSecondConveningNeedsTwoMembers() {
        assertThat(new Sitting(SEVEN, Set.of(), Set.of("a", "b"), Map.of(), "a", true).isQuorate(RULES))
                .isTrue();
        assertThat(new Sitting(SEVEN, Set.of(), Set.of("a"), Map.of("b", "a"), "a", true).isQuorate(RULES))
                .as("one alone, a proxy in hand")
                .isFalse();
    }

    @Test
    void nobodyDecidesAlone() {
        assertThat(sitting(Set.of("b", "c", "d", "e", "f", "g"), Set.of("a")).isQuorate(RULES))
                .isFalse();
        assertThat(sitting(SEVEN, Set.of("a")).quorum(RULES).words())
                .isEqualTo("non réuni, aucun membre ne peut siéger, 2 requis, 0 en exercice, déports non compris");
    }

    @Test
    void proxiesVoteButMakeNoQuorum() {
        Sitting sitting = new Sitting(SEVEN, Set.of(), Set.of("a", "b", "c"), Map.of("d", "a"), "a", false);

        assertThat(sitting.isQuorate(RULES)).isFalse();
        assertThat(sitting.voters()).containsEntry("d", "a").hasSize(4);
    }

    @Test
    void aProxyFallsWithTheRecusalOfEither() {
        Map<String, String> proxies = Map.of("d", "a", "e", "b");
        Sitting sitting = new Sitting(SEVEN, Set.of("a", "e"), Set.of("a", "b", "c"), proxies, "b", false);

        assertThat(sitting.voters()).containsOnlyKeys("b", "c");
    }

    private static Sitting sitting(Set<String> recused, Set<String> present) {
        return new Sitting(SEVEN, recused, present, Map.of(), "a", false);
    }
}
