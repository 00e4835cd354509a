package fr.cadreia.kernel.form;

/**
 * The answers that a person has entered in a task's form and not sent yet: they come back when the form is opened
 * again.
 */
public interface BegunAnswers {

    /**
     * @param person account id of the person who opens the form
     * @return empty when nothing was begun
     */
    UncheckedAnswers of(String taskId, String person);
}
