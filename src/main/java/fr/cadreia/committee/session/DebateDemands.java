package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.committee.steps.PointStage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A member asks for a debate on a point that the agenda has without one: its ballot, in a list or by a written consultation,
 * is over in the same transaction, and the case is convened again, to be debated.
 */
@Component
public class DebateDemands {

    private final CommitteeTasks tasks;

    DebateDemands(CommitteeTasks tasks) {
        this.tasks = tasks;
    }

    /** @param examination its process instance */
    public record DebateDemanded(String examination) {}

    /** Runs once the engine has finished the vote: it ends no ballot in the middle of one. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DebateDemanded demanded) {
        PointTasks.beforeCommit(() -> tasks.waiting(PointStage.CLOSING).stream()
                .filter(closing -> closing.processInstance().equals(demanded.examination()))
                .forEach(tasks::endBallot));
    }
}
