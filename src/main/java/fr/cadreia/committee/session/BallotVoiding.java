package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.ExaminationEvent.BallotVoided;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.Person;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declares an open ballot void, when the chair changes the draft opinion on which members are voting. The motion must
 * be put again. The votes that were sent are kept and do not count.
 */
@Component
public class BallotVoiding {

    private final CommitteeTasks tasks;
    private final Examinations examinations;
    private final CaseRecords records;

    BallotVoiding(CommitteeTasks tasks, Examinations examinations, CaseRecords records) {
        this.tasks = tasks;
        this.examinations = examinations;
        this.records = records;
    }

    /**
     * The ballot that this person may declare void.
     *
     * @param motion French
     * @param received the number of votes sent
     */
    public record Open(String motion, int received) {}

    /** Returns the open ballot on the case; empty where there is none, or where somebody else presides over it. */
    public Optional<Open> of(Person person, String reference) {
        return tasks.openBallot(reference)
                .filter(task -> presides(person, task))
                .map(task -> {
                    Examination examination = examination(task);
                    return new Open(
                            examination.opinion().label(),
                            examination.ballot().votes().size());
                });
    }

    /** @param reason the reason for changing the draft opinion; French */
    @Transactional
    public void declareVoid(Person person, String reference, String reason) {
        records.cases().lockForUpdate(reference);
        Waiting task = tasks.openBallot(reference)
                .orElseThrow(() -> CommandRefusedException.conflict(
                        "Aucun scrutin n’est ouvert sur ce dossier\u00a0: rechargez la page."));
        if (!presides(person, task)) {
            throw CommandRefusedException.forbidden("Un projet d’avis est repris par qui préside pour ce dossier.");
        }
        if (reason.isBlank()) {
            throw CommandRefusedException.invalid("Motif\u00a0: dites pourquoi le projet d’avis est repris.");
        }
        Examination examination = examination(task);
        records.journal()
                .append(
                        reference,
                        person.id(),
                        Step.COMMITTEE_DECISION.code(),
                        new BallotVoided(
                                examination.instance(),
                                examination.motion(),
                                examination.opinion().reservations().size(),
                                examination.ballot().votes().size(),
                                reason.strip()));
        tasks.withdrawBallot(task);
    }

    private boolean presides(Person person, Waiting task) {
        return examination(task).mayPreside(task.second()).contains(person.id());
    }

    private Examination examination(Waiting task) {
        return examinations.of(task.caseReference(), task.processInstance());
    }
}
