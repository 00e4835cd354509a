package fr.cadreia.guard.diagram.requirement;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which file holds the requirements of a version of the framework. */
final class RequirementFiles {

    private static final int FIRST_YEAR = 2026;

    /** Hold for a framework that was adopted before the application was there, too. */
    private static final String FIRST = "2026-1";

    /** No council changes the framework more often in one year. */
    private static final int MOST_IN_A_YEAR = 12;

    private RequirementFiles() {}

    /** @param framework e.g. {@code 2026-1}: year and rank */
    static Optional<String> of(String framework) {
        String[] parts = framework.split("-");
        int year = Integer.parseInt(parts[0]);
        int rank = Integer.parseInt(parts[1]);
        Stream<String> sameYear = numbers(year, rank);
        Stream<String> earlier = IntStream.iterate(year - 1, before -> before >= FIRST_YEAR, before -> before - 1)
                .boxed()
                .flatMap(before -> numbers(before, MOST_IN_A_YEAR));
        return Stream.of(sameYear, earlier, Stream.of(FIRST))
                .flatMap(numbers -> numbers)
                .map(number -> "/guard/requirements-" + number + ".yaml")
                .filter(file -> Requirements.class.getResource(file) != null)
                .findFirst();
    }

    /** The highest rank first. */
    private static Stream<String> numbers(int year, int highest) {
        return IntStream.iterate(highest, rank -> rank > 0, rank -> rank - 1).mapToObj(rank -> year + "-" + rank);
    }
}
