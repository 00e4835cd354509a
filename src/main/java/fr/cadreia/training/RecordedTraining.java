package fr.cadreia.training;

import fr.cadreia.dossier.evidence.TrainingEvidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sessions that were not cancelled, and how many agents came. */
@Component
class RecordedTraining implements TrainingEvidence {

    private final Trainings trainings;

    RecordedTraining(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public Optional<Training> of(String caseReference, LocalDate until) {
        List<TrainingSession> sessions = trainings.sessions(caseReference).stream()
                .filter(session -> !session.isCancelled())
                .toList();
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        Set<Long> held = sessions.stream()
                .filter(session -> !session.day().isAfter(until))
                .map(TrainingSession::id)
                .collect(Collectors.toSet());
        long attended = trainings.trainees(caseReference).stream()
                .filter(agent -> agent.attended().stream().anyMatch(held::contains))
                .count();
        return Optional.of(new Training(sessions.size(), sessions.get(0).day(), (int) attended));
    }
}
