package fr.cadreia.engine;

import java.util.Map;

/** What somebody has begun to answer in a task's form and not sent: it comes back when the form is opened again. */
public interface BegunAnswers {

    /**
     * @param person account id of whoever opens the form
     * @return by field; null for an answer that was taken away; empty when nothing was begun
     */
    Map<String, Object> of(String taskId, String person);
}
