package fr.cadreia.training;

import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.evidence.TrainingEvidence;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.TrainingEvent;
import fr.cadreia.journal.TrainingEvent.AttendanceRecorded;
import fr.cadreia.journal.TrainingEvent.TrainingCancelled;
import fr.cadreia.journal.TrainingEvent.TrainingPlanned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sessions that were not cancelled, and how many agents came: as they are stored now, or as the journal's rows tell them of then. */
@Component
class RecordedTraining implements TrainingEvidence {

    private final Trainings trainings;

    RecordedTraining(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public Optional<Training> of(String caseReference) {
        List<LocalDate> days = trainings.sessions(caseReference).stream()
                .filter(session -> !session.isCancelled())
                .map(TrainingSession::day)
                .toList();
        return days.isEmpty()
                ? Optional.empty()
                : training(
                        days,
                        trainings.trainees(caseReference).stream()
                                .filter(agent -> !agent.attended().isEmpty())
                                .count());
    }

    @Override
    public Optional<Training> of(CaseAsOf then) {
        List<LocalDate> days = new ArrayList<>();
        Map<Long, List<Long>> present = new HashMap<>();
        RecordedEvent.in(then.rows(), TrainingEvent.class)
                .map(RecordedEvent::event)
                .forEach(event -> {
                    if (event instanceof TrainingPlanned planned) {
                        days.add(planned.day());
                    } else if (event instanceof TrainingCancelled cancelled) {
                        days.remove(cancelled.day());
                    } else if (event instanceof AttendanceRecorded attendance) {
                        present.put(attendance.session(), attendance.trainees());
                    }
                });
        return training(
                days,
                present.values().stream().flatMap(Collection::stream).distinct().count());
    }

    private static Optional<Training> training(List<LocalDate> days, long attended) {
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Training(days.size(), Collections.min(days), Math.toIntExact(attended)));
    }
}
