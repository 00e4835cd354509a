package fr.cadreia.guard.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willCallRealMethod;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import fr.cadreia.grant.GrantNotification;
import fr.cadreia.grant.GrantSettings;
import fr.cadreia.grant.Guarantors;
import fr.cadreia.guard.DeploymentJournal;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.signature.DeploymentRequest.State;
import fr.cadreia.journal.DiagramEvent.DeploymentAsked;
import fr.cadreia.journal.DiagramEvent.DeploymentDeclined;
import fr.cadreia.journal.DiagramEvent.DeploymentLapsed;
import fr.cadreia.journal.DiagramEvent.DeploymentSigned;
import fr.cadreia.journal.DiagramEvent.DeploymentWithdrawn;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.JournalRecorded;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.CommandRefusedException.Kind;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the files that one person wants in force and a second one has to sign. */
class DeploymentDeskTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:30:00.123456Z");
    private static final Instant KEPT_NOW = Instant.parse("2027-03-01T09:30:00.123Z");
    private static final String PASSWORD = "de garance";

    private static final Person ADA = person("ada", Role.ADMINISTRATORS);
    private static final Person GARANCE = person("garance", Role.GUARANTORS);
    private static final Person BOTH = person("both", Role.ADMINISTRATORS, Role.GUARANTORS);

    private static final SourceFile DIAGRAM = file("examen.bpmn", "new diagram");
    private static final SourceFile FORM = file("vote.form", "new form");

    private final Requests requests = new Requests();
    private final InForce inForce = new InForce(requests);
    private final DeploymentJournal journal = mock(DeploymentJournal.class);
    private final Guarantors guarantors = mock(Guarantors.class);
    private final List<Object> told = new ArrayList<>();
    private DeploymentDesk desk;

    @BeforeEach
    void twoFilesAreInForce() {
        inForce.put(file("examen.bpmn", "diagram of the day"));
        inForce.put(file("vote.form", "form of the day"));
        given(guarantors.active()).willReturn(List.of(GARANCE));
        given(guarantors.accounts()).willReturn(List.of("garance", "both"));
        willCallRealMethod().given(guarantors).require(any());
        desk = deskAt(NOW);
    }

    private DeploymentDesk deskAt(Instant now) {
        GrantSettings settings = new GrantSettings(
                Period.ofDays(30), Period.ZERO, Period.ZERO, Period.ZERO, Duration.ZERO, Duration.ZERO, true);
        return new DeploymentDesk(
                requests,
                inForce,
                journal,
                guarantors,
                settings,
                told::add,
                new AuthorityClock(InstantSource.fixed(now)));
    }

    private static Person person(String id, Role... roles) {
        return new Person(id, id, "", Set.of(roles), Set.of());
    }

    private static SourceFile file(String name, String content) {
        return new SourceFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private DeploymentRequest ask(Person person, SourceFile... files) {
        return desk.ask(person.id(), List.of(files), "", "");
    }

    private State state(DeploymentRequest request) {
        return desk.find(request.id()).state();
    }

    private static void refuses(Kind kind, String words, ThrowingCallable command) {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(command)
                .withMessageContaining(words)
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    @Test
    void theSameBytesAskedTwiceAreOneRequestWhateverTheirOrder() {
        DeploymentRequest asked = ask(ADA, DIAGRAM, FORM);

        assertThat(ask(BOTH, FORM, DIAGRAM)).isEqualTo(asked);

        assertThat(desk.waiting()).containsExactly(asked);
        assertThat(asked.askedBy()).isEqualTo("ada");
        assertThat(asked.askedAt()).isEqualTo(KEPT_NOW);
        assertThat(desk.files(asked)).containsExactly(DIAGRAM, FORM);
        verify(journal, times(1))
                .requested("ada", new DeploymentAsked(asked.id(), DeploymentJournal.hashes(List.of(DIAGRAM, FORM))));
        assertThat(told)
                .containsExactly(new GrantNotification(
                        List.of("garance", "both"),
                        "Mise en vigueur à signer, demandée par {ada}\u00a0: examen.bpmn, vote.form.",
                        asked.page()));
    }

    @Test
    void otherBytesAndTheSameBytesOverAnotherStateAreOtherRequests() {
        DeploymentRequest first = ask(ADA, DIAGRAM);
        DeploymentRequest otherBytes = ask(ADA, file("examen.bpmn", "another diagram"));
        inForce.put(file("examen.bpmn", "diagram of tomorrow"));
        DeploymentRequest otherState = ask(ADA, DIAGRAM);

        assertThat(desk.waiting()).containsExactly(first, otherBytes, otherState);
        assertThat(otherBytes.filesHash()).isNotEqualTo(first.filesHash());
        assertThat(otherState.filesHash()).isEqualTo(first.filesHash());
        assertThat(otherState.inForceHash()).isNotEqualTo(first.inForceHash());
    }

    @Test
    void thePersonWhoAskedNeitherSignsNorRefusesThoughAGuarantor() {
        DeploymentRequest asked = ask(BOTH, DIAGRAM);

        assertThat(desk.maySign(BOTH, asked)).isFalse();
        assertThat(desk.maySign(GARANCE, asked)).isTrue();
        refuses(Kind.FORBIDDEN, "un garant la signe", () -> desk.sign(BOTH, asked.id(), false, PASSWORD));
        refuses(Kind.FORBIDDEN, "un garant la signe", () -> desk.refuse(BOTH, asked.id(), "Trop tôt.", PASSWORD));
        assertThat(state(asked)).isEqualTo(State.WAITING);
        assertThat(inForce.deployed).isEmpty();
    }

    @Test
    void nobodyButAGuarantorSigns() {
        DeploymentRequest asked = ask(BOTH, DIAGRAM);

        assertThat(desk.maySign(ADA, asked)).isFalse();
        refuses(Kind.FORBIDDEN, "Seul un garant", () -> desk.sign(ADA, asked.id(), false, PASSWORD));
        assertThat(state(asked)).isEqualTo(State.WAITING);
    }

    @Test
    void aSignaturePutsTheFilesIntoForceOnceAndTellsThePersonWhoAsked() {
        DeploymentRequest asked = ask(ADA, DIAGRAM);
        told.clear();

        desk.sign(GARANCE, asked.id(), true, PASSWORD);

        assertThat(inForce.deployed).containsExactly(asked.id());
        assertThat(inForce.inForce(DIAGRAM)).containsExactly(DIAGRAM);
        DeploymentRequest signed = desk.find(asked.id());
        assertThat(signed.state()).isEqualTo(State.SIGNED);
        assertThat(signed.answeredBy()).isEqualTo("garance");
        assertThat(signed.answeredAt()).contains(KEPT_NOW);
        assertThat(signed.openTasks()).isTrue();
        assertThat(desk.signedAs(List.of(DIAGRAM))).contains(signed.deployment());
        verify(journal)
                .requested(
                        "garance", new DeploymentSigned(asked.id(), true, DeploymentJournal.hashes(List.of(DIAGRAM))));
        assertThat(told)
                .containsExactly(new GrantNotification(
                        List.of("ada"), "Signée et en vigueur\u00a0: examen.bpmn.", asked.page()));
        refuses(Kind.CONFLICT, "a changé depuis la demande", () -> desk.sign(GARANCE, asked.id(), true, PASSWORD));
        assertThat(inForce.deployed).containsExactly(asked.id());
    }

    @Test
    void nothingIsSignedOverAnotherStateThanTheOneAskedOver() {
        DeploymentRequest asked = ask(ADA, DIAGRAM);
        inForce.put(file("examen.bpmn", "diagram of tomorrow"));

        refuses(Kind.CONFLICT, "a changé depuis la demande", () -> desk.sign(GARANCE, asked.id(), false, PASSWORD));

        assertThat(state(asked)).isEqualTo(State.WAITING);
        assertThat(inForce.deployed).isEmpty();
    }

    @Test
    void whatWasAskedLapsesOnceSomethingElseIsInForceAndTheOthersStay() {
        DeploymentRequest diagram = ask(ADA, DIAGRAM);
        DeploymentRequest form = ask(ADA, FORM);
        told.clear();
        inForce.put(file("examen.bpmn", "diagram of tomorrow"));

        desk.lapse(new JournalRecorded(JournalChains.DIAGRAMS, JournalKind.DEPLOYMENT_ACCEPTED, ""));

        assertThat(state(diagram)).isEqualTo(State.LAPSED);
        assertThat(desk.waiting()).containsExactly(form);
        verify(journal)
                .requested(
                        Journal.APPLICATION,
                        new DeploymentLapsed(
                                diagram.id(),
                                "Ce qui était en vigueur a changé depuis la demande.",
                                DeploymentJournal.hashes(List.of(DIAGRAM))));
        assertThat(told)
                .containsExactly(new GrantNotification(
                        List.of("ada"),
                        "Demande de mise en vigueur caduque\u00a0: examen.bpmn. Ce qui était en vigueur a changé"
                                + " depuis la demande.",
                        diagram.page()));
        assertThat(ask(ADA, DIAGRAM).id()).as("it is asked for anew").isNotEqualTo(diagram.id());
    }

    @Test
    void whatNobodySignsInThirtyDaysLapsesButNotWhileThereIsNoGuarantor() {
        DeploymentRequest asked = ask(ADA, DIAGRAM);
        told.clear();
        LocalDate last = desk.lapsesOn(asked);
        assertThat(last).isEqualTo(LocalDate.parse("2027-03-31"));
        DeploymentDesk before = deskAt(Instant.parse("2027-03-30T12:00:00Z"));
        DeploymentDesk then = deskAt(Instant.parse("2027-03-31T12:00:00Z"));

        before.lapseUnanswered();
        given(guarantors.active()).willReturn(List.of());
        then.lapseUnanswered();
        assertThat(state(asked)).isEqualTo(State.WAITING);

        given(guarantors.active()).willReturn(List.of(GARANCE));
        then.lapseUnanswered();
        then.lapseUnanswered();

        assertThat(state(asked)).isEqualTo(State.LAPSED);
        String reason = "Aucun garant ne l’a signée dans le délai.";
        assertThat(desk.find(asked.id()).reason()).isEqualTo(reason);
        verify(journal, times(1))
                .requested(
                        Journal.APPLICATION,
                        new DeploymentLapsed(asked.id(), reason, DeploymentJournal.hashes(List.of(DIAGRAM))));
        assertThat(told)
                .containsExactly(new GrantNotification(
                        List.of("ada"),
                        "Demande de mise en vigueur caduque\u00a0: examen.bpmn. " + reason,
                        asked.page()));
    }

    @Test
    void whatARequestWasToReplaceIsKeptWhateverBecomesOfIt() {
        SourceFile before = inForce.inForce(DIAGRAM).get(0);
        DeploymentRequest asked = ask(ADA, DIAGRAM, file("new.form", "first of its key"));
        desk.sign(GARANCE, asked.id(), false, PASSWORD);
        inForce.put(file("examen.bpmn", "diagram of tomorrow"));

        assertThat(desk.replaced(asked))
                .containsEntry("examen.bpmn", List.of(before))
                .containsEntry("new.form", List.of());
    }

    @Test
    void whatWasRefusedAndWhatWasWithdrawnStayInTheHistoryTheNewestFirst() {
        DeploymentRequest refused = ask(ADA, DIAGRAM);
        DeploymentRequest withdrawn = ask(ADA, FORM);
        told.clear();

        desk.refuse(GARANCE, refused.id(), "Le vote n’a plus de quorum.", PASSWORD);
        desk.withdraw(BOTH, withdrawn.id());

        assertThat(desk.waiting()).isEmpty();
        assertThat(desk.answered())
                .extracting(
                        DeploymentRequest::id,
                        DeploymentRequest::state,
                        DeploymentRequest::answeredBy,
                        DeploymentRequest::reason)
                .containsExactly(
                        tuple(withdrawn.id(), State.WITHDRAWN, "both", ""),
                        tuple(refused.id(), State.REFUSED, "garance", "Le vote n’a plus de quorum."));
        assertThat(desk.files(refused)).containsExactly(DIAGRAM);
        verify(journal)
                .requested(
                        "garance",
                        new DeploymentDeclined(
                                refused.id(),
                                "Le vote n’a plus de quorum.",
                                DeploymentJournal.hashes(List.of(DIAGRAM))));
        verify(journal)
                .requested("both", new DeploymentWithdrawn(withdrawn.id(), DeploymentJournal.hashes(List.of(FORM))));
        assertThat(told)
                .as("the person who withdraws knows")
                .containsExactly(new GrantNotification(
                        List.of("ada"),
                        "Mise en vigueur refusée par un garant\u00a0: examen.bpmn. Le motif est sur la page.",
                        refused.page()));
        refuses(
                Kind.CONFLICT,
                "n’attend plus\u00a0: refusée.",
                () -> desk.sign(GARANCE, refused.id(), false, PASSWORD));
        refuses(Kind.CONFLICT, "n’attend plus\u00a0: retirée.", () -> desk.withdraw(ADA, withdrawn.id()));
        assertThat(inForce.deployed).isEmpty();
    }

    @Test
    void aRefusalHasItsReason() {
        DeploymentRequest asked = ask(ADA, DIAGRAM);

        refuses(Kind.INVALID, "Motif du refus", () -> desk.refuse(GARANCE, asked.id(), "  ", PASSWORD));

        assertThat(state(asked)).isEqualTo(State.WAITING);
        verify(journal, never()).requested(any(), any(DeploymentDeclined.class));
    }

    @Test
    void theAdministrationAloneWithdraws() {
        DeploymentRequest asked = ask(ADA, DIAGRAM);

        assertThat(desk.mayWithdraw(GARANCE, asked)).isFalse();
        assertThat(desk.mayWithdraw(ADA, asked)).isTrue();
        refuses(Kind.FORBIDDEN, "L’administration seule", () -> desk.withdraw(GARANCE, asked.id()));
        assertThat(state(asked)).isEqualTo(State.WAITING);
    }

    /** In memory. */
    private static final class Requests implements DeploymentRequests {

        private final Map<Long, DeploymentRequest> all = new TreeMap<>();
        private final Map<Long, List<SourceFile>> files = new HashMap<>();
        private final Map<Long, Map<String, List<SourceFile>>> replaced = new HashMap<>();

        @Override
        public long add(DeploymentRequest request, List<SourceFile> added, Map<String, List<SourceFile>> before) {
            long id = all.size() + 1L;
            replaced.put(id, before);
            all.put(id, with(request, id, request.deployment()));
            files.put(
                    id,
                    added.stream()
                            .sorted(Comparator.comparing(SourceFile::name))
                            .toList());
            return id;
        }

        private static DeploymentRequest with(DeploymentRequest request, long id, String deployment) {
            return new DeploymentRequest(
                    id,
                    request.filesHash(),
                    request.inForceHash(),
                    request.name(),
                    request.source(),
                    request.askedBy(),
                    request.askedAt(),
                    request.state(),
                    request.answeredBy(),
                    request.answeredAt(),
                    request.reason(),
                    request.openTasks(),
                    deployment);
        }

        @Override
        public Optional<DeploymentRequest> find(long id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<SourceFile> files(long id) {
            return files.get(id);
        }

        @Override
        public Map<String, List<SourceFile>> replaced(long id) {
            return replaced.get(id);
        }

        @Override
        public List<DeploymentRequest> waiting() {
            return all.values().stream()
                    .filter(request -> request.state() == State.WAITING)
                    .toList();
        }

        @Override
        public List<DeploymentRequest> answered(int most) {
            return newest(request -> request.state() != State.WAITING)
                    .limit(most)
                    .toList();
        }

        @Override
        public List<DeploymentRequest> of(State state, String filesHash, String inForceHash) {
            return newest(request -> request.state() == state
                            && request.filesHash().equals(filesHash)
                            && request.inForceHash().equals(inForceHash))
                    .toList();
        }

        @Override
        public List<DeploymentRequest> signed(String filesHash) {
            return newest(request -> request.state() == State.SIGNED
                            && request.filesHash().equals(filesHash))
                    .toList();
        }

        private Stream<DeploymentRequest> newest(Predicate<DeploymentRequest> wanted) {
            return all.values().stream()
                    .filter(wanted)
                    .sorted(Comparator.comparing(DeploymentRequest::id).reversed());
        }

        @Override
        public boolean answer(long id, State state, String person, Instant now, String reason, boolean openTasks) {
            DeploymentRequest request = all.get(id);
            if (request.state() != State.WAITING) {
                return false;
            }
            all.put(
                    id,
                    new DeploymentRequest(
                            id,
                            request.filesHash(),
                            request.inForceHash(),
                            request.name(),
                            request.source(),
                            request.askedBy(),
                            request.askedAt(),
                            state,
                            person,
                            Optional.of(now),
                            reason,
                            openTasks,
                            ""));
            return true;
        }

        @Override
        public void deployed(long id, String deployment) {
            all.put(id, with(all.get(id), id, deployment));
        }
    }

    /** An engine that lets everything in, one file under each name. */
    private static final class InForce implements FilesInForce {

        private final DeploymentRequests requests;
        private final Map<String, SourceFile> files = new HashMap<>();
        private final List<Long> deployed = new ArrayList<>();

        private InForce(DeploymentRequests requests) {
            this.requests = requests;
        }

        private void put(SourceFile file) {
            files.put(file.name(), file);
        }

        @Override
        public List<SourceFile> inForce(SourceFile file) {
            return Stream.ofNullable(files.get(file.name())).toList();
        }

        @Override
        public long runningCases(SourceFile file) {
            return 0;
        }

        @Override
        public long openTasks(SourceFile file) {
            return 0;
        }

        @Override
        public void deploy(DeploymentRequest request, List<SourceFile> signed) {
            signed.forEach(this::put);
            deployed.add(request.id());
            requests.deployed(request.id(), "deployment-" + request.id());
        }
    }
}
