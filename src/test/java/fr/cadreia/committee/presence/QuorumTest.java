package fr.cadreia.committee.presence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuorumTest {

    @Test
    void asManyAsAreNeededAreEnough() {
        assertThat(new Quorum(4, 4, 7).isReached()).isTrue();
        assertThat(new Quorum(3, 4, 7).isReached()).isFalse();
    }

    @Test
    void itIsSaidInNumbers() {
        assertThat(new Quorum(4, 4, 7).words()).isEqualTo("atteint\u00a0: 4 membres présents sur 7 (minimum\u00a0: 4)");
        assertThat(new Quorum(1, 2, 2).words())
                .isEqualTo("non atteint\u00a0: 1 membre présent sur 2 (minimum\u00a0: 2)");
    }
}
