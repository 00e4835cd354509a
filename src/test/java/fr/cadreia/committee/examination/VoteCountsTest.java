package fr.cadreia.committee.examination;

import static fr.cadreia.committee.examination.Vote.Choice.ABSTAIN;
import static fr.cadreia.committee.examination.Vote.Choice.AGAINST;
import static fr.cadreia.committee.examination.Vote.Choice.FOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A count in words. */
class VoteCountsTest {

    @Test
    void theVotesInFavourAreToldAndOfTheOthersThoseThatSomebodyCast() {
        assertThat(new VoteCounts(Map.of(AGAINST, 2)).chosenInFrench())
                .isEqualTo("Pour\u00a0: 0\u00a0; contre\u00a0: 2");
        assertThat(new VoteCounts(Map.of(FOR, 3, ABSTAIN, 1)).chosenInFrench())
                .isEqualTo("Pour\u00a0: 3\u00a0; abstentions\u00a0: 1");
    }

    @Test
    void oneVoteIsCalledInTheSingular() {
        assertThat(IntStream.rangeClosed(0, 2).mapToObj(ABSTAIN::counted))
                .containsExactly("0 abstentions", "1 abstention", "2 abstentions");
    }
}
