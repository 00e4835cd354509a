package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Series;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseStandings.Wait;
import fr.cadreia.dossier.Step;
import fr.cadreia.figures.DelayFigures;
import fr.cadreia.figures.Figure;
import fr.cadreia.figures.Period;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Role;
import fr.cadreia.register.entry.UseStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * The charts of the solutions by status, of the open cases by step, of the waiting tasks by role, and of the lengths
 * of the steps.
 */
@Configuration(proxyBeanMethods = false)
class CaseCharts {

    private final ChartWords words;

    CaseCharts(ChartWords words) {
        this.words = words;
    }

    /**
     * The chart of the solutions that are tried, generalised, suspended, refused or stopped, by their status in the
     * register.
     */
    @Bean
    @Order(1)
    ChartSource uses() {
        return ChartSource.open(this::usesOf);
    }

    private Chart usesOf(DashboardSnapshot facts) {
        List<Series> series = List.of(new Series(words.say("dashboard.uses"), "one"));
        Map<UseStatus, Integer> counts = new EnumMap<>(UseStatus.class);
        facts.cases().stream()
                .filter(Case::isPublic)
                .forEach(found -> counts.merge(facts.statusOf(found), 1, Integer::sum));
        Bars bars = new Bars(series);
        List<List<Object>> rows = new ArrayList<>();
        counts.forEach((state, count) -> {
            bars.add(state.label(), ChartTable.french(count), List.of(count));
            rows.add(List.of(state.label(), count));
        });
        int all = counts.values().stream().mapToInt(count -> count).sum();
        int inUse = counts.entrySet().stream()
                .filter(entry -> entry.getKey().isInUse())
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new Chart(
                "usages",
                words.say("dashboard.use.title"),
                words.say("dashboard.use.text", ChartTable.french(all), ChartTable.french(inUse)),
                series,
                all == 0 ? Collections.emptyList() : bars.drawn(),
                new ChartTable(List.of(words.say("dashboard.use.status"), words.say("dashboard.uses")), rows));
    }

    /** The chart of the open cases at each step; people who follow them also see how many are late. */
    @Bean
    @Order(2)
    ChartSource steps() {
        return ChartSource.internal(this::stepsOf);
    }

    private Chart stepsOf(DashboardSnapshot facts) {
        Set<String> late = facts.waits().stream()
                .filter(wait -> wait.due().filter(facts.takenAt()::isAfter).isPresent())
                .map(Wait::caseReference)
                .collect(Collectors.toSet());
        Map<Step, Integer> open = new EnumMap<>(Step.class);
        Map<Step, Integer> overdue = new EnumMap<>(Step.class);
        facts.cases().stream().filter(Case::isOpen).forEach(found -> {
            open.merge(found.step(), 1, Integer::sum);
            overdue.merge(found.step(), late.contains(found.reference()) ? 1 : 0, Integer::sum);
        });
        return facts.followed().isEmpty() ? undated(open) : dated(open, overdue);
    }

    private Chart undated(Map<Step, Integer> open) {
        List<Series> series = List.of(new Series(words.say("dashboard.cases"), "one"));
        Bars bars = new Bars(series);
        List<List<Object>> rows = new ArrayList<>();
        open.forEach((step, count) -> {
            bars.add(step.label(), ChartTable.french(count), List.of(count));
            rows.add(List.of(step.label(), count));
        });
        return new Chart(
                "etapes",
                words.say("dashboard.steps.title"),
                words.say("dashboard.steps.text", ChartTable.french(sum(open))),
                series,
                bars.drawn(),
                new ChartTable(List.of(words.say("dashboard.steps.step"), words.say("dashboard.cases")), rows));
    }

    private Chart dated(Map<Step, Integer> open, Map<Step, Integer> overdue) {
        List<Series> series = List.of(
                new Series(words.say("dashboard.on-time"), "one"), new Series(words.say("dashboard.late"), "late"));
        Bars bars = new Bars(series);
        List<List<Object>> rows = new ArrayList<>();
        open.forEach((step, count) -> {
            int passed = overdue.get(step);
            bars.add(
                    step.label(),
                    passed == 0
                            ? ChartTable.french(count)
                            : words.say("dashboard.of-which-late", ChartTable.french(count), ChartTable.french(passed)),
                    List.of(count - passed, passed));
            rows.add(List.of(step.label(), count, passed));
        });
        return new Chart(
                "etapes",
                words.say("dashboard.steps.title"),
                words.say("dashboard.steps.text-late", ChartTable.french(sum(open)), ChartTable.french(sum(overdue))),
                series,
                bars.drawn(),
                new ChartTable(
                        List.of(
                                words.say("dashboard.steps.step"),
                                words.say("dashboard.cases"),
                                words.say("dashboard.late")),
                        rows));
    }

    private static int sum(Map<Step, Integer> counts) {
        return counts.values().stream().mapToInt(count -> count).sum();
    }

    /** The chart of the tasks that wait for each role, never for single persons. */
    @Bean
    @Order(3)
    ChartSource workload() {
        return ChartSource.internal(this::workloadOf);
    }

    private Chart workloadOf(DashboardSnapshot facts) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Wait wait : facts.waits()) {
            boolean late = wait.due().filter(facts.takenAt()::isAfter).isPresent();
            for (String group : groups(wait)) {
                counts.computeIfAbsent(group, none -> new int[2])[late ? 1 : 0]++;
            }
        }
        List<Series> series = List.of(
                new Series(words.say("dashboard.on-time"), "one"), new Series(words.say("dashboard.late"), "late"));
        Bars bars = new Bars(series);
        List<List<Object>> rows = new ArrayList<>();
        counts.forEach((group, found) -> {
            int all = found[0] + found[1];
            bars.add(
                    group,
                    found[1] == 0
                            ? ChartTable.french(all)
                            : words.say("dashboard.of-which-late", ChartTable.french(all), ChartTable.french(found[1])),
                    List.of(found[0], found[1]));
            rows.add(List.of(group, all, found[1]));
        });
        long late = facts.waits().stream()
                .filter(wait -> wait.due().filter(facts.takenAt()::isAfter).isPresent())
                .count();
        return new Chart(
                "attentes",
                words.say("dashboard.workload.title"),
                words.say(
                        "dashboard.workload.text",
                        ChartTable.french(facts.waits().size()),
                        ChartTable.french(late)),
                series,
                bars.drawn(),
                new ChartTable(
                        List.of(
                                words.say("dashboard.workload.group"),
                                words.say("dashboard.workload.tasks"),
                                words.say("dashboard.late")),
                        rows));
    }

    private List<String> groups(Wait wait) {
        List<String> names = wait.groups().stream()
                .map(group ->
                        Optional.of(group).flatMap(Role::of).map(Role::label).orElse(group))
                .toList();
        return names.isEmpty() ? List.of(words.say("dashboard.workload.named")) : names;
    }

    /** The chart of the lengths of the steps, over the last year. */
    @Bean
    @Order(4)
    ChartSource durations() {
        return ChartSource.internal(this::durationsOf);
    }

    private Chart durationsOf(DashboardSnapshot facts) {
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
