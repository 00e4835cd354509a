package fr.cadreia.dossier.task;

import java.util.Arrays;
import java.util.Optional;

/** The place where a task is opened: a page of its own, or the Tasklist. */
public enum TaskPlace {
    PAGE("page"),
    TASKLIST("liste");

    /** Name of the cookie by which a browser remembers where it opened a task last. */
    public static final String COOKIE = "CADREIA_TASKS";

    private final String code;

    TaskPlace(String code) {
        this.code = code;
    }

    /** Returns the code that requests and the browser's cookie use. */
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
