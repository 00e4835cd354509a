package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.summary.MeasureSeries;
import fr.cadreia.dossier.summary.MeasureSeries.Measure;
import fr.cadreia.dossier.trial.IndicatorGoal;
import fr.cadreia.dossier.trial.IndicatorGoal.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasureCurveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static MeasureCurve curve(BigDecimal baseline, BigDecimal target, int... values) {
        List<Measure> measures = java.util.stream.IntStream.range(0, values.length)
                .mapToObj(at -> new Measure(DAY.plusDays(100L * at), "bilan", BigDecimal.valueOf(values[at]), null, ""))
                .toList();
        return MeasureCurve.of(new MeasureSeries(
                "Délai",
                "jours",
                baseline,
                Optional.ofNullable(target).map(value -> new IndicatorGoal(Direction.LESS, value, null)),
                measures));
    }

    @Test
    void itFillsTheFrameFromTheLeastToTheMost() {
        MeasureCurve curve = curve(BigDecimal.valueOf(20), BigDecimal.valueOf(0), 10, 5, 10);

        assertThat(curve.points()).isEqualTo("56.0,48.0 183.0,67.0 310.0,48.0");
        assertThat(curve.baseline()).isEqualTo(10.0);
        assertThat(curve.target()).isEqualTo(86.0);
        assertThat(curve.least()).isEqualTo("0");
        assertThat(curve.most()).isEqualTo("20");
    }

    @Test
    void measuresOfOneDayStandOneAfterTheOther() {
        List<Measure> measures = List.of(
                new Measure(DAY, "bilan", BigDecimal.TEN, null, ""),
                new Measure(DAY, "réévaluation", BigDecimal.ONE, null, ""));

        MeasureCurve curve = MeasureCurve.of(new MeasureSeries("Délai", "jours", null, Optional.empty(), measures));

        assertThat(curve.points()).isEqualTo("119.5,10.0 246.5,86.0");
    }

    @Test
    void oneValueStandsInTheMiddle() {
        MeasureCurve curve = curve(null, null, 4);

        assertThat(curve.points()).isEqualTo("183.0,48.0");
        assertThat(curve.least()).isEqualTo("4");
        assertThat(curve.most()).isEmpty();
        assertThat(curve.baseline()).isNull();
        assertThat(curve.baselineText()).isEqualTo("–");
    }
}
