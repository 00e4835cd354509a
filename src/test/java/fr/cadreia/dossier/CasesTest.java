package fr.cadreia.dossier;

import static fr.cadreia.journal.seal.TestJournal.CLOCK;
import static fr.cadreia.journal.seal.TestJournal.newCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.StepEntered;
import fr.cadreia.journal.UseState;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.journal.persistence.TestDatabase.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class CasesTest {

    @OnEachVendor
    void aCaseIsReadAsItWasWritten(TestDatabase database) {
        Cases cases = database.cases(CLOCK);
        Case opened = newCase("IA-2026-0001");
        cases.add(opened);
        assertThat(cases.get("IA-2026-0001")).isEqualTo(opened);

        Case changed = opened.at(Step.EXPERIMENT_CLOSING).using(UseState.EXPERIMENTING);
        change(database, changed);
        assertThat(cases.get("IA-2026-0001")).isEqualTo(changed);

        Case takenUp = changed.using(UseState.SUSPENDED).takenUp(true);
        change(database, takenUp);
        assertThat(cases.get("IA-2026-0001")).isEqualTo(takenUp);

        Case closed = takenUp.closed(CaseEnding.values()[0], false, CLOCK.now());
        change(database, closed);
        assertThat(cases.get("IA-2026-0001")).isEqualTo(closed);
        assertThat(cases.find("IA-2026-0002")).isEmpty();
    }

    @OnEachVendor
    void aReplacementIsFoundFromBothSidesAndTheLastOneCounts(TestDatabase database) {
        Cases cases = database.cases(CLOCK);
        Replacements replacements = new Replacements(database.runtime());
        Stream.of("IA-2026-0001", "IA-2026-0002", "IA-2026-0003").forEach(reference -> cases.add(newCase(reference)));
        replacements.keep("IA-2026-0001", "IA-2026-0002");
        replacements.keep("IA-2026-0001", "IA-2026-0003");

        assertThat(replacements.replacementOf("IA-2026-0001").map(Case::reference))
                .contains("IA-2026-0003");
        assertThat(replacements.replacedBy("IA-2026-0002").map(Case::reference)).contains("IA-2026-0001");
        assertThat(replacements.replacementOf("IA-2026-0002")).isEmpty();
        assertThat(replacements.replacedBy("IA-2026-0001")).isEmpty();
    }

    @OnEachVendor
    void aFreshYearBeginsAtOneAndCountsOn(TestDatabase database) {
        Cases cases = database.cases(CLOCK);
        assertThat(IntStream.range(0, 3)
                        .mapToObj(unused -> database.transaction().execute(status -> cases.nextReference())))
                .containsExactly("IA-2026-0001", "IA-2026-0002", "IA-2026-0003");
    }

    /** Each thread holds one of the pool's connections before any of them asks, so none may need a second one. */
    @OnEachVendor
    void manyWhoOpenTheFirstCasesOfAYearAtOnceGetDifferentReferences(Vendor vendor) throws Exception {
        CyclicBarrier everybody = new CyclicBarrier(TestDatabase.CONNECTIONS);
        ExecutorService threads = Executors.newFixedThreadPool(TestDatabase.CONNECTIONS);
        try (TestDatabase database = vendor.open()) {
            Cases cases = database.cases(CLOCK);
            List<Future<String>> references = new ArrayList<>();
            for (int number = 0; number < 5 * TestDatabase.CONNECTIONS; number++) {
                references.add(threads.submit(() -> database.transaction().execute(status -> {
                    await(everybody);
                    String reference = cases.nextReference();
                    cases.add(newCase(reference));
                    return reference;
                })));
            }
            List<String> given = new ArrayList<>();
            for (Future<String> reference : references) {
                given.add(reference.get());
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, given.size())
                            .mapToObj(number -> String.format("IA-2026-%04d", number))
                            .toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @OnEachVendor
    void aReferenceIsNeverGivenAgainAndLeavesAGapWhereNoCaseWasOpened(TestDatabase database) {
        Cases cases = database.cases(CLOCK);
        assertThatThrownBy(() -> database.transaction().executeWithoutResult(status -> {
                    cases.nextReference();
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        String next = database.transaction().execute(status -> cases.nextReference());
        assertThat(next).isEqualTo("IA-2026-0002");
    }

    @OnEachVendor
    void nobodyWaitsForTheCaseThatIsBeingOpened(TestDatabase database) {
        Cases cases = database.cases(CLOCK);
        String meanwhile = database.transaction().execute(status -> {
            cases.add(newCase(cases.nextReference()));
            return CompletableFuture.supplyAsync(() -> database.transaction().execute(other -> {
                        String reference = cases.nextReference();
                        cases.add(newCase(reference));
                        return reference;
                    }))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(meanwhile).isEqualTo("IA-2026-0002");
    }

    private static void await(CyclicBarrier everybody) {
        try {
            everybody.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(TestDatabase database, Case changed) {
        database.change(CLOCK, changed, "", new StepEntered("Task_Review", "process1"));
    }
}
