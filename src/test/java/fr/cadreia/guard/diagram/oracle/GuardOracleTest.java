package fr.cadreia.guard.diagram.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine itself says whether the guard is right. */
@Tag("own-engine")
class GuardOracleTest {

    private static final int MUTANTS = Integer.getInteger("oracle.mutants", 150);
    private static final long SEED = Long.getLong("oracle.seed", 1);
    private static final int RUNS = Integer.getInteger("oracle.runs", 8);

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
    @CsvSource({"mandatory-path", "deliberation", "reassessment"})
    void whatIsAcceptedKeepsThePath(String key) {
        int accepted = 0, goals = 0, deployed = 0, illegal = 0;
        List<Trial> wrong = new ArrayList<>();
        for (long seed = SEED; seed < SEED + MUTANTS; seed++) {
            Trial trial = Trial.of(stock, key, seed, RUNS, Boolean.getBoolean("oracle.always"));
            if (trial.isAccepted()) {
                accepted++;
                goals += trial.goals();
                if (!trial.deployed()) System.out.println("NOT DEPLOYED " + trial.report());
                if (!trial.violations().isEmpty()) {
                    wrong.add(trial);
                    System.out.println("WRONG " + trial.key() + " " + trial.seed() + " "
                            + trial.mutant().story() + " " + trial.violations());
                }
            } else if (trial.deployed()) {
                deployed++;
                if (!trial.violations().isEmpty()) illegal++;
            }
        }
        System.out.println("ORACLE " + key + " accepted " + accepted + "/" + MUTANTS + " goals " + goals
                + " refused+deployed " + deployed + " illegal " + illegal);
        assertThat(wrong).isEmpty();
    }
}
