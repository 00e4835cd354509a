package fr.cadreia.catalogue;

import static fr.cadreia.catalogue.Entries.CASE;
import static fr.cadreia.catalogue.Entries.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.catalogue.CatalogueStarts.Start;
import fr.cadreia.catalogue.Coverage.State;
import fr.cadreia.catalogue.UseQuestion.UseAnswer;
import fr.cadreia.catalogue.UseQuestion.UseAnswer.Sense;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.form.Answers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueStoreTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final QualifiedLimits OPEN_ONLY = new QualifiedLimits(
            Set.of(DataKind.OPEN), Set.of(Audience.INHABITANTS), Set.of(PartInDecision.INFORMS), false, false);
    private static final CatalogueEntry ENTRY = Entries.entry("Résumé", EntryStatus.QUALIFIED, Entries.limits());

    private final List<CatalogueEntry> entries = List.of(
            Entries.entry("Transcription des réunions", EntryStatus.QUALIFIED, Entries.limits()),
            Entries.entry("Réponses aux habitants", EntryStatus.UNDER_REVIEW, OPEN_ONLY),
            Entries.entry("Ancienne traduction", EntryStatus.WITHDRAWN, Entries.limits()));

    private static CatalogueEntry version(long id, int number) {
        return new CatalogueEntry(
                id,
                CASE,
                number,
                NOW,
                "expert",
                EntryStatus.QUALIFIED,
                number == 1 ? "" : "Corrigée",
                TODAY,
                Entries.solution("Résumé " + number, Entries.limits()));
    }

    @OnEachVendor
    void anEntryIsItsNewestVersionAndKeepsTheOthers(TestDatabase database) {
        CatalogueEntries entries = new CatalogueEntries(database.runtime());
        long id = entries.add(version(0, 1));
        entries.addVersion(version(id, 2));

        assertThat(entries.find(id)).contains(version(id, 2));
        assertThat(entries.ofCase(CASE)).contains(version(id, 2));
        assertThat(entries.all()).containsExactly(version(id, 2));
        assertThat(entries.versions(id)).containsExactly(version(id, 2), version(id, 1));
        assertThat(entries.find(id + 1)).isEmpty();
    }

    @OnEachVendor
    void nobodyChangesAVersion(TestDatabase database) {
        new CatalogueEntries(database.runtime()).add(version(0, 1));

        for (String change :
                List.of("update cadre_catalogue_version set author = 'x'", "delete from cadre_catalogue_version")) {
            assertThatThrownBy(() -> database.owner().sql(change).update())
                    .rootCause()
                    .hasMessageContaining("ajout seul");
        }
    }

    @OnEachVendor
    void whatACaseStartedFromIsKept(TestDatabase database) {
        long id = new CatalogueEntries(database.runtime()).add(version(0, 1));
        CatalogueStarts starts = new CatalogueStarts(database.runtime());
        Start start = new Start(
                "IA-2026-0002",
                id,
                1,
                new Answers(Map.of("need", "Résumer", "userCount", 12, "audience", List.of("agents"))));
        starts.add(start);

        assertThat(starts.of("IA-2026-0002")).contains(start);
        assertThat(starts.of(CASE)).isEmpty();
        assertThat(starts.from(id)).containsExactly("IA-2026-0002");
    }

    @OnEachVendor
    void questionsWaitUntilTheyAreAnswered(TestDatabase database) {
        AdviceRequests requests = new AdviceRequests(database.runtime());
        long first = requests.add(asked(0, 9));
        long urgent = requests.add(asked(0, 2));
        assertThat(requests.waiting()).containsExactly(asked(urgent, 2), asked(first, 9));

        AdviceRequest answered = new AdviceRequest(
                first,
                "agent",
                "dir-proprete",
                NOW,
                TODAY.plusDays(9),
                Optional.empty(),
                "Puis-je\u00a0?",
                "Non.",
                "expert",
                Optional.of(NOW));
        requests.update(answered);
        assertThat(requests.answered(5)).containsExactly(answered);
        assertThat(requests.of("agent")).containsExactly(asked(urgent, 2), answered);
        assertThat(requests.of("expert")).isEmpty();
        Optional<AdviceRequest> locked = database.transaction().execute(status -> requests.lockForUpdate(first));
        assertThat(locked).contains(answered);
    }

    private static AdviceRequest asked(long id, int days) {
        return new AdviceRequest(
                id,
                "agent",
                "dir-proprete",
                NOW,
                TODAY.plusDays(days),
                Optional.empty(),
                "Puis-je\u00a0?",
                "",
                "",
                Optional.empty());
    }

    private List<String> titles(String text, EntryStatus status, DataKind data, Audience reader) {
        return new CatalogueSearch(
                        text, Optional.ofNullable(status), Optional.ofNullable(data), Optional.ofNullable(reader))
                .in(entries).stream().map(entry -> entry.solution().title()).toList();
    }

    @Test
    void withoutAnythingSoughtAllButTheWithdrawnByTitle() {
        assertThat(titles("", null, null, null))
                .containsExactly("Réponses aux habitants", "Transcription des réunions");
        assertThat(titles("", EntryStatus.WITHDRAWN, null, null)).containsExactly("Ancienne traduction");
    }

    @Test
    void accentsAndTypingErrorsAreForgiven() {
        assertThat(titles("reunion transciption", null, null, null)).containsExactly("Transcription des réunions");
        assertThat(titles("voirie", null, null, null)).isEmpty();
    }

    @Test
    void aWordInTheTitleComesBeforeOneInTheText() {
        List<CatalogueEntry> both = List.of(
                Entries.entry("Autre", EntryStatus.QUALIFIED, Entries.limits()),
                Entries.entry("Compte rendu", EntryStatus.QUALIFIED, Entries.limits()));
        CatalogueSearch search =
                new CatalogueSearch("compte rendu", Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(search.in(both))
                .extracting(entry -> entry.solution().title())
                .containsExactly("Compte rendu", "Autre");
    }

    @Test
    void dataAndPublicNarrow() {
        assertThat(titles("", null, DataKind.ORDINARY, null)).containsExactly("Transcription des réunions");
        assertThat(titles("", null, null, Audience.INHABITANTS)).containsExactly("Réponses aux habitants");
        assertThat(titles("", null, DataKind.ORDINARY, Audience.INHABITANTS)).isEmpty();
    }

    // A permission is never invented.

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
