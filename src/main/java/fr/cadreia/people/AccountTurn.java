package fr.cadreia.people;

/**
 * Accounts and rights are changed one after the other: two persons who sign at the same moment would otherwise each find
 * the seat free, the mailbox unused, the last administrator still there.
 */
public interface AccountTurn {

    /**
     * Waits for whoever changes accounts now, and keeps everybody else waiting until the end of the transaction. Taken
     * before anything is looked at. No effect in a transaction that has it.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    void take();
}
