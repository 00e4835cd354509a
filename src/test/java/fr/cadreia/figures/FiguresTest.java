package fr.cadreia.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.figures.Figures.IncidentFigures;
import fr.cadreia.figures.Figures.SatisfactionFigures;
import fr.cadreia.figures.Figures.StepFigures;
import fr.cadreia.figures.Figures.StopFigures;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.Answers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each family of figures, from what cases and their journal say. */
class FiguresTest {

    private static final Period YEAR = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private static Instant noon(int month, int day) {
        return LocalDate.of(2026, month, day)
                .atTime(12, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant();
    }

    private static Case opened(String reference, Step step, Instant when) {
        return Case.opened(reference, "Titre", "dir", Case.Origin.PROPOSAL, "2026-1", when, "agent")
                .at(step);
    }

    private static JournalEntry entry(String reference, Instant when, JournalKind kind, String step, String content) {
        return new JournalEntry(reference, 1, when, "agent", kind, step, "2026-1", content, "", "");
    }

    private static StepDocument document(String reference, String form, Instant when, Map<String, Object> answers) {
        return new StepDocument(1, reference, form, "", "", "", "agent", when, new Answers(answers));
    }

    /** A kind that names the figures that count it changes them. */
    @ParameterizedTest
    @EnumSource(JournalKind.class)
    void whatSaysThatItIsCountedIsCounted(JournalKind kind) {
        JournalEntry before = entry("IA-1", noon(2, 1), JournalKind.STEP_ENTERED, "review", "{}");
        JournalEntry counted =
                entry("IA-1", noon(2, 2), kind, "dataGate", "{\"severity\":3,\"motion\":\"keep\",\"adopted\":true}");

        switch (kind.effect().figures()) {
            case NONE -> {}
            case DELAYS ->
                assertThat(DelayFigures.of(List.of(before, counted), YEAR))
                        .isNotEqualTo(DelayFigures.of(List.of(before), YEAR));
            case STOPS ->
                assertThat(StopFigures.of(List.of(), List.of(counted), YEAR))
                        .isNotEqualTo(StopFigures.of(List.of(), List.of(), YEAR));
            case INCIDENTS ->
                assertThat(IncidentFigures.of(List.of(counted), YEAR))
                        .isNotEqualTo(IncidentFigures.of(List.of(), YEAR));
            case DECISIONS ->
                assertThat(DecisionFigures.of(List.of(counted), YearMonth.of(2026, 2), 1)
                                .total())
                        .isEqualTo(1);
        }
    }

    @Test
    void casesAreCountedByTheStepWhereTheyStand() {
        StepFigures figures = StepFigures.of(
                List.of(
                        opened("IA-1", Step.REVIEW, noon(2, 1)),
                        opened("IA-2", Step.REVIEW, noon(1, 1).minusSeconds(86_400 * 30)),
                        opened("IA-3", Step.STOP, noon(3, 1)).closed(CaseEnding.STOPPED, false, noon(4, 1))),
                YEAR);

        assertThat(figures).isEqualTo(new StepFigures(Map.of(Step.REVIEW, 2), 2));
        assertThat(figures.figures()).contains(new Figure("En cours à l’étape Instruction", "2"));
    }

    @Test
    void aStepLastsUntilTheNextOneIsEntered() {
        DelayFigures figures = DelayFigures.of(
                List.of(
                        entry("IA-1", noon(2, 1), JournalKind.STEP_ENTERED, "review", "{}"),
                        entry("IA-1", noon(2, 5), JournalKind.OVERDUE, "", "{}"),
                        entry("IA-1", noon(2, 11), JournalKind.STEP_ENTERED, "dataGate", "{}"),
                        entry("IA-2", noon(3, 1), JournalKind.STEP_ENTERED, "review", "{}"),
                        entry("IA-2", noon(3, 3), JournalKind.CLOSED, "", "{}")),
                YEAR);

        assertThat(figures).isEqualTo(new DelayFigures(Map.of(Step.REVIEW, List.of(10L, 2L)), 1, 0, 0));
        assertThat(figures.figures())
                .contains(new Figure("Durée médiane de l’étape Instruction", "2\u00a0jours (2\u00a0fois)"));
    }

    /** The time in service is none of a step: it lasts until it has come to what it is there for. */
    @Test
    void theGeneralisationAndTheReassessmentEndLongBeforeTheNextStepBegins() {
        DelayFigures figures = DelayFigures.of(
                List.of(
                        entry("IA-1", noon(1, 1), JournalKind.STEP_ENTERED, "generalization", "{}"),
                        entry("IA-1", noon(1, 8), JournalKind.GENERALIZED, "generalization", "{}"),
                        entry("IA-1", noon(6, 1), JournalKind.STEP_ENTERED, "reassessment", "{}"),
                        entry("IA-1", noon(6, 21), JournalKind.REASSESSMENT_DATED, "reassessment", "{}"),
                        entry("IA-1", noon(12, 1), JournalKind.STEP_ENTERED, "reassessment", "{}")),
                YEAR);

        assertThat(figures.days()).isEqualTo(Map.of(Step.GENERALIZATION, List.of(7L), Step.REASSESSMENT, List.of(20L)));
    }

    @Test
    void aStepThatLastsOverTheChangeToSummerTimeLosesNoDay() {
        DelayFigures figures = DelayFigures.of(
                List.of(
                        entry("IA-1", noon(3, 20), JournalKind.STEP_ENTERED, "review", "{}"),
                        entry("IA-1", noon(4, 3), JournalKind.CLOSED, "", "{}")),
                YEAR);

        assertThat(figures.days()).isEqualTo(Map.of(Step.REVIEW, List.of(14L)));
    }

    @Test
    void endingsAndInterruptionsOfThePeriodCount() {
        StopFigures figures = StopFigures.of(
                List.of(
                        opened("IA-1", Step.STOP, noon(1, 2)).closed(CaseEnding.STOPPED, false, noon(4, 1)),
                        opened("IA-2", Step.STOP, noon(1, 2))
                                .closed(CaseEnding.WITHDRAWN, false, noon(1, 1).minusSeconds(86_400 * 2))),
                List.of(
                        entry("IA-1", noon(2, 1), JournalKind.USE_SUSPENDED, "", "{}"),
                        new JournalEntry(
                                "IA-1",
                                2,
                                noon(2, 1),
                                Journal.APPLICATION,
                                JournalKind.USE_SUSPENDED,
                                "",
                                "2026-1",
                                "{}",
                                "",
                                ""),
                        entry("IA-1", noon(2, 2), JournalKind.DATA_GATE_CLOSED, "", "{}")),
                YEAR);

        assertThat(figures).isEqualTo(new StopFigures(Map.of("Arrêté", 1), 1, 1, 0));
    }

    @Test
    void incidentsCountBySeverityAndMereObservationsDoNot() {
        IncidentFigures figures = IncidentFigures.of(
                List.of(
                        entry("IA-1", noon(2, 1), JournalKind.OBSERVATION_ADDED, "", "{\"severity\":3}"),
                        entry("IA-1", noon(2, 2), JournalKind.OBSERVATION_ADDED, "", "{\"text\":\"Rien\"}"),
                        entry("IA-1", noon(2, 3), JournalKind.INCIDENT_REPORTED, "", "{\"severity\":3}"),
                        entry("SIG-1", noon(2, 3), JournalKind.REPORT_RECEIVED, "", "{}")),
                YEAR);

        assertThat(figures).isEqualTo(new IncidentFigures(Map.of(3, 2), 1, 1));
    }

    @Test
    void marksAreAveraged() {
        SatisfactionFigures figures = SatisfactionFigures.of(
                List.of(
                        document("IA-1", "assessment", noon(2, 1), Map.of("satisfactionAgents", 7)),
                        document(
                                "IA-2",
                                "assessment",
                                noon(3, 1),
                                Map.of("needStillThere", "yes", "satisfactionAgents", 8, "satisfactionUsers", 6))),
                YEAR);

        assertThat(figures)
                .isEqualTo(new SatisfactionFigures(
                        Optional.of(new BigDecimal("7.5")), Optional.of(new BigDecimal("6.0")), 2));
        assertThat(figures.figures()).contains(new Figure("Satisfaction moyenne des agents", "7,5\u00a0/ 10"));
    }

    @Test
    void theLastMeasureOfEachCaseCounts() {
        EnergyFigures figures = EnergyFigures.of(
                List.of(
                        document("IA-1", "review", noon(1, 5), Map.of("energyKwhMin", 10, "energyKwhMax", 20)),
                        document(
                                "IA-1",
                                "assessment",
                                noon(2, 1),
                                Map.of("energySource", "measured", "energyKwh", 30, "carbonKg", 3)),
                        document(
                                "IA-1",
                                "assessment",
                                noon(3, 1),
                                Map.of(
                                        "needStillThere",
                                        "yes",
                                        "energySource",
                                        "measured",
                                        "energyKwh",
                                        12,
                                        "carbonKg",
                                        1)),
                        document(
                                "IA-3",
                                "assessment",
                                noon(2, 1),
                                Map.of("energySource", "estimated", "energyKwh", 500, "carbonKg", 50)),
                        document("IA-2", "assessment", noon(3, 1), Map.of("energyMeasurable", "no"))),
                YEAR);

        assertThat(figures)
                .isEqualTo(new EnergyFigures(
                        BigDecimal.TEN,
                        new BigDecimal(20),
                        Optional.of(new BigDecimal(12)),
                        Optional.of(BigDecimal.ONE),
                        1));
    }

    /** One meaning of the last measure: an evaluation that only estimates takes none back. */
    @Test
    void whatIsOnlyEstimatedLaterLeavesTheLastMeasure() {
        List<StepDocument> documents = List.of(
                document(
                        "IA-1",
                        "assessment",
                        noon(2, 1),
                        Map.of("energySource", "measured", "energyKwh", 100, "carbonKg", 4)),
                document(
                        "IA-1",
                        "assessment",
                        noon(3, 1),
                        Map.of(
                                "needStillThere",
                                "yes",
                                "energySource",
                                "estimated",
                                "energyKwh",
                                500,
                                "carbonKg",
                                50)));

        EnergyFigures figures = EnergyFigures.of(documents, YEAR);

        assertThat(figures.energy()).contains(new BigDecimal(100));
        assertThat(figures.carbon()).contains(new BigDecimal(4));
        assertThat(EnergyUse.of(documents, EnergyUse.Quantity.ENERGY))
                .extracting(EnergyUse::measured)
                .containsExactly(Optional.of(new BigDecimal(100)));
    }

    @Test
    void whatWasNotMeasuredIsSaid() {
        assertThat(SatisfactionFigures.of(List.of(), YEAR).figures())
                .contains(new Figure("Satisfaction moyenne des agents", "aucune mesure"));
    }

    @Test
    void rangesAndMeasuresOfEachSolutionStandSideBySide() {
        List<EnergyUse> uses = EnergyUse.of(
                List.of(
                        document("IA-1", "review", noon(1, 5), Map.of("energyKwhMin", 10, "energyKwhMax", 20)),
                        document("IA-1", "assessment", noon(2, 1), Map.of("energyKwh", 30, "energySource", "measured")),
                        document("IA-2", "review", noon(2, 1), Map.of("riskLevel", "1")),
                        document(
                                "IA-2", "assessment", noon(2, 2), Map.of("energyKwh", 5, "energySource", "estimated"))),
                EnergyUse.Quantity.ENERGY);

        assertThat(uses)
                .containsExactly(new EnergyUse(
                        "IA-1",
                        Optional.of(BigDecimal.TEN),
                        Optional.of(new BigDecimal(20)),
                        Optional.of(new BigDecimal(30))));
    }

    @Test
    void adoptedMotionsCountInTheirMonth() {
        DecisionFigures decisions = DecisionFigures.of(
                List.of(
                        entry("IA-1", noon(5, 3), JournalKind.RESULT_RECORDED, "", result("generalize", true)),
                        entry("IA-2", noon(5, 4), JournalKind.RESULT_RECORDED, "", result("stop", false)),
                        entry("IA-3", noon(1, 4), JournalKind.RESULT_RECORDED, "", result("stop", true))),
                YearMonth.of(2026, 5),
                3);

        assertThat(decisions.adopted())
                .containsExactly(
                        Map.entry(YearMonth.of(2026, 3), Map.of()),
                        Map.entry(YearMonth.of(2026, 4), Map.of()),
                        Map.entry(YearMonth.of(2026, 5), Map.of(Motion.GENERALIZE, 1)));
    }

    private static String result(String motion, boolean adopted) {
        return "{\"motion\":\"" + motion + "\",\"adopted\":" + adopted + "}";
    }

    @Test
    void theLastFindingThatWasAdoptedOnEachCaseCounts() {
        List<FindingFigures> findings = FindingFigures.of(List.of(
                document("IA-1", "motion", noon(1, 5), Map.of("findingRule1", "notMet", "findingRule2", "met")),
                document("IA-1", "result", noon(1, 5), Map.of()),
                document("IA-1", "motion", noon(2, 5), Map.of("findingRule1", "met", "findingRule2", "partial")),
                document("IA-1", "result", noon(2, 5), Map.of()),
                document("IA-1", "motion", noon(3, 5), Map.of("findingRule1", "notMet")),
                document("IA-1", "result", noon(3, 5), Map.of("next", "adjourn")),
                document("IA-2", "motion", noon(2, 5), Map.of("findingRule1", "met")),
                document("IA-2", "result", noon(2, 5), Map.of())));

        assertThat(findings)
                .hasSize(10)
                .startsWith(
                        new FindingFigures(1, 2, 0, 0), new FindingFigures(2, 0, 1, 0), new FindingFigures(3, 0, 0, 0));
    }

    @Test
    void eachRuleHasItsFigures() {
        List<List<Figure>> rules = RuleFigures.of(
                2, 1, Map.of(JournalKind.VOTED, 7L), new PublicFigures.Totals(1, EnergyTotal.of(List.of()), 3, 2));

        assertThat(rules).hasSize(10).allSatisfy(figures -> assertThat(figures).isNotEmpty());
        assertThat(rules.get(0)).contains(new Figure("Dossiers ouverts depuis le début", "2"));
        assertThat(rules.get(2)).contains(new Figure("Énergie estimée par an, usages publics", "aucune estimation"));
        assertThat(rules.get(4)).contains(new Figure("Usages au registre public", "1"));
        assertThat(rules.get(8)).contains(new Figure("Projets d’avis adoptés sur un an, usages publics", "3"));
        assertThat(rules.get(8)).contains(new Figure("Votes exprimés", "7"));
        assertThat(rules.get(9)).contains(new Figure("Réévaluations en retard, usages publics", "2"));
    }

    @Test
    void thousandsAreWrittenApart() {
        assertThat(Figure.count("Dossiers", 3600).value()).isEqualTo("3\u202f600");
    }
}
