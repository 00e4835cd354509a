package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Series;
import fr.cadreia.dossier.CaseStandings.Wait;
import fr.cadreia.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The chart of the tasks that wait for each role, never for single persons. */
@Component
@Order(3)
class WorkloadChart implements ChartSource {

    private final ChartWords words;

    WorkloadChart(ChartWords words) {
        this.words = words;
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Chart of(DashboardSnapshot facts) {
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
}
