package fr.cadreia.people.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes wrong passwords wait without letting a third party keep a person out. Attempts are counted per account and
 * address: after {@value #FREE} wrong ones in a row that address waits 3 seconds, then twice as long each time, a minute
 * at most. Many addresses together are counted per account, and after {@value #FREE_ALTOGETHER} make every address wait
 * in the same way but those from which the account's right password came before.
 */
@Component
class SignInThrottle {

    static final int FREE = 5;
    static final int FREE_ALTOGETHER = 50;

    private static final int FIRST_WAIT = 3;
    private static final int LONGEST_WAIT = 60;
    private static final int ACCOUNTS = 50_000;
    private static final Duration COUNTED = Duration.ofHours(1);
    private static final Duration KNOWN = Duration.ofDays(30);

    private final Clock clock;
    private final Cache<Source, Failures> bySource = Caffeine.newBuilder()
            .expireAfterWrite(COUNTED)
            .maximumSize(ACCOUNTS)
            .build();
    private final Cache<String, Failures> byAccount = Caffeine.newBuilder()
            .expireAfterWrite(COUNTED)
            .maximumSize(ACCOUNTS)
            .build();
    private final Cache<Source, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(ACCOUNTS).build();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Source(String account, String address) {}

    private record Failures(int count, Instant until) {}

    boolean isWaiting(String account) {
        Source source = source(account);
        return isWaiting(bySource.getIfPresent(source))
                || known.getIfPresent(source) == null && isWaiting(byAccount.getIfPresent(account));
    }

    private boolean isWaiting(Failures failures) {
        return failures != null && clock.instant().isBefore(failures.until());
    }

    void wrong(String account) {
        bySource.asMap().merge(source(account), after(1, FREE), (old, one) -> after(old.count() + 1, FREE));
        byAccount
                .asMap()
                .merge(account, after(1, FREE_ALTOGETHER), (old, one) -> after(old.count() + 1, FREE_ALTOGETHER));
    }

    private Failures after(int count, int free) {
        int beyond = count - free;
        long wait = beyond <= 0 ? 0 : (long) Math.min(LONGEST_WAIT, FIRST_WAIT * Math.pow(2, beyond - 1.0));
        return new Failures(count, clock.instant().plusSeconds(wait));
    }

    void right(String account) {
        bySource.invalidate(source(account));
        known.put(source(account), true);
    }

    /** An administrator lets everybody try again. */
    void forget(String account) {
        bySource.asMap().keySet().removeIf(source -> source.account().equals(account));
        byAccount.invalidate(account);
    }

    private static Source source(String account) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return new Source(account, request.getRemoteAddr());
        }
        return new Source(account, "");
    }
}
