package fr.cadreia.committee.examination;

import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The committee's waiting tasks on the cases, wherever they are kept. */
public interface CommitteeTasks {

    /**
     * @param second whether the case is convened again after a session without quorum
     * @param assignee account that holds it, or empty
     * @param member account of the member whose vote the task takes, or empty for another task
     */
    record Waiting(
            String id,
            PointStage stage,
            String caseReference,
            String processInstance,
            boolean second,
            String assignee,
            String member) {

        /** Tells whether this person holds the task, or it is offered to one of the person's roles. */
        public boolean isFor(Person person) {
            return assignee.isEmpty() ? stage.role().filter(person::has).isPresent() : assignee.equals(person.id());
        }
    }

    /** Returns the tasks at this stage, the oldest first. */
    default List<Waiting> waiting(PointStage stage) {
        return waiting(Set.of(stage));
    }

    /** Returns the tasks at any of these stages, the oldest first. */
    List<Waiting> waiting(Set<PointStage> stages);

    /** Returns the task by which the ballot on a case would be closed; empty while no ballot is open. */
    default Optional<Waiting> openBallot(String caseReference) {
        return waiting(PointStage.CLOSING).stream()
                .filter(task -> task.caseReference().equals(caseReference))
                .findFirst();
    }

    /** Returns the process instances among these that have not ended. */
    Set<String> running(Set<String> instances);

    /**
     * Returns the values that the task's form shows to the signed-in person, including the answers that it starts from.
     */
    ShownValues shown(Waiting task);

    /**
     * Takes a task and sends its form as the signed-in person, in the current transaction.
     *
     * @throws fr.cadreia.kernel.form.FormRefusedException with the faults of the answers, as in the Tasklist
     */
    void send(Waiting task, Answers answers);

    /** Gives a task of the chair to the person who presides now; empty for the committee's own chair. */
    void give(Waiting task, Optional<String> chair);

    /**
     * Takes a case that waits for its next convening back to its presence sheet, in the session that had put it off.
     *
     * @param second whether that session was a second convening
     */
    void resume(Waiting task, boolean second);

    /**
     * Takes the case back to be convened to another session; its task ends.
     *
     * @param second whether the next convening is a second one, after a missed quorum; it needs no quorum
     */
    void adjourn(Waiting task, boolean second);

    /**
     * Ends the open ballot and takes the case back to the task that puts a motion to the vote.
     *
     * @param closing the task by which the ballot would be closed
     */
    void withdrawBallot(Waiting closing);

    /**
     * Ends the open ballot and takes the case on, as if the ballot had been closed.
     *
     * @param closing the task by which the ballot would be closed
     */
    void endBallot(Waiting closing);
}
