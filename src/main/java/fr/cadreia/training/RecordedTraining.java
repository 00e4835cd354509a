package fr.cadreia.training;

import fr.cadreia.dossier.evidence.TrainingEvidence;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sessions that were not cancelled, and how many agents came. */
@Component
class RecordedTraining implements TrainingEvidence {

    private final Trainings trainings;

    RecordedTraining(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    public Optional<Training> of(String caseReference) {
        List<TrainingSession> sessions = trainings.sessions(caseReference).stream()
                .filter(session -> !session.isCancelled())
                .toList();
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        long attended = trainings.trainees(caseReference).stream()
                .filter(agent -> !agent.attended().isEmpty())
                .count();
        return Optional.of(new Training(sessions.size(), sessions.get(0).day(), (int) attended));
    }
}
