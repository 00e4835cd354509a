package fr.cadreia.dossier.task;

import java.util.Arrays;
import java.util.Optional;

/** Where a task is opened: on a page of its own, or in the Tasklist. */
public enum TaskPlace {
    PAGE("page"),
    TASKLIST("liste");

    /** Name of the cookie by which a browser remembers where it opened a task last. */
    public static final String COOKIE = "CADREIA_TASKS";

    private final String code;

    TaskPlace(String code) {
        this.code = code;
    }

    /** As requests and the browser's cookie name it. */
    public String code() {
        return code;
    }

    public static Optional<TaskPlace> of(String code) {
        return Arrays.stream(values()).filter(place -> place.code.equals(code)).findFirst();
    }

    /** @return a path within the application */
    public String address(String taskId) {
        return this == TASKLIST ? TaskAddress.inTasklist(taskId) : TaskAddress.of(taskId);
    }
}
