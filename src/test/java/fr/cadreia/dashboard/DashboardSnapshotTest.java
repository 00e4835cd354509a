package fr.cadreia.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.dossier.CaseStandings.Drawing;
import fr.cadreia.dossier.CaseStandings.Place;
import fr.cadreia.dossier.CaseStandings.Wait;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.figures.EnergyTotal;
import fr.cadreia.figures.EnergyUse;
import fr.cadreia.figures.EnergyUse.Quantity;
import fr.cadreia.figures.MeasuredSpans;
import fr.cadreia.figures.PublicFigures;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import fr.cadreia.register.EntryOutline;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.WithheldPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each reader's dashboard is made of what that reader may know, decided field by field. */
class DashboardSnapshotTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private static final Case SECRET = opened("IA-1", "dir-a");
    private static final Case TRIED =
            opened("IA-2", "dir-a").at(Step.EXPERIMENT_CLOSING).using(UseState.EXPERIMENTING);
    private static final Case ELSEWHERE =
            opened("IA-3", "commune-b").at(Step.ASSESSMENT).using(UseState.EXPERIMENTING);

    private static final VisibleCases STRANGER = new VisibleCases(Optional.empty(), Optional.empty());

    private static Case opened(String reference, String organisation) {
        return Case.opened(reference, "Titre", organisation, Case.Origin.PROPOSAL, "2026-1", NOW, "agent");
    }

    private static VisibleCases scope(String organisation, Role role) {
        return new VisibleCases(
                Optional.of(new Person("x", "X", organisation, Set.of(role), Set.of())), Optional.empty());
    }

    private static JournalEntry entry(Case of, JournalKind kind) {
        return new JournalEntry(of.reference(), 1, NOW, "agent", kind, "", "2026-1", "{}", "", "");
    }

    private static StepDocument document(Case of, String form) {
        return new StepDocument(1, of.reference(), form, "", "", "", "agent", NOW, new Answers(Map.of()));
    }

    private static StepDocument document(Case of, String form, String field, Number value) {
        return new StepDocument(
                1,
                of.reference(),
                form,
                "",
                "",
                "",
                "agent",
                NOW,
                new Answers(Map.of(field, value, "energySource", "measured")));
    }

    private static EntryOutline outline(String reference, String title) {
        return EntryOutline.of(SampleEntries.entry(reference, title, "Un résumé."));
    }

    private static EntryOutline hidden(String path) {
        return new EntryOutline(
                "IA-2",
                "Tri corrigé",
                UseStatus.EXPERIMENTATION,
                null,
                List.of(new WithheldPart(path, "Décision de justice", SampleEntries.DAY)));
    }

    private static EnergyUse use(String reference, BigDecimal least, BigDecimal most, BigDecimal measured) {
        return new EnergyUse(
                reference, Optional.ofNullable(least), Optional.ofNullable(most), Optional.ofNullable(measured));
    }

    private static DashboardSnapshot facts(List<StepDocument> documents, EntryOutline... published) {
        return new DashboardSnapshot(
                ALL.takenAt(),
                ALL.cases(),
                ALL.followed(),
                ALL.entries(),
                documents,
                ALL.places(),
                ALL.waits(),
                ALL.deadlines(),
                ALL.late(),
                Arrays.stream(published).collect(Collectors.toMap(EntryOutline::reference, entry -> entry)),
                ALL.drawing(),
                MeasuredSpans.of(documents));
    }

    private static final DashboardSnapshot ALL = new DashboardSnapshot(
            NOW,
            List.of(SECRET, TRIED, ELSEWHERE),
            Set.of(),
            List.of(entry(TRIED, JournalKind.STEP_ENTERED), entry(TRIED, JournalKind.RESULT_RECORDED)),
            List.of(document(SECRET, "review"), document(TRIED, "review"), document(TRIED, "result")),
            List.of(new Place("IA-1", "Task_Proposal"), new Place("IA-2", "Task_OpinionDpo")),
            List.of(new Wait("IA-2", Set.of("agents"), Optional.empty())),
            List.of(
                    new CaseDeadline(TRIED, DashboardField.EXPERIMENT_TIMER, "Terme", NOW),
                    new CaseDeadline(TRIED, "Timer_OpinionDpoLapses", "Avis", NOW),
                    new CaseDeadline(SECRET, DashboardField.REASSESSMENT_TIMER, "Réévaluation", NOW)),
            List.of(TRIED),
            Map.of("IA-2", outline("IA-2", "Tri corrigé")),
            Optional.of(new Drawing(
                    "<xml/>",
                    Map.of(),
                    Map.of(Step.EXPERIMENT_CLOSING, "Task_Closing", Step.ASSESSMENT, "Task_Bilan"))),
            MeasuredSpans.of(List.of()));

    @Test
    void aStrangerLearnsOfPublicCasesWhatTheRegisterSays() {
        DashboardSnapshot seen = ALL.within(STRANGER);

        assertThat(seen.cases()).containsExactly(TRIED, ELSEWHERE);
        assertThat(seen.followed()).isEmpty();
        assertThat(seen.entries()).extracting(JournalEntry::kind).containsExactly(JournalKind.RESULT_RECORDED);
        assertThat(seen.documents()).isEmpty();
        assertThat(seen.waits()).isEmpty();
        assertThat(seen.deadlines()).extracting(CaseDeadline::element).containsExactly(DashboardField.EXPERIMENT_TIMER);
        assertThat(seen.late()).containsExactly(TRIED);
        assertThat(seen.titleOf(TRIED)).isEqualTo("Tri corrigé");
        assertThat(seen.titleOf(ELSEWHERE)).as("not yet published").isEqualTo("Usage IA-3");
        assertThat(seen.places()).containsExactly(new Place("IA-2", "Task_Closing"), new Place("IA-3", "Task_Bilan"));
    }

    @Test
    void anAgentFollowsTheOwnOrganisationAndLearnsOfTheOthersWhatEverybodyMay() {
        DashboardSnapshot seen = ALL.within(scope("dir-a", Role.AGENTS));

        assertThat(seen.cases()).containsExactly(SECRET, TRIED, ELSEWHERE);
        assertThat(seen.followed()).containsExactlyInAnyOrder("IA-1", "IA-2");
        assertThat(seen.titleOf(TRIED)).isEqualTo(TRIED.title());
        assertThat(seen.waits()).hasSize(1);
        assertThat(seen.documents()).hasSize(3);
        assertThat(seen.places())
                .containsExactly(
                        new Place("IA-1", "Task_Proposal"),
                        new Place("IA-2", "Task_OpinionDpo"),
                        new Place("IA-3", "Task_Bilan"));
    }

    @Test
    void anAgentOfAnotherOrganisationLearnsNothingFromWithin() {
        DashboardSnapshot seen = ALL.within(scope("commune-b", Role.COMMUNES));

        assertThat(seen.cases()).containsExactly(TRIED, ELSEWHERE);
        assertThat(seen.waits()).isEmpty();
        assertThat(seen.documents()).isEmpty();
    }

    @Test
    void energyIsWhatTheRegisterSaysAndOnlyFromWithinWhatTheCaseSays() {
        List<StepDocument> documents =
                List.of(document(TRIED, "review", "energyKwhMax", 20), document(TRIED, "assessment", "energyKwh", 7.5));
        DashboardSnapshot undecided = facts(documents, outline("IA-2", "Tri corrigé"));

        assertThat(undecided.within(STRANGER).energy(Quantity.ENERGY))
                .containsExactly(use("IA-2", BigDecimal.ONE, BigDecimal.TEN, null));
        assertThat(undecided.within(STRANGER).energy(Quantity.CARBON)).isEmpty();
        assertThat(undecided.within(scope("dir-a", Role.AGENTS)).energy(Quantity.ENERGY))
                .containsExactly(use("IA-2", null, BigDecimal.valueOf(20), new BigDecimal("7.5")));
        assertThat(facts(documents).within(STRANGER).energy(Quantity.ENERGY)).isEmpty();
    }

    @Test
    void whatATakedownHidesInTheRegisterIsNotHereEither() {
        DashboardSnapshot whole = facts(List.of(), hidden("")).within(STRANGER);
        assertThat(whole.titleOf(TRIED)).as("the title remains").isEqualTo("Tri corrigé");
        assertThat(whole.energy(Quantity.ENERGY)).isEmpty();
        assertThat(whole.deadlines()).isEmpty();
        assertThat(whole.entries()).isEmpty();
        assertThat(whole.late()).as("where it stands remains").containsExactly(TRIED);

        assertThat(facts(List.of(), hidden("experimentation.end"))
                        .within(STRANGER)
                        .deadlines())
                .isEmpty();
        assertThat(facts(List.of(), hidden("decisions.reasons"))
                        .within(STRANGER)
                        .entries())
                .hasSize(1);
        assertThat(facts(List.of(), hidden("standing.reassessmentLate"))
                        .within(STRANGER)
                        .late())
                .isEmpty();
        assertThat(facts(List.of(), hidden(""))
                        .within(scope("dir-a", Role.AGENTS))
                        .deadlines())
                .as("the case’s own people see it from within")
                .hasSize(3);
    }

    @Test
    void theCommitteeFollowsEveryCaseAndChoosesAnOrganisation() {
        assertThat(ALL.within(scope("assemblee", Role.COMMITTEE_CHAIR)).followed())
                .containsExactlyInAnyOrder("IA-1", "IA-2", "IA-3");
        VisibleCases one = new VisibleCases(scope("", Role.DPO).reader(), Optional.of("commune-b"));
        assertThat(ALL.within(one).cases()).containsExactly(ELSEWHERE);
    }

    /** A year's total falls when a use ends; what was measured was used. */
    @Test
    void whatHasEndedIsEstimatedToUseNothingMore() {
        Case stopped = TRIED.closed(CaseEnding.STOPPED, false, NOW);
        Case refused = opened("IA-4", "dir-a").using(UseState.EXPERIMENTING).closed(CaseEnding.STOPPED, true, NOW);
        Case stopping = opened("IA-5", "dir-a").using(UseState.EXPERIMENTING).at(Step.STOP);
        Case withdrawn = opened("IA-6", "dir-a").closed(CaseEnding.WITHDRAWN, false, NOW);
        Case tried = opened("IA-7", "dir-a").using(UseState.EXPERIMENTING);
        List<Case> cases = List.of(stopped, refused, stopping, withdrawn, tried);
        DashboardSnapshot facts = new DashboardSnapshot(
                NOW,
                cases,
                cases.stream().map(Case::reference).collect(Collectors.toSet()),
                List.of(),
                cases.stream()
                        .flatMap(found -> Stream.of(
                                document(found, "review", "energyKwhMax", 20),
                                document(found, "assessment", "energyKwh", 4)))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                MeasuredSpans.of(List.of()));

        EnergyTotal total = facts.together(facts.energy(Quantity.ENERGY));

        assertThat(total.most()).contains(new BigDecimal(20));
        assertThat(total.measured()).contains(new BigDecimal(20));
        assertThat(total.measures()).isEqualTo(5);
    }

    @Test
    void theTotalsShownElsewhereAreThoseOfThePublicDashboard() {
        PublicFigures.Totals totals = DashboardTotals.of(facts(
                List.of(document(SECRET, "assessment", "energyKwh", 2), document(TRIED, "assessment", "energyKwh", 4)),
                outline("IA-2", "Tri corrigé")));

        assertThat(totals.uses()).isEqualTo(2);
        assertThat(totals.energy().most()).contains(BigDecimal.TEN);
        assertThat(totals.energy().measured()).as("not decided yet").isEmpty();
        assertThat(totals.adopted()).as("a vote that adopted nothing").isZero();
        assertThat(totals.late()).isEqualTo(1);
    }
}
