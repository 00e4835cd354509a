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
        assertThat(new Quorum(4, 4, 7).words())
                .isEqualTo("réuni, 4 membres présents, 4 requis, 7 en exercice, déports non compris");
        assertThat(new Quorum(1, 2, 2).words())
                .isEqualTo("non réuni, 1 membre présent, 2 requis, 2 en exercice, déports non compris");
    }
}
