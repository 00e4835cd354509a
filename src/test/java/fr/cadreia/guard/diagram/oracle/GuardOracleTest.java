package fr.cadreia.guard.diagram.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The engine itself says whether the guard is right: random mutants of the shipped diagrams, of which each that the guard
 * accepts is deployed on an engine as it comes and wanders there, {@link Judge judged} by the engine's own history.
 * {@code src/docs/benchmarks.md} says how to try more of them.
 */
@Tag("own-engine")
class GuardOracleTest {

    /** Of all three diagrams together. */
    private static final int MUTANTS = Integer.getInteger("oracle.mutants", 200);

    private static final long SEED = Long.getLong("oracle.seed", 1);
    private static final int RUNS = Integer.getInteger("oracle.runs", 4);

    /** How many mutants are drawn at most for one that the guard accepts. */
    private static final int MOST_DRAWN = 15;

    private static StockEngine stock;

    @BeforeAll
    static void build() {
        stock = new StockEngine("guard-oracle");
    }

    @AfterAll
    static void close() {
        stock.close();
    }

    @ParameterizedTest
    @CsvSource({"mandatory-path, 0.6", "deliberation, 0.3", "reassessment, 0.1"})
    void whatTheGuardAcceptsKeepsThePath(String key, double share) {
        int wanted = (int) (MUTANTS * share / 10);
        int count = 0;
        int accepted = 0;
        int goals = 0;
        int runs = 0;
        List<Trial> wrong = new ArrayList<>();
        // Enough mutants to play the required number: the richer the diagram, the fewer changes leave it correct.
        while (accepted < wanted && count < MOST_DRAWN * wanted) {
            Trial trial = Trial.ofAccepted(stock, key, SEED + count, RUNS);
            count++;
            accepted += trial.isAccepted() ? 1 : 0;
            goals += trial.goals();
            runs += trial.runs();
            if (!trial.violations().isEmpty()) {
                wrong.add(trial);
            }
        }
        System.out.printf(
                "%s: %d mutants, %d accepted, %d runs, %d goals reached, %d left the path%n",
                key, count, accepted, runs, goals, wrong.size());
        assertThat(wrong)
                .as(() -> wrong.stream().map(Trial::summary).collect(Collectors.joining("\n")) + "\n"
                        + (wrong.isEmpty() ? "" : wrong.get(0).report()))
                .isEmpty();
        assertThat(accepted).as("accepted of " + count).isEqualTo(wanted);
        assertThat(goals).as("goals reached in " + runs + " runs").isGreaterThanOrEqualTo(runs / 10);
    }

    /** Otherwise no assertion above could ever fail. */
    @ParameterizedTest
    @CsvSource({"mandatory-path, 0.12", "deliberation, 0.06", "reassessment, 0.04"})
    void withoutTheGuardTheyDoNot(String key, double share) {
        int wanted = (int) (MUTANTS * share);
        int tried = 0;
        int illegal = 0;
        for (long seed = SEED; tried < wanted; seed++) {
            Trial trial = Trial.ofRefused(stock, key, seed, 2 * RUNS);
            if (trial.runs() > 0) {
                tried++;
                illegal += trial.violations().isEmpty() ? 0 : 1;
            }
        }
        System.out.printf("%s: %d refused mutants run all the same, %d left the path%n", key, tried, illegal);
        assertThat(illegal).as("of " + tried).isGreaterThanOrEqualTo(tried / 10).isPositive();
    }
}
