package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.presence.Electorate;
import fr.cadreia.committee.presence.Presences;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mockito.invocation.InvocationOnMock;

/**
 * A played examination as the classes read it that ask the application for its case, its people and its mandates: for each
 * of these stands a double here. A titular t0 is called Membre t0.
 */
final class PlayedCase {

    static final String REFERENCE = "IA-2026-0001";
    static final String INSTANCE = PlayedExamination.INSTANCE;

    private static final String PROPOSER = "voirie";

    /**
     * A document that was kept, and the event that its row tells.
     *
     * @param place code of the step of the framework that the case is at
     */
    record Kept(StepContext step, Answers answers, String place, Event event) {}

    private final PlayedCommittee committee;
    private final PlayedExamination played;
    private final CaseRecords records = mock();
    private final Composition composition = mock();
    private final List<Kept> kept = new ArrayList<>();
    private boolean ballotOpen = true;
    private int daysLater;

    PlayedCase(PlayedCommittee committee) {
        this.committee = committee;
        this.played = new PlayedExamination(committee, "process-1", UnaryOperator.identity());
        StepDocuments documents = documents();
        Frameworks frameworks = frameworks();
        Cases cases = cases();
        People people = people();
        when(records.documents()).thenReturn(documents);
        when(records.frameworks()).thenReturn(frameworks);
        when(records.cases()).thenReturn(cases);
        when(records.people()).thenReturn(people);
        when(records.now()).thenAnswer(asked -> now());
        when(records.today()).thenAnswer(asked -> now().toLocalDate());
        when(composition.seats(any())).thenAnswer(asked -> onTheDay(asked, seats()));
        when(composition.inTerm(any())).thenAnswer(asked -> onTheDay(asked, inOffice()));
        doAnswer(keeps -> kept.add(new Kept(
                        keeps.getArgument(0), keeps.getArgument(1), keeps.getArgument(2), keeps.getArgument(3))))
                .when(records)
                .keep(any(), any(), anyString(), any());
    }

    private LocalDateTime now() {
        return played.examination().now().plusDays(daysLater);
    }

    /** Who sits is asked of the day on which it is asked, and of no other. */
    private <T> T onTheDay(InvocationOnMock asked, T answer) {
        assertThat(asked.<LocalDate>getArgument(0)).isEqualTo(now().toLocalDate());
        return answer;
    }

    /** A case with this number of titulars, none of the proposer's side and none with a deputy. */
    static PlayedCase of(int titulars) {
        return new PlayedCase(new PlayedCommittee(titulars, Set.of(), Set.of(), 0, 50, 50, true));
    }

    PlayedCase play(Act... acts) {
        played.play(List.of(acts));
        return this;
    }

    PlayedExamination played() {
        return played;
    }

    CaseRecords records() {
        return records;
    }

    Composition composition() {
        return composition;
    }

    Examinations examinations() {
        return new Examinations(records, composition, new Presences(journal()));
    }

    Impediment impediment() {
        return new Impediment(examinations(), records.people());
    }

    VoteCorrection corrections() {
        return new VoteCorrection(examinations(), tasks(), records, mock());
    }

    /** What the application kept, of whatever the played acts did not. */
    List<Kept> kept() {
        return List.copyOf(kept);
    }

    Person person(String id) {
        boolean proposes = committee.proposers().stream().anyMatch(number -> id.equals("t" + number));
        return new Person(id, "Membre " + id, proposes ? PROPOSER : "mairie", Set.of(Role.COMMITTEE_ELECTED), Set.of());
    }

    /** The documents that the members sent as their votes, corrections included. */
    List<StepDocument> votes() {
        return written().stream()
                .filter(document -> document.is(VoteCast.class))
                .toList();
    }

    void ballotIsClosed() {
        ballotOpen = false;
    }

    void aDayPasses() {
        daysLater++;
    }

    /** The ballot on another case is open all the time. */
    private CommitteeTasks tasks() {
        CommitteeTasks tasks = mock(CommitteeTasks.class, CALLS_REAL_METHODS);
        doAnswer(asked -> ballotOpen
                        ? List.of(closing("IA-2026-0002", "examination-2"), closing(REFERENCE, INSTANCE))
                        : List.of(closing("IA-2026-0002", "examination-2")))
                .when(tasks)
                .waiting(Set.of(PointStage.CLOSING));
        return tasks;
    }

    private Waiting closing(String reference, String instance) {
        return new Waiting("task-1", PointStage.CLOSING, reference, instance, played.isSecond(), "", "");
    }

    private Journal journal() {
        Journal journal = mock();
        when(journal.of("SEANCE-" + PlayedRecords.SESSION)).thenAnswer(asked -> played.sessionRows());
        return journal;
    }

    private Set<String> inOffice() {
        return committee.everybody().stream()
                .filter(played.examination().inOffice())
                .collect(Collectors.toSet());
    }

    private List<Seat> seats() {
        Electorate today = committee.renewed(inOffice());
        return today.members().stream()
                .map(titular -> new Seat(
                        person(titular),
                        Role.COMMITTEE_ELECTED,
                        today.deputies().entrySet().stream()
                                .filter(deputy -> deputy.getValue().equals(titular))
                                .map(deputy -> person(deputy.getKey()))
                                .toList()))
                .toList();
    }

    private StepDocuments documents() {
        StepDocuments documents = mock(StepDocuments.class, CALLS_REAL_METHODS);
        doAnswer(asked -> written()).when(documents).of(REFERENCE);
        doAnswer(asked -> asked.<Collection<String>>getArgument(0).contains(REFERENCE)
                        ? written().stream()
                                .filter(document -> document.form().equals(asked.getArgument(1)))
                                .toList()
                        : List.of())
                .when(documents)
                .of(anyCollection(), anyString());
        return documents;
    }

    private List<StepDocument> written() {
        return played.examination().documents();
    }

    private Frameworks frameworks() {
        FrameworkVersion version = mock();
        when(version.number()).thenReturn(PlayedExamination.FRAMEWORK);
        when(version.settings()).thenReturn(committee.settings());
        Frameworks frameworks = mock();
        when(frameworks.inForce()).thenReturn(version);
        when(frameworks.of(PlayedExamination.FRAMEWORK)).thenReturn(version);
        return frameworks;
    }

    private static Cases cases() {
        Case examined = mock();
        when(examined.organisation()).thenReturn(PROPOSER);
        Cases cases = mock();
        when(cases.get(REFERENCE)).thenReturn(examined);
        return cases;
    }

    private People people() {
        Map<String, Person> known = committee.everybody().stream().collect(Collectors.toMap(id -> id, this::person));
        People people = mock(People.class, CALLS_REAL_METHODS);
        doAnswer(asked -> Optional.ofNullable(known.get(asked.<String>getArgument(0))))
                .when(people)
                .find(anyString());
        return people;
    }
}
