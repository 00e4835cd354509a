package fr.cadreia.guard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Step;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A case that was not tried for long enough is not generalised, whatever diagram or form let it through. */
class TrialEvidenceTest {

    private static final Settings REAL = FirstVersion.settings();
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

    /** The journal's rows follow one another by minutes: one day of effective use. */
    private static WrittenJournal decided(long expected, long real) {
        WrittenJournal journal = WrittenJournal.opened();
        for (Step step : List.of(Step.PROPOSAL, Step.REVIEW, Step.DATA_GATE)) {
            journal.does(step);
        }
        return journal.enters(Step.EXPERIMENT_PROTOCOL)
                .completes(
                        Step.EXPERIMENT_PROTOCOL,
                        Map.of(
                                "start",
                                "2026-03-02",
                                "end",
                                "2026-07-01",
                                "expectedUses",
                                expected,
                                "expectedUsers",
                                expected))
                .enters(Step.EXPERIMENT_CLOSING)
                .completes(Step.EXPERIMENT_CLOSING, Map.of("actualEnd", "2026-07-01", "uses", real, "users", real))
                .does(Step.ASSESSMENT)
                .does(Step.SECOND_READING)
                .decides("generalize");
    }

    @Test
    void closedOnItsFirstDayACaseIsNotGeneralized() {
        WrittenJournal journal = decided(10, 10);

        assertThat(journal.missing(Optional.of(Step.AUTHORITY_ACT), REAL))
                .singleElement()
                .asString()
                .contains(
                        "«\u00a0Expérimentation\u00a0»",
                        "Durée minimale non atteinte",
                        "1 jour d’usage effectif sur 6 mois");
        assertThat(journal.completes(Step.GENERALIZATION).missing(Optional.empty(), REAL))
                .anySatisfy(missing -> assertThat(missing).contains("Durée minimale non atteinte"));
        assertThat(decided(10, 10).missing()).as("where nothing is asked").isEmpty();
    }

    @Test
    void tooLittleUseIsMissingToo() {
        Settings onlyUse = FirstVersion.withoutMinimums().with(Map.of(Setting.REAL_USE_PERCENT, 50));

        assertThat(decided(10, 4).missing(Optional.of(Step.AUTHORITY_ACT), onlyUse))
                .singleElement()
                .asString()
                .contains("Usage réel insuffisant\u00a0: 4 utilisateurs sur 10 annoncés");
        assertThat(decided(10, 5).missing(Optional.of(Step.AUTHORITY_ACT), onlyUse))
                .isEmpty();
    }

    // Random wanderings of a case, judged by the rule as it is written rather than by counting forwards.

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
