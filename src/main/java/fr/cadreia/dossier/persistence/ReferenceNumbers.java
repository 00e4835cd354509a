package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.MatterNumbers;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One row for each prefix and year, which serialises the numbering. */
@Component
class ReferenceNumbers implements MatterNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate nested;

    ReferenceNumbers(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public String next(String prefix) {
        int year = clock.instant().atZone(ZoneId.systemDefault()).getYear();
        if (!increment(prefix, year)) {
            begin(prefix, year);
            increment(prefix, year);
        }
        int number = jdbc.sql("select last_number from cadre_number where prefix = ? and number_year = ?")
                .params(prefix, year)
                .query(Integer.class)
                .single();
        return String.format("%s-%d-%04d", prefix, year, number);
    }

    /** @return whether the year has begun */
    private boolean increment(String prefix, int year) {
        return jdbc.sql("update cadre_number set last_number = last_number + 1 where prefix = ? and number_year = ?")
                        .params(prefix, year)
                        .update()
                > 0;
    }

    /**
     * Behind a savepoint, since the first matter of a year may be opened twice at the same moment; not in a transaction of
     * its own, whose second connection many who begin the year together would wait for in vain.
     */
    private void begin(String prefix, int year) {
        try {
            nested.executeWithoutResult(
                    status -> jdbc.sql("insert into cadre_number (prefix, number_year, last_number) values (?, ?, 0)")
                            .params(prefix, year)
                            .update());
        } catch (DuplicateKeyException e) {
            // Another transaction began the year at the same moment: its row serves.
        }
    }
}
