package fr.cadreia.dossier.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import fr.cadreia.framework.Setting;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
        assertThat(qualification.reassessmentMonths("IA-1", 4)).isEqualTo(6);
    }

    @Test
    void aTableThatSaysNothingIsNamed() {
        Qualification qualification =
                new Qualification((table, inputs) -> List.of(), null, PINNED, Opinions.shipped(), null);
        assertThatThrownBy(() -> qualification.reassessmentMonths("IA-1", 4))
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

        assertThat(result.riskLevel()).isEqualTo(3);
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
        assertThat(qualification.reassessmentMonths("IA-1", 4)).isEqualTo(6);
        assertThat(qualification.reassessmentMonths("IA-1", 1)).isEqualTo(24);
    }

    @Test
    void aVersionOfTheFrameworkMayAskForItSooner() {
        Qualification qualification = new Qualification(
                QualificationTest::weak,
                null,
                reference -> FirstVersion.with(Setting.REASSESSMENT_RISK_1, 18),
                Opinions.shipped(),
                null);
        assertThat(qualification.reassessmentMonths("IA-1", 1)).isEqualTo(18);
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
}
