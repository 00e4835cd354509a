package fr.cadreia.kernel.database;

import fr.cadreia.kernel.ConcurrentChange;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a whole transaction again when it collided with another one and nothing of it was stored: the caller need not
 * know. Within a transaction nothing is done again, since all of it is taken back.
 */
public final class Retries {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    private static final int ATTEMPTS = 6;
    private static final int FIRST_PAUSE_MILLIS = 20;

    /** Work that may fail in any way. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws Throwable;
    }

    private Retries() {}

    public static <T> T run(String what, Work<T> work) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.run();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return work.run();
            } catch (RuntimeException failure) {
                if (!ConcurrentChange.isIn(failure)) {
                    throw failure;
                }
                if (attempt == ATTEMPTS || !pauses(attempt)) {
                    LOG.warn(
                            "{}\u00a0: collision, sans suite après {} essais\u00a0: {}",
                            what,
                            attempt,
                            Unavailable.reason(failure));
                    throw failure;
                }
                LOG.debug("{}\u00a0: collision, nouvel essai ({})", what, attempt);
            }
        }
    }

    /** Pauses, longer each time, and never the same for two who collided. @return false when the application stops */
    private static boolean pauses(int attempt) {
        try {
            int longest = FIRST_PAUSE_MILLIS << attempt;
            Thread.sleep(ThreadLocalRandom.current().nextInt(FIRST_PAUSE_MILLIS, longest));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
