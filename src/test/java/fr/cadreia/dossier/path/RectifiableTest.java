package fr.cadreia.dossier.path;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseProgress;
import fr.cadreia.dossier.CaseProgress.Passage;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.path.RectificationService.Rectifiable;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RectifiableTest {

    private static final Step[] FIRST_DECISION = {
        Step.PROPOSAL,
        Step.REVIEW,
        Step.DATA_GATE,
        Step.EXPERIMENT_PROTOCOL,
        Step.EXPERIMENT_CLOSING,
        Step.ASSESSMENT,
        Step.SECOND_READING
    };

    @Test
    void everyStepBehindTheCaseMayBeRedoneBeforeTheFirstDecision() {
        assertThat(steps(Step.ASSESSMENT, Step.PROPOSAL, Step.REVIEW, Step.DATA_GATE))
                .containsExactly(Step.PROPOSAL, Step.REVIEW, Step.DATA_GATE);
        assertThat(steps(Step.COMMITTEE_DECISION, FIRST_DECISION)).containsExactly(FIRST_DECISION);
    }

    @Test
    void whatLiesAheadAfterAReturnIsNotBehind() {
        assertThat(steps(Step.PROPOSAL, Step.PROPOSAL, Step.REVIEW, Step.DATA_GATE))
                .isEmpty();
        assertThat(steps(Step.REVIEW, Step.PROPOSAL, Step.REVIEW, Step.DATA_GATE, Step.PROPOSAL))
                .containsExactly(Step.PROPOSAL);
    }

    @Test
    void aDecisionOfTheCommitteeIsNeverUndone() {
        List<Step> decided = new ArrayList<>(List.of(FIRST_DECISION));
        decided.add(Step.COMMITTEE_DECISION);
        assertThat(steps(Step.GENERALIZATION, decided.toArray(Step[]::new))).isEmpty();

        decided.add(Step.EXPERIMENT_PROTOCOL);
        assertThat(steps(Step.EXPERIMENT_CLOSING, decided.toArray(Step[]::new)))
                .containsExactly(Step.EXPERIMENT_PROTOCOL);
    }

    @Test
    void aGeneralisationIsNotRedone() {
        assertThat(steps(Step.REASSESSMENT, Step.COMMITTEE_DECISION, Step.GENERALIZATION))
                .isEmpty();
    }

    @Test
    void aStepThatIsDoneWhileNoneHasBegunMayBeRedone() {
        CaseProgress opinions = progress(Optional.empty(), Step.PROPOSAL, Step.REVIEW);

        assertThat(Rectifiable.steps(at(Step.REVIEW), opinions, List.of())).containsExactly(Step.PROPOSAL, Step.REVIEW);
    }

    @Test
    void nothingIsRedoneOnceMembersVote() {
        CaseProgress progress = progress(Optional.of(Step.COMMITTEE_DECISION), FIRST_DECISION);

        assertThat(Rectifiable.steps(
                        at(Step.COMMITTEE_DECISION),
                        progress,
                        List.of(entry(JournalKind.EXAMINATION_OPENED), entry(JournalKind.BALLOT_OPENED))))
                .isEmpty();
        assertThat(Rectifiable.steps(
                        at(Step.COMMITTEE_DECISION),
                        progress,
                        List.of(entry(JournalKind.BALLOT_OPENED), entry(JournalKind.EXAMINATION_OPENED))))
                .hasSize(7);
    }

    @Test
    void aStopIsNotUndone() {
        assertThat(steps(Step.STOP, FIRST_DECISION)).isEmpty();
    }

    /** @param completed in the order in which they were completed; the case is in {@code current} */
    private static Set<Step> steps(Step current, Step... completed) {
        return Rectifiable.steps(at(current), progress(Optional.of(current), completed), List.of());
    }

    private static CaseProgress progress(Optional<Step> current, Step... completed) {
        List<Passage> passages = new ArrayList<>();
        Arrays.stream(completed).forEach(step -> passages.add(new Passage(step, true)));
        current.ifPresent(step -> passages.add(new Passage(step, false)));
        return new CaseProgress(Set.of(), Set.of(), List.of(), List.of(), passages, false);
    }

    private static Case at(Step step) {
        return Case.opened(
                        "IA-2026-0001", "Tri", "dir-proprete", Case.Origin.PROPOSAL, "2026-1", Instant.EPOCH, "agent")
                .at(step);
    }

    private static JournalEntry entry(JournalKind kind) {
        return JournalEntry.chained(
                "IA-2026-0001", 1, Instant.EPOCH, "application", kind, "", "2026-1", "{}", JournalEntry.FIRST);
    }
}
