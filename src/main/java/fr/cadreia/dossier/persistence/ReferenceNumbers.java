package fr.cadreia.dossier.persistence;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers the cases of each year. */
final class ReferenceNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate nested;

    ReferenceNumbers(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @return e.g. {@code IA-2026-0001}; given again when the transaction that asked for it fails */
    String next() {
        int year = clock.instant().atZone(ZoneId.systemDefault()).getYear();
        if (!increment(year)) {
            begin(year);
            increment(year);
        }
        int number = jdbc.sql("select last_number from cadre_reference where reference_year = ?")
                .param(year)
                .query(Integer.class)
                .single();
        return String.format("IA-%d-%04d", year, number);
    }

    /** @return whether the year has begun */
    private boolean increment(int year) {
        return jdbc.sql("update cadre_reference set last_number = last_number + 1 where reference_year = ?")
                        .param(year)
                        .update()
                > 0;
    }

    /**
     * Behind a savepoint, since the first case of a year may be opened twice at the same moment; not in a transaction of
     * its own, whose second connection many who begin the year together would wait for in vain.
     */
    private void begin(int year) {
        try {
            nested.executeWithoutResult(
                    status -> jdbc.sql("insert into cadre_reference (reference_year, last_number) values (?, 0)")
                            .param(year)
                            .update());
        } catch (DuplicateKeyException e) {
            // Another transaction began the year at the same moment: its row serves.
        }
    }
}
