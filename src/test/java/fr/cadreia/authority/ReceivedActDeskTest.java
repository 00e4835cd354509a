package fr.cadreia.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willCallRealMethod;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.file.CaseFile;
import fr.cadreia.dossier.file.FileShelf;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct;
import fr.cadreia.dossier.steps.authorityact.ReceivedActs;
import fr.cadreia.grant.GrantNotification;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.journal.CaseEvent.ActReceived;
import fr.cadreia.journal.CaseEvent.ReceivedActRefused;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.CommandRefusedException.Kind;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An act that the secretary received has effect once a guarantor, who is another person, has countersigned it. */
class ReceivedActDeskTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:30:00.123456Z");
    private static final Instant KEPT_NOW = Instant.parse("2027-03-01T09:30:00.123Z");
    private static final String CASE = "IA-2027-0001";
    private static final String PASSWORD = "de garance";
    private static final byte[] PAPER = "arrêté".getBytes(StandardCharsets.UTF_8);
    private static final long DOCUMENT = 7;

    private static final Person SECRETARY = person("secretary", Role.COMMITTEE_SECRETARY);
    private static final Person GARANCE = person("garance", Role.GUARANTORS);
    private static final Person BOTH = person("both", Role.COMMITTEE_SECRETARY, Role.GUARANTORS);

    private final Acts acts = new Acts();
    private final Tasks tasks = new Tasks();
    private final Cases cases = mock(Cases.class);
    private final Journal journal = mock(Journal.class);
    private final FileShelf shelf = mock(FileShelf.class);
    private final Guarantors guarantors = mock(Guarantors.class);
    private final DecidingOrganisations deciding = mock(DecidingOrganisations.class);
    private final List<Object> told = new ArrayList<>();
    private ReceivedActDesk desk;

    @BeforeEach
    void aCaseThatWaitsForItsAct() {
        CaseRecords records = mock(CaseRecords.class);
        given(records.cases()).willReturn(cases);
        Case waiting = mock(Case.class);
        given(waiting.organisation()).willReturn("voirie");
        given(cases.get(CASE)).willReturn(waiting);
        given(deciding.of("voirie")).willReturn("metropole");
        given(records.journal()).willReturn(journal);
        given(shelf.addAct(any(), any(), any(), any()))
                .willReturn(new CaseFile(
                        DOCUMENT,
                        CASE,
                        "arrete.pdf",
                        "application/pdf",
                        6,
                        "cafe",
                        true,
                        "secretary",
                        KEPT_NOW,
                        false));
        given(guarantors.accounts()).willReturn(List.of("garance", "both"));
        willCallRealMethod().given(guarantors).require(any());
        desk = new ReceivedActDesk(
                records,
                acts,
                tasks,
                shelf,
                guarantors,
                deciding,
                told::add,
                new AuthorityClock(InstantSource.fixed(NOW)));
    }

    private static Person person(String id, Role... roles) {
        return new Person(id, id, "", Set.of(roles), Set.of());
    }

    private void enter(Person person, String decision) {
        desk.enter(person, CASE, "arrete.pdf", PAPER, new UncheckedAnswers(Map.of(AuthorityAct.DECISION, decision)));
    }

    private static void refuses(Kind kind, String words, ThrowingCallable command) {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(command)
                .withMessageContaining(words)
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    @Test
    void theSecretaryEntersItWithItsDocumentAndItWaitsForAGuarantor() {
        enter(SECRETARY, "follows");

        verify(cases).lockForUpdate(CASE);
        verify(shelf).addAct(SECRETARY, CASE, "arrete.pdf", PAPER);
        assertThat(acts.waiting()).singleElement().satisfies(act -> {
            assertThat(act.caseReference()).isEqualTo(CASE);
            assertThat(act.enteredBy()).isEqualTo("secretary");
            assertThat(act.enteredAt()).isEqualTo(KEPT_NOW);
            assertThat(act.answers().values())
                    .containsOnly(Map.entry(AuthorityAct.DECISION, "follows"), Map.entry(AuthorityAct.ACT, "7"));
        });
        verify(journal)
                .append(
                        CASE,
                        "secretary",
                        Step.AUTHORITY_ACT.code(),
                        new ActReceived(List.of(Role.COMMITTEE_SECRETARY.id()), "follows", "cafe"));
        assertThat(told)
                .containsExactly(new GrantNotification(
                        List.of("garance", "both"),
                        "À contresigner\u00a0: un acte reçu de l’autorité, dossier " + CASE + ".",
                        ReceivedActDesk.PAGE));
        assertThat(tasks.completed).as("nothing has effect yet").isEmpty();
    }

    @Test
    void theDocumentOfAnActThatDoesNotFollowIsNotAmongItsAnswers() {
        enter(SECRETARY, "refuses");

        assertThat(acts.latest(CASE).orElseThrow().answers().values())
                .containsOnly(Map.entry(AuthorityAct.DECISION, "refuses"));
    }

    @Test
    void nobodyButTheSecretaryEntersOne() {
        refuses(Kind.FORBIDDEN, "Seul le secrétariat", () -> enter(GARANCE, "follows"));

        assertThat(acts.waiting()).isEmpty();
        verifyNoInteractions(shelf, journal);
    }

    @Test
    void whileOneWaitsNoOtherIsEnteredForTheCase() {
        enter(SECRETARY, "follows");

        refuses(Kind.CONFLICT, "attend déjà d’être contresigné", () -> enter(BOTH, "refuses"));

        assertThat(acts.waiting()).hasSize(1);
    }

    @Test
    void aGuarantorCountersignsItAndTheTaskEndsWithItsAnswers() {
        enter(SECRETARY, "follows");

        desk.sign(GARANCE, 1, PASSWORD);

        verify(guarantors).requireFresh(GARANCE, PASSWORD);
        assertThat(acts.waiting()).isEmpty();
        ReceivedActs.ReceivedAct signed = acts.signedBy(CASE, "garance").orElseThrow();
        assertThat(signed.answer()).contains(new ReceivedActs.Answer("garance", KEPT_NOW, true, ""));
        assertThat(tasks.completed).containsExactly(new Tasks.Completed(CASE, "garance", signed.answers()));
        refuses(Kind.CONFLICT, "n’attend plus de contreseing", () -> desk.sign(GARANCE, 1, PASSWORD));
        assertThat(tasks.completed).hasSize(1);
    }

    @Test
    void thePersonWhoEnteredItNeitherCountersignsNorRefusesItThoughAGuarantor() {
        enter(BOTH, "follows");

        refuses(Kind.FORBIDDEN, "un autre garant", () -> desk.sign(BOTH, 1, PASSWORD));
        refuses(Kind.FORBIDDEN, "un autre garant", () -> desk.refuse(BOTH, 1, "Illisible.", PASSWORD));

        assertThat(acts.waiting()).hasSize(1);
        assertThat(tasks.completed).isEmpty();
    }

    @Test
    void nobodyButAGuarantorCountersigns() {
        enter(BOTH, "follows");

        refuses(Kind.FORBIDDEN, "Seul un garant", () -> desk.sign(SECRETARY, 1, PASSWORD));

        assertThat(acts.waiting()).hasSize(1);
    }

    @Test
    void aRefusalIsJournaledWithItsReasonWhichTheSecretaryIsTold() {
        enter(SECRETARY, "follows");
        told.clear();

        desk.refuse(GARANCE, 1, " La signature manque. ", PASSWORD);

        assertThat(acts.latest(CASE).orElseThrow().answer())
                .contains(new ReceivedActs.Answer("garance", KEPT_NOW, false, "La signature manque."));
        assertThat(acts.signedBy(CASE, "garance")).isEmpty();
        verify(journal)
                .append(CASE, "garance", Step.AUTHORITY_ACT.code(), new ReceivedActRefused("La signature manque."));
        assertThat(told)
                .containsExactly(new GrantNotification(
                        List.of("secretary"),
                        "Refusé par un garant\u00a0: l’acte reçu de l’autorité, dossier " + CASE
                                + ". Le motif est au journal du dossier.",
                        ReceivedActDesk.PAGE));
        assertThat(tasks.completed).isEmpty();
        enter(SECRETARY, "follows");
        assertThat(acts.waiting()).as("another one is entered").hasSize(1);
    }

    @Test
    void aRefusalHasItsReason() {
        enter(SECRETARY, "follows");

        refuses(Kind.INVALID, "Écrivez pourquoi", () -> desk.refuse(GARANCE, 1, " ", PASSWORD));

        assertThat(acts.waiting()).hasSize(1);
        verify(journal, never()).append(any(), any(), any(), any(ReceivedActRefused.class));
    }

    @Test
    void anActOfTheAuthorityThatDecidedBeforeHasNoEffect() {
        enter(SECRETARY, "follows");
        given(deciding.of("voirie")).willReturn("commune-valmont");

        refuses(Kind.CONFLICT, "Une autre autorité décide", () -> desk.sign(GARANCE, 1, PASSWORD));
        assertThat(tasks.completed).isEmpty();
        desk.refuse(GARANCE, 1, "Une autre autorité décide.", PASSWORD);
        enter(SECRETARY, "follows");
        desk.sign(GARANCE, 2, PASSWORD);
        assertThat(tasks.completed).hasSize(1);
    }

    @Test
    void anActThatAnswersAnEarlierOpinionHasNoEffect() {
        enter(SECRETARY, "secondExamination");
        ExtractFiled later = new ExtractFiled(
                "process2", 2, "2027-02/01", "Avis", ExaminationOutcome.of(Motion.GENERALIZE), "cafe", "cafe");
        given(journal.since(CASE, KEPT_NOW))
                .willReturn(List.of(JournalEntry.chained(
                        CASE,
                        1,
                        KEPT_NOW.plusSeconds(60),
                        "chair",
                        JournalKind.of(later),
                        "",
                        "2026-1",
                        EventCodec.write(later, Map.of()),
                        JournalEntry.FIRST)));

        refuses(Kind.CONFLICT, "Le comité a rendu un nouvel avis", () -> desk.sign(GARANCE, 1, PASSWORD));
        assertThat(tasks.completed).isEmpty();
    }

    /** Received acts in memory. */
    private static final class Acts implements ReceivedActs {

        private final Map<Long, ReceivedAct> all = new TreeMap<>();

        @Override
        public void add(String caseReference, Answers answers, String deciding, String enteredBy, Instant enteredAt) {
            long id = all.size() + 1L;
            all.put(id, new ReceivedAct(id, caseReference, answers, deciding, enteredBy, enteredAt, Optional.empty()));
        }

        @Override
        public List<ReceivedAct> waiting() {
            return all.values().stream().filter(act -> act.answer().isEmpty()).toList();
        }

        @Override
        public List<ReceivedAct> of(String caseReference) {
            return all.values().stream()
                    .filter(act -> act.caseReference().equals(caseReference))
                    .toList();
        }

        @Override
        public boolean answer(long id, Answer given) {
            ReceivedAct act = all.get(id);
            if (act.answer().isPresent()) {
                return false;
            }
            all.put(
                    id,
                    new ReceivedAct(
                            id,
                            act.caseReference(),
                            act.answers(),
                            act.deciding(),
                            act.enteredBy(),
                            act.enteredAt(),
                            Optional.of(given)));
            return true;
        }
    }

    /** A task whose form takes whatever it is sent. */
    private static final class Tasks implements AuthorityTasks {

        private record Completed(String caseReference, String actor, Answers answers) {}

        private final List<Completed> completed = new ArrayList<>();

        @Override
        public Answers checked(String caseReference, String actor, UncheckedAnswers answers) {
            return new Answers(answers.values());
        }

        @Override
        public void complete(String caseReference, String actor, Answers answers) {
            completed.add(new Completed(caseReference, actor, answers));
        }
    }
}
