package fr.cadreia.dashboard;

import fr.cadreia.dashboard.Chart.Bar;
import fr.cadreia.dashboard.Chart.Segment;
import fr.cadreia.dashboard.Chart.Series;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Units;
import fr.cadreia.figures.EnergyTotal;
import fr.cadreia.figures.EnergyUse;
import fr.cadreia.figures.EnergyUse.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the solutions use: the estimated range of each, and what was measured. */
@Configuration(proxyBeanMethods = false)
class EnergyCharts {

    /** The largest ones are drawn; the table has them all. */
    private static final int DRAWN = 15;

    private static final double WIDTH = 100;
    private static final double MARK = 1.2;

    private final Words words;

    EnergyCharts(Words words) {
        this.words = words;
    }

    @Bean
    @Order(9)
    ChartSource energy() {
        return source("energie", Quantity.ENERGY, words.say("dashboard.energy.title"), Units.ENERGY);
    }

    @Bean
    @Order(10)
    ChartSource carbon() {
        return source("carbone", Quantity.CARBON, words.say("dashboard.carbon.title"), Units.CARBON);
    }

    private ChartSource source(String id, Quantity quantity, String title, String unit) {
        return new ChartSource() {
            @Override
            public boolean isInternal() {
                return false;
            }

            @Override
            public Chart of(Facts facts) {
                return chart(facts, id, quantity, title, unit);
            }
        };
    }

    private Chart chart(Facts facts, String id, Quantity quantity, String title, String unit) {
        Map<String, Case> cases = facts.byReference();
        List<EnergyUse> uses = facts.energy(quantity).stream()
                .sorted(Comparator.comparing(EnergyUse::largest).reversed())
                .toList();
        double longest = uses.stream()
                .map(EnergyUse::largest)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        List<Bar> bars = longest == 0
                ? List.of()
                : uses.stream()
                        .limit(DRAWN)
                        .map(use -> new Bar(
                                facts.titleOf(cases.get(use.caseReference())),
                                value(use, unit),
                                segments(use, longest)))
                        .toList();
        List<List<Object>> rows = new ArrayList<>();
        for (EnergyUse use : uses) {
            List<Object> row = new ArrayList<>();
            row.add(Links.to(cases.get(use.caseReference()), facts));
            row.add(use.least().orElse(null));
            row.add(use.most().orElse(null));
            row.add(use.measured().orElse(null));
            rows.add(row);
        }
        return new Chart(
                id,
                title,
                text(EnergyTotal.of(uses), unit),
                List.of(
                        new Series(words.say("dashboard.energy.estimated"), "range"),
                        new Series(words.say("dashboard.energy.measured"), "mark")),
                bars,
                new Table(
                        List.of(
                                words.say("dashboard.case"),
                                words.say("dashboard.energy.least", unit),
                                words.say("dashboard.energy.most", unit),
                                words.say("dashboard.energy.found", unit)),
                        rows));
    }

    private String text(EnergyTotal total, String unit) {
        String estimated = total.most()
                .map(most -> words.say(
                        "dashboard.energy.text", Table.french(total.least().orElse(most)), Table.french(most), unit))
                .orElseGet(() -> words.say("dashboard.energy.text.no-estimate"));
        String measured = total.measured()
                .map(sum -> words.say("dashboard.energy.text.measured", Table.french(sum), unit, total.measures()))
                .orElseGet(() -> words.say("dashboard.energy.text.no-measure"));
        return estimated + " " + measured;
    }

    private String value(EnergyUse use, String unit) {
        String measured = use.measured()
                .map(number -> words.say("dashboard.energy.value-measured", Table.french(number), unit, number))
                .orElse(words.say("dashboard.energy.value-none"));
        if (use.most().isEmpty()) {
            return measured;
        }
        return words.say(
                        "dashboard.energy.value",
                        Table.french(use.least().orElse(BigDecimal.ZERO)),
                        Table.french(use.most().get()),
                        unit,
                        use.most().get())
                + " " + measured;
    }

    private static List<Segment> segments(EnergyUse use, double longest) {
        List<Segment> segments = new ArrayList<>();
        double scale = (WIDTH - MARK) / longest;
        use.most().ifPresent(most -> {
            double from = use.least().orElse(BigDecimal.ZERO).doubleValue() * scale;
            segments.add(new Segment(
                    Bars.rounded(from), Bars.rounded(Math.max(MARK / 2, most.doubleValue() * scale - from)), "range"));
        });
        use.measured()
                .ifPresent(measured ->
                        segments.add(new Segment(Bars.rounded(measured.doubleValue() * scale), MARK, "mark")));
        return segments;
    }
}
