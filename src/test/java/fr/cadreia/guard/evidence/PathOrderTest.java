package fr.cadreia.guard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random wanderings of a case, judged by the rule as it is written rather than by counting forwards. */
class PathOrderTest {

    private static final int WANDERINGS = 3_000;

    private static final List<Step> PATH = List.of(
            Step.PROPOSAL,
            Step.REVIEW,
            Step.DATA_GATE,
            Step.EXPERIMENT_PROTOCOL,
            Step.EXPERIMENT_CLOSING,
            Step.ASSESSMENT,
            Step.SECOND_READING,
            Step.COMMITTEE_DECISION,
            Step.AUTHORITY_ACT);

    /** @param done false when the step was only entered */
    private record Move(int step, boolean done) {}

    @Test
    void theJournalProvesThePathIfAndOnlyIfTheRuleHolds() {
        Random random = new Random(20261124);
        int proved = 0;
        for (int wandering = 0; wandering < WANDERINGS; wandering++) {
            List<Move> moves = wander(random);
            boolean holds = holds(moves);
            assertThat(play(moves).missingToGeneralize().isEmpty())
                    .as("%s", moves)
                    .isEqualTo(holds);
            proved += holds ? 1 : 0;
        }
        assertThat(proved).as("both verdicts must occur often").isBetween(WANDERINGS / 10, WANDERINGS * 9 / 10);
    }

    /** Mostly forwards, as cases go, with leaps and returns. */
    private static List<Move> wander(Random random) {
        List<Move> moves = new ArrayList<>();
        int next = 0;
        while (next < PATH.size()) {
            moves.add(new Move(next, random.nextInt(40) > 0));
            next = random.nextInt(30) > 0 ? next + 1 : random.nextInt(PATH.size());
        }
        return moves;
    }

    /**
     * Every step was completed, each after the one before it, and none was entered since its completion, nor any earlier
     * one.
     */
    private static boolean holds(List<Move> moves) {
        int before = -1;
        for (int step = 0; step < PATH.size(); step++) {
            int completed = -1;
            int entered = -1;
            for (int at = 0; at < moves.size(); at++) {
                if (moves.get(at).step() == step && moves.get(at).done()) {
                    completed = at;
                }
                if (moves.get(at).step() <= step) {
                    entered = at;
                }
            }
            if (completed < 0 || completed < entered || completed <= before) {
                return false;
            }
            before = completed;
        }
        return true;
    }

    private static WrittenJournal play(List<Move> moves) {
        WrittenJournal journal = WrittenJournal.opened();
        for (Move move : moves) {
            Step step = PATH.get(move.step());
            if (!move.done()) {
                journal.enters(step);
            } else if (step == Step.COMMITTEE_DECISION) {
                journal.decides("generalize");
            } else {
                journal.does(step);
            }
        }
        return journal;
    }
}
