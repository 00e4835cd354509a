package fr.cadreia.committee.session;

import java.util.List;
import java.util.Map;

/** The tasks by which cases wait for the committee, wherever they are kept. */
public interface SessionTasks {

    /**
     * @param form id of its form
     * @param second the case was convened before to a session without quorum
     */
    record Waiting(String id, String caseReference, String processInstance, String form, boolean second) {}

    /** Those with this form, the oldest first. */
    List<Waiting> waiting(String form);

    /**
     * Takes a task and sends its form as the signed-in person, in the current transaction.
     *
     * @throws fr.cadreia.engine.FormRefusedException with what is wrong, as in the Tasklist
     */
    void send(Waiting task, Map<String, Object> answers);
}
