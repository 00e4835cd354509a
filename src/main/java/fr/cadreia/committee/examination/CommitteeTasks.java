package fr.cadreia.committee.examination;

import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tasks by which cases wait for the committee, wherever they are kept. */
public interface CommitteeTasks {

    /**
     * @param second the case was convened before to a session without quorum
     * @param assignee account that holds it, or empty
     * @param member whose vote it is, or empty for another task
     */
    record Waiting(
            String id,
            PointStage stage,
            String caseReference,
            String processInstance,
            boolean second,
            String assignee,
            String member) {

        /** Whether it is in this person's hands, or offered to a role of this person. */
        public boolean isFor(Person person) {
            return assignee.isEmpty() ? stage.role().filter(person::has).isPresent() : assignee.equals(person.id());
        }
    }

    /** The tasks at this stage, the oldest first. */
    default List<Waiting> waiting(PointStage stage) {
        return waiting(Set.of(stage));
    }

    /** The tasks at any of these stages, the oldest first. */
    List<Waiting> waiting(Set<PointStage> stages);

    /** The task by which the ballot on a case would be closed; empty while no ballot is open. */
    default Optional<Waiting> openBallot(String caseReference) {
        return waiting(PointStage.CLOSING).stream()
                .filter(task -> task.caseReference().equals(caseReference))
                .findFirst();
    }

    /** The process instances among these that have not ended. */
    Set<String> running(Set<String> instances);

    /** What the task's form shows to the signed-in person, the answers that it starts from included. */
    ShownValues shown(Waiting task);

    /**
     * Takes a task and sends its form as the signed-in person, in the current transaction.
     *
     * @throws fr.cadreia.kernel.form.FormRefusedException with what is wrong, as in the Tasklist
     */
    void send(Waiting task, Answers answers);

    /** Gives a task of the chair to the person who presides now; empty for the committee's own chair. */
    void give(Waiting task, Optional<String> chair);

    /**
     * Takes a case that waits for its next convening back to its presence sheet, in the session that it was put off in.
     *
     * @param second whether that session was a second convening
     */
    void resume(Waiting task, boolean second);

    /**
     * Takes the case back to be convened to another session; its task is over.
     *
     * @param second for want of quorum: none is needed there
     */
    void adjourn(Waiting task, boolean second);

    /**
     * Ends the ballot that is open and takes the case back to the motion that is put.
     *
     * @param closing by which the ballot would be closed
     */
    void withdrawBallot(Waiting closing);

    /**
     * Ends the ballot that is open and takes the case on, as if it had been closed.
     *
     * @param closing by which the ballot would be closed
     */
    void endBallot(Waiting closing);
}
