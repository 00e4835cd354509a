package fr.cadreia.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FrenchMessages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the charts on energy say, in good French. */
class EnergyChartsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Case TRIED = Case.opened("IA-1", "Tri", "dir-a", Case.Origin.PROPOSAL, "2026-1", NOW, "agent");

    private static Chart chart(StepDocument... documents) {
        Facts facts = new Facts(
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
                Optional.empty());
        return new EnergyCharts(new Words(new FrenchMessages())).energy().of(facts);
    }

    private static StepDocument document(String form, Map<String, Object> answers) {
        return new StepDocument(1, "IA-1", form, "", "", "", "agent", NOW, new Answers(answers));
    }

    @Test
    void nothingEstimatedIsNoEstimateOfZero() {
        assertThat(chart().text())
                .isEqualTo("Aucune estimation à l'instruction n'est publiée ou connue."
                        + " Aucune mesure aux bilans et réévaluations.");
    }

    @Test
    void oneIsSingular() {
        Chart chart = chart(
                document("review", Map.of("energyKwhMin", 0, "energyKwhMax", 1)),
                document("assessment", Map.of("energyKwh", 1, "energySource", "measured")));

        assertThat(chart.text())
                .contains("de 0 à 1 kWh par an", "1 kWh en tout, pour 1 dossier.")
                .doesNotContain("Aucune");
        assertThat(chart.bars()).extracting(Chart.Bar::value).containsExactly("0 à 1 kWh estimé. 1 kWh mesuré.");
    }
}
