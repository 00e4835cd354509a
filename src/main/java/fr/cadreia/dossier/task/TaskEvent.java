package fr.cadreia.dossier.task;

/** Something that people are to be told of a task, published in the transaction in which it happens. */
public record TaskEvent(String caseReference, String taskId, Moment moment) {

    /** The moment in a task's life. */
    public enum Moment {
        OPENED,
        DEADLINE_NEAR,
        DEADLINE_PASSED
    }
}
