package fr.cadreia.guard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.committee.examination.Vote;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.examination.VoteCounts;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.committee.steps.OperativeSentence;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.Motion;
import fr.cadreia.people.Organisation;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each choice of a vote has its place everywhere votes are asked for and counted: no place forgets a new choice. */
class VoteChoicesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HAND_VOTES =
            "src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/hand-votes.js";
    private static final Settings HALF = FirstVersion.settings()
            .with(Map.of(Setting.QUORUM_PERCENT, 50, Setting.MAJORITY_PERCENT, 50, Setting.CASTING_VOTE, 1));

    static Stream<Choice> votes() {
        return Choice.VOTES.stream();
    }

    /** The fields of a form, with the values that may be chosen and their French names. */
    private static Map<String, Map<String, String>> fields(String form) throws IOException {
        Map<String, Map<String, String>> fields = new HashMap<>();
        JsonNode read = JSON.readTree(new File("forms/" + form + ".form"));
        read.findParents("key").forEach(field -> {
            Map<String, String> values = new HashMap<>();
            field.path("values")
                    .forEach(value -> values.put(
                            value.path("value").asText(), value.path("label").asText()));
            values.put("", field.path("label").asText());
            fields.put(field.path("key").asText(), values);
        });
        return fields;
    }

    @ParameterizedTest
    @MethodSource("votes")
    void aMemberMayChooseItByItsName(Choice choice) throws IOException {
        assertThat(fields("vote").get("vote")).containsEntry(choice.code(), choice.label());
    }

    @ParameterizedTest
    @MethodSource("votes")
    void whoVotesSoByHandIsTickedInItsList(Choice choice) throws Exception {
        String list = VoteClosing.field(choice);

        assertThat(fields("vote-closing")).containsKey(list);
        assertThat(fields("vote-closing").get(list)).containsEntry("", choice.label());
        assertThat(closing(list).handVotes()).containsExactly(new Vote("m1", choice));
        assertThat(Files.readString(Path.of(HAND_VOTES)))
                .as("a column of the table")
                .contains("'Field_H" + list.substring(1) + "'");
    }

    /** A ballot that was closed with one member in this list. */
    private static VoteClosing closing(String list) throws ReflectiveOperationException {
        RecordComponent[] components = VoteClosing.class.getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            Object of = component.getName().equals(list) ? List.of("m1") : List.of();
            values.add(component.getType() == boolean.class ? true : component.getType() == String.class ? "" : of);
        }
        Constructor<VoteClosing> constructor = VoteClosing.class.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        return constructor.newInstance(values.toArray());
    }

    @ParameterizedTest
    @MethodSource("votes")
    void theCommitteeAndTheGuardCountIt(Choice choice) {
        Set<String> members = Set.of("m1", "m2", "m3");
        Tally tally = Tally.count(
                new VotingBody(members, Set.of(), members, Map.of(), "m1", false),
                List.of(new Vote("m1", Choice.FOR), new Vote("m2", Choice.FOR), new Vote("m3", choice)),
                BallotRules.of(FirstVersion.settings()));
        EvidenceRow counted = new EvidenceRow(null, JSON.valueToTree(counted(tally)));
        IndependentCount guard = new IndependentCount(FirstVersion.settings(), members, Map.of(), Set.of(), true);

        assertThat(tally.votes().count(choice)).isEqualTo(choice == Choice.FOR ? 3 : 1);
        assertThat(tally.votes().byChoice().values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(3);
        assertThat(guard.isAdopted(counted, members, false)).isTrue();
        assertThat(guard.isAdopted(counted, Set.of("m1", "m2"), false))
                .as("three votes of two members")
                .isFalse();
    }

    /** In the sentence that is signed, in the count of the minutes and in the list that everybody reads. */
    @ParameterizedTest
    @MethodSource("votes")
    void thePersonWhoReadsTheOpinionReadsIt(Choice choice) {
        VoteCounts two = new VoteCounts(Map.of(choice, 2));
        Map<Choice, Integer> seven = new HashMap<>(Map.of(Choice.FOR, 1));
        seven.put(choice, 7);

        assertThat(VoteCounts.of(two.byCode())).isEqualTo(two);
        assertThat(two.toFrench())
                .containsIgnoringCase(choice.heading() + "\u00a0: 2")
                .doesNotContain("\u00a0: 2\u00a0: ");
        assertThat(new Tally(two, 0, Tally.Verdict.TIED).text()).containsIgnoringCase(choice.heading() + "\u00a0: 2");
        assertThat(OperativeSentence.of(
                        ExaminationOutcome.of(Motion.KEEP),
                        ExaminationSubject.REASSESSMENT,
                        new Organisation("dir-eau", "Direction de l’eau"),
                        new Tally(new VoteCounts(seven), 0, Tally.Verdict.ADOPTED),
                        OperativeSentence.Manner.DEBATED,
                        0,
                        0,
                        new Named("M.", "M. Paul MARTIN", "vice-président")))
                .contains(choice.counted(7));
    }

    private static BallotCounted counted(Tally tally) {
        return new BallotCounted(
                "",
                Count.COUNTED,
                false,
                ConveningKind.FIRST,
                false,
                tally.votes().byCode(),
                tally.recused(),
                0,
                3,
                3,
                Map.of(),
                List.of(),
                tally.verdict().name(),
                "m1");
    }

    // The guard's own arithmetic at its edges: one voice, one seat or one percent more or less.

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
