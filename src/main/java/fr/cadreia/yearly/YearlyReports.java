package fr.cadreia.yearly;

import fr.cadreia.catalogue.UnproposedUses;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.figures.Figures;
import fr.cadreia.figures.Period;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.outreach.OutreachMeetings;
import fr.cadreia.register.PublicDecisions;
import fr.cadreia.review.FrameworkRevisions;
import fr.cadreia.training.Trainings;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers the reports from what each feature counts. Names come from the register when a report is read. */
@Component
class YearlyReports {

    private final CaseHistory history;
    private final PublicDecisions decisions;
    private final Figures figures;
    private final Trainings trainings;
    private final UnproposedUses unproposed;
    private final OutreachMeetings meetings;
    private final FrameworkRevisions revisions;
    private final AuthorityClock clock;

    YearlyReports(
            CaseHistory history,
            PublicDecisions decisions,
            Figures figures,
            Trainings trainings,
            UnproposedUses unproposed,
            OutreachMeetings meetings,
            FrameworkRevisions revisions,
            AuthorityClock clock) {
        this.history = history;
        this.decisions = decisions;
        this.figures = figures;
        this.trainings = trainings;
        this.unproposed = unproposed;
        this.meetings = meetings;
        this.revisions = revisions;
        this.clock = clock;
    }

    int thisYear() {
        return clock.today().getYear();
    }

    /** Lists the years that have a report, the latest first: from the first case or session to this year. */
    List<Integer> years() {
        int last = thisYear();
        return Stream.concat(
                        history
                                .firstOpened()
                                .map(opened -> AuthorityClock.dayOf(opened).getYear())
                                .stream(),
                        decisions.years().stream().map(Year::getValue))
                .min(Integer::compare)
                .map(first -> IntStream.rangeClosed(first, last)
                        .map(year -> first + last - year)
                        .boxed()
                        .toList())
                .orElse(List.of());
    }

    /** Returns the report of a year; empty of a year that has none. */
    Optional<YearlyReport> find(int asked) {
        return years().stream().filter(year -> year == asked).findFirst().map(this::report);
    }

    private YearlyReport report(int asked) {
        Year year = Year.of(asked);
        LocalDate end = year.atMonth(Month.DECEMBER).atEndOfMonth();
        boolean over = end.isBefore(clock.today());
        Period period = new Period(year.atDay(1), over ? end : clock.today());
        LocalDate before = period.last().plusDays(1);
        return new YearlyReport(
                period,
                over,
                decisions.in(year),
                figures.reported(period),
                trainings.between(period.first(), before),
                unproposed.between(period.first(), before),
                meetings.between(period.first(), year.plusYears(1).atDay(1)),
                revisions.between(period.first(), period.last()));
    }
}
