package fr.cadreia.dossier.persistence;

import fr.cadreia.dossier.matter.MatterNumbers;
import fr.cadreia.kernel.database.ShortTransactions;
import fr.cadreia.kernel.time.AuthorityClock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each prefix and year. It is held for no longer than it takes to count on. */
@Component
class ReferenceNumbers implements MatterNumbers {

    private final ShortTransactions transactions;
    private final AuthorityClock clock;

    ReferenceNumbers(ShortTransactions transactions, AuthorityClock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String next(String prefix) {
        return several(prefix, 1).get(0);
    }

    @Override
    public List<String> several(String prefix, int count) {
        int year = clock.today().getYear();
        int last = last(prefix, year, count);
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> String.format("%s-%d-%04d", prefix, year, number))
                .toList();
    }

    @Override
    public int next(String prefix, int year) {
        return last(prefix, year, 1);
    }

    private int last(String prefix, int year, int count) {
        return transactions.call(jdbc -> {
            if (!increment(jdbc, prefix, year, count)) {
                jdbc.sql("insert into cadre_number (prefix, number_year, last_number) values (?, ?, ?)")
                        .params(prefix, year, count)
                        .update();
            }
            return jdbc.sql("select last_number from cadre_number where prefix = ? and number_year = ?")
                    .params(prefix, year)
                    .query(Integer.class)
                    .single();
        });
    }

    /** @return whether the year has begun */
    private static boolean increment(JdbcClient jdbc, String prefix, int year, int count) {
        return jdbc.sql("update cadre_number set last_number = last_number + ? where prefix = ? and number_year = ?")
                        .params(count, prefix, year)
                        .update()
                > 0;
    }
}
