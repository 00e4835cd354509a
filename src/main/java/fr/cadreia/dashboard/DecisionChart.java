package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Series;
import fr.cadreia.figures.DecisionFigures;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The motions that the committee adopted over a year, month by month, compared with the year before. */
@Component
@Order(7)
class DecisionChart implements ChartSource {

    private static final int MONTHS = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private final ChartWords words;

    DecisionChart(ChartWords words) {
        this.words = words;
    }

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public Chart of(DashboardSnapshot facts) {
        List<Series> series = Arrays.stream(Motion.values())
                .map(motion -> new Series(motion.label(), "motion-" + motion.code()))
                .toList();
        DecisionFigures decisions = overAYear(facts);
        Bars bars = new Bars(series);
        List<List<Object>> rows = new ArrayList<>();
        decisions.adopted().forEach((month, counts) -> {
            if (counts.isEmpty()) {
                return;
            }
            List<Integer> parts = Arrays.stream(Motion.values())
                    .map(motion -> counts.getOrDefault(motion, 0))
                    .toList();
            bars.add(MONTH.format(month), ChartTable.french(sum(counts)), parts);
            rows.add(Stream.concat(Stream.<Object>of(MONTH.format(month)), parts.stream())
                    .toList());
        });
        int all = decisions.total();
        return new Chart(
                "decisions",
                words.say("dashboard.decisions.title"),
                words.say("dashboard.decisions.text", ChartTable.french(all), ChartTable.french(theYearBefore(facts))),
                series,
                bars.drawn(),
                new ChartTable(
                        Stream.concat(
                                        Stream.of(words.say("dashboard.decisions.month")),
                                        series.stream().map(Series::label))
                                .toList(),
                        rows));
    }

    static DecisionFigures overAYear(DashboardSnapshot facts) {
        YearMonth last = YearMonth.from(AuthorityClock.dayOf(facts.takenAt()));
        return DecisionFigures.of(facts.entries(), last, MONTHS);
    }

    private static int theYearBefore(DashboardSnapshot facts) {
        YearMonth last = YearMonth.from(AuthorityClock.dayOf(facts.takenAt()));
        return DecisionFigures.of(facts.entries(), last.minusMonths(MONTHS), MONTHS)
                .total();
    }

    private static int sum(Map<Motion, Integer> counts) {
        return counts.values().stream().mapToInt(count -> count).sum();
    }
}
