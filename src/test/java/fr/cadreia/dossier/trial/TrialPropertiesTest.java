package fr.cadreia.dossier.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.trial.TrialRound.Closing;
import fr.cadreia.dossier.trial.TrialRound.Pause;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.RiskLevel;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Properties of effective days that hold for any dates, suspensions and extensions. */
class TrialPropertiesTest {

    private static final LocalDate EPOCH = LocalDate.of(2026, 1, 1);
    private static final Settings SETTINGS = FirstVersion.settings();

    @Provide
    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 800).map(EPOCH::plusDays);
    }

    @Provide
    static Arbitrary<Pause> pauses() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 90))
                .as((from, length) -> new Pause(from, from.plusDays(length)));
    }

    @Provide
    static Arbitrary<TrialRound> rounds() {
        Arbitrary<Closing> closings = Combinators.combine(
                        days(),
                        days(),
                        Arbitraries.longs().between(0, 500),
                        Arbitraries.longs().between(0, 60))
                .as(Closing::new);
        return Combinators.combine(days(), days(), days(), pauses().list().ofMaxSize(5), closings)
                .as((first, last, begun, pauses, closing) ->
                        new TrialRound(first, last, begun, 200, 40, false, pauses, Optional.of(closing)));
    }

    /** One by one, as the rule says it. */
    private static long counted(TrialRound round) {
        long counted = 0;
        for (LocalDate day = EPOCH; day.isBefore(EPOCH.plusDays(1000)); day = day.plusDays(1)) {
            LocalDate each = day;
            Closing closing = round.closing().orElseThrow();
            boolean in = !each.isBefore(round.plannedFirst())
                    && !each.isBefore(round.begun())
                    && !each.isAfter(closing.declared())
                    && !each.isAfter(closing.written());
            boolean suspended = round.pauses().stream()
                    .anyMatch(pause -> !each.isBefore(pause.from()) && each.isBefore(pause.resumed()));
            counted += in && !suspended ? 1 : 0;
        }
        return counted;
    }

    @Property
    void effectiveDaysAreThoseOnWhichItWasUsed(@ForAll("rounds") TrialRound round) {
        LocalDate today = EPOCH.plusDays(900);
        assertThat(round.effectiveDays(today)).isEqualTo(counted(round));
        long all = new Days(round.first(), round.last(today)).count();
        assertThat(round.effectiveDays(today) + round.suspendedDays(today)).isEqualTo(all);
    }

    @Property
    void noSuspensionAndNoLaterProtocolAddsADay(
            @ForAll("rounds") TrialRound round, @ForAll("pauses") Pause pause, @ForAll("days") LocalDate begun) {
        LocalDate today = EPOCH.plusDays(900);
        List<Pause> more = new ArrayList<>(round.pauses());
        more.add(pause);
        assertThat(round.with(more).effectiveDays(today)).isLessThanOrEqualTo(round.effectiveDays(today));
        LocalDate later = begun.isAfter(round.begun()) ? begun : round.begun();
        TrialRound late = new TrialRound(
                round.plannedFirst(), round.plannedLast(), later, 200, 40, false, round.pauses(), round.closing());
        assertThat(late.effectiveDays(today)).isLessThanOrEqualTo(round.effectiveDays(today));
    }

    @Property
    void anExtensionAddsToWhatWasTried(@ForAll("rounds") TrialRound first, @ForAll("rounds") TrialRound second) {
        LocalDate today = EPOCH.plusDays(900);
        TrialStanding alone = standing(List.of(first), today);
        TrialStanding both = standing(List.of(first, second), today);

        assertThat(both.effectiveDays()).isEqualTo(alone.effectiveDays() + second.effectiveDays(today));
        assertThat(both.uses()).isGreaterThanOrEqualTo(alone.uses());
        assertThat(both.isEnough())
                .isEqualTo(both.obstacle().isEmpty())
                .isEqualTo(both.isTimeReached()
                        && both.uses() * 2 >= 200
                        && both.users() * 2 >= 40
                        && isOneMonth(second, today));
    }

    private static boolean isOneMonth(TrialRound round, LocalDate today) {
        return !round.first()
                .plusDays(round.effectiveDays(today))
                .isBefore(round.first().plusMonths(1));
    }

    /** Otherwise a paper would call three full months two months and thirty days. */
    @Property
    void whatIsToldOfALengthIsTheLongestThatIsReached(
            @ForAll("days") LocalDate from, @ForAll @LongRange(max = 800) long days) {
        CalendarSpan told = CalendarSpan.of(from, days);

        assertThat(told.isReached(from, days)).isTrue();
        assertThat(CalendarSpan.months(told.months() + 1).isReached(from, days)).isFalse();
        assertThat(new CalendarSpan(told.months(), told.days() + 1).isReached(from, days))
                .isFalse();
    }

    @Example
    void threeMonthsFromTheEndOfNovemberAreOverWithFebruary() {
        LocalDate from = LocalDate.of(2026, 11, 29);

        assertThat(CalendarSpan.of(from, 90)).isEqualTo(new CalendarSpan(2, 29));
        assertThat(CalendarSpan.of(from, 91)).isEqualTo(CalendarSpan.months(3));
    }

    @Property
    void aLongerMinimumNeverAllowsMore(@ForAll("rounds") TrialRound round) {
        LocalDate today = EPOCH.plusDays(900);
        boolean before = true;
        for (int months = 1; months <= 6; months++) {
            Settings settings = FirstVersion.with(Setting.TRIAL_MONTHS_RISK_2, months);
            boolean reached = trial(List.of(round), 2)
                    .standing(settings, today)
                    .orElseThrow()
                    .isTimeReached();
            assertThat(reached).as(months + " months").isIn(before, false);
            before = reached;
        }
    }

    private static TrialStanding standing(List<TrialRound> rounds, LocalDate today) {
        return trial(rounds, 1).standing(SETTINGS, today).orElseThrow();
    }

    private static Trial trial(List<TrialRound> rounds, int risk) {
        return new Trial(rounds, new Trial.Facts(false, false, RiskLevel.of(risk), "", 0), false);
    }
}
