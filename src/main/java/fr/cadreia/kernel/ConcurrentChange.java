package fr.cadreia.kernel;

import java.sql.SQLException;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * The collision of two people who change the same thing at the same moment. The database, or the engine, lets one of
 * them through and takes back all acts of the other. It reports this in many ways, on several layers. A person who only
 * waited in vain for somebody else's work, and changed nothing of theirs, is told that the application is overloaded
 * ({@link #isWait}).
 */
public final class ConcurrentChange {

    /** The French sentence for the person whose change was refused. */
    public static final String WORDS =
            "Quelqu’un vient de changer au même moment ce que votre demande devait changer, et rien d’elle n’est enregistré"
                    + "\u00a0: rechargez la page, puis recommencez.";

    /** Classes of SQL states: transaction rollback (deadlocks too), and lock not available of PostgreSQL and H2. */
    private static final String STATES = "40.{3}|55P03|HYT00";

    private ConcurrentChange() {}

    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // An unexpected rollback follows from something that vanished while it was read.
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof UnexpectedRollbackException
                    || isLock(cause)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether it failed only because it waited, for a row or in a deadlock: the person reloads nothing and asks
     * again.
     */
    public static boolean isWait(Throwable failure) {
        boolean wait = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof OptimisticLockingFailureException) {
                return false;
            }
            wait |= cause instanceof PessimisticLockingFailureException || isLock(cause);
        }
        return wait;
    }

    private static boolean isLock(Throwable cause) {
        return cause instanceof SQLException sql
                && Optional.ofNullable(sql.getSQLState())
                        .filter(state -> state.matches(STATES))
                        .isPresent();
    }
}
