package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Series;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The charts of the experiments that end and of the re-evaluations that are due, month by month. */
@Configuration(proxyBeanMethods = false)
class DeadlineCharts {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    /** The number of months shown beside other charts. */
    private static final int TOGETHER = 8;

    private final ChartWords words;
    private final People people;

    DeadlineCharts(ChartWords words, People people) {
        this.words = words;
        this.people = people;
    }

    @Bean
    @Order(5)
    ChartSource experiments() {
        return ChartSource.open(facts -> {
            List<CaseDeadline> ends = of(facts, DashboardField.EXPERIMENT_TIMER);
            return new Chart(
                    "experimentations",
                    words.say("dashboard.experiments.title"),
                    words.say("dashboard.experiments.text", ChartTable.french(ends.size())),
                    series(),
                    bars(0, ends),
                    TOGETHER,
                    new ChartTable(columns("dashboard.experiments.end"), rows(facts, ends)));
        });
    }

    @Bean
    @Order(6)
    ChartSource reassessments() {
        return ChartSource.open(facts -> {
            List<CaseDeadline> due = of(facts, DashboardField.REASSESSMENT_TIMER);
            List<List<Object>> rows = new ArrayList<>();
            facts.late().forEach(found -> rows.add(row(facts, found, words.say("dashboard.late"))));
            rows.addAll(rows(facts, due));
            return new Chart(
                    "reevaluations",
                    words.say("dashboard.reassessments.title"),
                    words.say(
                            "dashboard.reassessments.text",
                            ChartTable.french(due.size()),
                            ChartTable.french(facts.late().size())),
                    series(),
                    bars(facts.late().size(), due),
                    TOGETHER,
                    new ChartTable(columns("dashboard.reassessments.due"), rows));
        });
    }

    private static List<CaseDeadline> of(DashboardSnapshot facts, String timer) {
        return facts.deadlines().stream()
                .filter(deadline -> deadline.element().equals(timer))
                .toList();
    }

    private List<Series> series() {
        return List.of(
                new Series(words.say("dashboard.to-come"), "one"), new Series(words.say("dashboard.late"), "late"));
    }

    private List<Chart.Bar> bars(int late, List<CaseDeadline> deadlines) {
        Map<YearMonth, Integer> months = new TreeMap<>();
        deadlines.forEach(deadline -> months.merge(YearMonth.from(lastDay(deadline)), 1, Integer::sum));
        Bars bars = new Bars(series());
        if (late > 0) {
            bars.add(words.say("dashboard.late"), ChartTable.french(late), List.of(0, late));
        }
        months.forEach((month, count) -> bars.add(MONTH.format(month), ChartTable.french(count), List.of(count, 0)));
        return bars.drawn();
    }

    /** Returns the last day before a deadline: a term that ends at midnight is over with the day before. */
    private static LocalDate lastDay(CaseDeadline deadline) {
        return AuthorityClock.dayOf(deadline.when().minusMillis(1));
    }

    private List<String> columns(String day) {
        return List.of(words.say("dashboard.case"), words.say("dashboard.organisation"), words.say(day));
    }

    private List<List<Object>> rows(DashboardSnapshot facts, List<CaseDeadline> deadlines) {
        return deadlines.stream()
                .map(deadline -> row(facts, deadline.dossier(), lastDay(deadline)))
                .toList();
    }

    private List<Object> row(DashboardSnapshot facts, Case found, Object when) {
        return List.of(Links.to(found, facts), people.organisationName(found.organisation()), when);
    }
}
