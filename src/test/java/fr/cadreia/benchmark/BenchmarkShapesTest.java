package fr.cadreia.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the benchmark measures is accepted, so that it measures a whole verification. */
class BenchmarkShapesTest {

    @ParameterizedTest
    @ValueSource(strings = {"chain", "branches", "nested"})
    void theGuardAcceptsEveryShape(String shape) throws Exception {
        GuardBenchmark benchmark = new GuardBenchmark();
        benchmark.shape = shape;
        benchmark.elements = 100;
        benchmark.draw();

        assertThat(benchmark.verify()).isEmpty();
    }
}
