package fr.cadreia.dossier.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.CaseSettings;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.Track;
import fr.cadreia.dossier.qualification.Decisions.FiredRule;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.RiskLevel;
import fr.cadreia.framework.Setting;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QualificationTest {

    private static final CaseSettings PINNED = reference -> FirstVersion.settings();

    @Test
    void theFirstRuleThatFiresCounts() {
        Qualification qualification = new Qualification(
                (table, inputs) -> List.of(new FiredRule(Map.of("months", 6)), new FiredRule(Map.of("months", 12))),
                null,
                PINNED,
                Opinions.shipped(),
                null);
        assertThat(qualification.reassessmentMonths("IA-1", RiskLevel.LEVEL_4)).isEqualTo(6);
    }

    @Test
    void aTableThatSaysNothingIsNamed() {
        Qualification qualification =
                new Qualification((table, inputs) -> List.of(), null, PINNED, Opinions.shipped(), null);
        assertThatThrownBy(() -> qualification.reassessmentMonths("IA-1", RiskLevel.LEVEL_4))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("«\u00a0reassessmentInterval\u00a0» n’a pas de règle pour ce dossier")
                .hasMessageContaining("demandez à un administrateur");
    }

    /** Tables as an administrator could weaken them. */
    private static List<FiredRule> weak(String table, Answers inputs) {
        return switch (table) {
            case "aiActClass" -> List.of(new FiredRule(Map.of("aiActClass", "minimal")));
            case "riskLevel" -> List.of(new FiredRule(Map.of("risk", 1, "why", "Tout est simple")));
            case "track" -> List.of(new FiredRule(Map.of("track", "light", "why", "Tout est léger")));
            case "reassessmentInterval" -> List.of(new FiredRule(Map.of("months", 24)));
            case "requiredOpinions" -> List.of(new FiredRule(Map.of("opinion", "hr", "why", "Par prudence")));
            default -> List.of();
        };
    }

    private static Qualification weak(Map<String, Object> proposal) {
        StepDocuments documents = mock(StepDocuments.class);
        when(documents.latest(anyString(), anyString())).thenReturn(Optional.empty());
        when(documents.latestDocument(anyString(), any())).thenCallRealMethod();
        when(documents.latest("IA-1", "proposal"))
                .thenReturn(Optional.of(new StepDocument(
                        1, "IA-1", "proposal", "", null, "", "agent", Instant.EPOCH, new Answers(proposal))));
        return new Qualification(
                QualificationTest::weak,
                documents,
                PINNED,
                Opinions.shipped(),
                new Duties(documents, AuthorityClock.ofMachine()));
    }

    @Test
    void weakenedTablesQualifyNoLowerThanTheFramework() {
        Qualification.Result result =
                weak(SmallUse.proposal("personalData", "sensitive")).of("IA-1");

        assertThat(result.riskLevel()).isEqualTo(RiskLevel.LEVEL_3);
        assertThat(result.riskReasons()).containsExactly("Données personnelles sensibles");
        assertThat(result.track()).isEqualTo(Track.FULL);
        assertThat(result.trackReason()).contains("Hors des limites");
        assertThat(result.opinions().keySet()).containsExactlyInAnyOrder("dpo", "security", "sobriety", "hr");
        assertThat(result.opinions().get("hr")).containsExactly("Par prudence");
    }

    @Test
    void whatATableSaysWithinTheLimitsStands() {
        Qualification.Result result = weak(SmallUse.proposal()).of("IA-1");

        assertThat(result.riskReasons()).containsExactly("Tout est simple");
        assertThat(result.trackReason()).isEqualTo("Tout est léger");
        assertThat(result.opinions()).containsOnlyKeys("hr");
    }

    @Test
    void aWeakenedTablePutsNoReassessmentOff() {
        Qualification qualification =
                new Qualification(QualificationTest::weak, null, PINNED, Opinions.shipped(), null);
        assertThat(qualification.reassessmentMonths("IA-1", RiskLevel.LEVEL_4)).isEqualTo(6);
        assertThat(qualification.reassessmentMonths("IA-1", RiskLevel.LEVEL_1)).isEqualTo(24);
    }

    @Test
    void aVersionOfTheFrameworkMayAskForItSooner() {
        Qualification qualification = new Qualification(
                QualificationTest::weak,
                null,
                reference -> FirstVersion.with(Setting.REASSESSMENT_RISK_1, 18),
                Opinions.shipped(),
                null);
        assertThat(qualification.reassessmentMonths("IA-1", RiskLevel.LEVEL_1)).isEqualTo(18);
    }

    @Test
    void theGateTellsWhichAnswersCloseIt() {
        Qualification qualification = weak(Map.of(
                "personalData", "ordinary",
                "criticalData", "internal",
                "confidentialityGuarantee", "contractualOnly",
                "dataReused", "no"));

        assertThat(qualification.gateCriteria("IA-1"))
                .filteredOn(criterion -> !criterion.closing().isEmpty())
                .extracting(Qualification.GateCriterion::field)
                .containsExactly("personalData", "confidentialityGuarantee");
        assertThat(qualification.gateCriteria("IA-1"))
                .extracting(Qualification.GateCriterion::answer)
                .containsExactly("ordinary", "internal", "contractualOnly", "no");
    }

    @Test
    void isOpenWithinItsLimits() {
        assertThat(passedLimits(SmallUse.inputs())).isEmpty();
        assertThat(passedLimits(SmallUse.inputs(
                        "riskLevel",
                        2,
                        "personalData",
                        "ordinary",
                        "confidentialityGuarantee",
                        "contractualAndTechnical")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "riskLevel, 3, risque de niveau 3 (2 au plus)",
        "riskLevel, 2, risque de niveau 2 sans données personnelles ordinaires sous garantie contractuelle et technique",
        "affectsPersons, employment, des personnes sont touchées",
        "userCount, 21, 21 utilisateurs (20 au plus)",
        "durationMonths, 3.5, 3.5 mois (3 au plus)",
        "audience, inhabitants, d’autres personnes que les agents sont concernées"
    })
    void eachLimitIsNamed(String field, String value, String limit) {
        Object answer = field.equals("audience") ? List.of(value) : value;

        assertThat(passedLimits(SmallUse.inputs(field, answer))).containsExactly(limit);
    }

    @Test
    void whatIsUnknownPassesTheLimit() {
        assertThat(passedLimits(Answers.NONE)).hasSize(5);
        assertThat(passedLimits(SmallUse.inputs("audience", List.of("agents", "inhabitants"))))
                .hasSize(1);
    }

    @Test
    void anotherVersionOfTheFrameworkSetsOtherLimits() {
        assertThat(LightTrack.passedLimits(SmallUse.inputs(), FirstVersion.with(Setting.LIGHT_USERS, 10)))
                .containsExactly("20 utilisateurs (10 au plus)");
    }

    @ParameterizedTest
    @CsvSource({
        "20, 2027-01-15, 2027-04-15, 0, ",
        "21, 2027-01-15, 2027-04-15, 1, 21 personnes (20 au plus)",
        "20, 2027-01-15, 2027-04-16, 1, une expérimentation de plus de 3 mois",
        "50, 2027-01-15, 2028-01-15, 2, une expérimentation de plus de 3 mois"
    })
    void anExperimentMayLeaveIt(int people, LocalDate start, LocalDate end, int count, String limit) {
        List<String> left = LightTrack.leftBy(people, start, end, FirstVersion.settings());

        assertThat(left).hasSize(count);
        if (limit != null) {
            assertThat(left).contains(limit);
        }
    }

    private static List<String> passedLimits(Answers inputs) {
        return LightTrack.passedLimits(inputs, FirstVersion.settings());
    }

    // Tables that never fire open nothing.

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
        assertThat(RulesAboveTables.risk(SmallUse.inputs()).level()).isEqualTo(RiskLevel.LEVEL_1);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("aiActClass", "highRisk"))
                        .level())
                .isEqualTo(RiskLevel.LEVEL_4);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("roleInDecision", "recommends", "affectsPersons", "rights"))
                        .level())
                .isEqualTo(RiskLevel.LEVEL_3);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("personalData", "sensitive"))
                        .level())
                .isEqualTo(RiskLevel.LEVEL_3);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("roleInDecision", "drafts", "affectsPersons", "safety"))
                        .level())
                .isEqualTo(RiskLevel.LEVEL_2);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("personalData", "ordinary"))
                        .level())
                .isEqualTo(RiskLevel.LEVEL_2);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("audience", List.of("agents", "inhabitants")))
                        .level())
                .isEqualTo(RiskLevel.LEVEL_2);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("roleInDecision", "recommends"))
                        .level())
                .isEqualTo(RiskLevel.LEVEL_1);
        assertThat(RulesAboveTables.risk(SmallUse.inputs("roleInDecision", "informs", "affectsPersons", "rights"))
                        .level())
                .isEqualTo(RiskLevel.LEVEL_1);
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
        assertThat(FirstVersion.settings().reassessmentMonths(RiskLevel.of(risk)))
                .isEqualTo(months);
    }
}
