package fr.cadreia.dossier.trial;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days from one to another, both counted.
 *
 * @param last before {@code first} when there is no day at all
 */
record Days(LocalDate first, LocalDate last) {

    long count() {
        return last.isBefore(first) ? 0 : ChronoUnit.DAYS.between(first, last) + 1;
    }

    private Optional<Days> within(Days other) {
        Days shared = new Days(
                first.isBefore(other.first) ? other.first : first, last.isAfter(other.last) ? other.last : last);
        return shared.count() == 0 ? Optional.empty() : Optional.of(shared);
    }

    /** Counts those of these days that lie in none of the others, which may overlap. */
    long without(Collection<Days> others) {
        return count()
                - others.stream()
                        .flatMap(other -> other.within(this).stream())
                        .flatMap(Days::each)
                        .distinct()
                        .count();
    }

    private Stream<LocalDate> each() {
        return first.datesUntil(last.plusDays(1));
    }
}
