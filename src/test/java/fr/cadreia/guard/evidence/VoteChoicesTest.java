package fr.cadreia.guard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each choice of a vote has its place everywhere votes are asked for and counted: no place forgets a new choice. */
class VoteChoicesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String HAND_VOTES =
            "src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/hand-votes.js";

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
    void whoeverReadsTheOpinionReadsIt(Choice choice) {
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
}
