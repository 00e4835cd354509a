package fr.cadreia.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that never fire open nothing. */
class FloorsTest {

    @ParameterizedTest
    @CsvSource({
        "none, none, none, yes, true",
        "none, internal, unknown, unknown, true",
        "ordinary, none, contractualAndTechnical, no, true",
        "sensitive, criticalInfrastructure, contractualAndTechnical, no, true",
        "ordinary, none, contractualOnly, no, false",
        "sensitive, none, none, no, false",
        "ordinary, none, contractualAndTechnical, yes, false",
        "ordinary, none, contractualAndTechnical, unknown, false",
        "none, confidential, unknown, no, false",
        "none, confidential, contractualAndTechnical, yes, false",
        ", , contractualAndTechnical, yes, false"
    })
    void theGateIsClosedWhateverTheTableSays(
            String personal, String critical, String guarantee, String reused, boolean open) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("personalData", personal);
        inputs.put("criticalData", critical);
        inputs.put("confidentialityGuarantee", guarantee);
        inputs.put("dataReused", reused);

        assertThat(Floors.closedGate(inputs).isEmpty()).isEqualTo(open);
    }

    static Stream<Map<String, Object>> excluded() {
        return Stream.of(
                Map.of("aiActClass", "prohibited"),
                Map.of("roleInDecision", "decides", "affectsPersons", "rights"),
                Map.of("roleInDecision", "decides"),
                Map.of("humanChannelKept", "no"));
    }

    @ParameterizedTest
    @MethodSource("excluded")
    void aUseIsExcludedWhateverTheTableSays(Map<String, Object> inputs) {
        assertThat(Floors.exclusions(inputs)).hasSize(1).allMatch(reason -> reason.startsWith("Exclu par le cadre"));
    }

    @Test
    void anOrdinaryUseIsNot() {
        assertThat(Floors.exclusions(Map.of(
                        "aiActClass", "minimal",
                        "roleInDecision", "decides",
                        "affectsPersons", "none",
                        "humanChannelKept", "yes")))
                .isEmpty();
    }
}
