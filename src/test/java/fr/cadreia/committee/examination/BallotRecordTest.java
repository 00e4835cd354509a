package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.kernel.form.Answers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the documents of an examination tell of its last ballot, and whose votes are whose to correct. */
class BallotRecordTest {

    private static final Instant BEGUN = Instant.parse("2026-03-02T09:00:00Z");

    private final List<StepDocument> documents = new ArrayList<>();

    private void says(String author, String form, Map<String, Object> answers) {
        documents.add(new StepDocument(
                documents.size() + 1L,
                "IA-2026-0001",
                form,
                "",
                "",
                "examination",
                author,
                BEGUN.plusSeconds(documents.size()),
                new Answers(answers)));
    }

    private void votes(String author, String member, String vote) {
        says(author, "vote", Map.of("member", member, "ownInterest", "no", "vote", vote));
    }

    private BallotRecord record() {
        return new BallotRecord(List.copyOf(documents));
    }

    @Test
    void aHolderCorrectsTheVoteByProxy() {
        says("chair", "motion", Map.of("motion", "generalize"));
        votes("elected1", "elected1", "for");
        votes("elected1", "elected2", "for");

        assertThat(record().sentBy("elected1")).containsExactlyInAnyOrder("elected1", "elected2");
        assertThat(record().sentBy("elected2")).isEmpty();
    }

    @Test
    void aProxyOfAnEarlierBallotGivesNoHoldOnALaterVote() {
        says("chair", "motion", Map.of("motion", "generalize"));
        votes("elected1", "elected2", "for");
        says("secretary", "vote-closing", Map.of("byHand", "no"));
        says("chair", "motion", Map.of("motion", "stop"));
        votes("elected2", "elected2", "against");

        assertThat(record().votes()).containsExactly(new Vote("elected2", Vote.Choice.AGAINST));
        assertThat(record().sentBy("elected1")).isEmpty();
        assertThat(record().sentBy("elected2")).containsExactly("elected2");
    }

    @Test
    void beforeAnybodyVotesThereIsNothingToCorrect() {
        says("chair", "motion", Map.of("motion", "generalize"));
        votes("elected1", "elected1", "for");
        says("chair", "motion", Map.of("motion", "stop"));

        assertThat(record().sentBy("elected1")).isEmpty();
    }

    private int months() {
        return record().motion().orElseThrow().opinion().months();
    }

    @Test
    void anExtensionSaysItsMonthsAndAnotherMotionNone() {
        says("chair", "motion", Map.of("motion", "extend", "extensionMonths", 3));
        assertThat(months()).isEqualTo(3);
        says("chair", "motion", Map.of("motion", "stop", "extensionMonths", 3));
        assertThat(months()).isZero();
    }

    @Test
    void aBallotIsPublicForTheMotionForWhichThatWasDemanded() {
        assertThat(record().special().isPublic()).isFalse();
        says("chair", "motion", Map.of("motion", "generalize", "publicBallot", List.of("elected1")));
        assertThat(record().special().publicly()).containsExactly("elected1");
        says("chair", "motion", Map.of("motion", "stop"));
        assertThat(record().special().isPublic()).isFalse();
    }

    @Test
    void theMinutesReadTheBallotAsItStoodWhenItWasCounted() {
        says("chair", "motion", Map.of("motion", "generalize"));
        votes("elected1", "elected1", "for");
        Instant counted = documents.get(1).writtenAt();
        votes("elected1", "elected1", "against");

        assertThat(BallotRecord.until(documents, counted).votes())
                .as("what was written at that very moment is of the ballot")
                .containsExactly(new Vote("elected1", Vote.Choice.FOR));
    }

    @Test
    void thePersonWhoTookOverFromARecusedChairPresidesUntilTheNextSession() {
        says("secretary", "attendance", Map.of("sessionChair", "elected1", "present", List.of("elected1", "elected2")));
        says("elected1", "motion", Map.of("motion", "generalize"));
        assertThat(record().chair()).isEqualTo("elected1");

        says("secretary", "vote-closing", Map.of("byHand", "no", "sessionChair", "elected2"));
        says("elected2", "motion", Map.of("motion", "stop"));
        assertThat(record().chair()).as("for the next motion too").isEqualTo("elected2");

        says("secretary", "attendance", Map.of("sessionChair", "elected1", "present", List.of("elected1", "elected2")));
        assertThat(record().chair()).isEqualTo("elected1");
    }

    @Test
    void theVotesByHandOfAnEarlierBallotAreNotThoseOfTheNext() {
        says("chair", "motion", Map.of("motion", "generalize"));
        says("secretary", "vote-closing", Map.of("byHand", "yes", "handFor", List.of("elected1")));
        assertThat(record().votes()).containsExactly(new Vote("elected1", Vote.Choice.FOR));

        says("chair", "motion", Map.of("motion", "stop"));
        assertThat(record().closing()).isEmpty();
        assertThat(record().votes()).isEmpty();
    }
}
