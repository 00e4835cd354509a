package fr.cadreia.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What is measured, as system properties say it.
 *
 * @param parts of {@code cases}, {@code people}, {@code growth} and {@code start}
 * @param clients how many at once, one series of rounds for each
 * @param rounds in each of which every application plays
 * @param cases of each client in a round
 * @param warming cases that are played before anything is measured
 * @param sizes numbers of open cases, growing
 * @param people numbers of people at once, one series for each
 * @param time for which they are measured
 */
record BenchmarkOptions(
        List<Part> parts,
        List<BenchmarkDatabase> databases,
        List<Integer> clients,
        int rounds,
        int cases,
        int warming,
        List<Integer> sizes,
        List<Integer> people,
        Duration time) {

    /** What can be measured alone. */
    enum Part {
        CASES,
        PEOPLE,
        GROWTH,
        START
    }

    static BenchmarkOptions ofSystemProperties() {
        List<Integer> sizes = list("bench.sizes", Integer::valueOf);
        if (!sizes.equals(sizes.stream().sorted().toList())) {
            throw new IllegalArgumentException("bench.sizes: each size must be greater than the one before");
        }
        return new BenchmarkOptions(
                list("bench.only", name -> Part.valueOf(name.toUpperCase())),
                list("bench.databases", name -> BenchmarkDatabase.valueOf(name.toUpperCase())),
                list("bench.clients", Integer::valueOf),
                number("bench.rounds"),
                number("bench.cases"),
                number("bench.warming"),
                sizes,
                list("bench.people", Integer::valueOf),
                Duration.ofSeconds(number("bench.seconds")));
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    private static int number(String property) {
        return list(property, Integer::valueOf).get(0);
    }

    private static <T> List<T> list(String property, Function<String, T> reading) {
        String given = System.getProperty(property, "");
        try {
            return Arrays.stream(given.split(","))
                    .map(String::trim)
                    .map(reading)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    property + "=" + given + " cannot be read; CONTRIBUTING.md says what it takes", e);
        }
    }
}
