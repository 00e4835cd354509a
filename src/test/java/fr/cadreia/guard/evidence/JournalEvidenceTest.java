package fr.cadreia.guard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Step;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a journal proves of the steps that people do, and what it does not. */
class JournalEvidenceTest {

    private static final List<Step> STEPS = List.of(
            Step.PROPOSAL,
            Step.REVIEW,
            Step.DATA_GATE,
            Step.EXPERIMENT_PROTOCOL,
            Step.EXPERIMENT_CLOSING,
            Step.ASSESSMENT,
            Step.SECOND_READING);

    static Stream<Step> steps() {
        return STEPS.stream();
    }

    @Test
    void theWholePathProvesItself() {
        WrittenJournal journal = WrittenJournal.decided();

        assertThat(journal.missing()).isEmpty();
        assertThat(journal.does(Step.AUTHORITY_ACT).does(Step.GENERALIZATION).missingToEnd())
                .isEmpty();
    }

    @Test
    void aCaseThatHasJustBeenOpenedLacksEveryStep() {
        List<String> missing = WrittenJournal.opened().missing();

        assertThat(missing).hasSize(8);
        assertThat(missing.get(0)).contains("«\u00a0Proposition\u00a0»", "aucune trace", "page du dossier");
        assertThat(missing.get(2))
                .contains("«\u00a0Contrôle de confidentialité\u00a0»", "Délégué à la protection des données");
        assertThat(missing.get(7))
                .contains("«\u00a0Décision du comité\u00a0»", "«\u00a0Avis favorable à la généralisation\u00a0»");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aSkippedStepIsNamedAndTakesTheLaterOnesWithIt(Step skipped) {
        WrittenJournal journal = WrittenJournal.opened();
        STEPS.stream().filter(step -> step != skipped).forEach(journal::does);
        journal.decides("generalize");

        assertThat(journal.missing())
                .hasSize(8 - STEPS.indexOf(skipped))
                .first()
                .asString()
                .startsWith("«\u00a0" + skipped.label() + "\u00a0»\u00a0: le journal n’en porte aucune trace");
        assertThat(journal.missing().get(1)).contains("avant «\u00a0" + skipped.label() + "\u00a0»");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepThatIsEnteredAgainLosesItsCreditAndTheLaterOnesTheirs(Step again) {
        WrittenJournal journal = WrittenJournal.decided().enters(again);

        assertThat(journal.missing()).hasSize(8 - STEPS.indexOf(again)).allMatch(piece -> piece.contains("reprise"));
        assertThat(journal.completes(again).missing())
                .as("done again, but not what follows")
                .noneMatch(piece -> piece.startsWith("«\u00a0" + again.label() + "\u00a0»"))
                .anyMatch(piece -> piece.startsWith("«\u00a0Décision du comité\u00a0»"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void anApprovedRectificationCancelsLikeEntering(Step redone) {
        WrittenJournal journal = WrittenJournal.decided()
                .row("expert", JournalKind.RECTIFICATION_APPROVED, redone.code(), Map.of("redo", redone.code()));

        assertThat(journal.missing())
                .hasSize(8 - STEPS.indexOf(redone))
                .allMatch(piece -> piece.contains("rectification l’a annulée"));
    }

    @Test
    void aRefusedRectificationCancelsNothing() {
        WrittenJournal journal = WrittenJournal.decided()
                .row("expert", JournalKind.RECTIFICATION_REFUSED, "review", Map.of("redo", "review"));

        assertThat(journal.missing()).isEmpty();
    }

    @Test
    void anExtendedExperimentationNeedsANewBilanReadingAndDecision() {
        WrittenJournal journal = WrittenJournal.decided().does(Step.EXPERIMENT_PROTOCOL);
        assertThat(journal.missing()).hasSize(4);

        journal.does(Step.EXPERIMENT_CLOSING)
                .does(Step.ASSESSMENT)
                .does(Step.SECOND_READING)
                .decides("generalize");
        assertThat(journal.missing()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepCountsOnlyFromAPersonOfItsGroup(Step step) {
        assertThat(instead(step, Map.of("groups", List.of("hr"))).missing())
                .first()
                .asString()
                .startsWith("«\u00a0" + step.label() + "\u00a0»\u00a0: terminée sans personne nommée du groupe");
        assertThat(instead(step, Map.of("actor", Journal.APPLICATION)).missing())
                .first()
                .asString()
                .startsWith("«\u00a0" + step.label() + "\u00a0»\u00a0: terminée sans personne nommée du groupe");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepCountsOnlyInTheCasesOwnProcessAndThroughItsOwnForm(Step step) {
        assertThat(instead(step, Map.of("process", "another")).missing()).isNotEmpty();
        assertThat(instead(step, Map.of("form", "another")).missing()).isNotEmpty();
        assertThat(instead(step, Map.of("step", "")).missing()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROPOSAL", "EXPERIMENT_PROTOCOL", "EXPERIMENT_CLOSING", "ASSESSMENT"})
    void aRequestersStepCountsOnlyFromTheCasesOrganisation(Step step) {
        assertThat(instead(step, Map.of("organisation", "dir-education")).missing())
                .first()
                .asString()
                .contains("d’une autre organisation");
        assertThat(instead(step, Map.of("groups", List.of("communes"))).missing())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepWhoseFormIsFilledInAgainElsewhereLosesItsCredit(Step step) {
        assertThat(WrittenJournal.decided().completes(step, Map.of("step", "")).missing())
                .hasSize(8 - STEPS.indexOf(step));
        assertThat(WrittenJournal.decided().completes(step).missing()).hasSize(8 - STEPS.indexOf(step));
    }

    @Test
    void aReferenceWithoutAJournalProvesNothing() {
        assertThat(WrittenJournal.missing(List.of())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepThatThePathNeverOpenedDoesNotCount(Step step) {
        WrittenJournal journal = WrittenJournal.opened();
        for (Step other : STEPS) {
            if (other == step) {
                journal.completes(other);
            } else {
                journal.does(other);
            }
        }
        journal.decides("generalize");

        assertThat(journal.missing()).first().asString().contains("sans que le parcours de ce dossier l’ait ouverte");
    }

    @Test
    void whatAnotherProcessOfTheSameReferenceEntersCancelsToo() {
        assertThat(WrittenJournal.decided().enters(Step.PROPOSAL, "another").missing())
                .hasSize(8);
        assertThat(WrittenJournal.decided()
                        .enters(Step.PROPOSAL, "another")
                        .completes(Step.PROPOSAL)
                        .missing())
                .hasSize(8);
    }

    @Test
    void aReviewCountsOnlyWhenItAdmits() {
        assertThat(instead(Step.REVIEW, Map.of("admissibility", "toComplete")).missing())
                .first()
                .asString()
                .contains("recevable");
    }

    @Test
    void aClosedGateCountsNotEvenLaterOn() {
        assertThat(instead(Step.DATA_GATE, Map.of("open", false)).missing())
                .first()
                .asString()
                .contains("n’y est pas conforme");
        assertThat(WrittenJournal.decided()
                        .application(JournalKind.DATA_GATE_COMPUTED, "dataGate", Map.of("open", false))
                        .missing())
                .hasSize(6);
        assertThat(WrittenJournal.decided()
                        .application(JournalKind.DATA_GATE_CLOSED, "dataGate", Map.of())
                        .missing())
                .hasSize(6);
        assertThat(WrittenJournal.decided()
                        .application(JournalKind.DATA_GATE_COMPUTED, "dataGate", Map.of("open", true))
                        .missing())
                .isEmpty();
    }

    @Test
    void theSecondReaderIsAnotherPersonThanTheReviewer() {
        assertThat(instead(Step.SECOND_READING, Map.of("actor", "ai-experts")).missing())
                .first()
                .asString()
                .contains("qui a instruit");
    }

    @Test
    void anExcludedOrUnqualifiedUseProvesNothing() {
        assertThat(WrittenJournal.decided()
                        .application(JournalKind.EXCLUDED, "proposal", Map.of())
                        .missing())
                .hasSize(8);
        WrittenJournal unqualified =
                WrittenJournal.opened().enters(Step.PROPOSAL).completes(Step.PROPOSAL);
        STEPS.stream().skip(1).forEach(unqualified::does);
        assertThat(unqualified.decides("generalize").missing())
                .singleElement()
                .asString()
                .startsWith("Qualification");
    }

    @Test
    void aStopThatIsUnderWayTakesTheDecisionAway() {
        assertThat(WrittenJournal.decided().enters(Step.STOP).missing())
                .singleElement()
                .asString()
                .contains("un arrêt a été engagé");
    }

    @Test
    void aDecisionServesOnce() {
        WrittenJournal journal =
                WrittenJournal.decided().does(Step.AUTHORITY_ACT).does(Step.GENERALIZATION);
        assertThat(journal.missing()).singleElement().asString().contains("déjà été suivie d’une généralisation");

        journal.does(Step.GENERALIZATION);
        assertThat(journal.missing()).isNotEmpty();
        assertThat(journal.missingToEnd()).isNotEmpty();
    }

    @Test
    void theGeneralizationItselfIsProvedLikeAStep() {
        assertThat(WrittenJournal.decided().does(Step.AUTHORITY_ACT).missingToEnd())
                .singleElement()
                .asString()
                .startsWith("«\u00a0Généralisation\u00a0»");
        assertThat(WrittenJournal.decided()
                        .does(Step.AUTHORITY_ACT)
                        .enters(Step.GENERALIZATION)
                        .completes(Step.GENERALIZATION, Map.of("organisation", "dir-education"))
                        .missingToEnd())
                .hasSize(1);
        assertThat(WrittenJournal.decided()
                        .does(Step.AUTHORITY_ACT)
                        .completes(Step.GENERALIZATION)
                        .missingToEnd())
                .as("a token that was moved there")
                .hasSize(1);
    }

    @Test
    void aJournalThatWasChangedFromOutsideProvesNothing() {
        List<JournalEntry> rows = new ArrayList<>(WrittenJournal.decided().rows());
        rows.remove(3);

        assertThat(WrittenJournal.missing(rows)).singleElement().asString().contains("sa ligne 5");
    }

    /** The whole path, in which one step was completed in another way. */
    private static WrittenJournal instead(Step step, Map<String, Object> other) {
        WrittenJournal journal = WrittenJournal.opened();
        for (Step next : STEPS) {
            if (next == step) {
                journal.enters(next).completes(next, other);
                if (next == Step.PROPOSAL) {
                    journal.application(JournalKind.QUALIFIED, "proposal", Map.of());
                } else if (next == Step.REVIEW) {
                    journal.application(JournalKind.OPINIONS_REQUIRED, "review", Map.of("required", Map.of()));
                }
            } else {
                journal.does(next);
            }
        }
        return journal.decides("generalize");
    }
}
