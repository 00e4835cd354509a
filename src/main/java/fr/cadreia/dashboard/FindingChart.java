package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Series;
import fr.cadreia.figures.FindingFigures;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The committee's findings on the ten rules, case by case. */
@Component
@Order(8)
class FindingChart implements ChartSource {

    private final ChartWords words;
    private final Frameworks frameworks;

    FindingChart(ChartWords words, Frameworks frameworks) {
        this.words = words;
        this.frameworks = frameworks;
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public Chart of(DashboardSnapshot facts) {
        List<Series> series = List.of(
                new Series(words.say("dashboard.findings.met"), "one"),
                new Series(words.say("dashboard.findings.partial"), "half"),
                new Series(words.say("dashboard.findings.not-met"), "late"));
        List<FindingFigures> findings = FindingFigures.of(facts.documents());
        FrameworkVersion framework = frameworks.inForce();
        Bars bars = new Bars(series);
        List<List<Object>> rows = new ArrayList<>();
        for (FindingFigures rule : findings) {
            String label = framework.ruleName(rule.rule());
            bars.add(
                    label,
                    words.say(
                            "dashboard.findings.value",
                            ChartTable.french(rule.met()),
                            ChartTable.french(rule.partial()),
                            ChartTable.french(rule.notMet())),
                    List.of(rule.met(), rule.partial(), rule.notMet()));
            rows.add(List.of(label, rule.met(), rule.partial(), rule.notMet()));
        }
        int examined = findings.stream()
                .mapToInt(rule -> rule.met() + rule.partial() + rule.notMet())
                .max()
                .orElse(0);
        return new Chart(
                "regles",
                words.say("dashboard.findings.title"),
                words.say("dashboard.findings.text", ChartTable.french(examined)),
                series,
                examined == 0 ? List.of() : bars.drawn(),
                new ChartTable(
                        List.of(
                                words.say("dashboard.findings.rule"),
                                words.say("dashboard.findings.met"),
                                words.say("dashboard.findings.partial"),
                                words.say("dashboard.findings.not-met")),
                        rows));
    }
}
