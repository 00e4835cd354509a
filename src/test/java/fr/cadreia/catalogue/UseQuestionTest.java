package fr.cadreia.catalogue;

import static fr.cadreia.catalogue.Entries.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.catalogue.Coverage.State;
import fr.cadreia.catalogue.UseQuestion.UseAnswer;
import fr.cadreia.catalogue.UseQuestion.UseAnswer.Sense;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A permission is never invented. */
class UseQuestionTest {

    private static final CatalogueEntry ENTRY = Entries.entry("Résumé", EntryStatus.QUALIFIED, Entries.limits());

    private static UseAnswer ask(
            CatalogueEntry entry, State state, DataKind data, PartInDecision use, Boolean persons) {
        return ask(TODAY, entry, state, data, use, persons);
    }

    private static UseAnswer ask(
            LocalDate day, CatalogueEntry entry, State state, DataKind data, PartInDecision use, Boolean persons) {
        return ask(day, Optional.empty(), entry, state, data, use, persons);
    }

    private static UseAnswer ask(
            LocalDate day,
            Optional<String> doubt,
            CatalogueEntry entry,
            State state,
            DataKind data,
            PartInDecision use,
            Boolean persons) {
        return new UseQuestion(
                        Optional.ofNullable(entry),
                        doubt,
                        state,
                        Optional.ofNullable(data),
                        Optional.ofNullable(use),
                        Optional.ofNullable(persons))
                .answer(day);
    }

    @Test
    void neverYesOnceItsSolutionIsStoppedWhereItWasTried() {
        UseAnswer answer = ask(
                TODAY,
                Optional.of("La solution est arrêtée"),
                ENTRY,
                State.GENERALIZED,
                DataKind.ORDINARY,
                PartInDecision.DRAFTS,
                false);

        assertThat(answer.sense()).isEqualTo(Sense.ASK);
        assertThat(answer.reasons()).containsExactly("La solution est arrêtée.");
    }

    @Test
    void yesOnlyWithItsConditions() {
        UseAnswer answer = ask(ENTRY, State.GENERALIZED, DataKind.ORDINARY, PartInDecision.DRAFTS, false);

        assertThat(answer.sense()).isEqualTo(Sense.YES);
        assertThat(answer.reasons())
                .anyMatch(reason -> reason.contains("attestation"))
                .contains("Relire chaque résumé", "Ne pas citer de nom");
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "GENERALIZED", mode = EnumSource.Mode.EXCLUDE)
    void neverYesBeforeTheDecisionOfOnesOwnOrganisation(State state) {
        assertThat(ask(ENTRY, state, DataKind.OPEN, PartInDecision.INFORMS, false)
                        .sense())
                .isEqualTo(state == State.TRIED ? Sense.ASK : Sense.NO);
    }

    @Test
    void neverYesOutsideTheLimits() {
        assertThat(ask(ENTRY, State.GENERALIZED, DataKind.SENSITIVE, PartInDecision.DRAFTS, false)
                        .sense())
                .isEqualTo(Sense.NO);
        assertThat(ask(ENTRY, State.GENERALIZED, DataKind.OPEN, PartInDecision.RECOMMENDS, false)
                        .sense())
                .isEqualTo(Sense.NO);
        assertThat(ask(ENTRY, State.GENERALIZED, DataKind.OPEN, PartInDecision.DRAFTS, true)
                        .sense())
                .isEqualTo(Sense.NO);
    }

    @Test
    void theFrameworksFloorsOutweighAnEntry() {
        QualifiedLimits lax = new QualifiedLimits(
                Set.of(DataKind.values()), Set.of(Audience.values()), Set.of(PartInDecision.values()), true, false);
        CatalogueEntry entry = Entries.entry("Trop large", EntryStatus.QUALIFIED, lax);

        UseAnswer decides = ask(entry, State.GENERALIZED, DataKind.OPEN, PartInDecision.DECIDES, true);
        assertThat(decides.sense()).isEqualTo(Sense.NO);
        assertThat(decides.reasons()).anyMatch(reason -> reason.contains("règle 4"));
        assertThat(ask(entry, State.GENERALIZED, DataKind.OPEN, PartInDecision.DECIDES, null)
                        .sense())
                .isEqualTo(Sense.NO);
        UseAnswer unguarded = ask(entry, State.GENERALIZED, DataKind.ORDINARY, PartInDecision.INFORMS, false);
        assertThat(unguarded.sense()).isEqualTo(Sense.NO);
        assertThat(unguarded.reasons()).anyMatch(reason -> reason.contains("règle 5"));
    }

    @Test
    void whatIsNotKnownIsAskedOfTheExperts() {
        assertThat(ask(ENTRY, State.GENERALIZED, null, PartInDecision.DRAFTS, false)
                        .sense())
                .isEqualTo(Sense.ASK);
        assertThat(ask(ENTRY, State.GENERALIZED, DataKind.OPEN, null, false).sense())
                .isEqualTo(Sense.ASK);
        assertThat(ask(ENTRY, State.GENERALIZED, DataKind.OPEN, PartInDecision.DRAFTS, null)
                        .sense())
                .isEqualTo(Sense.ASK);
    }

    @Test
    void aSolutionThatIsNotInTheCatalogueOrNoMoreIsNotAllowed() {
        assertThat(ask(null, State.NONE, DataKind.OPEN, PartInDecision.INFORMS, false)
                        .sense())
                .isEqualTo(Sense.NO);
        CatalogueEntry withdrawn = Entries.entry("Résumé", EntryStatus.WITHDRAWN, Entries.limits());
        assertThat(ask(withdrawn, State.GENERALIZED, DataKind.OPEN, PartInDecision.INFORMS, false)
                        .reasons())
                .anyMatch(reason -> reason.contains("Faille trouvée"));
        CatalogueEntry reviewed = Entries.entry("Résumé", EntryStatus.UNDER_REVIEW, Entries.limits());
        assertThat(ask(reviewed, State.GENERALIZED, DataKind.OPEN, PartInDecision.INFORMS, false)
                        .sense())
                .isEqualTo(Sense.ASK);
        LocalDate review = ENTRY.reviewOn();
        assertThat(ask(review, ENTRY, State.GENERALIZED, DataKind.OPEN, PartInDecision.INFORMS, false)
                        .sense())
                .isEqualTo(Sense.YES);
        assertThat(ask(review.plusDays(1), ENTRY, State.GENERALIZED, DataKind.OPEN, PartInDecision.INFORMS, false)
                        .sense())
                .isEqualTo(Sense.ASK);
    }

    @ParameterizedTest
    @EnumSource(EntryStatus.class)
    void aYesIsWithinEveryLimit(EntryStatus status) {
        CatalogueEntry entry = Entries.entry("Résumé", status, Entries.limits());
        for (State state : State.values()) {
            for (DataKind data : DataKind.values()) {
                for (PartInDecision use : PartInDecision.values()) {
                    for (Boolean persons : Arrays.asList(true, false, null)) {
                        UseAnswer answer = ask(entry, state, data, use, persons);
                        boolean allowed = status == EntryStatus.QUALIFIED
                                && state == State.GENERALIZED
                                && Entries.limits().data().contains(data)
                                && Entries.limits().uses().contains(use)
                                && Boolean.FALSE.equals(persons);
                        assertThat(answer.sense() == Sense.YES).isEqualTo(allowed);
                        assertThat(answer.reasons()).isNotEmpty();
                    }
                }
            }
        }
    }
}
