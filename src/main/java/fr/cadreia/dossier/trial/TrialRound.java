package fr.cadreia.dossier.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A round of experimentation: the first of a case, or one that extends it.
 *
 * @param plannedFirst first day that its protocol plans
 * @param plannedLast last day that its protocol plans
 * @param begun day on which the protocol was completed, before which nobody took part
 * @param expectedUses uses that the protocol announces
 * @param expectedUsers persons that the protocol announces
 * @param cycle whether the protocol names the cycle that the review accepted
 * @param pauses during which the use was suspended
 * @param closing empty while it goes on
 */
public record TrialRound(
        LocalDate plannedFirst,
        LocalDate plannedLast,
        LocalDate begun,
        long expectedUses,
        long expectedUsers,
        boolean cycle,
        List<Pause> pauses,
        Optional<Closing> closing) {

    public TrialRound {
        pauses = List.copyOf(pauses);
    }

    /**
     * @param from day of the suspension, which counts no more
     * @param resumed day from which the use counts again; {@link LocalDate#MAX} as long as it does not
     */
    record Pause(LocalDate from, LocalDate resumed) {

        Days days() {
            return new Days(from, resumed.equals(LocalDate.MAX) ? resumed : resumed.minusDays(1));
        }
    }

    /**
     * @param declared last day, as the person who closed it says
     * @param written day on which it was closed first: nobody took part afterwards
     * @param uses the number of times that the solution was used
     * @param users the number of persons who used it
     */
    record Closing(LocalDate declared, LocalDate written, long uses, long users) {

        LocalDate last() {
            return declared.isAfter(written) ? written : declared;
        }
    }

    /** Returns the first day that counts: never before the protocol was completed. */
    public LocalDate first() {
        return plannedFirst.isAfter(begun) ? plannedFirst : begun;
    }

    /** Returns the last day on which it was really tried; empty while it goes on. */
    public Optional<LocalDate> ended() {
        return closing.map(Closing::last);
    }

    /** @param today while it goes on */
    LocalDate last(LocalDate today) {
        return closing.map(Closing::last).orElse(today.isAfter(plannedLast) ? plannedLast : today);
    }

    long effectiveDays(LocalDate today) {
        return counted(today).without(pauses.stream().map(Pause::days).toList());
    }

    long suspendedDays(LocalDate today) {
        return counted(today).count() - effectiveDays(today);
    }

    private Days counted(LocalDate today) {
        return new Days(first(), last(today));
    }

    TrialRound closed(Closing with) {
        return new TrialRound(
                plannedFirst,
                plannedLast,
                begun,
                expectedUses,
                expectedUsers,
                cycle,
                pauses,
                Optional.of(
                        closing.map(before -> new Closing(with.declared(), before.written(), with.uses(), with.users()))
                                .orElse(with)));
    }

    TrialRound with(List<Pause> found) {
        return new TrialRound(plannedFirst, plannedLast, begun, expectedUses, expectedUsers, cycle, found, closing);
    }
}
