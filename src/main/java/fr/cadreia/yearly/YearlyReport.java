package fr.cadreia.yearly;

import fr.cadreia.catalogue.UnproposedUses;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.trial.MeasureUnits;
import fr.cadreia.figures.DelayFigures;
import fr.cadreia.figures.EnergyFigures;
import fr.cadreia.figures.Figures.StopFigures;
import fr.cadreia.figures.Figures.YearFigures;
import fr.cadreia.figures.Period;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.outreach.OutreachMeeting;
import fr.cadreia.register.PublicDecisions.Answer;
import fr.cadreia.register.PublicDecisions.CommitteeYear;
import fr.cadreia.register.PublicDecisions.HeldSession;
import fr.cadreia.review.FrameworkRevisions.Revision;
import fr.cadreia.training.Trainings.TrainingTotals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The committee's report of a year, as everybody reads it. What did not happen is left out; a part in which nothing did
 * is empty, and the page says so.
 *
 * @param period the days of the year that it tells of
 * @param over whether they are the whole year
 */
record YearlyReport(
        Period period,
        boolean over,
        CommitteeYear committee,
        YearFigures figures,
        TrainingTotals training,
        UnproposedUses.Counts unproposed,
        List<OutreachMeeting> meetings,
        List<Revision> revisions) {

    /** Tells whether a meeting is still to come. */
    public boolean isToCome(OutreachMeeting meeting) {
        return meeting.day().isAfter(period.last());
    }

    /**
     * A sentence with its number.
     *
     * @param key of the sentence
     */
    record Line(String key, long count) {}

    /** A row of a table, French. */
    record Row(String label, long count) {}

    public int year() {
        return period.first().getYear();
    }

    /** Returns the day of the figures of a year that is not over, French; empty of a year that is. */
    public Optional<String> until() {
        return over ? Optional.empty() : Optional.of(FrenchText.day(period.last()));
    }

    private static List<Line> happened(Line... lines) {
        return Arrays.stream(lines).filter(line -> line.count() > 0).toList();
    }

    public List<Row> origins() {
        return Arrays.stream(Case.Origin.values())
                .filter(figures.began()::containsKey)
                .map(origin -> new Row(origin.label(), figures.began().get(origin)))
                .toList();
    }

    /** Lists what became of cases beside their ends. */
    public List<Line> courses() {
        StopFigures stops = figures.report().stops();
        return happened(
                new Line("yearly.trials", committee.told().trials()),
                new Line("yearly.generalized", committee.told().generalized()),
                new Line("yearly.excluded", stops.exclusions()),
                new Line("yearly.gates", stops.closedGates()),
                new Line("yearly.reports", committee.told().reports()),
                new Line("yearly.suspended", committee.told().suspensions()),
                new Line("yearly.maintained", committee.told().maintained()));
    }

    public List<Row> endings() {
        return figures.report().stops().endings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(ending -> new Row(ending.getKey(), ending.getValue()))
                .toList();
    }

    public List<Row> opinions() {
        return committee.opinions().entrySet().stream()
                .map(opinion -> new Row(opinion.getKey(), opinion.getValue()))
                .toList();
    }

    /** Returns the number of points on which an opinion was given, public or not. */
    public long given() {
        return committee.sessions().stream()
                .map(HeldSession::list)
                .mapToLong(list -> list.opinions())
                .sum();
    }

    /** Returns the number of opinions on cases that are not public. */
    public long unnamed() {
        return given()
                - committee.opinions().values().stream()
                        .mapToLong(count -> count)
                        .sum();
    }

    public List<Line> answers() {
        return happened(
                new Line("yearly.followed", answered(Answer.FOLLOWED)),
                new Line("yearly.refused", answered(Answer.REFUSED)),
                new Line("yearly.second", answered(Answer.SECOND_EXAMINATION)),
                new Line("yearly.awaited", answered(Answer.AWAITED)),
                new Line("yearly.answer-late", answered(Answer.LATE)),
                new Line("yearly.not-asked", answered(Answer.NOT_ASKED)));
    }

    private long answered(Answer answer) {
        return committee.answers().getOrDefault(answer, 0L);
    }

    public List<Line> delays() {
        DelayFigures delays = figures.report().delays();
        return happened(
                new Line("yearly.overdue", delays.overdue()),
                new Line("yearly.lapsed", delays.lapsed()),
                new Line("yearly.reassessments", delays.reassessmentsLate()),
                new Line("yearly.acts", answered(Answer.LATE)),
                new Line("yearly.reservations", committee.lateReservations()));
    }

    /** Returns what public uses are estimated to take in a year, with its unit, French; empty without an estimate. */
    public Optional<String> estimated() {
        EnergyFigures energy = figures.publicEnergy();
        return energy.estimatedMost().compareTo(BigDecimal.ZERO) == 0
                ? Optional.empty()
                : Optional.of(FrenchText.number(energy.estimatedLeast())
                        + " à "
                        + measure(energy.estimatedMost(), MeasureUnits.ENERGY_A_YEAR));
    }

    public Optional<String> measured() {
        return figures.publicEnergy().energy().map(amount -> measure(amount, MeasureUnits.ENERGY));
    }

    public Optional<String> carbon() {
        return figures.publicEnergy().carbon().map(amount -> measure(amount, MeasureUnits.CARBON));
    }

    private static String measure(BigDecimal amount, String unit) {
        return FrenchText.number(amount) + "\u00a0" + unit;
    }

    public boolean isEnergyKnown() {
        return estimated().isPresent()
                || measured().isPresent()
                || carbon().isPresent()
                || figures.publicEnergy().notMeasurable() > 0;
    }

    public List<Line> trained() {
        return happened(
                new Line("yearly.sessions", training.sessions()),
                new Line("yearly.attested", training.attested()),
                new Line("yearly.actions", training.actions()),
                new Line("yearly.reached", training.reached()),
                new Line("yearly.managers", training.managers()));
    }

    public List<Line> declared() {
        return happened(
                new Line("yearly.declared", unproposed.declared()),
                new Line("yearly.allowed", unproposed.allowed()),
                new Line("yearly.stopped", unproposed.stopped()),
                new Line("yearly.asked", unproposed.asked()),
                new Line("yearly.regularised", unproposed.regularised()),
                new Line("yearly.pointed", unproposed.pointed()));
    }
}
