package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Bar;
import fr.cadreia.dashboard.Chart.Segment;
import fr.cadreia.dashboard.Chart.Series;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.trial.MeasureUnits;
import fr.cadreia.figures.EnergyTotal;
import fr.cadreia.figures.EnergyUse;
import fr.cadreia.figures.EnergyUse.Quantity;
import fr.cadreia.figures.MeasuredSpans;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The charts of the energy use of the solutions: for each the estimated range and the measured use, both for a year.
 */
@Configuration(proxyBeanMethods = false)
class EnergyCharts {

    /**
     * The number of largest uses that are drawn; the table has them all. Beside other charts only the very largest are
     * drawn, since they say much.
     */
    private static final int DRAWN = 20;

    private static final int TOGETHER = 4;

    private static final double WIDTH = 100;
    private static final double MARK = 1.2;

    private final ChartWords words;

    EnergyCharts(ChartWords words) {
        this.words = words;
    }

    @Bean
    @Order(9)
    ChartSource energy() {
        return source("energie", Quantity.ENERGY, words.say("dashboard.energy.title"), MeasureUnits.ENERGY);
    }

    @Bean
    @Order(10)
    ChartSource carbon() {
        return source("carbone", Quantity.CARBON, words.say("dashboard.carbon.title"), MeasureUnits.CARBON);
    }

    private ChartSource source(String id, Quantity quantity, String title, String unit) {
        return ChartSource.open(facts -> chart(facts, id, quantity, title, unit));
    }

    private Chart chart(DashboardSnapshot facts, String id, Quantity quantity, String title, String unit) {
        Map<String, Case> cases = facts.byReference();
        // Uses above their estimates come first: they ask for an explanation.
        List<YearlyUse> uses = facts.energy(quantity).stream()
                .map(use -> YearlyUse.of(use, quantity, facts))
                .sorted(Comparator.comparing(YearlyUse::isAbove)
                        .thenComparing(YearlyUse::largest)
                        .reversed())
                .toList();
        double longest = uses.stream()
                .map(YearlyUse::largest)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        List<Bar> bars = longest == 0
                ? List.of()
                : uses.stream()
                        .limit(DRAWN)
                        .map(yearly -> new Bar(
                                facts.titleOf(cases.get(yearly.use().caseReference())),
                                value(yearly, unit),
                                segments(yearly, longest)))
                        .toList();
        return new Chart(
                id,
                title,
                text(facts, uses, unit),
                List.of(
                        new Series(words.say("dashboard.energy.estimated"), "range"),
                        new Series(words.say("dashboard.energy.measured"), "mark"),
                        new Series(words.say("dashboard.energy.above"), "above")),
                bars,
                TOGETHER,
                new ChartTable(
                        List.of(
                                words.say("dashboard.case"),
                                words.say("dashboard.energy.least", unit),
                                words.say("dashboard.energy.most", unit),
                                words.say("dashboard.energy.year", unit),
                                words.say("dashboard.energy.verdict"),
                                words.say("dashboard.energy.days"),
                                words.say("dashboard.energy.found", unit)),
                        uses.stream()
                                .map(yearly ->
                                        row(Links.to(cases.get(yearly.use().caseReference()), facts), yearly))
                                .toList()));
    }

    private List<Object> row(Object link, YearlyUse yearly) {
        List<Object> row = new ArrayList<>();
        row.add(link);
        row.add(yearly.use().least().orElse(null));
        row.add(yearly.use().most().orElse(null));
        row.add(yearly.aYear().orElse(null));
        row.add(yearly.isCompared() ? verdict(yearly) : null);
        row.add(yearly.days().orElse(null));
        row.add(yearly.use().measured().orElse(null));
        return row;
    }

    private String verdict(YearlyUse yearly) {
        return words.say(yearly.isAbove() ? "dashboard.energy.is-above" : "dashboard.energy.is-within");
    }

    private String text(DashboardSnapshot facts, List<YearlyUse> uses, String unit) {
        EnergyTotal total = facts.together(uses.stream().map(YearlyUse::use).toList());
        String estimated = total.most()
                .map(most -> words.say(
                        "dashboard.energy.text",
                        ChartTable.french(total.least().orElse(most)),
                        ChartTable.french(most),
                        unit))
                .orElseGet(() -> words.say("dashboard.energy.text.no-estimate"));
        List<YearlyUse> compared = uses.stream().filter(YearlyUse::isCompared).toList();
        if (compared.isEmpty()) {
            return estimated
                    + " "
                    + words.say(
                            total.measures() == 0
                                    ? "dashboard.energy.text.no-measure"
                                    : "dashboard.energy.text.not-compared");
        }
        long above = compared.stream().filter(YearlyUse::isAbove).count();
        return words.say("dashboard.energy.text.above", above, compared.size())
                + " "
                + words.say(
                        "dashboard.energy.text.compared",
                        compared.size(),
                        ChartTable.french(sum(compared, YearlyUse::aYear)),
                        unit,
                        ChartTable.french(sum(compared, YearlyUse::least)),
                        ChartTable.french(sum(compared, YearlyUse::most)));
    }

    private static BigDecimal sum(List<YearlyUse> uses, Function<YearlyUse, Optional<BigDecimal>> part) {
        return uses.stream().flatMap(use -> part.apply(use).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String value(YearlyUse yearly, String unit) {
        String estimated = yearly.most()
                .map(most -> words.say(
                                "dashboard.energy.value",
                                ChartTable.french(yearly.least().orElse(BigDecimal.ZERO)),
                                ChartTable.french(most),
                                unit,
                                most)
                        + " ")
                .orElse("");
        return estimated + found(yearly, unit);
    }

    private String found(YearlyUse yearly, String unit) {
        if (yearly.use().measured().isEmpty()) {
            return words.say("dashboard.energy.value-none");
        }
        BigDecimal measured = yearly.use().measured().get();
        String told = yearly.aYear()
                .map(number -> words.say("dashboard.energy.value-year", ChartTable.french(number), unit))
                .or(() -> yearly.days()
                        .map(days ->
                                words.say("dashboard.energy.value-short", ChartTable.french(measured), unit, days)))
                .orElseGet(() ->
                        words.say("dashboard.energy.value-measured", ChartTable.french(measured), unit, measured));
        return yearly.isAbove() ? told + " " + words.say("dashboard.energy.is-above") + "." : told;
    }

    private static List<Segment> segments(YearlyUse yearly, double longest) {
        List<Segment> segments = new ArrayList<>();
        double scale = (WIDTH - MARK) / longest;
        yearly.most().ifPresent(most -> {
            double from = yearly.least().orElse(BigDecimal.ZERO).doubleValue() * scale;
            segments.add(new Segment(
                    Bars.rounded(from), Bars.rounded(Math.max(MARK / 2, most.doubleValue() * scale - from)), "range"));
        });
        yearly.aYear()
                .ifPresent(found -> segments.add(new Segment(
                        Bars.rounded(found.doubleValue() * scale), MARK, yearly.isAbove() ? "above" : "mark")));
        return segments;
    }

    /**
     * The energy use of one solution, both sides for a year.
     *
     * @param days the days over which it was measured; empty when it was not measured, or the reader may not know
     * @param aYear the measured use, brought to a year; empty when the days are unknown or too few
     */
    private record YearlyUse(EnergyUse use, Optional<Long> days, Optional<BigDecimal> aYear) {

        static YearlyUse of(EnergyUse use, Quantity quantity, DashboardSnapshot facts) {
            Optional<Long> days = facts.measuredDays(use, quantity);
            return new YearlyUse(
                    use, days, use.measured().flatMap(found -> days.flatMap(span -> MeasuredSpans.aYear(found, span))));
        }

        /** Tells whether the measured use is above the highest estimate. */
        boolean isAbove() {
            return aYear.flatMap(found -> most().map(most -> found.compareTo(most) > 0))
                    .orElse(false);
        }

        /** Tells whether both sides of the comparison are known. */
        boolean isCompared() {
            return aYear.isPresent() && most().isPresent();
        }

        Optional<BigDecimal> least() {
            return use.least().or(use::most);
        }

        Optional<BigDecimal> most() {
            return use.most().or(use::least);
        }

        /** Returns the largest number of a year; zero when none is known. */
        BigDecimal largest() {
            return Stream.of(least(), most(), aYear).flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::max);
        }
    }
}
