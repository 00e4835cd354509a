package fr.cadreia.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.kernel.database.Attempts;
import fr.cadreia.kernel.database.Attempts.Asked;
import fr.cadreia.kernel.database.Attempts.Counted;
import fr.cadreia.kernel.time.AuthorityClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes wrong passwords wait without letting a third party keep a person out. Attempts are counted per account and
 * address: after {@value #FREE} wrong ones in a row that address waits 3 seconds, then twice as long each time, a minute
 * at most. Many addresses together are counted per account, and after {@value #FREE_ALTOGETHER} make every address wait
 * in the same way, except those from which the account's right password came before. All nodes count together.
 */
@Component
public class SignInThrottle {

    public static final int FREE = 5;
    public static final int FREE_ALTOGETHER = 50;

    private static final String WRONG = "password";

    /** The gate at which an address is noted from which the right password came. */
    private static final String KNOWN = "password-known";

    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    /** The time after which an address is noted anew. */
    private static final Duration NOTED_EACH = Duration.ofDays(1);

    /**
     * The time for which it is remembered that nothing is counted against an account at an address. Programs send the
     * password with each request; a wrong one on this node ends it at once.
     */
    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private static final int MOST = 5_000;

    private static final int TURNS = 64;

    private final Attempts attempts;
    private final AuthorityClock clock;
    private final Cache<List<String>, Past> settled =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
    /** Held while a secret is checked. */
    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

    public SignInThrottle(@Lazy Attempts attempts, AuthorityClock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * What is counted of an account and the address of the current request.
     *
     * @param waiting whether no attempt passes at this moment
     * @param settled whether a right password changes nothing of it
     */
    public record Past(boolean waiting, boolean settled) {}

    public Past of(String account) {
        List<String> asked = List.of(account, source());
        Past remembered = settled.getIfPresent(asked);
        if (remembered != null) {
            return remembered;
        }
        Past past = read(account);
        if (past.settled() && !past.waiting()) {
            settled.put(asked, past);
        }
        return past;
    }

    private Past read(String account) {
        List<Counted> counted = attempts.of(account, source());
        boolean known = counted.stream().anyMatch(SignInThrottle::isKnown);
        boolean waiting = counted.stream()
                .filter(one -> isWrong(one) && !(known && one.together()))
                .anyMatch(attempts::isWaiting);
        Instant noted = clock.now().plus(KNOWN_FOR).minus(NOTED_EACH);
        boolean settled = counted.stream().noneMatch(one -> isWrong(one) && !one.together())
                && counted.stream()
                        .anyMatch(one -> isKnown(one) && one.keptUntil().isAfter(noted));
        return new Past(waiting, settled);
    }

    public boolean isWaiting(String account) {
        return of(account).waiting();
    }

    /**
     * Checks a secret after those of the same account that came before. Attempts that come together would otherwise all
     * pass before the first of them is counted.
     *
     * @param check asks {@link #isWaiting}, checks the secret, and counts it; takes no lock that is held while somebody
     *     waits for this turn
     */
    public <T> T inTurn(String account, Supplier<T> check) {
        synchronized (turns[Math.floorMod(account.hashCode(), turns.length)]) {
            return check.get();
        }
    }

    private static boolean isWrong(Counted counted) {
        return counted.gate().equals(WRONG);
    }

    private static boolean isKnown(Counted counted) {
        return counted.gate().equals(KNOWN);
    }

    public void wrong(String account) {
        settled.invalidate(List.of(account, source()));
        attempts.wrong(new Asked(WRONG, account, source()), FREE);
        attempts.wrong(new Asked(WRONG, account, ""), FREE_ALTOGETHER);
    }

    /** Begins the row of wrong passwords anew, and notes the address; see {@link Past#settled}. */
    public void right(String account) {
        attempts.forget(new Asked(WRONG, account, source()));
        attempts.note(new Asked(KNOWN, account, source()), KNOWN_FOR);
    }

    /** Forgets the failures: an administrator lets everybody try again. */
    public void forget(String account) {
        attempts.forgetAll(WRONG, account);
    }

    private static String source() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return request.getRemoteAddr();
        }
        return "no request";
    }
}
