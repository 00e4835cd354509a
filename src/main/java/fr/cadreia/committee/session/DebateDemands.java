package fr.cadreia.committee.session;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A member asks for a debate on a point that the agenda has without one: its ballot, in a list or by a written consultation,
 * is over in the same transaction, and the case is convened again, to be debated.
 */
@Component
public class DebateDemands {

    private final SessionTasks tasks;

    DebateDemands(SessionTasks tasks) {
        this.tasks = tasks;
    }

    /** @param examination its process instance */
    public record DebateDemanded(String examination) {}

    /** Once the engine has done with the vote: it ends no ballot in the middle of one. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DebateDemanded demanded) {
        List<TransactionSynchronization> before = TransactionSynchronizationManager.getSynchronizations();
        tasks.waiting(ListAdoption.CLOSING).stream()
                .filter(closing -> closing.processInstance().equals(demanded.examination()))
                .forEach(tasks::endBallot);
        // What registers now, as drafts that end with the votes that are not waited for any more, is asked by nobody
        // else.
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(registered -> !before.contains(registered))
                .forEach(registered -> registered.beforeCommit(false));
    }
}
