package fr.cadreia.dossier.web;

import fr.cadreia.dossier.summary.MeasureSeries;
import fr.cadreia.dossier.summary.MeasureSeries.Measure;
import fr.cadreia.dossier.trial.IndicatorGoal;
import fr.cadreia.kernel.text.FrenchText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A criterion drawn over time, in a frame of {@value #WIDTH} by {@value #HEIGHT}, and the same in words.
 *
 * @param points "x,y x,y …" of the line through the measures
 * @param least value at the bottom of the frame, French
 * @param most value at its top; empty where both are the same
 * @param baseline height of the line of the baseline; null where there is none
 * @param target height of the line of the target; null where there is none
 */
record MeasureCurve(
        String label,
        String baselineText,
        String targetText,
        List<Point> measures,
        String points,
        String least,
        String most,
        Double baseline,
        Double target) {

    static final int WIDTH = 320;
    static final int HEIGHT = 96;

    private static final int MARGIN = 10;

    /** The left edge of the frame, right of the values of its edges. */
    private static final int LEFT = 56;

    /** A measure: where it stands in the frame, and in French. */
    record Point(double x, double y, String day, String occasion, String value) {}

    static MeasureCurve of(MeasureSeries series) {
        Scale scale = Scale.of(series);
        List<Point> points = new ArrayList<>();
        for (int at = 0; at < series.measures().size(); at++) {
            Measure measure = series.measures().get(at);
            points.add(new Point(
                    scale.x(measure.day(), at),
                    scale.y(measure.value()),
                    FrenchText.day(measure.day()),
                    measure.occasion(),
                    FrenchText.number(measure.value())));
        }
        return new MeasureCurve(
                series.label(),
                text(series.baseline()),
                series.goal().map(IndicatorGoal::text).orElse("–"),
                points,
                points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")),
                FrenchText.number(scale.least()),
                scale.most().compareTo(scale.least()) == 0 ? "" : FrenchText.number(scale.most()),
                series.baseline() == null ? null : scale.y(series.baseline()),
                series.target() == null ? null : scale.y(series.target()));
    }

    private static String text(BigDecimal value) {
        return value == null ? "–" : FrenchText.number(value);
    }

    /** The scale from days and values to the frame, whose edges keep a margin. */
    private record Scale(LocalDate first, long days, int count, BigDecimal least, BigDecimal most) {

        static Scale of(MeasureSeries series) {
            List<BigDecimal> values = Stream.concat(
                            Stream.of(series.baseline(), series.target()),
                            series.measures().stream().map(Measure::value))
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            LocalDate first = series.measures().get(0).day();
            LocalDate last = series.measures().get(series.measures().size() - 1).day();
            return new Scale(
                    first,
                    ChronoUnit.DAYS.between(first, last),
                    series.measures().size(),
                    values.get(0),
                    values.get(values.size() - 1));
        }

        /** Returns the place of a measure; measures of the same day stand one after the other. */
        double x(LocalDate day, int at) {
            double share = days == 0 ? (at + 0.5) / count : (double) ChronoUnit.DAYS.between(first, day) / days;
            return rounded(LEFT + share * (WIDTH - LEFT - MARGIN));
        }

        double y(BigDecimal value) {
            double range = most.subtract(least).doubleValue();
            double share = range == 0 ? 0.5 : value.subtract(least).doubleValue() / range;
            return rounded(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
        }

        private static double rounded(double length) {
            return Math.round(length * 10) / 10.0;
        }
    }
}
