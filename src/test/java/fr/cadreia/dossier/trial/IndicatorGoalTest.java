package fr.cadreia.dossier.trial;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.steps.protocol.ExperimentProtocol;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldError;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether an indicator came to what was aimed at. */
class IndicatorGoalTest {

    private static Indicator indicator(String direction, Number baseline, Number target, Number upper) {
        return indicators(direction, baseline, target, upper).get(0);
    }

    private static List<Indicator> indicators(String direction, Number baseline, Number target, Number upper) {
        Map<String, Object> answers = new HashMap<>(
                Map.of("indicator1Name", "Délai", "indicator1Direction", direction, "indicator1Baseline", baseline));
        answers.put("indicator1Target", target);
        if (upper != null) {
            answers.put("indicator1TargetMax", upper);
        }
        return new Answers(answers).as(ExperimentProtocol.class).named();
    }

    @ParameterizedTest
    @CsvSource({
        "more, 5, 8, , 8, true",
        "more, 5, 8, , 7.9, false",
        "less, 12, 8, , 8, true",
        "less, 12, 8, , 8.1, false",
        "within, 5, 8, 10, 8, true",
        "within, 5, 8, 10, 10, true",
        "within, 5, 8, 10, 10.5, false",
        "within, 5, 8, 10, 7, false"
    })
    void itIsReachedInItsDirection(
            String direction, double baseline, double target, Double upper, BigDecimal measured, boolean reached) {
        assertThat(indicator(direction, baseline, target, upper)
                        .goal()
                        .orElseThrow()
                        .isReached(measured))
                .isEqualTo(reached);
    }

    @Test
    void itSaysItsDirection() {
        assertThat(indicator("more", 5, 8, null).label()).isEqualTo("Délai\u00a0: départ 5, cible 8 au moins");
        assertThat(indicator("less", 12, 8, null).label()).isEqualTo("Délai\u00a0: départ 12, cible 8 au plus");
        assertThat(indicator("within", 5, 8, 10).label()).isEqualTo("Délai\u00a0: départ 5, cible de 8 à 10");
    }

    @ParameterizedTest
    @CsvSource({
        "more, 5, 4, , indicator1Direction",
        "less, 5, 6, , indicator1Direction",
        "within, 5, 8, 7, indicator1TargetMax"
    })
    void aTargetOnTheWrongSideIsRefused(String direction, double baseline, double target, Double upper, String field) {
        assertThat(Indicator.faults(indicators(direction, baseline, target, upper)))
                .extracting(FieldError::field)
                .containsExactly(field);
    }

    @Test
    void lessThanWhatDoesNotExistYetIsAMost() {
        assertThat(Indicator.faults(indicators("less", 0, 180, null))).isEmpty();
        assertThat(indicator("less", 0, 180, null).label()).isEqualTo("Délai\u00a0: départ 0, cible 180 au plus");
    }

    @Test
    void toKeepWhatIsThereIsAGoalToo() {
        assertThat(List.of("more", "less"))
                .allSatisfy(direction -> assertThat(Indicator.faults(indicators(direction, 5, 5, null)))
                        .isEmpty());
    }
}
