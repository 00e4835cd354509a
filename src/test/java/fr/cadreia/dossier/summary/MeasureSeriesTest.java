package fr.cadreia.dossier.summary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.dossier.steps.opinion.Opinion.Position;
import fr.cadreia.dossier.summary.EssentialWords.OpinionWords;
import fr.cadreia.kernel.form.Answers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureSeriesTest {

    private final List<StepDocument> documents = new ArrayList<>();

    private void writes(String form, String instance, String day, Map<String, Object> answers) {
        documents.add(new StepDocument(
                documents.size() + 1L,
                "IA-2026-0001",
                form,
                "Task_X",
                "task",
                instance,
                "agent",
                Instant.parse(day + "T10:00:00Z"),
                new Answers(answers)));
    }

    private void protocol(String day) {
        writes(
                "experiment-protocol",
                "case",
                day,
                Map.of(
                        "indicator1Name",
                        "Délai",
                        "indicator1Unit",
                        "jours",
                        "indicator1Baseline",
                        12,
                        "indicator1Direction",
                        "less",
                        "indicator1Target",
                        8));
    }

    private void bilan(String day, int value) {
        writes("assessment", "case", day, Map.of("indicator1Measured", value));
    }

    private void reassessment(String instance, String day, int value) {
        writes(
                "assessment",
                instance,
                day,
                Map.of("needStillThere", "yes", "indicator1Measured", value, "satisfactionAgents", 7));
    }

    private List<BigDecimal> values(String label) {
        return MeasureSeries.of(documents).stream()
                .filter(series -> series.label().equals(label))
                .flatMap(series -> series.measures().stream())
                .map(MeasureSeries.Measure::value)
                .toList();
    }

    @Test
    void aCriterionIsFollowedFromTheBilanThroughEachReassessment() {
        protocol("2026-01-01");
        bilan("2026-06-15", 9);
        reassessment("r1", "2027-06-15", 8);
        reassessment("r2", "2028-06-15", 7);

        assertThat(MeasureSeries.indicators(documents)).singleElement().satisfies(series -> {
            assertThat(series.label()).isEqualTo("Délai (jours)");
            assertThat(series.history())
                    .isEqualTo("9 (bilan, 06/2026) → 8 (réévaluation, 06/2027) → 7 (réévaluation, 06/2028)");
            assertThat(series.verdict()).isEqualTo("atteint");
            assertThat(series.last()).hasValueSatisfying(last -> {
                assertThat(last.day()).isEqualTo(LocalDate.of(2028, 6, 15));
                assertThat(last.value()).isEqualByComparingTo("7");
            });
        });
        assertThat(values("Satisfaction des agents (sur 10)"))
                .containsExactly(new BigDecimal("7"), new BigDecimal("7"));
    }

    @Test
    void aMeasureDoneAgainTakesThePlaceOfTheFirst() {
        protocol("2026-01-01");
        bilan("2026-06-15", 9);
        bilan("2026-07-15", 10);
        reassessment("r1", "2027-06-15", 8);
        reassessment("r1", "2027-07-15", 6);

        assertThat(values("Délai (jours)")).containsExactly(new BigDecimal("10"), new BigDecimal("6"));
    }

    @Test
    void aNewProtocolBeginsAnew() {
        protocol("2026-01-01");
        bilan("2026-06-15", 9);
        protocol("2026-08-01");

        assertThat(MeasureSeries.of(documents)).isEmpty();
        assertThat(MeasureSeries.indicators(documents)).singleElement().satisfies(series -> {
            assertThat(series.measures()).isEmpty();
            assertThat(series.history()).isEmpty();
        });
    }

    @Test
    void oneMeasureAloneIsNoHistory() {
        protocol("2026-01-01");
        bilan("2026-06-15", 9);

        assertThat(MeasureSeries.indicators(documents).get(0).history()).isEmpty();
    }

    private static OpinionKind kind(String code) {
        return Opinions.shipped().ofCode(code).orElseThrow();
    }

    private static GivenOpinion given(String giver, Position position, String reasons, String conditions) {
        return new GivenOpinion(kind(giver), new Opinion(position, reasons, conditions, false), "", false, false);
    }

    private static GivenOpinion favourable(String giver) {
        return given(giver, Position.FAVOURABLE, "Rien à redire", "");
    }

    @Test
    void whoIsForItIsNamedWhereNobodyIsAgainst() {
        assertThat(new OpinionWords(List.of(favourable("dpo"), favourable("security"))).text())
                .isEqualTo("Favorable\u00a0: DPO, sécurité");
        assertThat(new OpinionWords(List.of()).text()).isEmpty();
    }

    @Test
    void everyReasonAgainstAndEveryConditionIsSaidWhole() {
        String reason = "deux équipes ne sont pas formées, et la relecture manque de temps. ".repeat(8);
        String said = new OpinionWords(List.of(
                        given("hr", Position.UNFAVOURABLE, reason, ""),
                        given("dpo", Position.UNFAVOURABLE, "durée de conservation\nsans terme", ""),
                        given("sobriety", Position.FAVOURABLE_WITH_CONDITIONS, "", "éteindre la nuit"),
                        favourable("security")))
                .text();

        assertThat(said.lines())
                .containsExactly(
                        "Défavorable\u00a0: RH, DPO\u00a0; sous conditions\u00a0: sobriété\u00a0; 1 favorable",
                        "RH\u00a0: " + reason.strip(),
                        "DPO\u00a0: durée de conservation sans terme",
                        "Sobriété\u00a0: éteindre la nuit");
    }

    @Test
    void aConditionIsSaidWhereNothingIsWorse() {
        assertThat(new OpinionWords(List.of(
                                given("sobriety", Position.FAVOURABLE_WITH_CONDITIONS, "", "éteindre la nuit"),
                                favourable("dpo"),
                                GivenOpinion.hidden(kind("security"))))
                        .text())
                .isEqualTo("Sous conditions\u00a0: sobriété\u00a0; 1 favorable\u00a0; confidentiel\u00a0: sécurité\n"
                        + "Sobriété\u00a0: éteindre la nuit");
    }

    @Test
    void aWorkersCommitteeThatWasOnlyInformedStandsBeforeTheUnfavourable() {
        GivenOpinion informed =
                new GivenOpinion(kind("hr"), new Opinion(Position.FAVOURABLE, "", "", false), "Favorable", true, false);

        assertThat(informed.severity())
                .isGreaterThan(given("dpo", Position.UNFAVOURABLE, "", "").severity());
        assertThat(new OpinionWords(List.of(informed, favourable("dpo"))).text())
                .isEqualTo("2 favorables\nRH\u00a0: le CST a été informé sans rendre d’avis");
    }
}
