package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Series;
import fr.cadreia.figures.DelayFigures;
import fr.cadreia.figures.Figure;
import fr.cadreia.figures.Period;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The chart of the lengths of the steps, over the last year. */
@Component
@Order(4)
class DurationChart implements ChartSource {

    private final ChartWords words;

    DurationChart(ChartWords words) {
        this.words = words;
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Chart of(DashboardSnapshot facts) {
        LocalDate today = AuthorityClock.dayOf(facts.takenAt());
        DelayFigures delays = DelayFigures.of(facts.entries(), new Period(today.minusYears(1), today));
        List<Series> series = List.of(new Series(words.say("dashboard.duration.median"), "one"));
        Bars bars = new Bars(series);
        List<List<Object>> rows = new ArrayList<>();
        delays.days().forEach((step, days) -> {
            long median = Figure.median(days).orElseThrow();
            bars.add(
                    step.label(),
                    words.say("dashboard.duration.days", ChartTable.french(median), median),
                    List.of(Math.toIntExact(median)));
            rows.add(List.of(step.label(), days.size(), median, Collections.max(days)));
        });
        return new Chart(
                "durees",
                words.say("dashboard.duration.title"),
                words.say("dashboard.duration.text", ChartTable.french(delays.overdue())),
                series,
                bars.drawn(),
                new ChartTable(
                        List.of(
                                words.say("dashboard.steps.step"),
                                words.say("dashboard.duration.times"),
                                words.say("dashboard.duration.median"),
                                words.say("dashboard.duration.longest")),
                        rows));
    }
}
