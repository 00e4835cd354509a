package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.SpecialBallot.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecialBallotTest {

    private static final List<String> NOBODY = List.of();

    @Test
    void aQuarterOfTheMembersPresentDemandAPublicOne() {
        assertThat(Kind.PUBLIC).extracting(Kind::label, Kind::share).containsExactly("public", "quart");
        assertThat(Kind.PUBLIC.needed(4)).isEqualTo(1);
        assertThat(Kind.PUBLIC.needed(5))
                .as("a quarter is reached, not come near")
                .isEqualTo(2);
        assertThat(Kind.PUBLIC.needed(8)).isEqualTo(2);
        assertThat(Kind.PUBLIC.needed(9)).isEqualTo(3);
    }

    @Test
    void aThirdDemandASecretOne() {
        assertThat(Kind.SECRET).extracting(Kind::label, Kind::share).containsExactly("secret", "tiers");
        assertThat(Kind.SECRET.needed(3)).isEqualTo(1);
        assertThat(Kind.SECRET.needed(4)).isEqualTo(2);
        assertThat(Kind.SECRET.needed(6)).isEqualTo(2);
        assertThat(Kind.SECRET.needed(7)).isEqualTo(3);
    }

    @Test
    void itTakesAMemberWhoDemandsIt() {
        assertThat(Kind.PUBLIC.needed(0)).isEqualTo(1);
        assertThat(Kind.SECRET.needed(0)).isEqualTo(1);
        assertThat(SpecialBallot.NONE.isPublic()).isFalse();
        assertThat(SpecialBallot.NONE.isSecret()).isFalse();
        assertThat(new SpecialBallot(List.of("elected1"), NOBODY).isPublic()).isTrue();
    }

    @Test
    void aSecretOneGoesBeforeAPublicOne() {
        SpecialBallot both = new SpecialBallot(List.of("elected1"), List.of("elected2", "member1"));

        assertThat(both.isSecret()).isTrue();
        assertThat(both.isPublic()).isFalse();
        assertThat(both.demandedBy(Kind.PUBLIC)).containsExactly("elected1");
        assertThat(both.demandedBy(Kind.SECRET)).containsExactly("elected2", "member1");
    }
}
