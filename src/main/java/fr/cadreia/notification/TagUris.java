package fr.cadreia.notification;

import fr.cadreia.kernel.time.AuthorityClock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Identifiers that last (tag URIs, RFC 4151): they begin with the address and the day of when the first one was given,
 * and stay when the application moves, so that followers of a feed, a calendar or a catalog see nothing twice.
 */
@Component
public class TagUris {

    private final Supplier<String> authority;

    public TagUris(NotificationSettings settings, TagAuthority authority, AuthorityClock clock) {
        this.authority =
                SingletonSupplier.of(() -> authority.settle(settings.baseUrl().getHost() + "," + clock.today()));
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
