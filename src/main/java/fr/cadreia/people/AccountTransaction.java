package fr.cadreia.people;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction that changes accounts or rights. Its reads of them are for it alone. It does not take the values that
 * others remember, which may be older than its turn, and it does not leave them values that may yet be rolled back.
 */
public final class AccountTransaction implements TransactionSynchronization {

    private static final Runnable NOTHING = () -> {
        // The mark alone is what is asked for.
    };

    private final Runnable afterwards;

    private AccountTransaction(Runnable afterwards) {
        this.afterwards = afterwards;
    }

    /** Makes the current transaction one that changes accounts, from here on; no effect where none runs. */
    public static void begin() {
        if (TransactionSynchronizationManager.isSynchronizationActive() && !isRunning()) {
            TransactionSynchronizationManager.registerSynchronization(new AccountTransaction(NOTHING));
        }
    }

    /** Marks the current transaction, and does something once others can read what it wrote; at once where none runs. */
    static void andThen(Runnable afterwards) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new AccountTransaction(afterwards));
        } else {
            afterwards.run();
        }
    }

    static boolean isRunning() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(AccountTransaction.class::isInstance);
    }

    @Override
    public void afterCompletion(int status) {
        afterwards.run();
    }
}
