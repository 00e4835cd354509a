package fr.cadreia.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sessions, agents and attestations of all cases. */
public interface Trainings {

    /** By date. */
    List<TrainingSession> sessions(String caseReference);

    Optional<TrainingSession> session(long id);

    void add(TrainingSession session);

    void update(TrainingSession session);

    /** Those who were there, in place of whoever was on record. */
    void attend(long session, Set<Long> trainees);

    /** By identifier. */
    List<Trainee> trainees(String caseReference);

    /** One person's training, whatever the case. */
    List<Trainee> of(String agent);

    Optional<Trainee> trainee(long id);

    void add(Trainee trainee);

    void update(Trainee trainee);

    void remove(Trainee trainee);

    void file(Trainee trainee, Attestation attestation);

    Optional<Attestation> attestation(Trainee trainee);

    TrainingFigures figures(String caseReference, LocalDate today);

    /**
     * Of the cases whose solution is or was in use, or that have a plan.
     *
     * @param organisation empty for all
     */
    List<CaseFigures> figures(Optional<String> organisation, LocalDate today);
}
