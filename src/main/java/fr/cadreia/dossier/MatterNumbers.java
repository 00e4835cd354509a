package fr.cadreia.dossier;

import fr.cadreia.kernel.database.ShortTransactions;
import fr.cadreia.kernel.time.AuthorityClock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers matters by the year in which they begin. There is one row for each prefix and year; it is held for no longer than
 * it takes to count on.
 */
@Component
public class MatterNumbers {

    private final ShortTransactions transactions;
    private final AuthorityClock clock;

    MatterNumbers(ShortTransactions transactions, AuthorityClock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param prefix of the kind of matter, e.g. {@code IA}
     * @return e.g. {@code IA-2026-0001}; never given again: where the transaction that asked for it fails, a gap is left
     */
    public String next(String prefix) {
        return several(prefix, 1).get(0);
    }

    /**
     * Returns several numbers at once, which costs no more than one; unused numbers are gaps.
     *
     * @param count at least 1
     */
    public List<String> several(String prefix, int count) {
        int year = clock.today().getYear();
        int last = last(prefix, year, count);
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> String.format("%s-%d-%04d", prefix, year, number))
                .toList();
    }

    /**
     * Returns the same for matters with a form of number of their own.
     *
     * @param prefix at most eight characters
     * @param year to which the number belongs
     * @return from 1 on
     */
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
