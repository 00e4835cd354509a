package fr.cadreia.kernel;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The fields that lines of the log carry beside their text: the request or job, and the case that they are about. */
public final class LogFields {

    private static final String REQUEST = "request";
    private static final String CASE = "case";

    private LogFields() {}

    /** Returns an id that nobody else has: sixteen hexadecimal digits. */
    public static String newId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** Names a request, until {@link #clear}. */
    public static void onRequest(String id) {
        MDC.put(REQUEST, id);
    }

    /** Names a job of the engine by an id of its own, until the thread begins another one. */
    public static void onJob() {
        MDC.put(REQUEST, "job-" + newId());
        MDC.remove(CASE);
    }

    /** Names the case from now on: to the end of the request or job, and outside of both to the end of the transaction. */
    public static void onCase(String reference) {
        MDC.put(CASE, reference);
        if (MDC.get(REQUEST) == null && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    MDC.remove(CASE);
                }
            });
        }
    }

    public static boolean hasCase() {
        return MDC.get(CASE) != null;
    }

    public static void clear() {
        MDC.remove(REQUEST);
        MDC.remove(CASE);
    }
}
