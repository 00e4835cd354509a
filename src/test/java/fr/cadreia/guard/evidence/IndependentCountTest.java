package fr.cadreia.guard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The guard's own arithmetic at its edges: one voice, one seat or one percent more or less. */
class IndependentCountTest {

    private static final Settings HALF = FirstVersion.settings()
            .with(Map.of(Setting.QUORUM_PERCENT, 50, Setting.MAJORITY_PERCENT, 50, Setting.CASTING_VOTE, 1));

    private static IndependentCount of(Settings settings, int seats) {
        return new IndependentCount(settings, members(seats), Map.of("deputy", "m1"), Set.of(), true);
    }

    private static Set<String> members(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "m" + number).collect(Collectors.toSet());
    }

    private static EvidenceRow counted(String verdict, int inFavour, int against, int abstentions, int notTakingPart) {
        ObjectNode row = new ObjectMapper().createObjectNode();
        row.put("verdict", verdict).put("chair", "m1");
        row.putObject("votes")
                .put("for", inFavour)
                .put("against", against)
                .put("abstain", abstentions)
                .put("noPart", notTakingPart);
        return new EvidenceRow(null, row);
    }

    @ParameterizedTest
    @CsvSource({"4,2,false", "4,3,true", "5,2,false", "5,3,true", "2,2,true", "1,1,false"})
    void moreThanTheShareAndTwoAtLeastAreThere(int counting, int present, boolean quorate) {
        assertThat(of(HALF, counting).isQuorate(members(counting), members(present), false))
                .isEqualTo(quorate);
    }

    @ParameterizedTest
    @CsvSource({"10,1,false", "10,2,true"})
    void aSecondConveningNeedsTwo(int counting, int present, boolean quorate) {
        assertThat(of(HALF, counting).isQuorate(members(counting), members(present), true))
                .isEqualTo(quorate);
    }

    @Test
    void aSeatCountsOnceAndForWhoMaySitInIt() {
        IndependentCount count = of(HALF, 3);
        assertThat(count.isQuorate(Set.of("deputy", "m2", "m3"), Set.of("deputy", "m2"), false))
                .isTrue();
        assertThat(count.isQuorate(Set.of("deputy", "m1", "m2"), Set.of("deputy", "m2"), false))
                .as("deputy and titular in one seat")
                .isFalse();
        assertThat(count.isQuorate(Set.of("stranger", "m2"), Set.of("stranger", "m2"), false))
                .isFalse();
        for (boolean replacing : List.of(true, false)) {
            IndependentCount recused =
                    new IndependentCount(HALF, members(3), Map.of("deputy", "m1"), Set.of("m1"), replacing);
            assertThat(recused.isQuorate(Set.of("deputy", "m2"), Set.of("deputy", "m2"), false))
                    .as("the deputy of a recused member")
                    .isEqualTo(replacing);
            assertThat(recused.isQuorate(Set.of("m1", "m2"), Set.of("m1", "m2"), false))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "50,3,2,true",
        "50,2,2,false",
        "50,2,3,false",
        "50,1,0,true",
        // A majority of 60 %: six of ten are not more than that, seven are.
        "60,6,4,false",
        "60,7,3,true"
    })
    void moreThanTheMajorityOfTheVotesCastAdopts(int majority, int inFavour, int against, boolean adopted) {
        Settings settings = HALF.with(Map.of(Setting.MAJORITY_PERCENT, majority));
        assertThat(of(settings, 12).isAdopted(counted("ADOPTED", inFavour, against, 0, 0), members(10), false))
                .isEqualTo(adopted);
    }

    @ParameterizedTest
    @CsvSource({"3,0,0,true", "3,1,0,true", "3,1,1,false", "3,0,2,false", "4,1,0,false"})
    void nobodyVotesWhoWasNotAsked(int inFavour, int abstentions, int notTakingPart, boolean adopted) {
        assertThat(of(HALF, 4)
                        .isAdopted(counted("ADOPTED", inFavour, 0, abstentions, notTakingPart), members(4), false))
                .isEqualTo(adopted);
    }

    @ParameterizedTest
    @CsvSource({"2,2,1,50,true", "2,1,1,50,false", "0,0,1,50,false", "2,2,0,50,false", "2,2,1,60,false"})
    void theChairDecidesBetweenHalves(int inFavour, int against, int castingVote, int majority, boolean adopted) {
        Settings settings = HALF.with(Map.of(Setting.CASTING_VOTE, castingVote, Setting.MAJORITY_PERCENT, majority));
        EvidenceRow counted = counted("ADOPTED_BY_CASTING_VOTE", inFavour, against, 0, 0);

        assertThat(of(settings, 4).isAdopted(counted, members(4), false)).isEqualTo(adopted);
        assertThat(of(settings, 4).isAdopted(counted, Set.of("m2", "m3", "m4", "m5"), false))
                .as("of a chair who does not vote")
                .isFalse();
    }

    @Test
    void anotherVerdictAdoptsNothing() {
        assertThat(of(HALF, 4).isAdopted(counted("REJECTED", 4, 0, 0, 0), members(4), false))
                .isFalse();
    }

    @Test
    void theSummaryNumbersWhatIsMissing() {
        MissingEvidenceException one = new MissingEvidenceException("IA-2026-0001", List.of("Instruction."));
        MissingEvidenceException two = new MissingEvidenceException("IA-2026-0001", List.of("Bilan.", "Avis."));

        assertThat(one.getMessage()).contains("IA-2026-0001", "il manque une preuve", "Instruction.");
        assertThat(two.getMessage()).contains("il manque 2 preuves");
        assertThat(two.caseReference()).isEqualTo("IA-2026-0001");
        assertThat(two.missing()).containsExactly("Bilan.", "Avis.");
    }
}
