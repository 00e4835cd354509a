package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.MatterNumbers;
import fr.cadreia.engine.database.ShortTransactions;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each prefix and year. It is held for no longer than it takes to count on. */
@Component
class ReferenceNumbers implements MatterNumbers {

    private final ShortTransactions transactions;
    private final Clock clock;

    ReferenceNumbers(ShortTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String next(String prefix) {
        int year = clock.instant().atZone(ZoneId.systemDefault()).getYear();
        return String.format("%s-%d-%04d", prefix, year, next(prefix, year));
    }

    @Override
    public int next(String prefix, int year) {
        return transactions.call(jdbc -> {
            if (!increment(jdbc, prefix, year)) {
                jdbc.sql("insert into cadre_number (prefix, number_year, last_number) values (?, ?, 1)")
                        .params(prefix, year)
                        .update();
            }
            return jdbc.sql("select last_number from cadre_number where prefix = ? and number_year = ?")
                    .params(prefix, year)
                    .query(Integer.class)
                    .single();
        });
    }

    /** @return whether the year has begun */
    private static boolean increment(JdbcClient jdbc, String prefix, int year) {
        return jdbc.sql("update cadre_number set last_number = last_number + 1 where prefix = ? and number_year = ?")
                        .params(prefix, year)
                        .update()
                > 0;
    }
}
