package fr.cadreia.dossier.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.dossier.Opinions;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.kernel.form.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that never fire open nothing. */
class RulesAboveTablesTest {

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

        assertThat(RulesAboveTables.closedGate(new Answers(inputs)).isEmpty()).isEqualTo(open);
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
        assertThat(RulesAboveTables.exclusions(new Answers(inputs)))
                .hasSize(1)
                .allMatch(reason -> reason.startsWith("Exclu par le cadre"));
    }

    @Test
    void anOrdinaryUseIsNot() {
        assertThat(RulesAboveTables.exclusions(new Answers(Map.of(
                        "aiActClass", "minimal",
                        "roleInDecision", "decides",
                        "affectsPersons", "none",
                        "humanChannelKept", "yes"))))
                .isEmpty();
    }

    @Test
    void theRiskIsNeverBelowTheHighestThatApplies() {
        assertThat(RulesAboveTables.risk(SmallUse.inputs()).level()).isEqualTo(1);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("aiActClass", "highRisk"))
                        .level())
                .isEqualTo(4);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("roleInDecision", "recommends", "affectsPersons", "rights"))
                        .level())
                .isEqualTo(3);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("personalData", "sensitive"))
                        .level())
                .isEqualTo(3);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("roleInDecision", "drafts", "affectsPersons", "safety"))
                        .level())
                .isEqualTo(2);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("personalData", "ordinary"))
                        .level())
                .isEqualTo(2);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("audience", List.of("agents", "inhabitants")))
                        .level())
                .isEqualTo(2);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("roleInDecision", "recommends"))
                        .level())
                .isEqualTo(1);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("roleInDecision", "informs", "affectsPersons", "rights"))
                        .level())
                .isEqualTo(1);
    }

    static Stream<Arguments> opinions() {
        return Stream.of(
                arguments(SmallUse.inputs(), Set.of()),
                arguments(SmallUse.inputs("personalData", "ordinary"), Set.of("dpo")),
                arguments(SmallUse.inputs("hosting", "ownPremises"), Set.of()),
                arguments(SmallUse.inputs("hosting", "unknown"), Set.of("security")),
                arguments(SmallUse.inputs("criticalData", "internal"), Set.of("security")),
                arguments(SmallUse.inputs("solutionKind", "computerVision"), Set.of("sobriety")),
                arguments(SmallUse.inputs("solutionKind", "classification", "estimatedUse", 10_000), Set.of()),
                arguments(SmallUse.inputs("estimatedUse", 10_001L), Set.of("sobriety")),
                arguments(SmallUse.inputs("changeExpected", "none"), Set.of()),
                arguments(SmallUse.inputs("changeExpected", "jobChanges"), Set.of("hr")),
                arguments(SmallUse.inputs("riskLevel", 2), Set.of()),
                arguments(SmallUse.inputs("riskLevel", 3), Set.of("dpo", "security", "sobriety", "hr")));
    }

    @ParameterizedTest
    @MethodSource("opinions")
    void anOpinionIsRequiredWhateverTheTableSays(Answers inputs, Set<String> required) {
        assertThat(Opinions.shipped().required(inputs).keySet()).isEqualTo(required);
    }

    static Stream<Arguments> tracks() {
        return Stream.of(
                arguments(SmallUse.inputs(), true),
                arguments(SmallUse.inputs("riskLevel", 2), false),
                arguments(SmallUse.inputs("riskLevel", 2, "personalData", "ordinary"), false),
                arguments(
                        SmallUse.inputs(
                                "riskLevel",
                                2,
                                "personalData",
                                "ordinary",
                                "confidentialityGuarantee",
                                "contractualAndTechnical"),
                        true),
                arguments(
                        SmallUse.inputs(
                                "riskLevel",
                                3,
                                "personalData",
                                "ordinary",
                                "confidentialityGuarantee",
                                "contractualAndTechnical"),
                        false),
                arguments(SmallUse.inputs("affectsPersons", "rights"), false),
                arguments(SmallUse.inputs("audience", List.of("agents", "companies")), false),
                arguments(SmallUse.inputs("audience", List.of()), false),
                arguments(SmallUse.inputs("userCount", 21), false),
                arguments(SmallUse.inputs("userCount", null), false),
                arguments(SmallUse.inputs("durationMonths", 4), false));
    }

    @ParameterizedTest
    @MethodSource("tracks")
    void theLightTrackKeepsItsLimitsWhateverTheTableSays(Answers inputs, boolean light) {
        assertThat(LightTrack.passedLimits(inputs, FirstVersion.settings()).isEmpty())
                .isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"1, 24", "2, 18", "3, 12", "4, 6"})
    void aReassessmentIsNotPutOff(int risk, int months) {
        assertThat(FirstVersion.settings().reassessmentMonths(risk)).isEqualTo(months);
    }
}
