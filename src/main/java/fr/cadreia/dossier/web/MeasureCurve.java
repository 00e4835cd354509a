package fr.cadreia.dossier.web;

import fr.cadreia.dossier.MeasureSeries;
import fr.cadreia.dossier.MeasureSeries.Measure;
import fr.cadreia.engine.FrenchText;
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
 * @param baseline height of the line of the baseline; null where there is none
 * @param target height of the line of the target; null where there is none
 */
record MeasureCurve(
        String label,
        String baselineText,
        String targetText,
        List<Point> measures,
        String points,
        Double baseline,
        Double target) {

    static final int WIDTH = 320;
    static final int HEIGHT = 96;

    private static final int MARGIN = 8;

    /** A measure: where it stands in the frame, and in French. */
    record Point(double x, double y, String day, String occasion, String value) {}

    static MeasureCurve of(MeasureSeries series) {
        Scale scale = Scale.of(series);
        List<Point> points = new ArrayList<>();
        for (Measure measure : series.measures()) {
            points.add(new Point(
                    scale.x(measure.day()),
                    scale.y(measure.value()),
                    FrenchText.day(measure.day()),
                    measure.occasion(),
                    FrenchText.number(measure.value())));
        }
        return new MeasureCurve(
                series.label(),
                text(series.baseline()),
                text(series.target()),
                points,
                points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")),
                series.baseline() == null ? null : scale.y(series.baseline()),
                series.target() == null ? null : scale.y(series.target()));
    }

    private static String text(BigDecimal value) {
        return value == null ? "–" : FrenchText.number(value);
    }

    /** From days and values to the frame, whose edges keep a margin. */
    private record Scale(LocalDate first, long days, double least, double most) {

        static Scale of(MeasureSeries series) {
            List<Double> values = Stream.concat(
                            Stream.of(series.baseline(), series.target()),
                            series.measures().stream().map(Measure::value))
                    .filter(Objects::nonNull)
                    .map(BigDecimal::doubleValue)
                    .sorted()
                    .toList();
            LocalDate first = series.measures().get(0).day();
            LocalDate last = series.measures().get(series.measures().size() - 1).day();
            return new Scale(first, ChronoUnit.DAYS.between(first, last), values.get(0), values.get(values.size() - 1));
        }

        double x(LocalDate day) {
            double share = days == 0 ? 0.5 : (double) ChronoUnit.DAYS.between(first, day) / days;
            return rounded(MARGIN + share * (WIDTH - 2 * MARGIN));
        }

        double y(BigDecimal value) {
            double share = most == least ? 0.5 : (value.doubleValue() - least) / (most - least);
            return rounded(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
        }

        private static double rounded(double length) {
            return Math.round(length * 10) / 10.0;
        }
    }
}
