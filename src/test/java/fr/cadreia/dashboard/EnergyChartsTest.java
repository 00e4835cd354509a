package fr.cadreia.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.figures.MeasuredSpans;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.text.FrenchMessages;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the charts on energy say, in good French, a year compared with a year. */
class EnergyChartsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Case TRIED = Case.opened("IA-1", "Tri", "dir-a", Case.Origin.PROPOSAL, "2026-1", NOW, "agent");

    private static Chart chart(StepDocument... documents) {
        DashboardSnapshot facts = new DashboardSnapshot(
                NOW,
                List.of(TRIED),
                Set.of("IA-1"),
                List.of(),
                List.of(documents),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                MeasuredSpans.of(List.of(documents)));
        return new EnergyCharts(new ChartWords(new FrenchMessages())).energy().of(facts);
    }

    private static StepDocument document(String form, Map<String, Object> answers) {
        return document(form, LocalDate.of(2026, 6, 1), answers);
    }

    private static StepDocument document(String form, LocalDate day, Map<String, Object> answers) {
        Instant written = day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
        return new StepDocument(1, "IA-1", form, "", "", "", "agent", written, new Answers(answers));
    }

    private static StepDocument estimate(int least, int most) {
        return document("review", Map.of("energyKwhMin", least, "energyKwhMax", most));
    }

    /** An experimentation that ends so many days after it began, the first included. */
    private static Chart tried(int days, int found) {
        LocalDate first = LocalDate.of(2026, 1, 1);
        return chart(
                estimate(200, 400),
                document("experiment-protocol", Map.of("start", first.toString())),
                document(
                        "experiment-closing",
                        Map.of("actualEnd", first.plusDays(days - 1).toString())),
                document("assessment", Map.of("energyKwh", found, "energySource", "measured")));
    }

    private static String value(Chart chart) {
        return chart.bars().get(0).value().replace('\u00a0', ' ');
    }

    @Test
    void nothingEstimatedIsNoEstimateOfZero() {
        assertThat(chart().text())
                .isEqualTo("Aucune estimation à l’instruction n’est publiée ou connue, hors usages qui ont pris fin."
                        + " Aucune mesure aux bilans et réévaluations.");
    }

    @Test
    void aMeasureWhoseDaysNobodyKnowsIsNotComparedWithAYear() {
        Chart chart = chart(estimate(0, 1), document("assessment", Map.of("energyKwh", 1, "energySource", "measured")));

        assertThat(chart.text()).contains("de 0 à 1 kWh par an", "Aucune mesure ne couvre les quatre semaines");
        assertThat(value(chart)).isEqualTo("0 à 1 kWh par an estimé. 1 kWh mesuré.");
        assertThat(chart.bars().get(0).segments())
                .extracting(Chart.Segment::style)
                .containsExactly("range");
    }

    @Test
    void whatWasMeasuredIsBroughtToAYear() {
        Chart chart = tried(73, 60);

        assertThat(value(chart)).isEqualTo("200 à 400 kWh par an estimés. Mesuré : 300 kWh par an.");
        assertThat(chart.text().replace(' ', ' '))
                .isEqualTo(
                        "Mesuré au-dessus de l’estimation\u00a0: 0 sur 1."
                                + " Ramenées à un an, les mesures d’un usage font 300 kWh, pour une estimation de 200 à 400 kWh.");
        assertThat(chart.bars().get(0).segments())
                .extracting(Chart.Segment::style)
                .containsExactly("range", "mark");
    }

    @Test
    void whatWasMeasuredAboveItsEstimateIsMarked() {
        Chart chart = tried(73, 100);

        assertThat(value(chart)).endsWith("Mesuré : 500 kWh par an. Au-dessus de l’estimation.");
        assertThat(chart.text()).contains("1 sur 1");
        assertThat(chart.bars().get(0).segments())
                .extracting(Chart.Segment::style)
                .containsExactly("range", "above");
        assertThat(chart.table().rows().get(0)).contains("Au-dessus de l’estimation", 73L, new BigDecimal("500.0"));
    }

    @Test
    void aFewDaysSayNothingOfAYear() {
        Chart chart = tried(27, 100);

        assertThat(value(chart)).endsWith("100 kWh en 27 jours : trop court pour comparer à un an.");
        assertThat(chart.bars().get(0).segments())
                .extracting(Chart.Segment::style)
                .containsExactly("range");
    }

    @Test
    void aReevaluationMeasuresSinceTheServiceBeganOrWasEvaluatedLast() {
        LocalDate begun = LocalDate.of(2025, 1, 1);
        List<StepDocument> first = List.of(
                estimate(200, 400),
                document("generalization", begun, Map.of("startDate", begun.toString())),
                document(
                        "assessment",
                        begun.plusDays(364),
                        Map.of("needStillThere", "yes", "energyKwh", 250, "energySource", "measured")));
        StepDocument second = document(
                "assessment",
                begun.plusDays(364 + 145),
                Map.of("needStillThere", "yes", "energyKwh", 120, "energySource", "measured"));

        assertThat(value(chart(first.toArray(StepDocument[]::new)))).endsWith("Mesuré : 250 kWh par an.");
        assertThat(value(chart(Stream.concat(first.stream(), Stream.of(second)).toArray(StepDocument[]::new))))
                .endsWith("Mesuré : 300 kWh par an.");
    }
}
