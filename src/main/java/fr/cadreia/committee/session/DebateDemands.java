package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.committee.steps.PointStage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Ends the ballot on a point without debate when a member asks for a debate, in a list or in a written consultation. It
 * ends in the same transaction, and the case is convened again, to be debated.
 */
@Component
public class DebateDemands {

    private final CommitteeTasks tasks;

    DebateDemands(CommitteeTasks tasks) {
        this.tasks = tasks;
    }

    /** @param examination process instance of the examination */
    public record DebateDemanded(String examination) {}

    /** Runs after the engine has finished the vote, because a ballot cannot end in the middle of one. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DebateDemanded demanded) {
        PointTasks.beforeCommit(() -> tasks.waiting(PointStage.CLOSING).stream()
                .filter(closing -> closing.processInstance().equals(demanded.examination()))
                .forEach(tasks::endBallot));
    }
}
