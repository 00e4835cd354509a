package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.steps.DraftWords;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CommitteeDocuments;
import fr.cadreia.dossier.CommitteeDocuments.Extension;
import fr.cadreia.dossier.CommitteeDocuments.Result;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.FactLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the case's other steps learn of the committee's documents. */
class CommitteeDocumentsOfCasesTest {

    private static final Act SESSION = new Act.Convene(false, true, false);
    private static final Act SHEET = new Act.Sheet(Set.of(0, 1, 3), List.of(List.of(2, 0)), 0);
    private static final Act MOTION = new Act.MotionPut(Motion.STOP);
    private static final FactLine REASONS = new FactLine("Motifs", "Le gain est établi.");

    private final PlayedCase examined = PlayedCase.of(5);
    private final DraftWords words = mock();
    private final CommitteeDocuments committee =
            new CommitteeDocumentsOfCases(examined.records().documents(), words);

    private CommitteeDocumentsOfCasesTest says(String author, String form, Map<String, Object> answers) {
        examined.played().says(author, form, answers);
        return this;
    }

    private List<StepDocument> documents() {
        return examined.played().examination().documents();
    }

    private StepDocument last() {
        return documents().get(documents().size() - 1);
    }

    private boolean hasVoted() {
        return committee.hasVoted(new CaseAsOf(PlayedCase.REFERENCE, Instant.EPOCH, documents(), List.of()).latest());
    }

    @Test
    void whatWasVotedIsWhatTheCommitteeSaid() {
        when(words.said(any())).thenReturn(List.of(REASONS));
        assertThat(committee.result(PlayedCase.REFERENCE)).isEmpty();

        says("t0", "motion", Map.of("motion", "stop"))
                .says("t0", "motion", Map.of("motion", "generalize", "reasons", "Le gain.", "publicSummary", "Utile."))
                .says("secretary", "vote-closing", Map.of("byHand", "no"))
                .says("t0", "result", Map.of());
        StepDocument result = last();
        says("t0", "motion", Map.of("motion", "stop"));

        assertThat(committee.result(PlayedCase.REFERENCE))
                .hasValue(new Result(
                        result.id(),
                        result.writtenAt(),
                        "Le gain.",
                        "Utile.",
                        List.of(new FactLine("Avis", "Avis favorable à la généralisation"), REASONS)));
    }

    @Test
    void whereNothingWasAdoptedTheChairSaysWhatFollowsAndWhy() {
        examined.play(SESSION, SHEET, MOTION);
        says("t0", "result", Map.of("next", "adjourn", "nextReason", "Il manque une mesure."));

        assertThat(committee.result(PlayedCase.REFERENCE))
                .hasValue(new Result(last().id(), last().writtenAt(), "Il manque une mesure.", "", List.of()));
    }

    @Test
    void theLastMotionMayExtendTheExperimentation() {
        assertThat(committee.extension(PlayedCase.REFERENCE)).isEmpty();

        says("t0", "motion", Map.of("motion", "extend", "extensionMonths", 3));
        assertThat(committee.extension(PlayedCase.REFERENCE)).hasValue(new Extension(last().id(), 3));

        says("t0", "motion", Map.of("motion", "stop", "extensionMonths", 3));
        assertThat(committee.extension(PlayedCase.REFERENCE)).isEmpty();
    }

    @Test
    void itHasVotedUntilTheCaseIsConvenedOrMeasuredAnew() {
        assertThat(hasVoted()).isFalse();
        says("agent", "assessment", Map.of());
        examined.play(SESSION, SHEET, MOTION);
        assertThat(hasVoted()).isFalse();
        says("secretary", "vote-closing", Map.of("byHand", "no"));
        assertThat(hasVoted()).isTrue();
        says("agent", "assessment", Map.of("needStillThere", "yes"));
        assertThat(hasVoted()).isFalse();
        says("secretary", "vote-closing", Map.of("byHand", "no"));
        assertThat(hasVoted()).isTrue();
        says("secretary", "convening", Map.of("mode", "session"));
        assertThat(hasVoted()).isFalse();
    }

    /** The first sends the vote of the third, whose proxy it is; the second votes by hand; the others do not vote. */
    @Test
    void aVoteOfTheOwnByProxyOrByHandIsTakingPart() {
        examined.play(
                SESSION,
                SHEET,
                MOTION,
                new Act.VoteSent(2, Choice.FOR, false),
                new Act.BallotClosed(List.of(Choice.NO_PART), 0));
        says("secretary", "vote-closing", Map.of("byHand", "yes", "handFor", List.of("t1")));

        assertThat(Stream.of("t0", "t1", "t2", "t3", "t4", "secretary")
                        .filter(person -> committee.tookPartInAVote(PlayedCase.REFERENCE, person)))
                .containsExactly("t0", "t1", "t2");
    }
}
