package fr.cadreia.dossier;

/** Where a task is done. */
public final class TaskAddress {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private TaskAddress() {}

    /** @return a path within the application */
    public static String of(String taskId) {
        return TASKLIST + taskId;
    }
}
