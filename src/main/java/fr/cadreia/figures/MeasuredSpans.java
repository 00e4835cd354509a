package fr.cadreia.figures;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.closing.ExperimentClosing;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.figures.EnergyUse.Quantity;
import fr.cadreia.kernel.time.AuthorityClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The days over which each measure was taken, so that it can be compared with an estimate, which is of a year. A bilan
 * measures the experimentation, a re-evaluation the time since the service began or was evaluated last.
 */
public final class MeasuredSpans {

    /** The least number of days: a shorter measure says nothing of a year. */
    public static final int SHORTEST = 28;

    private static final BigDecimal YEAR = BigDecimal.valueOf(365);

    private final Map<String, List<Measure>> measures = new HashMap<>();

    private record Measure(Assessment assessment, long days) {}

    private MeasuredSpans() {}

    /** @param documents the oldest first */
    public static MeasuredSpans of(Collection<StepDocument> documents) {
        MeasuredSpans spans = new MeasuredSpans();
        Map<String, LocalDate> begun = new HashMap<>();
        Map<String, LocalDate> ended = new HashMap<>();
        for (StepDocument document : documents) {
            String reference = document.caseReference();
            LocalDate written = AuthorityClock.dayOf(document.writtenAt());
            if (document.is(ExperimentProtocol.class)) {
                begun.put(reference, document.as(ExperimentProtocol.class).start());
                ended.remove(reference);
            } else if (document.is(ExperimentClosing.class)) {
                ended.put(reference, document.as(ExperimentClosing.class).actualEnd());
            } else if (document.is(Assessment.class)) {
                Assessment measured = document.as(Assessment.class);
                LocalDate first = begun.get(reference);
                if (measured.isReassessment()) {
                    spans.add(reference, measured, first, written);
                    begun.put(reference, written);
                } else {
                    spans.add(reference, measured, first, ended.getOrDefault(reference, written));
                }
            } else if (document.is(Generalization.class)) {
                begun.put(reference, document.as(Generalization.class).startDate());
            }
        }
        return spans;
    }

    private void add(String reference, Assessment measured, LocalDate first, LocalDate last) {
        if (first != null && !last.isBefore(first)) {
            measures.computeIfAbsent(reference, found -> new ArrayList<>())
                    .add(new Measure(measured, ChronoUnit.DAYS.between(first, last) + 1));
        }
    }

    /** Returns the days of the last measure of this case that found this amount; empty when they are not known. */
    public Optional<Long> days(String caseReference, Quantity quantity, BigDecimal found) {
        return measures.getOrDefault(caseReference, List.of()).stream()
                .filter(measure -> quantity.measured(measure.assessment())
                        .filter(number -> number.compareTo(found) == 0)
                        .isPresent())
                .map(Measure::days)
                .reduce((earlier, later) -> later);
    }

    /**
     * Returns the amount that was found in so many days, brought to a year, to one decimal; empty when they are fewer
     * than {@value #SHORTEST}.
     */
    public static Optional<BigDecimal> aYear(BigDecimal found, long days) {
        return days < SHORTEST
                ? Optional.empty()
                : Optional.of(found.multiply(YEAR).divide(BigDecimal.valueOf(days), 1, RoundingMode.HALF_UP));
    }
}
