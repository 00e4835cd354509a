package fr.cadreia.dossier;

import fr.cadreia.engine.Answers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one criterion went, from the bilan through each re-evaluation (rule 10: the same criteria measured again).
 *
 * @param unit or empty
 * @param baseline before the experimentation, null when there is none
 * @param goal what it is to come to
 * @param measures the oldest first
 */
public record MeasureSeries(
        String name, String unit, BigDecimal baseline, Optional<IndicatorGoal> goal, List<Measure> measures) {

    private static final String PROTOCOL = "experiment-protocol";

    /** What is measured of every solution, and in which unit. */
    private static final Map<String, String[]> COMMON = new LinkedHashMap<>();

    static {
        COMMON.put("satisfactionAgents", new String[] {"Satisfaction des agents", "sur 10"});
        COMMON.put("satisfactionUsers", new String[] {"Satisfaction des usagers", "sur 10"});
        COMMON.put("energyKwh", new String[] {"Énergie", Units.ENERGY});
        COMMON.put("carbonKg", new String[] {"Carbone", Units.CARBON});
        COMMON.put("costPerYear", new String[] {"Coût annuel", "€"});
    }

    /**
     * @param occasion French: what it was measured for
     * @param cases on how many cases or persons; null where it is no sample
     */
    public record Measure(LocalDate day, String occasion, BigDecimal value, BigDecimal cases) {

        /** « 12 (24 cas, indicatif) ». */
        public String words() {
            return Indicator.measuredText(value, cases);
        }

        /** "12 (bilan, 03/2026)". */
        String text() {
            return "%s (%s, %02d/%d)".formatted(Indicator.text(value), occasion, day.getMonthValue(), day.getYear());
        }
    }

    public MeasureSeries {
        measures = List.copyOf(measures);
    }

    /** "Temps de traitement (min)". */
    public String label() {
        return name + (unit.isBlank() ? "" : " (" + unit + ")");
    }

    /** "12", or a dash where nobody knew. */
    public String baselineText() {
        return Indicator.text(baseline);
    }

    /** Every measure in one line, or empty as long as there is only one. */
    public String history() {
        return measures.size() < 2 ? "" : measures.stream().map(Measure::text).collect(Collectors.joining(" → "));
    }

    /** The value that it is to come to, or the lower end of its range; null where there is none. */
    public BigDecimal target() {
        return goal.map(IndicatorGoal::target).orElse(null);
    }

    /** "atteint" or "non atteint" as of the newest measure; empty without a goal or a measure. */
    public String verdict() {
        return isReached().map(IndicatorGoal::words).orElse("");
    }

    /** As of the newest measure; empty without a goal or a measure. */
    public Optional<Boolean> isReached() {
        return goal.flatMap(sought -> last().map(measure -> sought.isReached(measure.value())));
    }

    public Optional<Measure> last() {
        return measures.isEmpty() ? Optional.empty() : Optional.of(measures.get(measures.size() - 1));
    }

    /** The protocol's indicators. @param documents of one case, in their order */
    public static List<MeasureSeries> indicators(List<StepDocument> documents) {
        List<StepDocument> current = sinceTheLastProtocol(documents);
        return current.stream()
                .findFirst()
                .map(protocol -> Indicator.of(protocol.answers()).stream()
                        .map(indicator -> new MeasureSeries(
                                indicator.name(),
                                indicator.unit(),
                                indicator.baseline(),
                                indicator.goal(),
                                measures(current, indicator::measured, indicator::cases)))
                        .toList())
                .orElse(List.of());
    }

    /** The protocol's indicators, and what is measured of every solution. @param documents of one case, in their order */
    public static List<MeasureSeries> of(List<StepDocument> documents) {
        List<StepDocument> current = sinceTheLastProtocol(documents);
        List<MeasureSeries> all = new ArrayList<>(indicators(documents));
        COMMON.forEach((field, words) -> all.add(new MeasureSeries(
                words[0],
                words[1],
                null,
                Optional.empty(),
                measures(current, answers -> answers.number(field), answers -> answers.number(field + "Count")))));
        all.removeIf(series -> series.measures().isEmpty());
        return all;
    }

    /** Begins with the protocol; a bilan or a re-evaluation done again takes the place of the first. */
    private static List<StepDocument> sinceTheLastProtocol(List<StepDocument> documents) {
        Map<String, StepDocument> current = new LinkedHashMap<>();
        for (StepDocument document : documents) {
            String key = document.form() + document.processInstanceId();
            switch (document.form()) {
                case PROTOCOL -> {
                    current.clear();
                    current.put(key, document);
                }
                case "assessment", "reassessment" -> {
                    current.remove(key);
                    current.put(key, document);
                }
                default -> {
                    // The other steps measure nothing.
                }
            }
        }
        return List.copyOf(current.values());
    }

    private static List<Measure> measures(
            List<StepDocument> current,
            Function<Answers, Optional<BigDecimal>> measured,
            Function<Answers, Optional<BigDecimal>> cases) {
        List<Measure> measures = new ArrayList<>();
        for (StepDocument document : current) {
            String occasion = document.form().equals("assessment") ? "bilan" : "réévaluation";
            if (!document.form().equals(PROTOCOL)) {
                measured.apply(document.answers())
                        .ifPresent(value -> measures.add(new Measure(
                                LocalDate.ofInstant(document.writtenAt(), ZoneId.systemDefault()),
                                occasion,
                                value,
                                cases.apply(document.answers()).orElse(null))));
            }
        }
        return measures;
    }
}
