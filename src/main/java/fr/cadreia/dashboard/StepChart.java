package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Series;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseStandings.Wait;
import fr.cadreia.dossier.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The chart of the open cases at each step; people who follow them also see how many are late. */
@Component
@Order(2)
class StepChart implements ChartSource {

    private final ChartWords words;

    StepChart(ChartWords words) {
        this.words = words;
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Chart of(DashboardSnapshot facts) {
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
        return facts.followed().isEmpty() ? open(open) : dated(open, overdue);
    }

    private Chart open(Map<Step, Integer> open) {
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
}
