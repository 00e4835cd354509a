package fr.cadreia.dossier.task;

/** The address of a task: a page of its own, which leads to the Tasklist. */
public final class TaskAddress {

    private static final String PAGE = "/taches/";
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private TaskAddress() {}

    /** @return a path within the application */
    public static String of(String taskId) {
        return PAGE + taskId;
    }

    /** @return a path within the application, to wherever this browser opens tasks: its page or the Tasklist */
    public static String opening(String taskId) {
        return of(taskId) + "/ouvrir";
    }

    /** @return a path within the application, to the task among all others */
    public static String inTasklist(String taskId) {
        return TASKLIST + taskId;
    }
}
