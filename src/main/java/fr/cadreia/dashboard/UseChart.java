package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Series;
import fr.cadreia.dossier.Case;
import fr.cadreia.register.entry.UseStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The chart of the solutions that are tried, generalised, suspended, refused or stopped, by their status in the
 * register.
 */
@Component
@Order(1)
class UseChart implements ChartSource {

    private final ChartWords words;

    UseChart(ChartWords words) {
        this.words = words;
    }

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public Chart of(DashboardSnapshot facts) {
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
}
