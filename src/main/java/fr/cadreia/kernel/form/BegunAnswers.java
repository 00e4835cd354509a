package fr.cadreia.kernel.form;

/** What somebody has begun to answer in a task's form and not sent: it comes back when the form is opened again. */
public interface BegunAnswers {

    /**
     * @param person account id of the person who opens the form
     * @return empty when nothing was begun
     */
    UncheckedAnswers of(String taskId, String person);
}
