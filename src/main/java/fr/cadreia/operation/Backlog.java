package fr.cadreia.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What waits in the engine, and what stopped there. */
interface Backlog {

    /** @param oldestLate the day that has passed for the longest time */
    record Tasks(long open, long late, Optional<Instant> oldestLate) {}

    /**
     * @param due with tries left, and not begun although their hour has come
     * @param oldestDue the hour of the one that waits for the longest time
     * @param failed without tries left
     */
    record Jobs(long due, Optional<Instant> oldestDue, long failed, long incidents) {}

    /**
     * A job that stopped after its tries.
     *
     * @param reference of the case or other matter; empty where it belongs to none
     * @param page its address, from the root; empty where there is none
     * @param element French name of the element of the diagram, or its id
     * @param failure first line of what went wrong, in plain French words where the application knows them
     * @param since the moment at which it stopped
     */
    record FailedJob(
            String id,
            String reference,
            String title,
            String page,
            String element,
            String failure,
            Optional<Instant> since) {}

    /** Returns the open tasks by the key of their process, by one statement; a process without any is not there. */
    Map<String, Tasks> tasks();

    /** Counts the jobs, by one statement. */
    Jobs jobs();

    /** Tells whether this node executes jobs. */
    boolean isExecuting();

    /** Lists the failed jobs, those that stopped first before the others. */
    List<FailedJob> failed();

    /**
     * Has a failed job tried once more, as the person who is signed in. The guard admits administrators alone, writes a row of
     * the journal and tells the guarantors.
     *
     * @return false when the job is gone or no longer failed: somebody was faster
     */
    boolean retry(String id);
}
