package fr.cadreia.notification;

import fr.cadreia.kernel.database.ShortTransactions;
import fr.cadreia.kernel.time.AuthorityClock;
import java.util.function.Supplier;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/**
 * Identifiers that last (tag URIs, RFC 4151): they begin with the address and the day of when the first one was given,
 * and stay when the application moves, so that followers of a feed, a calendar or a catalog see nothing twice.
 */
@Repository
public class TagUris {

    private static final int ROW = 1;

    /** The beginning of each identifier: a domain, and a day on which it was the authority's. */
    private final Supplier<String> authority;

    public TagUris(NotificationSettings settings, ShortTransactions transactions, AuthorityClock clock) {
        this.authority = SingletonSupplier.of(
                () -> settled(transactions, settings.baseUrl().getHost() + "," + clock.today()));
    }

    /** Returns the beginning that was proposed first, by any node. */
    private static String settled(ShortTransactions transactions, String proposed) {
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

    /** Returns the domain of the address with which identifiers begin. */
    public String domain() {
        return authority.get().substring(0, authority.get().indexOf(','));
    }

    /** @param what within the installation, such as {@code registre/IA-2026-0001/versions/2} */
    public String of(String what) {
        return "tag:" + authority.get() + ":" + what;
    }
}
