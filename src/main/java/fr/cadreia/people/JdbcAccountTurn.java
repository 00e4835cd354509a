package fr.cadreia.people.persistence;

import fr.cadreia.kernel.database.RowLocks;
import fr.cadreia.people.AccountTransaction;
import fr.cadreia.people.AccountTurn;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAccountTurn implements AccountTurn {

    private static final int ONLY = 1;

    private final RowLocks locks;

    JdbcAccountTurn(RowLocks locks) {
        this.locks = locks;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take() {
        AccountTransaction.begin();
        locks.lockForUpdate("cadre_account_turn", "id", ONLY);
    }
}
