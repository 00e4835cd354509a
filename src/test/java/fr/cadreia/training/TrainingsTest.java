package fr.cadreia.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import fr.cadreia.TestClock;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.evidence.TrainingEvidence.Training;
import fr.cadreia.journal.EventCodec;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.TrainingEvent;
import fr.cadreia.journal.TrainingEvent.AttendanceRecorded;
import fr.cadreia.journal.TrainingEvent.TrainingCancelled;
import fr.cadreia.journal.TrainingEvent.TrainingPlanned;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainingsTest {

    private static final String CASE = "IA-2026-0001";
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    private final RecordedTraining training = new RecordedTraining(mock(Trainings.class));
    private final List<JournalEntry> rows = new ArrayList<>();

    @OnEachVendor
    void sessionsAgentsAndFiguresAreReadAsTheyWereWritten(TestDatabase database) {
        database.cases(TestClock.machine())
                .add(Case.opened(CASE, "Tri", "dir-proprete", Case.Origin.PROPOSAL, "2026-1", Instant.EPOCH, "agent"));
        Trainings trainings = new Trainings(database.runtime());
        trainings.add(TrainingSession.planned(CASE, TODAY.plusDays(1), "Après", "Référent", "Agents"));
        trainings.add(TrainingSession.planned(CASE, TODAY, "Avant", "Référent", "Agents"));
        assertThat(trainings.sessions(CASE))
                .extracting(TrainingSession::content)
                .containsExactly("Avant", "Après");
        TrainingSession first = trainings.sessions(CASE).get(0);
        trainings.add(enrolled("agent"));
        trainings.add(enrolled("b@exemple.fr"));
        Trainee agent = trainings.of("agent").get(0);
        trainings.attend(first.id(), Set.of(agent.id()));
        trainings.attend(first.id(), Set.of(agent.id()));
        trainings.update(new TrainingSession(
                first.id(), CASE, TODAY, first.content(), first.trainer(), first.audience(), "", true));
        trainings.update(new Trainee(
                agent.id(), CASE, "agent", Set.of(), Optional.of(TODAY), Optional.of(TODAY), Optional.empty()));
        trainings.file(agent, new Attestation("a".repeat(64), new byte[] {1, 2}));

        assertThat(trainings.trainee(agent.id()).orElseThrow().attended()).containsExactly(first.id());
        assertThat(trainings.session(first.id()).orElseThrow().attendance()).isTrue();
        assertThat(trainings.attestation(agent).orElseThrow().content()).containsExactly(1, 2);
        assertThat(trainings.figures(CASE, TODAY)).isEqualTo(new TrainingFigures(1, 0, 1, 2, 1, 1));
        assertThat(trainings.figures(CASE, TODAY.plusDays(2)))
                .as("the day of the one that was planned has passed, and nobody has said who came")
                .isEqualTo(new TrainingFigures(0, 1, 1, 2, 1, 1));
        assertThat(trainings.figures(Optional.of("dir-proprete"), TODAY)).hasSize(1);
        assertThat(trainings.figures(Optional.of("autre"), TODAY)).isEmpty();
        trainings.remove(trainings.of("b@exemple.fr").get(0));
        assertThat(trainings.trainees(CASE)).hasSize(1);
    }

    private static Trainee enrolled(String agent) {
        return new Trainee(0, CASE, agent, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @OnEachVendor
    void awarenessActionsAreReadNewestFirst(TestDatabase database) {
        AwarenessActions actions = new AwarenessActions(database.runtime());
        Awareness action = new Awareness(
                0, "dir-proprete", TODAY, Awareness.Theme.DATA, Awareness.Audience.EVERYONE, "Atelier", 12);
        actions.add(action);
        actions.add(new Awareness(
                0, "commune-valmont", TODAY.plusDays(1), action.theme(), action.audience(), "Atelier", 3));
        assertThat(actions.all())
                .extracting(Awareness::organisation)
                .containsExactly("commune-valmont", "dir-proprete");
        actions.remove(actions.all().get(0));
        assertThat(actions.find(actions.all().get(0).id()).orElseThrow().attended())
                .isEqualTo(12);
        assertThat(actions.all()).hasSize(1);
    }

    // What the journal's rows tell of a training, at any moment.

    /** An hour after the row before. */
    private Instant row(TrainingEvent event) {
        Instant at = Instant.parse("2026-12-03T08:00:00Z").plusSeconds(3600L * rows.size());
        rows.add(new JournalEntry(
                CASE,
                rows.size() + 1,
                at,
                "agent",
                JournalKind.of(event),
                "",
                "2026-1",
                EventCodec.write(event, Map.of()),
                "",
                ""));
        return at;
    }

    private CaseAsOf until(Instant moment) {
        return new CaseAsOf(
                CASE,
                moment,
                List.of(),
                rows.stream().filter(row -> !row.writtenAt().isAfter(moment)).toList());
    }

    @Test
    void aSessionCountsFromItsPlanningToItsCancellation() {
        Instant before = Instant.EPOCH;
        Instant planned = row(new TrainingPlanned(DAY.plusDays(9)));
        Instant twice = row(new TrainingPlanned(DAY));
        Instant cancelled = row(new TrainingCancelled(DAY, "Salle prise"));

        assertThat(training.of(until(before))).isEmpty();
        assertThat(training.of(until(planned))).hasValue(new Training(1, DAY.plusDays(9), 0));
        assertThat(training.of(until(twice))).hasValue(new Training(2, DAY, 0));
        assertThat(training.of(until(cancelled))).hasValue(new Training(1, DAY.plusDays(9), 0));
    }

    @Test
    void anAgentCountsOnceAndAsTheSheetOfThatMomentSays() {
        row(new TrainingPlanned(DAY));
        row(new TrainingPlanned(DAY));
        row(new AttendanceRecorded(2, DAY, 11, List.of(1L, 2L)));
        Instant both = row(new AttendanceRecorded(2, DAY, 12, List.of(2L, 3L)));
        Instant replaced = row(new AttendanceRecorded(1, DAY, 11, List.of(2L)));

        assertThat(training.of(until(both))).hasValue(new Training(2, DAY, 3));
        assertThat(training.of(until(replaced))).hasValue(new Training(2, DAY, 2));
    }
}
