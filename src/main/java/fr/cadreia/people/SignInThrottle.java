package fr.cadreia.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.kernel.time.AuthorityClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes wrong passwords wait without letting a third party keep a person out. Attempts are counted per account and
 * address: after {@value #FREE} wrong ones in a row that address waits 3 seconds, then twice as long each time, a minute
 * at most. Many addresses together are counted per account, and after {@value #FREE_ALTOGETHER} make every address wait
 * in the same way, except those from which the account's right password came before.
 */
@Component
public class SignInThrottle {

    public static final int FREE = 5;
    public static final int FREE_ALTOGETHER = 50;

    private static final int ACCOUNTS = 50_000;
    private static final Duration KNOWN = Duration.ofDays(30);

    private final GrowingWaits<Source> bySource;
    private final GrowingWaits<String> byAccount;
    private final Cache<Source, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(ACCOUNTS).build();

    public SignInThrottle(AuthorityClock clock) {
        this.bySource = new GrowingWaits<>(FREE, clock);
        this.byAccount = new GrowingWaits<>(FREE_ALTOGETHER, clock);
    }

    private record Source(String account, String address) {}

    public boolean isWaiting(String account) {
        Source source = source(account);
        return bySource.isWaiting(source) || known.getIfPresent(source) == null && byAccount.isWaiting(account);
    }

    public void wrong(String account) {
        bySource.wrong(source(account));
        byAccount.wrong(account);
    }

    public void right(String account) {
        bySource.right(source(account));
        known.put(source(account), true);
    }

    /** Forgets the failures: an administrator lets everybody try again. */
    public void forget(String account) {
        bySource.forget(source -> source.account().equals(account));
        byAccount.right(account);
    }

    private static Source source(String account) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return new Source(account, request.getRemoteAddr());
        }
        return new Source(account, "");
    }
}
