package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.dossier.trial.Indicator;
import fr.cadreia.dossier.trial.IndicatorGoal;
import fr.cadreia.dossier.trial.MeasureUnits;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The series of one criterion, from the bilan through each re-evaluation (rule 10: the same criteria measured again).
 *
 * @param unit or empty
 * @param baseline before the experimentation, null when there is none
 * @param goal the goal that it is to reach
 * @param measures the oldest first
 */
public record MeasureSeries(
        String name, String unit, BigDecimal baseline, Optional<IndicatorGoal> goal, List<Measure> measures) {

    /**
     * A criterion that is measured for every solution: its name and unit, the measure, and the number of persons, or
     * null.
     */
    private record Common(
            String name,
            String unit,
            Function<Assessment, BigDecimal> measured,
            Function<Assessment, BigDecimal> persons) {

        Optional<Found> in(Assessment assessment) {
            return Optional.ofNullable(measured.apply(assessment))
                    .map(value -> new Found(value, persons.apply(assessment), ""));
        }
    }

    private record Found(BigDecimal value, BigDecimal cases, String how) {}

    private static final List<Common> COMMON = List.of(
            new Common(
                    "Satisfaction des agents",
                    "sur 10",
                    Assessment::satisfactionAgents,
                    Assessment::satisfactionAgentsCount),
            new Common(
                    "Satisfaction des usagers",
                    "sur 10",
                    Assessment::satisfactionUsers,
                    Assessment::satisfactionUsersCount),
            new Common("Énergie", MeasureUnits.ENERGY, Assessment::energyKwh, assessment -> null),
            new Common("Carbone", MeasureUnits.CARBON, Assessment::carbonKg, assessment -> null),
            new Common("Coût annuel", "€", Assessment::costPerYear, assessment -> null));

    /**
     * @param occasion French: the occasion of the measure
     * @param cases the number of cases or persons; null where it is not a sample
     * @param how French, how it was measured; empty where nobody said so
     */
    public record Measure(LocalDate day, String occasion, BigDecimal value, BigDecimal cases, String how) {

        /** Returns « 11 septembre 2026 : 12 (24 cas, indicatif) ». */
        public String dated() {
            return FrenchText.day(day) + "\u00a0: " + words();
        }

        /** Returns « 12 (24 cas, indicatif) ». */
        public String words() {
            return Indicator.measuredText(value, cases);
        }

        /** Returns "12 (bilan, 03/2026)". */
        String text() {
            return "%s (%s, %02d/%d)".formatted(Indicator.text(value), occasion, day.getMonthValue(), day.getYear());
        }
    }

    public MeasureSeries {
        measures = List.copyOf(measures);
    }

    /** Returns "Temps de traitement (min)". */
    public String label() {
        return name + (unit.isBlank() ? "" : " (" + unit + ")");
    }

    /** Returns "12", or a dash where nobody knew. */
    public String baselineText() {
        return Indicator.text(baseline);
    }

    /** Returns every measure in one line, or empty as long as there is only one. */
    public String history() {
        return measures.size() < 2 ? "" : measures.stream().map(Measure::text).collect(Collectors.joining(" → "));
    }

    /** Returns the target value, or the lower end of its range; null where there is none. */
    public BigDecimal target() {
        return goal.map(IndicatorGoal::target).orElse(null);
    }

    /** Returns "atteint" or "non atteint" as of the newest measure; empty without a goal or a measure. */
    public String verdict() {
        return isReached().map(IndicatorGoal::words).orElse("");
    }

    /** Tells whether the goal is reached as of the newest measure; empty without a goal or a measure. */
    public Optional<Boolean> isReached() {
        return goal.flatMap(sought -> last().map(measure -> sought.isReached(measure.value())));
    }

    public Optional<Measure> last() {
        return measures.isEmpty() ? Optional.empty() : Optional.of(measures.get(measures.size() - 1));
    }

    /** Returns the series of the protocol's indicators. @param documents of one case, in their order */
    public static List<MeasureSeries> indicators(List<StepDocument> documents) {
        List<StepDocument> current = sinceTheLastProtocol(documents);
        return current.stream()
                .findFirst()
                .map(protocol -> protocol.as(ExperimentProtocol.class).named().stream()
                        .map(indicator -> new MeasureSeries(
                                indicator.name(),
                                indicator.unit(),
                                indicator.baseline(),
                                indicator.goal(),
                                measures(
                                        current,
                                        assessment -> assessment.indicators().stream()
                                                .filter(found -> found.number() == indicator.number()
                                                        && found.measured() != null)
                                                .findFirst()
                                                .map(found ->
                                                        new Found(found.measured(), found.cases(), found.how())))))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Returns the series of the protocol's indicators, and of the criteria that are measured for every solution.
     *
     * @param documents of one case, in their order
     */
    public static List<MeasureSeries> of(List<StepDocument> documents) {
        List<StepDocument> current = sinceTheLastProtocol(documents);
        List<MeasureSeries> all = new ArrayList<>(indicators(documents));
        COMMON.forEach(common -> all.add(new MeasureSeries(
                common.name(), common.unit(), null, Optional.empty(), measures(current, common::in))));
        all.removeIf(series -> series.measures().isEmpty());
        return all;
    }

    /**
     * Returns the documents since the last protocol; a bilan or a re-evaluation done again takes the place of the
     * first.
     */
    private static List<StepDocument> sinceTheLastProtocol(List<StepDocument> documents) {
        Map<String, StepDocument> current = new LinkedHashMap<>();
        for (StepDocument document : documents) {
            String key = document.form() + document.processInstanceId();
            if (document.is(ExperimentProtocol.class)) {
                current.clear();
                current.put(key, document);
            } else if (document.is(Assessment.class)) {
                current.remove(key);
                current.put(key, document);
            }
        }
        return List.copyOf(current.values());
    }

    private static List<Measure> measures(List<StepDocument> current, Function<Assessment, Optional<Found>> measured) {
        List<Measure> measures = new ArrayList<>();
        for (StepDocument document : current) {
            if (document.is(Assessment.class)) {
                Assessment assessment = document.as(Assessment.class);
                measured.apply(assessment)
                        .ifPresent(found -> measures.add(new Measure(
                                AuthorityClock.dayOf(document.writtenAt()),
                                assessment.isReassessment() ? "réévaluation" : "bilan",
                                found.value(),
                                found.cases(),
                                found.how())));
            }
        }
        return measures;
    }
}
