package fr.cadreia.dossier.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.dossier.CommandRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps robots and floods out of the forms that anybody may send without an account. No third party is asked, and no
 * address is kept beyond the hour.
 */
@Component
public class PublicForms {

    /** A field that people do not see: whoever fills it in is a robot. */
    private static final String TRAP = "site";

    private static final String SHOWN_AT = "public-form.shown";
    private static final Duration QUICKEST = Duration.ofSeconds(3);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String EVERYBODY = "*";

    private final Clock clock;
    private final Cache<String, AtomicInteger> passed =
            Caffeine.newBuilder().expireAfterWrite(WINDOW).maximumSize(100_000).build();

    PublicForms(Clock clock) {
        this.clock = clock;
    }

    /** To be told when the form is shown. */
    public void shown(HttpSession session) {
        session.setAttribute(SHOWN_AT, clock.instant());
    }

    /**
     * @param gate name of the form
     * @param eachAtMost how many one address may send in an hour
     * @param allAtMost how many all together may send in an hour
     * @throws CommandRefusedException invalid for a robot, in conflict for a flood; nothing is lost, it may be sent again
     */
    public void requirePerson(
            HttpServletRequest request, Map<String, String> entered, String gate, int eachAtMost, int allAtMost) {
        HttpSession session = request.getSession();
        boolean tooQuick = !(session.getAttribute(SHOWN_AT) instanceof Instant shown)
                || shown.plus(QUICKEST).isAfter(clock.instant());
        // Whoever sends the same again has had the time to read why.
        session.setAttribute(SHOWN_AT, clock.instant().minus(QUICKEST));
        if (tooQuick || !entered.getOrDefault(TRAP, "").isEmpty()) {
            throw CommandRefusedException.invalid("Ce formulaire a été envoyé trop vite pour être lu : vérifiez votre "
                    + "texte, puis envoyez-le de nouveau.");
        }
        if (!passes(gate, request.getRemoteAddr(), eachAtMost, allAtMost)) {
            throw CommandRefusedException.conflict(
                    "Trop d'envois en peu de temps : gardez votre texte et réessayez dans une heure.");
        }
    }

    /** 400 for what is wrong, 429 for what is too much. */
    public static void answer(CommandRefusedException refused, HttpServletResponse response) {
        boolean flood = refused.kind() == CommandRefusedException.Kind.CONFLICT;
        response.setStatus((flood ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.BAD_REQUEST).value());
    }

    /** @return whether one more from this address passes */
    public boolean passes(String gate, String address, int eachAtMost, int allAtMost) {
        return count(gate + ' ' + address) <= eachAtMost && count(gate + ' ' + EVERYBODY) <= allAtMost;
    }

    private int count(String key) {
        return passed.get(key, first -> new AtomicInteger()).incrementAndGet();
    }
}
