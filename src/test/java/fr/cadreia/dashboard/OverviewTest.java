package fr.cadreia.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.dossier.CaseStandings.Wait;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.figures.EnergyUse;
import fr.cadreia.figures.EnergyUse.Quantity;
import fr.cadreia.figures.MeasuredSpans;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.text.FrenchMessages;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.register.EntryOutline;
import fr.cadreia.register.StatusLine.Stop;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.WithheldPart;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first screen of the dashboard, as a stranger and as somebody who follows the cases reads it. */
class OverviewTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final Case SECRET = opened("IA-1");
    private static final Case TRIED = opened("IA-2").at(Step.EXPERIMENT_CLOSING).using(UseState.EXPERIMENTING);
    private static final Case SERVED =
            opened("IA-3").using(UseState.EXPERIMENTING).at(Step.REASSESSMENT).using(UseState.GENERALIZED);
    private static final VisibleCases STRANGER = new VisibleCases(Optional.empty(), Optional.empty());
    private static final VisibleCases EXPERT = new VisibleCases(
            Optional.of(new Person("x", "X", "", Set.of(Role.AI_EXPERTS), Set.of())), Optional.empty());
    private static final DashboardSnapshot ALL = facts(List.of(), Map.of());
    private static final Case MEASURED =
            Case.opened("IA-1", "Tri", "dir-a", Case.Origin.PROPOSAL, "2026-1", NOW, "agent");

    private static Case opened(String reference) {
        return Case.opened(reference, "Titre " + reference, "dir-a", Case.Origin.PROPOSAL, "2026-1", NOW, "agent");
    }

    private static CaseDeadline deadline(Case of, String timer, int days) {
        return new CaseDeadline(of, timer, "Échéance", NOW.plus(Duration.ofDays(days)));
    }

    private static JournalEntry adopted(Case of, Instant when) {
        return new JournalEntry(
                of.reference(),
                1,
                when,
                "chair",
                JournalKind.RESULT_RECORDED,
                "",
                "2026-1",
                "{\"motion\":\"generalize\",\"adopted\":true}",
                "",
                "");
    }

    private static DashboardSnapshot facts(List<StepDocument> documents, Map<String, EntryOutline> published) {
        return new DashboardSnapshot(
                NOW,
                List.of(SECRET, TRIED, SERVED),
                Set.of(),
                List.of(adopted(SERVED, NOW), adopted(TRIED, NOW.minus(Duration.ofDays(500)))),
                documents,
                List.of(),
                List.of(
                        new Wait("IA-1", Set.of("agents"), Optional.of(NOW.minus(Duration.ofDays(1)))),
                        new Wait("IA-2", Set.of("agents"), Optional.of(NOW.plus(Duration.ofDays(1))))),
                List.of(
                        deadline(SECRET, "Timer_OpinionDpoLapses", 2),
                        deadline(TRIED, DashboardField.EXPERIMENT_TIMER, 3),
                        deadline(SERVED, DashboardField.REASSESSMENT_TIMER, 9)),
                List.of(SERVED),
                published,
                Optional.empty(),
                MeasuredSpans.of(documents));
    }

    @Test
    void aStrangerReadsOfPublicUsesAlone() {
        Overview overview = Overview.of(ALL.within(STRANGER), true);

        assertThat(overview.uses()).isEqualTo(2);
        assertThat(overview.inUse()).isEqualTo(2);
        assertThat(overview.open()).isZero();
        assertThat(overview.lateUses()).isEqualTo(1);
        assertThat(overview.lateTasks()).as("nobody else’s tasks").isZero();
        assertThat(overview.late()).extracting(ChartTable.CaseLink::path).containsExactly("/registre/IA-3");
        assertThat(overview.next()).extracting(next -> next.link().reference()).containsExactly("IA-2", "IA-3");
        assertThat(overview.where())
                .containsExactly(
                        new Stop("En expérimentation", 1, "/registre?statut=EXPERIMENTATION"),
                        new Stop("Expérimentation terminée", 0, "/registre?statut=AWAITING_DECISION"),
                        new Stop("Généralisée", 1, "/registre?statut=IN_SERVICE"));
    }

    @Test
    void whoFollowsTheCasesReadsTheirStepsAndWhatIsLate() {
        Overview overview = Overview.of(ALL.within(EXPERT), true);

        assertThat(overview.open()).isEqualTo(3);
        assertThat(overview.lateTasks()).isEqualTo(1);
        assertThat(overview.late()).extracting(ChartTable.CaseLink::path).containsExactly("/dossiers/IA-3");
        assertThat(overview.where()).hasSize(Step.values().length);
        assertThat(overview.where())
                .contains(new Stop("Proposition", 1, "/dossiers?ouverts=oui&etape=proposal"))
                .contains(new Stop("Bilan", 0, "/dossiers?ouverts=oui&etape=assessment"));
    }

    @Test
    void narrowedToOneOrganisationTheLineLeadsNowhere() {
        assertThat(Overview.of(ALL.within(STRANGER), false).where())
                .extracting(Stop::path)
                .containsOnly("");
    }

    @Test
    void theLastDecisionsAreThoseOfPublicUses() {
        assertThat(DashboardTotals.lastDecisions(ALL, 1)).singleElement().satisfies(decision -> {
            assertThat(decision.reference()).isEqualTo("IA-3");
            assertThat(decision.motion()).isEqualTo("Avis favorable à la généralisation");
        });
    }

    @Test
    void monthsWithoutADecisionAreLeftOutAndTheYearBeforeIsTold() {
        Chart chart = new DecisionCharts(new ChartWords(new FrenchMessages()), mock(Frameworks.class))
                .decisions()
                .of(ALL.within(STRANGER));

        assertThat(chart.bars()).extracting(Chart.Bar::label).containsExactly("juin 2026");
        assertThat(chart.table().rows()).hasSize(1);
        assertThat(chart.text()).matches(".*douze derniers mois.: 1\\. Les douze mois d’avant.: 1\\.");
    }

    @Test
    void overHowManyDaysAUseWasTriedIsNotToldWhereItIsWithheld() {
        List<StepDocument> documents = List.of(
                document("experiment-protocol", Map.of("start", "2026-01-01")),
                document("experiment-closing", Map.of("actualEnd", "2026-03-14")),
                document("assessment", Map.of("energyKwh", 60, "energySource", "measured")));
        EnergyUse use = new EnergyUse("IA-2", Optional.empty(), Optional.empty(), Optional.of(BigDecimal.valueOf(60)));
        EntryOutline hidden = new EntryOutline(
                "IA-2",
                "Titre",
                UseStatus.EXPERIMENTATION,
                null,
                List.of(new WithheldPart("experimentation.end", "Décision de justice", LocalDate.of(2026, 5, 4))));

        assertThat(facts(documents, Map.of()).within(STRANGER).measuredDays(use, Quantity.ENERGY))
                .contains(73L);
        DashboardSnapshot withheld = facts(documents, Map.of("IA-2", hidden));
        assertThat(withheld.within(STRANGER).measuredDays(use, Quantity.ENERGY)).isEmpty();
        assertThat(withheld.within(EXPERT).measuredDays(use, Quantity.ENERGY)).contains(73L);
    }

    private static StepDocument document(String form, Map<String, Object> answers) {
        return new StepDocument(1, "IA-2", form, "", "", "", "agent", NOW, new Answers(answers));
    }

    // What the charts on energy say, in good French, a year compared with a year.

    private static Chart chart(StepDocument... documents) {
        DashboardSnapshot facts = new DashboardSnapshot(
                NOW,
                List.of(MEASURED),
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

    private static StepDocument chartDocument(String form, Map<String, Object> answers) {
        return chartDocument(form, LocalDate.of(2026, 6, 1), answers);
    }

    private static StepDocument chartDocument(String form, LocalDate day, Map<String, Object> answers) {
        Instant written = day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
        return new StepDocument(1, "IA-1", form, "", "", "", "agent", written, new Answers(answers));
    }

    private static StepDocument estimate(int least, int most) {
        return chartDocument("review", Map.of("energyKwhMin", least, "energyKwhMax", most));
    }

    /** An experimentation that ends so many days after it began, the first included. */
    private static Chart tried(int days, int found) {
        LocalDate first = LocalDate.of(2026, 1, 1);
        return chart(
                estimate(200, 400),
                chartDocument("experiment-protocol", Map.of("start", first.toString())),
                chartDocument(
                        "experiment-closing",
                        Map.of("actualEnd", first.plusDays(days - 1).toString())),
                chartDocument("assessment", Map.of("energyKwh", found, "energySource", "measured")));
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
        Chart chart =
                chart(estimate(0, 1), chartDocument("assessment", Map.of("energyKwh", 1, "energySource", "measured")));

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
                chartDocument("generalization", begun, Map.of("startDate", begun.toString())),
                chartDocument(
                        "assessment",
                        begun.plusDays(364),
                        Map.of("needStillThere", "yes", "energyKwh", 250, "energySource", "measured")));
        StepDocument second = chartDocument(
                "assessment",
                begun.plusDays(364 + 145),
                Map.of("needStillThere", "yes", "energyKwh", 120, "energySource", "measured"));

        assertThat(value(chart(first.toArray(StepDocument[]::new)))).endsWith("Mesuré : 250 kWh par an.");
        assertThat(value(chart(Stream.concat(first.stream(), Stream.of(second)).toArray(StepDocument[]::new))))
                .endsWith("Mesuré : 300 kWh par an.");
    }
}
