package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many have a role at one time. */
class RightChecksTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private static Grant guarantor(String account, LocalDate from, LocalDate until) {
        Optional<LocalDate> end = Optional.ofNullable(until);
        return new Grant(
                1,
                account,
                Role.GUARANTORS,
                "",
                Title.NONE,
                from,
                end,
                end,
                "Arrêté",
                "admin",
                "guarantor",
                Instant.EPOCH);
    }

    @Test
    void whoFollowsAnotherDoesNotHaveItBesideThem() {
        List<Grant> successors = List.of(guarantor("one", JANUARY, MARCH), guarantor("two", MARCH, MAY));

        assertThat(RightChecks.atATime(successors, JANUARY, JULY)).isEqualTo(1);
    }

    @Test
    void thePersonWhoHasItOnOneDayOfTheTimeCounts() {
        List<Grant> beside =
                List.of(guarantor("one", JANUARY, null), guarantor("two", MARCH, JULY), guarantor("three", MAY, null));

        assertThat(RightChecks.atATime(beside, JANUARY, JULY)).isEqualTo(3);
        assertThat(RightChecks.atATime(beside, JANUARY, MAY))
                .as("until the day on which the third begins")
                .isEqualTo(2);
        assertThat(RightChecks.atATime(beside, JULY, JULY.plusDays(1))).isEqualTo(2);
        assertThat(RightChecks.atATime(List.of(), JANUARY, JULY)).isZero();
    }

    @Test
    void oneWhoIsPromisedItTwiceIsOnePerson() {
        List<Grant> twice = List.of(guarantor("one", JANUARY, MAY), guarantor("one", MARCH, JULY));

        assertThat(RightChecks.atATime(twice, JANUARY, JULY)).isEqualTo(1);
    }

    private static Grant endedEarly(String account, LocalDate until) {
        return new Grant(
                1,
                account,
                Role.GUARANTORS,
                "",
                Title.NONE,
                JANUARY,
                Optional.of(until),
                Optional.of(JULY),
                "Arrêté",
                "admin",
                "guarantor",
                Instant.EPOCH);
    }

    @Test
    void whoBeginsOnTheDayOnWhichAnotherEndsIsThere() {
        List<Grant> others = List.of(guarantor("one", JANUARY, JULY), guarantor("two", MARCH, JULY));

        assertThat(RightChecks.fewestFrom(others, MARCH)).isEqualTo(2);
        assertThat(RightChecks.fewestFrom(others, MARCH.minusDays(1))).isEqualTo(1);
        assertThat(RightChecks.fewestFrom(List.of(), MARCH)).isZero();
    }

    @Test
    void whatEndsEarlyLaterIsCountedAndNotWhatEndsAtItsTerm() {
        Grant untilJuly = guarantor("one", JANUARY, JULY);

        assertThat(RightChecks.fewestFrom(List.of(untilJuly, endedEarly("two", MAY)), MARCH))
                .isEqualTo(1);
        assertThat(RightChecks.fewestFrom(List.of(untilJuly, guarantor("two", JANUARY, MAY)), MARCH))
                .isEqualTo(2);
    }
}
