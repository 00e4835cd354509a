package fr.cadreia.notification;

import fr.cadreia.kernel.database.ShortTransactions;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTagAuthority implements TagAuthority {

    private static final int ROW = 1;

    private final ShortTransactions transactions;

    JdbcTagAuthority(ShortTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public String settle(String proposed) {
        return transactions.call(own -> own.sql("select authority from cadre_tag_authority where id = ?")
                .param(ROW)
                .query(String.class)
                .optional()
                .orElseGet(() -> {
                    own.sql("insert into cadre_tag_authority (id, authority) values (?, ?)")
                            .params(ROW, proposed)
                            .update();
                    return proposed;
                }));
    }
}
