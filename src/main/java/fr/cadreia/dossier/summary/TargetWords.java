package fr.cadreia.dossier.summary;

import fr.cadreia.dossier.measure.IndicatorGoal;
import java.util.List;
import java.util.stream.Collectors;

/** Says which targets of an experimentation were reached: those that were not stand first, with their figures. */
record TargetWords(List<MeasureSeries> indicators) {

    /** Empty where nothing is measured yet. */
    String text() {
        long judged = indicators.stream()
                .filter(series -> series.isReached().isPresent())
                .count();
        if (judged == 0) {
            return "";
        }
        long reached = indicators.stream()
                .filter(series -> series.isReached().orElse(false))
                .count();
        String missed = indicators.stream()
                .filter(series -> !series.isReached().orElse(true))
                .map(TargetWords::missed)
                .collect(Collectors.joining(", "));
        return reached
                + (reached > 1 ? " atteintes sur " : " atteinte sur ")
                + judged
                + (missed.isEmpty() ? "" : "\u00a0; non atteintes\u00a0: " + missed);
    }

    /** « Temps de traitement (min) 12 pour 8 au plus ». */
    private static String missed(MeasureSeries series) {
        return series.label() + " "
                + series.last().map(MeasureSeries.Measure::words).orElse("–") + " pour "
                + series.goal().map(IndicatorGoal::text).orElse("–");
    }
}
