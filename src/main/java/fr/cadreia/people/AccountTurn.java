package fr.cadreia.people;

import fr.cadreia.kernel.database.RowLocks;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts and rights are changed one after the other: two persons who sign at the same moment would otherwise each find
 * the seat free, the mailbox unused, the last administrator still there.
 */
@Repository
public class AccountTurn {

    private static final int ONLY = 1;

    private final RowLocks locks;

    AccountTurn(RowLocks locks) {
        this.locks = locks;
    }

    /**
     * Waits for the transaction that changes accounts now, and keeps everybody else waiting until the end of the
     * transaction. Taken before anything is looked at. No effect in a transaction that has it.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take() {
        AccountTransaction.begin();
        locks.lockForUpdate("cadre_account_turn", "id", ONLY);
    }
}
