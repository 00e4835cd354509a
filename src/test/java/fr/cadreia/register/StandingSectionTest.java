package fr.cadreia.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRows;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.Generalized;
import fr.cadreia.journal.CaseEvent.ReassessmentDated;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.UseState;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.register.ServiceUses.ServiceUse;
import fr.cadreia.register.ServiceUses.Uses;
import fr.cadreia.register.StandingSection.TrialPeriod;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a use stands in the register, read from the rows of its case. */
class StandingSectionTest {

    private static final Instant OPENED = Instant.parse("2026-01-05T11:00:00Z");
    private static final Case IN_SERVICE = Case.opened(
                    CaseRows.REFERENCE, "Tri", "dir-a", Case.Origin.PROPOSAL, "2026-1", OPENED, "agent")
            .at(Step.GENERALIZATION)
            .using(UseState.EXPERIMENTING)
            .using(UseState.GENERALIZED);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final Cases cases = mock(Cases.class);
    private final RegisterEntries entries = mock(RegisterEntries.class);
    private final ServiceUses uses = new ServiceUses(mock(), cases, mock(EntryDrafting.class), entries);

    private static StandingSection of(Case dossier, CaseRows journal) {
        return new StandingSection(
                new CaseContent(dossier, "Tri", List.of(), journal.rows(), form -> null), mock(), mock(), mock());
    }

    private static LocalDate next(CaseRows journal) {
        return of(IN_SERVICE, journal).nextReassessment();
    }

    private static LocalDate since(CaseRows journal) {
        return of(IN_SERVICE, journal).reassessmentSince();
    }

    private static CaseRows generalized() {
        return new CaseRows()
                .enters("2026-03-01", Step.GENERALIZATION)
                .on("2026-03-02", new Generalized(LocalDate.of(2027, 3, 2)));
    }

    private static CaseRows kept() {
        return generalized()
                .enters("2027-03-02", Step.REASSESSMENT)
                .on("2027-04-01", new ReassessmentDated(LocalDate.of(2028, 4, 1)));
    }

    @Test
    void theNextReassessmentIsWhatWasDatedLast() {
        assertThat(next(new CaseRows().enters("2026-01-05", Step.PROPOSAL))).isNull();
        assertThat(next(generalized())).isEqualTo("2027-03-02");
        assertThat(since(generalized())).as("none is under way").isNull();
        CaseRows under = generalized().enters("2027-03-02", Step.REASSESSMENT);
        assertThat(next(under)).as("its day has come, and no other is dated").isNull();
        assertThat(since(under)).as("it is told instead").isEqualTo("2027-03-02");
        assertThat(next(kept())).isEqualTo("2028-04-01");
        assertThat(since(kept())).as("it is over").isNull();
    }

    @Test
    void noneIsDatedWhileTheSolutionIsTriedAgain() {
        CaseRows adapted =
                kept().enters("2028-04-01", Step.REASSESSMENT).enters("2028-05-02", Step.EXPERIMENT_PROTOCOL);
        assertThat(next(adapted)).isNull();

        adapted.enters("2028-09-01", Step.GENERALIZATION);
        assertThat(next(adapted)).as("not dated yet").isNull();
        adapted.on("2028-09-02", new Generalized(LocalDate.of(2029, 6, 1)));
        assertThat(next(adapted)).isEqualTo("2029-06-01");
    }

    @Test
    void norForWhatEnds() {
        assertThat(next(kept().enters("2027-06-01", Step.STOP))).isNull();
        assertThat(of(IN_SERVICE.closed(CaseEnding.STOPPED, false, OPENED), kept())
                        .nextReassessment())
                .isNull();
    }

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "2026-03-02,2026-03-09,,,2026-03-09,,as planned while it goes on",
        "2026-03-02,2026-03-09,2026-06-01,2026-05-30,2026-03-09,2026-05-30,as planned and as it was",
        "2026-03-02,2026-01-05,2026-06-01,2026-05-30,2026-01-05,2026-05-30,a protocol that was given late",
        "2026-03-02,2026-04-01,2026-03-20,2026-03-20,2026-03-02,2026-03-20,over before its planned beginning",
        "2026-03-02,2026-04-01,2026-03-20,2026-04-15,2026-03-02,2026-03-20,no real end is to come",
        "2026-03-02,2026-03-09,2026-06-01,,2026-03-09,2026-06-01,closed without a day",
        "2026-03-02,2026-04-01,2026-03-20,2026-03-01,2026-03-01,2026-03-01,over before the protocol was given"
    })
    void whatCannotHaveBeenIsNotTold(
            LocalDate begun,
            LocalDate planned,
            LocalDate closed,
            LocalDate declared,
            LocalDate first,
            LocalDate last,
            String why) {
        assertThat(TrialPeriod.of(begun, planned, closed, declared)).isEqualTo(new TrialPeriod(first, last));
    }

    // What became of an opinion depends on whether the solution was in service then, which only an act of the
    // authority brings.

    private static Decision decision(int number, Motion motion, Choice answer) {
        return new Decision(
                number,
                "2026-0" + number + "/01",
                DAY.plusMonths(number),
                new LabelledCode(motion.code(), motion.label()),
                null,
                null,
                "2026-0" + number,
                answer == null ? null : new LabelledCode(FormCode.of(answer), answer.label()),
                null,
                null,
                List.of());
    }

    private static String last(Decision... decisions) {
        RegisterEntry said = SampleEntries.entry("IA-2026-0001", "Titre", "Résumé");
        RegisterEntry entry = new RegisterEntry(
                said.identity(),
                said.steward(),
                said.standing(),
                said.purpose(),
                said.solution(),
                said.data(),
                said.risk(),
                said.oversight(),
                said.experimentation(),
                said.evaluation(),
                said.frugality(),
                said.opinions(),
                List.of(decisions),
                said.act(),
                said.ending(),
                said.declaration(),
                said.withheld());
        return FollowedOpinion.toFrench(entry, decisions[decisions.length - 1], DAY.minusYears(1));
    }

    @Test
    void aStopAfterATrialIsNoEndOfAUse() {
        assertThat(last(decision(1, Motion.STOP, null))).startsWith("La solution n’est pas généralisée");
    }

    /** A favourable opinion that the authority sent back put nothing into service. */
    @Test
    void neitherIsOneAfterASecondExamination() {
        assertThat(last(decision(1, Motion.GENERALIZE, Choice.SECOND_EXAMINATION), decision(2, Motion.STOP, null)))
                .startsWith("La solution n’est pas généralisée");
    }

    @Test
    void aStopOfWhatTheAuthorityPutIntoServiceEndsTheUse() {
        assertThat(last(decision(1, Motion.GENERALIZE, Choice.FOLLOWS), decision(2, Motion.STOP, null)))
                .startsWith("L’usage prend fin");
    }

    @Test
    void whatIsAdaptedIsOnTrialAgain() {
        assertThat(last(
                        decision(1, Motion.GENERALIZE, Choice.FOLLOWS),
                        decision(2, Motion.ADAPT, null),
                        decision(3, Motion.STOP, null)))
                .startsWith("La solution n’est pas généralisée");
    }

    // What agents read of their own organisation says whether it is everything.

    private static Case opened(String reference) {
        return Case.opened(reference, "Titre", "dir-a", Case.Origin.PROPOSAL, "2026-1", NOW, "agent");
    }

    private Uses ofAll(long all) {
        when(cases.count(any())).thenReturn(all);
        when(cases.page(any()))
                .thenReturn(List.of(opened("IA-1"), opened("IA-2").using(UseState.EXPERIMENTING)));
        when(entries.newest(List.of("IA-2")))
                .thenReturn(Map.of(
                        "IA-2",
                        new EntryVersion(1, 1, NOW, "", "", NOW, SampleEntries.entry("IA-2", "Tri", "Un résumé."))));
        return uses.of("dir-a");
    }

    @Test
    void moreCasesThanThePageLooksAtAreCounted() {
        Uses some = ofAll(3_564);

        assertThat(some.isCut()).isTrue();
        assertThat(some.cases()).isEqualTo(3_564);
        assertThat(some.looked()).isEqualTo(2);
        assertThat(some.uses()).as("a proposal is no use yet").hasSize(1).allMatch(ServiceUse::published);
    }

    @Test
    void allOfThemAreAll() {
        assertThat(ofAll(2).isCut()).isFalse();
    }
}
