package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublicBallotTest {

    @Test
    void aQuarterOfTheMembersPresentDemandIt() {
        assertThat(PublicBallot.needed(4)).isEqualTo(1);
        assertThat(PublicBallot.needed(5))
                .as("a quarter is reached, not come near")
                .isEqualTo(2);
        assertThat(PublicBallot.needed(8)).isEqualTo(2);
        assertThat(PublicBallot.needed(9)).isEqualTo(3);
    }

    @Test
    void itTakesAMemberWhoDemandsIt() {
        assertThat(PublicBallot.needed(0)).isEqualTo(1);
        assertThat(new PublicBallot(List.of()).isDemanded()).isFalse();
        assertThat(new PublicBallot(List.of("elected1")).isDemanded()).isTrue();
    }
}
