package fr.cadreia.kernel;

import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The fields that lines of the log carry beside their text: the request and the case that they are about. */
public final class LogFields {

    /** The id of a request, from its client or made when it came. */
    public static final String REQUEST = "request";

    /** The reference of the case, or of another matter, that a command or a job works on. */
    public static final String CASE = "case";

    private LogFields() {}

    /** Names the case from now on: to the end of the request, and outside of one to the end of the transaction. */
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
}
