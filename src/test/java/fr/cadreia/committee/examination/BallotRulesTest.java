package fr.cadreia.committee.examination;

import static fr.cadreia.committee.examination.Vote.Choice.AGAINST;
import static fr.cadreia.committee.examination.Vote.Choice.FOR;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.Tally.Verdict;
import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.committee.presence.VotingBody;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Other versions of the framework may ask for more than half. */
class BallotRulesTest {

    private static final BallotRules TWO_THIRDS = new BallotRules(60, 66, true);
    private static final VotingBody SITTING =
            new VotingBody(Set.of("a", "b", "c", "d", "e"), Set.of(), Set.of("a", "b", "c"), Map.of(), "a", false);

    @Test
    void moreThanTheShareIsAskedFor() {
        assertThat(SITTING.isQuorate(TWO_THIRDS))
                .as("three of five are 60 %, not more")
                .isFalse();
        assertThat(SITTING.isQuorate(new BallotRules(59, 50, true))).isTrue();
    }

    @Test
    void aSimpleMajorityIsNotEnoughWhereMoreIsAskedFor() {
        List<Vote> votes = List.of(new Vote("a", FOR), new Vote("b", FOR), new Vote("c", AGAINST));
        assertThat(Tally.count(SITTING, votes, TWO_THIRDS).verdict()).isEqualTo(Verdict.ADOPTED);
        assertThat(Tally.count(SITTING, votes, new BallotRules(50, 67, true)).verdict())
                .isEqualTo(Verdict.REJECTED);
    }

    @Test
    void exactlyTheShareOfTheVotesIsNotEnough() {
        List<Vote> threeOfFive = List.of(
                new Vote("a", FOR),
                new Vote("b", FOR),
                new Vote("c", FOR),
                new Vote("d", AGAINST),
                new Vote("e", AGAINST));
        VotingBody five = new VotingBody(SITTING.inOffice(), Set.of(), SITTING.inOffice(), Map.of(), "a", false);

        assertThat(Tally.count(five, threeOfFive, new BallotRules(50, 60, true)).verdict())
                .isEqualTo(Verdict.REJECTED);
        assertThat(Tally.count(five, threeOfFive, new BallotRules(50, 59, true)).verdict())
                .isEqualTo(Verdict.ADOPTED);
    }

    @Test
    void theChairBreaksNoTieWhereMoreThanHalfIsAskedFor() {
        List<Vote> votes = List.of(new Vote("a", FOR), new Vote("c", AGAINST));
        assertThat(Tally.count(SITTING, votes, TWO_THIRDS).verdict()).isEqualTo(Verdict.TIED);
    }
}
