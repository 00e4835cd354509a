package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Series;
import fr.cadreia.figures.DecisionFigures;
import fr.cadreia.figures.FindingFigures;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The charts of the committee's decisions, and of its findings on the ten rules. */
@Configuration(proxyBeanMethods = false)
class DecisionCharts {

    private static final int MONTHS = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.FRENCH);

    private final ChartWords words;
    private final Frameworks frameworks;

    DecisionCharts(ChartWords words, Frameworks frameworks) {
        this.words = words;
        this.frameworks = frameworks;
    }

    /** The motions that the committee adopted over a year, month by month, compared with the year before. */
    @Bean
    @Order(7)
    ChartSource decisions() {
        return ChartSource.open(this::decisionsOf);
    }

    private Chart decisionsOf(DashboardSnapshot facts) {
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

    /** The committee's findings on the ten rules, case by case. */
    @Bean
    @Order(8)
    ChartSource findings() {
        return ChartSource.internal(this::findingsOf);
    }

    private Chart findingsOf(DashboardSnapshot facts) {
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
