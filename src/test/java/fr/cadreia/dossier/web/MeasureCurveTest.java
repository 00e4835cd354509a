package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.MeasureSeries;
import fr.cadreia.dossier.MeasureSeries.Measure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureCurveTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static MeasureCurve curve(BigDecimal baseline, BigDecimal target, int... values) {
        List<Measure> measures = java.util.stream.IntStream.range(0, values.length)
                .mapToObj(at -> new Measure(DAY.plusDays(100L * at), "bilan", BigDecimal.valueOf(values[at])))
                .toList();
        return MeasureCurve.of(new MeasureSeries("Délai", "jours", baseline, target, measures));
    }

    @Test
    void itFillsTheFrameFromTheLeastToTheMost() {
        MeasureCurve curve = curve(BigDecimal.valueOf(20), BigDecimal.valueOf(0), 10, 5, 10);

        assertThat(curve.points()).isEqualTo("8.0,48.0 160.0,68.0 312.0,48.0");
        assertThat(curve.baseline()).isEqualTo(8.0);
        assertThat(curve.target()).isEqualTo(88.0);
    }

    @Test
    void oneValueStandsInTheMiddle() {
        MeasureCurve curve = curve(null, null, 4);

        assertThat(curve.points()).isEqualTo("160.0,48.0");
        assertThat(curve.baseline()).isNull();
        assertThat(curve.baselineText()).isEqualTo("–");
    }
}
