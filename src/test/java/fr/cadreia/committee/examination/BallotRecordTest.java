package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose votes are whose to correct, from one ballot of an examination to the next. */
class BallotRecordTest {

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
                Instant.EPOCH,
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
}
